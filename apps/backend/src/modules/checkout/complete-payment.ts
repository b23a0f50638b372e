import { type App, crashPoint, raiseAlarm, type Tx } from '../../platform/index.ts';
import { deleteLines } from '../cart/index.ts';
import { claimHolds, decideHolds, lockHolds } from '../inventory/index.ts';
import { capturePosting, feePosting, post } from '../ledger/index.ts';
import {
  lockOrder,
  markPaid,
  type OrderHead,
  readOrderVariantIds,
  readShares,
  stopHoldClock,
} from '../orders/index.ts';
import {
  cancelIntent,
  captureIntent,
  type Intent,
  lockPaymentOfOrder,
  NEXT_PAYMENT_STATE,
  type Payment,
  readIntent,
  readPaymentByIntent,
  setCaptured,
  setPaymentState,
} from '../payments/index.ts';

/** Where a payment has come to. */
export type Completion =
  | { readonly status: 'paid' | 'processing' | 'expired' }
  | { readonly status: 'requires_action'; readonly clientSecret: string | null }
  | { readonly status: 'declined'; readonly declineCode: string | null };

/**
 * Brings a payment as far as it can go: authorised → goods claimed → money captured → order paid and booked. The return page,
 * the webhook and the sweeper all call this, in any order, any number of times, at the same time; the locks and the states
 * make the effects happen once. Each step that talks to the processor stands outside a transaction and can be repeated.
 * Throws `ProcessorUnavailable` when the processor does not answer.
 */
export async function completePayment(app: App, intentId: string): Promise<Completion> {
  const payment = await readPaymentByIntent(app.db.sql, intentId);
  if (payment === null) {
    await raiseAlarm(app.db.sql, 'payment.unknown_intent', intentId);
    return { status: 'processing' };
  }
  if (payment.state === 'captured') return { status: 'paid' };
  return follow(app, payment, await readIntent(app, intentId));
}

/** Goes on from what the processor says. */
export async function follow(app: App, payment: Payment, intent: Intent): Promise<Completion> {
  if (intent.status === 'authorised') return claimAndCapture(app, payment, intent);
  if (intent.status === 'captured') return settle(app, payment, intent);
  return app.db.transaction((tx) => noteStatus(tx, payment, intent));
}

async function noteStatus(tx: Tx, { orderId }: Payment, intent: Intent): Promise<Completion> {
  const order = await lockOrder(tx, orderId);
  const payment = await lockPaymentOfOrder(tx, orderId);
  if (order === null || payment === null) return { status: 'processing' };
  if (payment.state === 'captured') return { status: 'paid' };
  if (order.state === 'expired' || order.state === 'cancelled' || intent.status === 'cancelled')
    return { status: 'expired' };
  if (intent.status === 'processing') return { status: 'processing' };
  const event = intent.status === 'requires_action' ? 'challenge' : 'decline';
  const next = NEXT_PAYMENT_STATE[payment.state][event];
  if (next !== null) await setPaymentState(tx, payment.id, next, intent.declineCode);
  return event === 'challenge'
    ? { status: 'requires_action', clientSecret: intent.clientSecret }
    : { status: 'declined', declineCode: intent.declineCode };
}

async function claimAndCapture(app: App, payment: Payment, intent: Intent): Promise<Completion> {
  const claimed = await app.db.transaction((tx) => claim(tx, payment.orderId));
  if (claimed === 'gone') {
    await cancelIntent(app, intent.id);
    return { status: 'expired' };
  }
  crashPoint('payment.claimed');
  const captured = await captureIntent(app, intent.id);
  crashPoint('payment.captured');
  return settle(app, payment, captured);
}

/** Sells the held goods to the payment. `gone`: the hold is over and the money must go back. */
async function claim(tx: Tx, orderId: string): Promise<'claimed' | 'gone'> {
  const order = await lockOrder(tx, orderId);
  const payment = await lockPaymentOfOrder(tx, orderId);
  if (order === null || payment === null) return 'gone';
  if (payment.state === 'claimed' || payment.state === 'captured') return 'claimed';
  if (order.state !== 'awaiting_payment' || NEXT_PAYMENT_STATE[payment.state].claim === null) return 'gone';
  const holds = await lockHolds(tx, orderId);
  const states = holds.map((hold) => hold.state);
  if (!decideHolds(states, 'claim').ok) return 'gone';
  await claimHolds(tx, orderId);
  await stopHoldClock(tx, orderId);
  await setPaymentState(tx, payment.id, 'claimed');
  return 'claimed';
}

/** Books captured money: ledger, order, bag, announcement, in one transaction. */
async function settle(app: App, { orderId }: Payment, intent: Intent): Promise<Completion> {
  return app.db.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    const payment = await lockPaymentOfOrder(tx, orderId);
    if (order === null || payment === null) throw new Error(`intent ${intent.id} has lost its order`);
    if (payment.state === 'captured') return { status: 'paid' };
    if (payment.state !== 'claimed' || intent.capturedMinor !== payment.amountMinor) {
      await raiseAlarm(tx, 'payment.unexpected_capture', intent.id, { state: payment.state });
      return { status: 'processing' };
    }
    await setCaptured(tx, payment.id, intent.capturedMinor, intent.card);
    await book(tx, app, order, intent);
    await markPaid(tx, order);
    await deleteLines(tx, order.cartId, await readOrderVariantIds(tx, orderId));
    crashPoint('payment.before_settled');
    return { status: 'paid' };
  });
}

async function book(tx: Tx, app: App, order: OrderHead, intent: Intent): Promise<void> {
  const at = app.clock.now();
  const base = { orderId: order.id, processor: 'stripe', currency: order.currency };
  const shares = await readShares(tx, order.id);
  const fee = feePosting({ ...base, feeMinor: intent.feeMinor, at });
  await post(tx, [capturePosting({ ...base, capturedAt: at, shares }), ...(fee === null ? [] : [fee])]);
}
