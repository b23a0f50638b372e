import type { App } from '../../platform/index.ts';
import type { ChargeRefund, Provider, Refunding } from './processor.ts';
import { processorOf } from './processors.ts';

type RefundedPayment = { readonly provider: Provider; readonly intentId: string | null };

/**
 * Gives captured money back the way it came, once for each `id`: the same id again gets the same answer. A refund the processor
 * will never make comes back failed, with its code. Throws `ProcessorUnavailable` when nothing is known.
 */
export function refundCharge(app: App, payment: RefundedPayment, refund: Refunding): Promise<ChargeRefund> {
  if (payment.intentId === null) throw new Error('a payment without an intent was never captured');
  return processorOf(payment).refund(app, payment.intentId, refund);
}

/** Asks how a refund stands. Throws `ProcessorUnavailable` when nothing is known. */
export function readChargeRefund(
  app: App,
  payment: RefundedPayment,
  processorRefundId: string,
): Promise<ChargeRefund> {
  return processorOf(payment).readRefund(app, processorRefundId);
}
