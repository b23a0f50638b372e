import { routes } from '@selvedge/contracts';
import { serve } from '../../platform/http/index.ts';
import { done } from '../../platform/index.ts';
import { previewDelivery } from './preview-delivery.ts';
import { removeZone, saveZone } from './save-zone.ts';
import { saveOrigin } from './store.ts';
import { viewSettings } from './view-settings.ts';

export const shippingRoutes = [
  serve(routes.viewShippingSettings, async (app, { caller }) =>
    done(await viewSettings(app, caller.vendorId)),
  ),
  serve(routes.saveShippingOrigin, async (app, { body, caller }) => {
    await app.db.asVendor(caller.vendorId, (tx) => saveOrigin(tx, caller.vendorId, body));
    return done(await viewSettings(app, caller.vendorId));
  }),
  serve(routes.saveShippingZone, async (app, { params, body, caller }) => {
    const saved = await saveZone(app, { ...body, id: params.id, vendorId: caller.vendorId });
    return saved.ok ? done(await viewSettings(app, caller.vendorId)) : saved;
  }),
  serve(routes.deleteShippingZone, async (app, { params, caller }) => {
    const removed = await removeZone(app, { vendorId: caller.vendorId, id: params.id });
    return removed.ok ? done(await viewSettings(app, caller.vendorId)) : removed;
  }),
  serve(routes.previewDelivery, async (app, { query, caller }) => {
    const asked = { ...query, goodsMinor: BigInt(query.goodsMinor) };
    return done(await previewDelivery(app, caller.vendorId, asked));
  }),
];
