import Stripe from 'stripe';
import type { App } from '../../platform/index.ts';
import { ProcessorUnavailable, stripeOf } from './processor.ts';

/** What a processor says of a refund, in our words. */
export type ChargeRefund = {
  readonly processorRefundId: string | null;
  readonly status: 'succeeded' | 'pending' | 'failed';
  readonly failureCode: string | null;
};

type RefundedPayment = { readonly intentId: string | null };

/**
 * Gives captured money back, once for each `id`: the same id again gets the same answer. A refund the processor will never make
 * comes back failed, with its code. Throws `ProcessorUnavailable` when nothing is known.
 */
export function refundCharge(
  app: App,
  payment: RefundedPayment,
  refund: { id: string; amountMinor: bigint; reason: 'requested_by_customer' | 'fraudulent' },
): Promise<ChargeRefund> {
  const { intentId } = payment;
  if (intentId === null) throw new Error('a payment without an intent was never captured');
  return ask(() =>
    stripeOf(app).refunds.create(
      {
        payment_intent: intentId,
        amount: Number(refund.amountMinor),
        reason: refund.reason,
        metadata: { refund_id: refund.id },
      },
      { idempotencyKey: `refund-${refund.id}` },
    ),
  );
}

/**
 * Asks how a refund stands. One the processor does not know of (any more) reads as pending: that is no news. Throws
 * `ProcessorUnavailable` when nothing is known.
 */
export async function readChargeRefund(app: App, processorRefundId: string): Promise<ChargeRefund> {
  const said = await ask(() => stripeOf(app).refunds.retrieve(processorRefundId));
  return said.processorRefundId === null ? { processorRefundId, status: 'pending', failureCode: null } : said;
}

async function ask(request: () => Promise<Stripe.Refund>): Promise<ChargeRefund> {
  try {
    return refundOf(await request());
  } catch (error) {
    // A request that is wrong in itself stays wrong: too much, disputed, unknown. Everything else is tried again.
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode !== 409)
      return { processorRefundId: null, status: 'failed', failureCode: error.code ?? 'invalid_request' };
    throw new ProcessorUnavailable('the payment processor refused or did not answer', { cause: error });
  }
}

function refundOf(refund: Stripe.Refund): ChargeRefund {
  const status =
    refund.status === 'succeeded'
      ? 'succeeded'
      : refund.status === 'failed' || refund.status === 'canceled'
        ? 'failed'
        : 'pending';
  return {
    processorRefundId: refund.id,
    status,
    failureCode: status === 'failed' ? (refund.failure_reason ?? 'failed') : null,
  };
}
