import { type App, publish, raiseAlarm, type Tx } from '../../platform/index.ts';
import { feePosting, lateReturnPostings, post } from '../ledger/index.ts';
import { lockOrder } from '../orders/index.ts';
import {
  type Intent,
  lockPaymentOfOrder,
  markFormerReturned,
  NEXT_PAYMENT_STATE,
  ProcessorUnavailable,
  type Provider,
  processorOf,
  readFormerIntent,
  readPaymentOfOrder,
  setPaymentState,
} from '../payments/index.ts';

/**
 * Gives back the money of a payment that came too late: an authorisation is cancelled, captured money refunded and booked
 * in and out. May run twice and by several at once: the processor knows the key, the state is moved once, and so is the
 * shopper told once. Throws `ProcessorUnavailable` when the processor does not answer; the sweeper then tries again.
 */
export async function returnPayment(app: App, orderId: string): Promise<void> {
  const payment = await readPaymentOfOrder(app.db.sql, orderId);
  if (payment?.state !== 'returning' || payment.intentId === null) return;
  const intent = await giveBack(app, payment.provider, payment.intentId);
  await app.db.transaction(async (tx) => {
    await lockOrder(tx, orderId);
    const locked = await lockPaymentOfOrder(tx, orderId);
    if (locked === null || NEXT_PAYMENT_STATE[locked.state].return === null) return;
    await setPaymentState(tx, locked.id, NEXT_PAYMENT_STATE.returning.return, locked.declineCode);
    const charged = intent.status === 'captured';
    if (charged) await bookReturn(tx, app, { orderId, provider: payment.provider, intent });
    await publish(tx, { topic: 'payment.returned', subject: locked.id, payload: { orderId, charged } });
  });
}

/**
 * Sees to an intent that another has taken the place of: money that came by it goes back. Gives false when it was never
 * ours. A second payment for one order is told to an operator, although it is mended here.
 */
export async function returnFormerIntent(app: App, intentId: string): Promise<boolean> {
  const former = await readFormerIntent(app.db.sql, intentId);
  if (former === null) return false;
  const { orderId, provider } = former;
  const intent = await giveBack(app, provider, intentId);
  if (intent.status !== 'captured') return true;
  await app.db.transaction(async (tx) => {
    if (!(await markFormerReturned(tx, intentId))) return;
    await bookReturn(tx, app, { orderId, provider, intent });
    await raiseAlarm(tx, 'payment.paid_twice', intentId);
  });
  return true;
}

/** Makes the processor give back what it took by an intent. Gives the intent as it was before a refund. */
async function giveBack(app: App, provider: Provider, intentId: string): Promise<Intent> {
  const processor = processorOf({ provider });
  const intent = await processor.read(app, intentId);
  if (intent.status !== 'captured') return processor.cancel(app, intentId);
  const left = intent.capturedMinor - intent.refundedMinor;
  if (left <= 0n) return intent;
  const { status } = await processor.refund(app, intentId, {
    id: `late-${intentId}-${left}`,
    amountMinor: left,
    reason: 'came_too_late',
  });
  if (status !== 'failed') return intent;
  await raiseAlarm(app.db.sql, 'payment.return_failed', intentId);
  throw new ProcessorUnavailable(`${provider} refuses to give ${intentId} back`);
}

type Returned = { readonly orderId: string; readonly provider: Provider; readonly intent: Intent };

async function bookReturn(tx: Tx, app: App, { orderId, provider, intent }: Returned): Promise<void> {
  const base = { orderId, processor: provider, currency: intent.currency, at: app.clock.now() };
  const fee = feePosting({ ...base, feeMinor: intent.feeMinor, lateIntentId: intent.id });
  const moves = lateReturnPostings({ ...base, intentId: intent.id, amountMinor: intent.capturedMinor });
  await post(tx, [...moves, ...(fee === null ? [] : [fee])]);
}
