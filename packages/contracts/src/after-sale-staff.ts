import { z } from 'zod';
import {
  CancelLines,
  Note,
  Parcel,
  ReceiptLines,
  Refund,
  RefundAsk,
  RefundPage,
  RefundQuery,
  Return,
  ReturnPage,
  ReturnQuery,
  StaffAfterSale,
  vendorCancelReasons,
} from './after-sale.ts';
import { Uuid, Version } from './common.ts';
import { OrderNumber } from './orders.ts';
import { route } from './route.ts';

const OfOrder = z.strictObject({ number: OrderNumber });
const OfId = z.strictObject({ id: Uuid });

export const listVendorReturns = route({
  name: 'listVendorReturns',
  method: 'GET',
  path: '/v1/vendor/returns',
  area: 'vendor',
  summary: "The shop's returns, newest first",
  access: 'vendor',
  query: ReturnQuery,
  response: ReturnPage,
  errors: ['invalid_cursor'],
});

export const viewVendorReturn = route({
  name: 'viewVendorReturn',
  method: 'GET',
  path: '/v1/vendor/returns/:id',
  area: 'vendor',
  summary: 'One return: what comes back, why, and what it is worth',
  access: 'vendor',
  params: OfId,
  response: Return,
  errors: ['return_not_found'],
  graphql: 'query',
});

export const decideReturn = route({
  name: 'decideReturn',
  method: 'POST',
  path: '/v1/vendor/returns/:id/decision',
  area: 'vendor',
  summary: 'Approve or decline a return asked for after its time',
  access: 'vendor',
  params: OfId,
  body: z.strictObject({ approve: z.boolean(), answer: Note, version: Version }),
  response: Return,
  idempotent: 'required',
  errors: [
    'return_not_found',
    'return_not_open',
    'reason_required',
    'version_conflict',
    'idempotency_conflict',
  ],
});

export const receiveReturn = route({
  name: 'receiveReturn',
  method: 'POST',
  path: '/v1/vendor/returns/:id/receipt',
  area: 'vendor',
  summary:
    'Note in what state the pieces came back; the money follows by itself, or the return is rejected with a reason',
  access: 'vendor',
  params: OfId,
  body: z.strictObject({ accept: z.boolean(), answer: Note, lines: ReceiptLines, version: Version }),
  response: Return,
  idempotent: 'required',
  errors: [
    'return_not_found',
    'return_not_open',
    'line_not_found',
    'reason_required',
    'version_conflict',
    'idempotency_conflict',
  ],
});

export const sendReplacement = route({
  name: 'sendReplacement',
  method: 'POST',
  path: '/v1/vendor/returns/:id/replacement',
  area: 'vendor',
  summary: 'Send the piece that was asked for instead',
  access: 'vendor',
  params: OfId,
  body: z.strictObject({ ...Parcel.shape, version: Version }),
  response: Return,
  idempotent: 'required',
  errors: ['return_not_found', 'return_not_open', 'version_conflict', 'idempotency_conflict'],
});

export const refundInstead = route({
  name: 'refundInstead',
  method: 'POST',
  path: '/v1/vendor/returns/:id/refund',
  area: 'vendor',
  summary: 'Give the money back, because the piece asked for instead cannot be sent',
  access: 'vendor',
  params: OfId,
  body: z.strictObject({ version: Version }),
  response: Return,
  idempotent: 'required',
  errors: ['return_not_found', 'return_not_open', 'version_conflict', 'idempotency_conflict'],
});

export const viewVendorAfterSale = route({
  name: 'viewVendorAfterSale',
  method: 'GET',
  path: '/v1/vendor/orders/:id/after-sale',
  area: 'vendor',
  summary: 'What of a vendor order may be cancelled or refunded, and what was',
  access: 'vendor',
  params: OfId,
  response: StaffAfterSale,
  errors: ['order_not_found'],
});

export const cancelVendorOrderLines = route({
  name: 'cancelVendorOrderLines',
  method: 'POST',
  path: '/v1/vendor/orders/:id/cancellations',
  area: 'vendor',
  summary: 'Cancel pieces that cannot be sent; the shopper is told and gets the money back',
  access: 'vendor',
  params: OfId,
  body: z.strictObject({ lines: CancelLines, reason: z.enum(vendorCancelReasons), restock: z.boolean() }),
  response: StaffAfterSale,
  idempotent: 'required',
  errors: ['order_not_found', 'line_not_found', 'not_paid', 'not_cancellable', 'idempotency_conflict'],
});

export const refundVendorOrder = route({
  name: 'refundVendorOrder',
  method: 'POST',
  path: '/v1/vendor/orders/:id/refunds',
  area: 'vendor',
  summary: 'Give a shopper part of the price back, up to what was paid for each line',
  access: 'vendor',
  params: OfId,
  body: RefundAsk,
  response: StaffAfterSale,
  idempotent: 'required',
  errors: [
    'order_not_found',
    'line_not_found',
    'not_paid',
    'nothing_to_refund',
    'refund_too_large',
    'idempotency_conflict',
  ],
});

export const viewAdminAfterSale = route({
  name: 'viewAdminAfterSale',
  method: 'GET',
  path: '/v1/admin/orders/:number/after-sale',
  area: 'admin',
  summary: 'What of an order may be cancelled or refunded, and what was',
  access: 'operator',
  params: OfOrder,
  response: StaffAfterSale,
  errors: ['order_not_found'],
});

export const refundOrder = route({
  name: 'refundOrder',
  method: 'POST',
  path: '/v1/admin/orders/:number/refunds',
  area: 'admin',
  summary: 'Give money back over all shops of an order, at their cost or at the market’s',
  access: 'operator',
  params: OfOrder,
  body: z.strictObject({ ...RefundAsk.shape, borneBy: z.enum(['vendor', 'market']) }),
  response: StaffAfterSale,
  idempotent: 'required',
  errors: [
    'order_not_found',
    'line_not_found',
    'not_paid',
    'nothing_to_refund',
    'refund_too_large',
    'idempotency_conflict',
  ],
});

export const cancelAdminOrderLines = route({
  name: 'cancelAdminOrderLines',
  method: 'POST',
  path: '/v1/admin/orders/:number/cancellations',
  area: 'admin',
  summary: 'Cancel pieces of any shop that have not left yet',
  access: 'operator',
  params: OfOrder,
  body: z.strictObject({ lines: CancelLines, reason: z.enum(vendorCancelReasons), restock: z.boolean() }),
  response: StaffAfterSale,
  idempotent: 'required',
  errors: ['order_not_found', 'line_not_found', 'not_paid', 'not_cancellable', 'idempotency_conflict'],
});

export const listAdminReturns = route({
  name: 'listAdminReturns',
  method: 'GET',
  path: '/v1/admin/returns',
  area: 'admin',
  summary: 'The returns of all shops, newest first',
  access: 'operator',
  query: ReturnQuery,
  response: ReturnPage,
  errors: ['invalid_cursor'],
});

export const viewAdminReturn = route({
  name: 'viewAdminReturn',
  method: 'GET',
  path: '/v1/admin/returns/:id',
  area: 'admin',
  summary: 'One return of any shop',
  access: 'operator',
  params: OfId,
  response: Return,
  errors: ['return_not_found'],
});

export const overruleReturn = route({
  name: 'overruleReturn',
  method: 'POST',
  path: '/v1/admin/returns/:id/overruling',
  area: 'admin',
  summary: 'Refund a return whatever its shop said, with a reason',
  access: 'operator',
  params: OfId,
  body: z.strictObject({ answer: Note.min(3, 'say why'), version: Version }),
  response: Return,
  idempotent: 'required',
  errors: ['return_not_found', 'return_not_open', 'version_conflict', 'idempotency_conflict'],
});

export const listRefunds = route({
  name: 'listRefunds',
  method: 'GET',
  path: '/v1/admin/refunds',
  area: 'admin',
  summary: 'Money on its way back to shoppers, newest first',
  access: 'operator',
  query: RefundQuery,
  response: RefundPage,
  errors: ['invalid_cursor'],
});

export const retryRefund = route({
  name: 'retryRefund',
  method: 'POST',
  path: '/v1/admin/refunds/:id/retry',
  area: 'admin',
  summary: 'Ask the processor once more for a refund that failed',
  access: 'operator',
  params: OfId,
  response: Refund,
  idempotent: 'required',
  errors: ['refund_not_found', 'refund_not_failed', 'idempotency_conflict'],
});
