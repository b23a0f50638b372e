import { publish, raiseAlarm, type Tx } from '../../platform/index.ts';
import { claimHolds, decideHolds, holdAnew, lockHolds, lockStockOfOrder } from '../inventory/index.ts';
import { hasLaterOrder, lockOrder, type OrderHead, revive, stopHoldClock } from '../orders/index.ts';
import {
  type Intent,
  lockPaymentOfOrder,
  NEXT_PAYMENT_STATE,
  type Payment,
  setPaymentState,
} from '../payments/index.ts';
import { canRedeemAnew, claimRedemptions, redeemAnew } from '../vouchers/index.ts';
import { movePlacement, stateOfOrder } from './placement-state.ts';

/**
 * Sells the goods of an order to the payment that has come for it. `to_return`: they are gone, or the amount is not the
 * order's, and the money must go back, which is noted here. `other_intent`: the shopper pays by another intent meanwhile.
 * Lock order: order, payment, stock, holds, coupon, gift card.
 */
export async function claimGoods(
  tx: Tx,
  orderId: string,
  intent: Intent,
): Promise<'claimed' | 'to_return' | 'other_intent'> {
  const order = await lockOrder(tx, orderId);
  const payment = await lockPaymentOfOrder(tx, orderId);
  if (order === null || payment === null) throw new Error(`intent ${intent.id} has lost its order`);
  if (payment.intentId !== intent.id) return 'other_intent';
  if (payment.state === 'claimed' || payment.state === 'captured') return 'claimed';
  const right = intent.amountMinor === payment.amountMinor && intent.currency === payment.currency;
  if (right && (await sell(tx, order, payment))) return 'claimed';
  if (!right) await raiseAlarm(tx, 'payment.wrong_amount', intent.id);
  await noteReturning(tx, payment);
  return 'to_return';
}

async function sell(tx: Tx, order: OrderHead, payment: Payment): Promise<boolean> {
  const held = movePlacement(stateOfOrder(order), 'claim').ok
    ? NEXT_PAYMENT_STATE[payment.state].claim !== null && (await isHeld(tx, order.id))
    : NEXT_PAYMENT_STATE[payment.state].rehold !== null && (await takeUpAgain(tx, order));
  if (!held) return false;
  await claimHolds(tx, order.id);
  await claimRedemptions(tx, order.id);
  await stopHoldClock(tx, order.id);
  await setPaymentState(tx, payment.id, 'claimed');
  return true;
}

async function isHeld(tx: Tx, orderId: string): Promise<boolean> {
  const holds = await lockHolds(tx, orderId);
  const states = holds.map((hold) => hold.state);
  return decideHolds(states, 'claim').ok;
}

/**
 * Holds the goods of an expired order anew, and what it took of a coupon and a gift card, when all of it is still free and the
 * shopper has not bought again meanwhile.
 */
async function takeUpAgain(tx: Tx, order: OrderHead): Promise<boolean> {
  if (!movePlacement(stateOfOrder(order), 'revive').ok || (await hasLaterOrder(tx, order))) return false;
  await lockStockOfOrder(tx, order.id);
  if (!(await canRedeemAnew(tx, order.id)) || !(await holdAnew(tx, order.id))) return false;
  await redeemAnew(tx, order.id);
  await revive(tx, order);
  return true;
}

async function noteReturning(tx: Tx, payment: Payment): Promise<void> {
  const next = NEXT_PAYMENT_STATE[payment.state].give_back;
  if (next === null) return;
  await setPaymentState(tx, payment.id, next, payment.declineCode);
  await publish(tx, {
    topic: 'payment.return_requested',
    subject: payment.id,
    payload: { orderId: payment.orderId },
  });
}
