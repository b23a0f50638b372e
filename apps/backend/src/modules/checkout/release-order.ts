import { type App, publish, refuse, type Tx } from '../../platform/index.ts';
import { lockHolds, releaseHolds } from '../inventory/index.ts';
import { letGo, lockOrder } from '../orders/index.ts';
import { lockPaymentOfOrder, NEXT_PAYMENT_STATE, setPaymentState } from '../payments/index.ts';

/** Gives back what an unpaid order holds. Refuses once its payment is authorised: then it is on its way to be paid. */
export function releaseOrder(app: App, orderId: string, event: 'expire' | 'cancel') {
  return app.db.transaction((tx) => releaseOrderIn(tx, orderId, event));
}

/** The same, in the caller's transaction. Lock order: order, payment, stock, holds. */
export async function releaseOrderIn(tx: Tx, orderId: string, event: 'expire' | 'cancel') {
  const order = await lockOrder(tx, orderId);
  if (order === null) return refuse('placement_not_found');
  if (order.state === 'expired' || order.state === 'cancelled') return { ok: true } as const;
  if (order.state !== 'awaiting_payment') return refuse('already_paid');
  const payment = await lockPaymentOfOrder(tx, orderId);
  if (payment !== null && (payment.state === 'authorised' || payment.state === 'claimed'))
    return refuse('payment_in_progress');
  await lockHolds(tx, orderId);
  await releaseHolds(tx, orderId);
  await letGo(tx, order, event);
  if (payment === null) return { ok: true } as const;
  // A hold that ran out may still see its money come; an order its shopper let go does not want it.
  const next = NEXT_PAYMENT_STATE[payment.state][event === 'expire' ? 'lapse' : 'cancel'];
  if (next !== null) await setPaymentState(tx, payment.id, next, payment.declineCode);
  if (payment.intentId !== null) {
    await publish(tx, {
      topic: 'payment.cancel_requested',
      subject: payment.id,
      payload: { intentId: payment.intentId },
    });
  }
  return { ok: true } as const;
}
