import { type PaypalOrder, type PaypalRefund, refundedOf } from './orders.ts';

/** Where the pages of the sandbox's PayPal are, and where its API is. */
export type PaypalAddresses = { readonly pages: string; readonly api: string };

/** Writes an order as PayPal's API does. */
export function presentOrder(order: PaypalOrder, at: PaypalAddresses): Record<string, unknown> {
  const payments = {
    ...(order.authorisation === null ? {} : { authorizations: [presentAuthorisation(order)] }),
    ...(order.capture === null ? {} : { captures: [presentCapture(order)] }),
    ...(order.refunds.length === 0 ? {} : { refunds: order.refunds.map((one) => presentRefund(order, one)) }),
  };
  return {
    id: order.id,
    intent: 'AUTHORIZE',
    status: order.status,
    create_time: order.createdAt,
    update_time: order.updatedAt,
    purchase_units: [
      {
        reference_id: order.referenceId,
        custom_id: order.customId,
        amount: order.amount,
        ...(Object.keys(payments).length === 0 ? {} : { payments }),
      },
    ],
    links: [
      { href: `${at.api}/v2/checkout/orders/${order.id}`, rel: 'self', method: 'GET' },
      ...(order.status === 'PAYER_ACTION_REQUIRED'
        ? [{ href: `${at.pages}/paypal/approve?token=${order.id}`, rel: 'payer-action', method: 'GET' }]
        : []),
    ],
  };
}

/** Writes the authorisation of an order. */
export function presentAuthorisation(order: PaypalOrder): Record<string, unknown> {
  return { ...order.authorisation, ...shared(order) };
}

/** Writes the capture of an order, with what PayPal keeps. */
export function presentCapture(order: PaypalOrder): Record<string, unknown> {
  const back = refundedOf(order);
  const whole = back >= Number(order.amount.value) - 1e-9;
  const fee = order.capture?.fee ?? '0.00';
  const money = (value: string) => ({ ...order.amount, value });
  return {
    id: order.capture?.id,
    status: back === 0 ? 'COMPLETED' : whole ? 'REFUNDED' : 'PARTIALLY_REFUNDED',
    final_capture: true,
    seller_receivable_breakdown: {
      gross_amount: order.amount,
      paypal_fee: money(fee),
      net_amount: money((Number(order.amount.value) - Number(fee)).toFixed(2)),
    },
    ...shared(order),
  };
}

/** Writes a refund. */
export function presentRefund(order: PaypalOrder, refund: PaypalRefund): Record<string, unknown> {
  return {
    id: refund.id,
    amount: refund.amount,
    status: 'COMPLETED',
    custom_id: refund.customId ?? order.customId,
    create_time: order.updatedAt,
  };
}

/** Writes what PayPal's transaction search says of an order. */
export function presentTransactions(order: PaypalOrder): Record<string, unknown>[] {
  const line = (id: string | undefined, code: string) => ({
    transaction_info: {
      transaction_id: id,
      transaction_event_code: code,
      transaction_status: 'S',
      transaction_initiation_date: order.createdAt,
      transaction_amount: order.amount,
      custom_field: order.customId,
    },
  });
  return [
    ...(order.authorisation?.status === 'CREATED' ? [line(order.authorisation.id, 'T1300')] : []),
    ...(order.capture === null ? [] : [line(order.capture.id, 'T0006')]),
  ];
}

function shared(order: PaypalOrder) {
  return {
    amount: order.amount,
    custom_id: order.customId,
    create_time: order.createdAt,
    update_time: order.updatedAt,
    supplementary_data: { related_ids: { order_id: order.id } },
  };
}
