import Stripe from 'stripe';
import type { App } from '../../platform/index.ts';
import { type ChargeRefund, ProcessorUnavailable, type Refunding } from './processor.ts';
import { stripeOf } from './stripe-client.ts';

/** Gives back through Stripe. */
export function refundIntent(app: App, intentId: string, refunding: Refunding): Promise<ChargeRefund> {
  return ask(() =>
    stripeOf(app).refunds.create(
      {
        payment_intent: intentId,
        amount: Number(refunding.amountMinor),
        metadata: { refund_id: refunding.id, reason: refunding.reason },
      },
      { idempotencyKey: `refund-${refunding.id}` },
    ),
  );
}

/** Asks Stripe how a refund stands. */
export async function readRefund(app: App, processorRefundId: string): Promise<ChargeRefund> {
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
    throw new ProcessorUnavailable('the card processor refused or did not answer', { cause: error });
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
