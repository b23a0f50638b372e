import { routes } from '@selvedge/contracts';
import { type Call, serve } from '../../platform/http/index.ts';
import { type App, done } from '../../platform/index.ts';
import { cancelPieces } from './cancel-pieces.ts';
import { decideReturn } from './decide-return.ts';
import { overruleReturn, refundInstead, sendReplacement } from './end-exchange.ts';
import { findAnyOrder, findShoppersOrder, findVendorsOrder } from './find-order.ts';
import { giveRefund } from './give-refund.ts';
import { listRefunds, viewRefund } from './list-refunds.ts';
import { listReturns } from './list-returns.ts';
import { receiveReturn } from './receive-return.ts';
import { requestReturn } from './request-return.ts';
import { retryRefund } from './retry-refund.ts';
import { cancelReturn, sendReturn } from './shopper-returns.ts';
import { viewAfterSale, viewStaffAfterSale } from './view-after-sale.ts';
import { viewReturn } from './view-return.ts';

/** The contract of each of these routes requires a key. */
function keyOf(exchange: { readonly idempotencyKey: string | null }): string {
  if (exchange.idempotencyKey === null) throw new Error('the contract of this route requires a key');
  return exchange.idempotencyKey;
}

type ShopperCall = Call<typeof routes.viewAfterSale>;

function shoppersOrder(
  app: App,
  { params, query, caller }: Pick<ShopperCall, 'params' | 'query' | 'caller'>,
) {
  const accountId = caller.kind === 'shopper' ? caller.accountId : null;
  return findShoppersOrder(app, { number: params.number, accountId, token: query.token });
}

const shopperRoutes = [
  serve(routes.viewAfterSale, async (app, call) => {
    const found = await shoppersOrder(app, call);
    return found.ok ? done(await viewAfterSale(app, found.order)) : found;
  }),
  serve(routes.cancelOrderLines, async (app, call) => {
    const found = await shoppersOrder(app, call);
    if (!found.ok) return found;
    const { order } = found;
    const command = { key: keyOf(call.exchange), name: 'cancel', orderId: order.id, asked: call.body };
    const asked = { ...call.body, restock: true, by: 'shopper', vendorId: null } as const;
    const cancelled = await cancelPieces(app, command, asked);
    return cancelled.ok ? done(await viewAfterSale(app, order)) : cancelled;
  }),
  serve(routes.requestReturn, async (app, call) => {
    const found = await shoppersOrder(app, call);
    if (!found.ok) return found;
    const { order } = found;
    const command = { key: keyOf(call.exchange), name: 'return', orderId: order.id, asked: call.body };
    const requested = await requestReturn(app, command, call.body);
    return requested.ok ? done(await viewAfterSale(app, order)) : requested;
  }),
  serve(routes.sendReturn, async (app, call) => {
    const found = await shoppersOrder(app, call);
    if (!found.ok) return found;
    const { order } = found;
    const sent = await sendReturn(app, shopper(call, order.id), call.body);
    return sent.ok ? done(await viewAfterSale(app, order)) : sent;
  }),
  serve(routes.cancelReturn, async (app, call) => {
    const found = await shoppersOrder(app, call);
    if (!found.ok) return found;
    const { order } = found;
    const cancelled = await cancelReturn(app, shopper(call, order.id));
    return cancelled.ok ? done(await viewAfterSale(app, order)) : cancelled;
  }),
];

function shopper(
  call: { params: { returnId: string }; exchange: { idempotencyKey: string | null } },
  orderId: string,
) {
  return { key: keyOf(call.exchange), returnId: call.params.returnId, orderId, by: 'shopper' } as const;
}

const vendorOrderRoutes = [
  serve(routes.viewVendorAfterSale, async (app, { params, caller }) => {
    const found = await findVendorsOrder(app, caller.vendorId, params.id);
    return found.ok ? done(await viewStaffAfterSale(app, found.order, caller.vendorId)) : found;
  }),
  serve(routes.cancelVendorOrderLines, async (app, { params, body, caller, exchange }) => {
    const { vendorId } = caller;
    const found = await findVendorsOrder(app, vendorId, params.id);
    if (!found.ok) return found;
    const command = { key: keyOf(exchange), name: 'vendor cancel', orderId: found.order.id, asked: body };
    const cancelled = await cancelPieces(app, command, { ...body, by: 'vendor', vendorId });
    return cancelled.ok ? done(await viewStaffAfterSale(app, found.order, vendorId)) : cancelled;
  }),
  serve(routes.refundVendorOrder, async (app, { params, body, caller, exchange }) => {
    const { vendorId } = caller;
    const found = await findVendorsOrder(app, vendorId, params.id);
    if (!found.ok) return found;
    const command = { key: keyOf(exchange), name: 'vendor refund', orderId: found.order.id, asked: body };
    const asked = { ...body, borneBy: 'vendor', by: 'vendor', vendorId } as const;
    const refunded = await giveRefund(app, command, asked);
    return refunded.ok ? done(await viewStaffAfterSale(app, found.order, vendorId)) : refunded;
  }),
];

type VendorCall = {
  readonly params: { readonly id: string };
  readonly body: { readonly version: number };
  readonly caller: { readonly vendorId: string };
  readonly exchange: { readonly idempotencyKey: string | null };
};

function vendor({ params, body, caller, exchange }: VendorCall) {
  const { vendorId } = caller;
  return {
    key: keyOf(exchange),
    returnId: params.id,
    vendorId,
    version: body.version,
    by: 'vendor',
  } as const;
}

const vendorReturnRoutes = [
  serve(routes.listVendorReturns, (app, { query, caller }) => listReturns(app, caller.vendorId, query)),
  serve(routes.viewVendorReturn, (app, { params, caller }) => viewReturn(app, caller.vendorId, params.id)),
  serve(routes.decideReturn, async (app, call) => {
    const decided = await decideReturn(app, vendor(call), call.body);
    return decided.ok ? viewReturn(app, call.caller.vendorId, call.params.id) : decided;
  }),
  serve(routes.receiveReturn, async (app, call) => {
    const received = await receiveReturn(app, vendor(call), call.body);
    return received.ok ? viewReturn(app, call.caller.vendorId, call.params.id) : received;
  }),
  serve(routes.sendReplacement, async (app, call) => {
    const { carrier, trackingNumber } = call.body;
    const sent = await sendReplacement(app, vendor(call), { carrier, trackingNumber });
    return sent.ok ? viewReturn(app, call.caller.vendorId, call.params.id) : sent;
  }),
  serve(routes.refundInstead, async (app, call) => {
    const refunded = await refundInstead(app, vendor(call));
    return refunded.ok ? viewReturn(app, call.caller.vendorId, call.params.id) : refunded;
  }),
];

const adminRoutes = [
  serve(routes.viewAdminAfterSale, async (app, { params }) => {
    const found = await findAnyOrder(app, params.number);
    return found.ok ? done(await viewStaffAfterSale(app, found.order, null)) : found;
  }),
  serve(routes.refundOrder, async (app, { params, body, exchange }) => {
    const found = await findAnyOrder(app, params.number);
    if (!found.ok) return found;
    const command = { key: keyOf(exchange), name: 'refund', orderId: found.order.id, asked: body };
    const refunded = await giveRefund(app, command, { ...body, by: 'operator', vendorId: null });
    return refunded.ok ? done(await viewStaffAfterSale(app, found.order, null)) : refunded;
  }),
  serve(routes.cancelAdminOrderLines, async (app, { params, body, exchange }) => {
    const found = await findAnyOrder(app, params.number);
    if (!found.ok) return found;
    const command = { key: keyOf(exchange), name: 'admin cancel', orderId: found.order.id, asked: body };
    const cancelled = await cancelPieces(app, command, { ...body, by: 'operator', vendorId: null });
    return cancelled.ok ? done(await viewStaffAfterSale(app, found.order, null)) : cancelled;
  }),
  serve(routes.listAdminReturns, (app, { query }) => listReturns(app, null, query)),
  serve(routes.viewAdminReturn, (app, { params }) => viewReturn(app, null, params.id)),
  serve(routes.overruleReturn, async (app, { params, body, exchange }) => {
    const mover = {
      key: keyOf(exchange),
      returnId: params.id,
      version: body.version,
      by: 'operator',
    } as const;
    const overruled = await overruleReturn(app, mover, body.answer);
    return overruled.ok ? viewReturn(app, null, params.id) : overruled;
  }),
  serve(routes.listRefunds, (app, { query }) => listRefunds(app, query)),
  serve(routes.retryRefund, async (app, { params, exchange }) => {
    const retried = await retryRefund(app, keyOf(exchange), params.id);
    return retried.ok ? viewRefund(app, params.id) : retried;
  }),
];

export const aftersaleRoutes = [
  ...shopperRoutes,
  ...vendorOrderRoutes,
  ...vendorReturnRoutes,
  ...adminRoutes,
];
