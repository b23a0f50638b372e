import { type App, publish, refuse, type Tx } from '../../platform/index.ts';
import { releaseHolds } from '../inventory/index.ts';
import { letGo, lockOrder, type OrderHead } from '../orders/index.ts';
import { endPayments, lockPaymentsOfOrders, NEXT_PAYMENT_STATE, type Payment } from '../payments/index.ts';
import { releaseRedemptions } from '../vouchers/index.ts';
import { movePlacement, stateOfOrder } from './placement-state.ts';

/** Gives back what an unpaid order holds, for its shopper. Refuses once its payment is authorised: then it is on its way to be paid. */
export function releaseOrder(app: App, orderId: string) {
  return app.db.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order === null) return refuse('placement_not_found');
    const moved = movePlacement(stateOfOrder(order), 'release');
    if (!moved.ok) return refuse(moved.reason);
    if (order.state !== 'awaiting_payment') return { ok: true } as const;
    const released = await releaseLocked(tx, [order], 'cancel');
    return released === 1 ? ({ ok: true } as const) : refuse('payment_in_progress');
  });
}

/**
 * Gives back what locked, unpaid orders hold, in a few statements however many they are: in a drop thousands run out in the
 * same second. Leaves those alone whose payment is authorised. Gives how many it let go. Lock order: orders, payments, stock, holds,
 * coupons, gift cards.
 */
export async function releaseLocked(
  tx: Tx,
  orders: readonly OrderHead[],
  event: 'expire' | 'cancel',
): Promise<number> {
  if (orders.length === 0) return 0;
  const payments = await lockPaymentsOfOrders(
    tx,
    orders.map((order) => order.id),
  );
  const paying = new Set(payments.filter(isUnderWay).map((payment) => payment.orderId));
  const idle = orders.filter((order) => !paying.has(order.id));
  if (idle.length === 0) return 0;
  const idleIds = idle.map((order) => order.id);
  await releaseHolds(tx, idleIds);
  await releaseRedemptions(tx, idleIds);
  await letGo(tx, idle, event);
  await endOf(
    tx,
    payments.filter((payment) => !isUnderWay(payment)),
    event,
  );
  return idle.length;
}

function isUnderWay({ state }: Payment): boolean {
  return state === 'authorised' || state === 'claimed';
}

async function endOf(tx: Tx, payments: readonly Payment[], event: 'expire' | 'cancel'): Promise<void> {
  // A hold that ran out may still see its money come; an order its shopper let go does not want it.
  const way = event === 'expire' ? 'lapse' : 'cancel';
  const ends = payments.flatMap(({ id, state }) => {
    const next = NEXT_PAYMENT_STATE[state][way];
    return next === null ? [] : [{ id, state: next }];
  });
  await endPayments(tx, ends);
  const toClose = payments.flatMap(({ id, intentId }) => (intentId === null ? [] : [{ id, intentId }]));
  await publish(
    tx,
    ...toClose.map(({ id, intentId }) => ({
      topic: 'payment.cancel_requested',
      subject: id,
      payload: { intentId },
    })),
  );
}
