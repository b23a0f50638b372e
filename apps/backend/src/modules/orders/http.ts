import { routes } from '@selvedge/contracts';
import { serve } from '../../platform/http/index.ts';
import { done, refuse, type Sql } from '../../platform/index.ts';
import { listOrders } from './list-orders.ts';
import { listVendorOrders } from './list-vendor-orders.ts';
import { type PaidCard, presentOrder } from './present.ts';
import { shipVendorOrder } from './ship-vendor-order.ts';
import { findOrderFor, readOrderRows } from './view-order.ts';
import { viewVendorOrder } from './view-vendor-order.ts';

/** Orders know nothing of payments; who does hands in how to read the card an order was paid with. */
export function orderRoutes(readCard: (sql: Sql, orderId: string) => Promise<PaidCard>) {
  return [
    serve(routes.listOrders, (app, { query, caller }) =>
      listOrders(app, { accountId: caller.accountId, cursor: query.cursor, limit: query.limit }),
    ),
    serve(routes.viewOrder, async (app, { params, query, caller }) => {
      const accountId = caller.kind === 'shopper' ? caller.accountId : null;
      const order = await findOrderFor(app, { number: params.number, accountId, token: query.token });
      if (order === null) return refuse('order_not_found');
      const [rows, card] = await Promise.all([
        readOrderRows(app.db.sql, order),
        readCard(app.db.sql, order.id),
      ]);
      return done(presentOrder(rows, card));
    }),
    serve(routes.listVendorOrders, (app, { query, caller }) => listVendorOrders(app, caller.vendorId, query)),
    serve(routes.viewVendorOrder, (app, { params, caller }) =>
      viewVendorOrder(app, caller.vendorId, params.id),
    ),
    serve(routes.shipVendorOrder, async (app, { params, body, caller }) => {
      const { vendorId, accountId } = caller;
      const shipped = await shipVendorOrder(app, { ...body, vendorId, accountId, vendorOrderId: params.id });
      return shipped.ok ? viewVendorOrder(app, vendorId, params.id) : shipped;
    }),
  ];
}
