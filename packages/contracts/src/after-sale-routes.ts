import { z } from 'zod';
import { AfterSale, CancelLines, Note, Parcel, ReturnAskLines, shopperCancelReasons } from './after-sale.ts';
import { Uuid } from './common.ts';
import { OrderNumber } from './orders.ts';
import { route } from './route.ts';

/** Guests prove themselves by the signed link of their mails; a signed-in shopper needs none. */
const Token = z.strictObject({ token: z.string().max(200).optional() });
const OfOrder = z.strictObject({ number: OrderNumber });
const OfReturn = z.strictObject({ number: OrderNumber, returnId: Uuid });

export const viewAfterSale = route({
  name: 'viewAfterSale',
  method: 'GET',
  path: '/v1/orders/:number/after-sale',
  area: 'orders',
  summary: 'What may still be cancelled, sent back or exchanged, and what is on its way back',
  access: 'public',
  params: OfOrder,
  query: Token,
  response: AfterSale,
  errors: ['order_not_found'],
  graphql: 'query',
});

export const cancelOrderLines = route({
  name: 'cancelOrderLines',
  method: 'POST',
  path: '/v1/orders/:number/cancellations',
  area: 'orders',
  summary: 'Cancel pieces that have not left yet; their money goes back by itself',
  access: 'public',
  params: OfOrder,
  query: Token,
  body: z.strictObject({ lines: CancelLines, reason: z.enum(shopperCancelReasons) }),
  response: AfterSale,
  idempotent: 'required',
  errors: ['order_not_found', 'line_not_found', 'not_paid', 'not_cancellable', 'idempotency_conflict'],
});

export const requestReturn = route({
  name: 'requestReturn',
  method: 'POST',
  path: '/v1/orders/:number/returns',
  area: 'orders',
  summary: 'Send pieces of one shop back, for the money or for another size or colour',
  access: 'public',
  params: OfOrder,
  query: Token,
  body: z.strictObject({ kind: z.enum(['refund', 'exchange']), lines: ReturnAskLines, note: Note }),
  response: AfterSale,
  status: 201,
  idempotent: 'required',
  errors: [
    'order_not_found',
    'line_not_found',
    'not_shipped_yet',
    'not_returnable',
    'return_window_closed',
    'one_shop_per_return',
    'not_exchangeable',
    'out_of_stock',
    'idempotency_conflict',
  ],
});

export const sendReturn = route({
  name: 'sendReturn',
  method: 'POST',
  path: '/v1/orders/:number/returns/:returnId/parcel',
  area: 'orders',
  summary: 'Say that the pieces are on their way back, and with whom',
  access: 'public',
  params: OfReturn,
  query: Token,
  body: Parcel,
  response: AfterSale,
  idempotent: 'required',
  errors: [
    'order_not_found',
    'return_not_found',
    'return_not_open',
    'version_conflict',
    'idempotency_conflict',
  ],
});

export const cancelReturn = route({
  name: 'cancelReturn',
  method: 'POST',
  path: '/v1/orders/:number/returns/:returnId/cancellation',
  area: 'orders',
  summary: 'Keep the pieces after all',
  access: 'public',
  params: OfReturn,
  query: Token,
  response: AfterSale,
  idempotent: 'required',
  errors: [
    'order_not_found',
    'return_not_found',
    'return_not_open',
    'version_conflict',
    'idempotency_conflict',
  ],
});
