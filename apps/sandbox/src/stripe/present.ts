import type { Charge, Intent, PaymentMethod, Refund } from './objects.ts';

/** Writes an intent as Stripe's API does. `expand` names fields to give whole instead of by id. */
export function presentIntent(intent: Intent, expand: readonly string[] = []): Record<string, unknown> {
  const whole = expand.some((path) => path === 'latest_charge' || path.startsWith('latest_charge.'));
  const movement = expand.includes('latest_charge.balance_transaction');
  return {
    id: intent.id,
    object: 'payment_intent',
    amount: intent.amount,
    amount_capturable: intent.status === 'requires_capture' ? intent.amount : 0,
    amount_received: intent.amountReceived,
    canceled_at: intent.canceledAt,
    capture_method: intent.captureMethod,
    client_secret: intent.clientSecret,
    created: intent.created,
    currency: intent.currency,
    customer: intent.customer,
    payment_method: intent.paymentMethod,
    setup_future_usage: intent.setupFutureUsage,
    last_payment_error:
      intent.lastError === null
        ? null
        : {
            type: 'card_error',
            code: intent.lastError.code,
            decline_code: intent.lastError.declineCode ?? undefined,
            message: intent.lastError.message,
          },
    latest_charge:
      intent.charge === null
        ? null
        : whole
          ? presentCharge(intent, intent.charge, movement)
          : intent.charge.id,
    livemode: false,
    metadata: intent.metadata,
    next_action:
      intent.status === 'requires_action'
        ? { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect' } }
        : null,
    payment_method_types: ['card'],
    status: intent.status,
    transfer_group: intent.transferGroup,
  };
}

/** Writes a charge. */
export function presentCharge(intent: Intent, charge: Charge, movement: boolean): Record<string, unknown> {
  return {
    id: charge.id,
    object: 'charge',
    amount: charge.amount,
    amount_captured: charge.amountCaptured,
    amount_refunded: charge.amountRefunded,
    balance_transaction:
      charge.balanceTransactionId === null
        ? null
        : movement
          ? presentMovement(intent, charge)
          : charge.balanceTransactionId,
    captured: charge.captured,
    created: charge.created,
    currency: intent.currency,
    failure_code: charge.failureCode,
    metadata: intent.metadata,
    paid: charge.failureCode === null,
    payment_intent: intent.id,
    payment_method_details: {
      type: 'card',
      card: {
        brand: charge.card.brand,
        last4: charge.card.last4,
        exp_month: charge.card.expMonth,
        exp_year: charge.card.expYear,
        fingerprint: charge.card.fingerprint,
      },
    },
    refunded: charge.amountRefunded > 0 && charge.amountRefunded === charge.amountCaptured,
    status: charge.failureCode === null ? 'succeeded' : 'failed',
  };
}

/** Writes what a charge moved on the balance, with what the processor keeps. */
export function presentMovement(intent: Intent, charge: Charge): Record<string, unknown> {
  const { amountCaptured: amount, fee } = charge;
  return {
    id: charge.balanceTransactionId,
    object: 'balance_transaction',
    amount,
    fee,
    net: amount - fee,
    currency: intent.currency,
    type: 'charge',
    source: charge.id,
    created: charge.created,
    status: 'pending',
  };
}

export function presentRefund(refund: Refund): Record<string, unknown> {
  const { id, amount, currency, status, created, reason, metadata, chargeId, intentId } = refund;
  return {
    id,
    object: 'refund',
    amount,
    currency,
    status,
    created,
    reason,
    metadata,
    failure_reason: refund.failureReason ?? undefined,
    charge: chargeId,
    payment_intent: intentId,
  };
}

/** Writes a payment method. */
export function presentMethod(method: PaymentMethod): Record<string, unknown> {
  const { brand, last4, expMonth, expYear, fingerprint } = method.card;
  return {
    id: method.id,
    object: 'payment_method',
    type: 'card',
    customer: method.customer,
    created: method.created,
    card: { brand, last4, exp_month: expMonth, exp_year: expYear, fingerprint },
  };
}
