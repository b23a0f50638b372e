import type { RequestListener } from 'node:http';
import { edgeReaders } from './graphql.ts';
import { mountHealth } from './health.ts';
import { aftersaleRoutes } from './modules/aftersale/index.ts';
import { analyticsRoutes } from './modules/analytics/index.ts';
import { cartRoutes, countPieces, joinBag, rememberBag } from './modules/cart/index.ts';
import { catalogRoutes } from './modules/catalog/index.ts';
import { checkoutRoutes, placementEvents } from './modules/checkout/index.ts';
import { dropRoutes } from './modules/drops/index.ts';
import { authenticate, type BagHooks, identityRoutes, type NameVendor } from './modules/identity/index.ts';
import { inventoryRoutes } from './modules/inventory/index.ts';
import { mountMedia, mountPictureUpload, picturesFirst } from './modules/media/index.ts';
import { notificationRoutes } from './modules/notifications/index.ts';
import { operationsRoutes } from './modules/operations/index.ts';
import { mountPrinting, orderRoutes, readOrderNumbers } from './modules/orders/index.ts';
import { mountWebhooks, readCard } from './modules/payments/index.ts';
import { reviewRoutes } from './modules/reviews/index.ts';
import { searchRoutes } from './modules/search/index.ts';
import { mountCarrierWebhook, shippingRoutes } from './modules/shipping/index.ts';
import { readVendors } from './modules/vendors/index.ts';
import { voucherRoutes } from './modules/vouchers/index.ts';
import { joinWishlist, wishlistRoutes } from './modules/wishlist/index.ts';
import { mountGraphql } from './platform/graphql/index.ts';
import {
  createServer,
  endRoutes,
  gateAdmission,
  mountDocs,
  mountEvents,
  mountRoutes,
  readJsonBodies,
  type Served,
} from './platform/http/index.ts';
import type { App } from './platform/index.ts';

const bags: BagHooks = {
  async joinBag(app, exchange, accountId) {
    const bagId = await app.db.transaction((tx) => joinBag(tx, { bagId: exchange.bagId, accountId }));
    rememberBag(app, exchange, bagId);
    await joinWishlist(app, exchange, accountId);
    return bagId;
  },
  countPieces: (app, bagId) => countPieces(app.db.sql, bagId),
};

const nameVendor: NameVendor = async (app, vendorId) =>
  (await readVendors(app.db.sql, [vendorId]))[0] ?? null;

/** Every route of the platform with its handler, in one list. */
export const served: readonly Served[] = [
  ...identityRoutes(bags, nameVendor),
  ...cartRoutes,
  ...checkoutRoutes,
  ...dropRoutes,
  ...orderRoutes(readCard),
  ...inventoryRoutes,
  ...aftersaleRoutes,
  ...shippingRoutes,
  ...notificationRoutes,
  ...reviewRoutes,
  ...wishlistRoutes,
  ...searchRoutes,
  ...catalogRoutes,
  ...analyticsRoutes,
  ...operationsRoutes,
  ...voucherRoutes(readOrderNumbers),
];

/** Makes what answers the requests of an API process. Routes that shed are counted before anything else is done. */
export function createHttpServer(app: App): RequestListener {
  const server = createServer(app);
  mountHealth(server, app);
  mountWebhooks(server, app);
  mountCarrierWebhook(server, app);
  mountMedia(server, app);
  mountPictureUpload(server, app, authenticate);
  mountPrinting(server, app, authenticate);
  mountDocs(server, { apiUrl: app.config.api.url });
  server.use(readJsonBodies());
  mountEvents(server, app, placementEvents, authenticate);
  mountRoutes(server, app, served, authenticate);
  mountGraphql(server, app, { served, authenticate, readers: edgeReaders });
  endRoutes(server, app);
  const contracts = served.map(({ contract }) => contract);
  return picturesFirst(app, gateAdmission(app, contracts, server));
}
