import { type App, publish, raiseAlarm, type Tx } from '../../platform/index.ts';
import { post, refundBouncedPosting, refundPaidPosting } from '../ledger/index.ts';
import { lockOrder, noteHistory } from '../orders/index.ts';
import {
  type ChargeRefund,
  type PaidPayment,
  readChargeRefund,
  readPaidPayment,
  refundCharge,
} from '../payments/index.ts';
import { EVENT_OF_STATUS, NEXT_REFUND_STATE, type RefundState } from './refund-state.ts';
import { NEXT_RETURN_STATE } from './return-state.ts';
import { lockRefund, lockReturn, type RefundRow, readRefund, setRefundState } from './store.ts';
import { updateReturn } from './store-returns.ts';

/**
 * Brings a refund as far as the processor takes it. The job, the processor's messages and the sweeper all call this, in any
 * order, any number of times, at the same time: the processor is asked outside of transactions under a key of its own, and the
 * states make each effect happen once. Throws `ProcessorUnavailable` when the processor does not answer.
 */
export async function settleRefund(app: App, refundId: string): Promise<void> {
  const refund = await readRefund(app.db.sql, refundId);
  if (refund === null || refund.state === 'failed') return;
  const payment = await readPaidPayment(app.db.sql, refund.paymentId);
  if (payment === null) throw new Error(`refund ${refundId} has lost its payment`);
  const said = await ask(app, refund, payment);
  await app.db.transaction((tx) => noteSaid(tx, app, refund, payment, said));
}

/** What the processor is to give back; the rest is back on the gift card already. */
function chargedOf({ amountMinor, giftMinor }: RefundRow): bigint {
  return amountMinor - giftMinor;
}

async function ask(app: App, refund: RefundRow, payment: PaidPayment): Promise<ChargeRefund> {
  const amountMinor = chargedOf(refund);
  if (amountMinor === 0n) return { processorRefundId: null, status: 'succeeded', failureCode: null };
  if (refund.processorRefundId !== null) return readChargeRefund(app, payment, refund.processorRefundId);
  const id = `${refund.id}-${refund.attempt}`;
  return refundCharge(app, payment, { id, amountMinor, reason: 'requested_by_customer' });
}

async function noteSaid(
  tx: Tx,
  app: App,
  asked: RefundRow,
  payment: PaidPayment,
  said: ChargeRefund,
): Promise<void> {
  await lockOrder(tx, asked.orderId);
  const refund = await lockRefund(tx, asked.id);
  // Another attempt began in the meantime: what was said is about the one before.
  if (refund === null || refund.attempt !== asked.attempt) return;
  const next = NEXT_REFUND_STATE[refund.state][EVENT_OF_STATUS[said.status]];
  if (next === null) return;
  const at = app.clock.now();
  const processorRefundId = said.processorRefundId ?? refund.processorRefundId;
  await setRefundState(tx, refund.id, {
    state: next,
    attempt: refund.attempt,
    processorRefundId,
    failureCode: said.failureCode,
    at,
  });
  await book(tx, refund, payment, next, at);
  if (next === 'submitted') return;
  if (next === 'failed')
    await raiseAlarm(tx, 'refund.failed', refund.id, { code: said.failureCode ?? 'unknown' });
  await tell(tx, refund, next);
  if (next === 'succeeded' && refund.returnId !== null) await closeReturn(tx, refund.returnId, at);
}

async function book(
  tx: Tx,
  refund: RefundRow,
  payment: PaidPayment,
  next: RefundState,
  at: Date,
): Promise<void> {
  const { id: refundId, orderId, currency, attempt } = refund;
  const amountMinor = chargedOf(refund);
  if (amountMinor === 0n) return;
  const moved = { refundId, orderId, currency, attempt, amountMinor, at, processor: payment.provider };
  if (next === 'succeeded') await post(tx, [refundPaidPosting(moved)]);
  if (next === 'failed' && refund.state === 'succeeded') await post(tx, [refundBouncedPosting(moved)]);
}

async function tell(tx: Tx, refund: RefundRow, state: 'succeeded' | 'failed'): Promise<void> {
  const { id: refundId, orderId, vendorId, attempt } = refund;
  await noteHistory(tx, { orderId, vendorId, event: `refund.${state}`, actor: 'payment' });
  await publish(tx, { topic: `refund.${state}`, subject: refundId, payload: { orderId, refundId, attempt } });
}

async function closeReturn(tx: Tx, returnId: string, at: Date): Promise<void> {
  const row = await lockReturn(tx, returnId);
  const next = row === null ? null : NEXT_RETURN_STATE[row.state].refund;
  if (row !== null && next !== null) await updateReturn(tx, row, { state: next, closedAt: at });
}
