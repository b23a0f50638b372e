import { routes } from '@selvedge/contracts';
import { type Exchange, serve } from '../../platform/http/index.ts';
import { adjustStock } from './adjust-stock.ts';
import { askStockAlert } from './ask-stock-alert.ts';
import { changeLocation } from './change-location.ts';
import { closeLocation } from './close-location.ts';
import { createLocation } from './create-location.ts';
import { confirmStockAlert, stopStockAlert, viewStockAlert } from './follow-stock-alert.ts';
import { listStockEntries } from './list-stock-entries.ts';
import { receiveStock } from './receive-stock.ts';
import { setBuyerLimit } from './set-buyer-limit.ts';
import { setLowStockMark } from './set-low-stock-mark.ts';
import type { StockActor } from './stock-request.ts';
import { transferStock } from './transfer-stock.ts';

export const inventoryRoutes = [
  serve(routes.listStockEntries, (app, { caller, query }) => listStockEntries(app, caller.vendorId, query)),
  serve(routes.receiveStock, (app, { body, caller, exchange }) =>
    receiveStock(app, actorOf(caller, exchange), {
      ...body,
      reference: body.reference ?? '',
      note: body.note ?? '',
    }),
  ),
  serve(routes.adjustStock, (app, { body, caller, exchange }) => {
    const { counted, seenOnHand = 0, change = 0, note = '', ...rest } = body;
    return adjustStock(app, actorOf(caller, exchange), {
      ...rest,
      note,
      change: counted === undefined ? { change } : { counted, seenOnHand },
    });
  }),
  serve(routes.transferStock, (app, { body, caller, exchange }) =>
    transferStock(app, actorOf(caller, exchange), { ...body, note: body.note ?? '' }),
  ),
  serve(routes.setLowStockMark, (app, { body, caller }) => setLowStockMark(app, caller.vendorId, body)),
  serve(routes.setBuyerLimit, (app, { body, caller }) => setBuyerLimit(app, caller, body)),
  serve(routes.createLocation, (app, { body, caller }) => createLocation(app, caller.vendorId, body)),
  serve(routes.changeLocation, (app, { body, caller, params }) =>
    changeLocation(app, caller.vendorId, { ...body, id: params.id }),
  ),
  serve(routes.closeLocation, (app, { caller, params }) => closeLocation(app, caller.vendorId, params.id)),
  serve(routes.askStockAlert, (app, { body, caller, exchange }) =>
    askStockAlert(app, {
      variantId: body.variantId,
      email: body.email ?? null,
      accountId: caller.kind === 'shopper' ? caller.accountId : null,
      ip: exchange.ip,
    }),
  ),
  serve(routes.viewStockAlert, (app, { params }) => viewStockAlert(app, params.token)),
  serve(routes.confirmStockAlert, (app, { params }) => confirmStockAlert(app, params.token)),
  serve(routes.stopStockAlert, (app, { params }) => stopStockAlert(app, params.token)),
];

type Staff = { readonly vendorId: string; readonly accountId: string };

function actorOf({ vendorId, accountId }: Staff, exchange: Exchange): StockActor {
  // The contract requires the key, so a call without one never comes here.
  return { vendorId, accountId, key: exchange.idempotencyKey ?? '' };
}
