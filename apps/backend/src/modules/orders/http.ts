import { routes } from '@selvedge/contracts';
import { serve } from '../../platform/http/index.ts';
import { done, refuse, type Sql } from '../../platform/index.ts';
import type { Rate } from '../shipping/index.ts';
import { listRatesFor } from './buy-label.ts';
import { handOver, voidShipment } from './hand-over.ts';
import { listOrders } from './list-orders.ts';
import { listVendorOrders } from './list-vendor-orders.ts';
import { listVendorShipments } from './list-vendor-shipments.ts';
import { moneyIn, type PaidCard, presentOrder } from './present.ts';
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
        readOrderRows(app.db.sql, order, app.clock.now()),
        readCard(app.db.sql, order.id),
      ]);
      return done(presentOrder(rows, card));
    }),
    serve(routes.listVendorOrders, (app, { query, caller }) => listVendorOrders(app, caller.vendorId, query)),
    serve(routes.viewVendorOrder, (app, { params, caller }) =>
      viewVendorOrder(app, caller.vendorId, params.id),
    ),
    serve(routes.shipVendorOrder, async (app, { params, body, caller }) => {
      const { vendorId } = caller;
      const shipped = await shipVendorOrder(app, { ...body, vendorId, vendorOrderId: params.id });
      return shipped.ok ? seen(await viewVendorOrder(app, vendorId, params.id)) : shipped;
    }),
    serve(routes.listLabelRates, async (app, { params, query, caller }) => {
      const { vendorId } = caller;
      const found = await listRatesFor(app, { ...query, vendorId, vendorOrderId: params.id });
      return found.ok ? done({ rates: presentRates(found.rates) }) : found;
    }),
    serve(routes.handOverShipment, async (app, { params, caller }) => {
      const { vendorId } = caller;
      const handed = await handOver(app, { vendorId, shipmentId: params.id });
      return handed.ok ? seen(await viewVendorOrder(app, vendorId, handed.vendorOrderId)) : handed;
    }),
    serve(routes.voidShipment, async (app, { params, caller }) => {
      const { vendorId } = caller;
      const voided = await voidShipment(app, { vendorId, shipmentId: params.id });
      return voided.ok ? seen(await viewVendorOrder(app, vendorId, voided.vendorOrderId)) : voided;
    }),
    serve(routes.listVendorShipments, (app, { query, caller }) =>
      listVendorShipments(app, caller.vendorId, query),
    ),
  ];
}

/** What was just changed under its lock is there to be seen. */
function seen<Seen extends { readonly ok: boolean }>(answer: Seen): Extract<Seen, { readonly ok: true }> {
  if (!answer.ok) throw new Error('a vendor order was not found after its change');
  return answer as Extract<Seen, { readonly ok: true }>; // as just asked
}

/** Rates in another currency than the market's cannot be compared and are left out. */
function presentRates(rates: readonly Rate[]) {
  return rates
    .filter((rate) => rate.currency === 'EUR')
    .toSorted((a, b) => Number(a.priceMinor - b.priceMinor))
    .map(({ service, carrier, name, priceMinor, days }) => ({
      service,
      carrier,
      name,
      days,
      price: moneyIn('EUR')(priceMinor),
    }));
}
