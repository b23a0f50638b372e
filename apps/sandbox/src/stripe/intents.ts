import type { State } from '../state.ts';
import { keptBehaviour, REFUND_ENDS } from './cards.ts';
import {
  type Charge,
  type ConfirmationToken,
  type Intent,
  newId,
  nowSeconds,
  type PaymentError,
  type PaymentMethod,
  type Refund,
} from './objects.ts';
import { StripeProblem } from './problem.ts';

/** What a processor keeps of a charge: 1.5 % and 25 cents. */
export function feeOf(amount: number): number {
  return Math.round(amount * 0.015) + 25;
}

const MINIMUM = 50;

/** Opens an intent. */
export function createIntent(
  state: State,
  given: {
    amount: number;
    currency: string;
    captureMethod: Intent['captureMethod'];
    metadata: Record<string, string>;
    transferGroup: string | null;
  },
): Intent {
  if (!Number.isSafeInteger(given.amount) || given.amount < MINIMUM)
    throw new StripeProblem(
      400,
      'invalid_request_error',
      `Amount must be at least ${MINIMUM} ${given.currency}.`,
      'amount_too_small',
      'amount',
    );
  const id = newId('pi');
  const intent: Intent = {
    id,
    ...given,
    status: 'requires_payment_method',
    clientSecret: `${id}_secret_${newId('x').slice(2)}`,
    created: nowSeconds(),
    amountReceived: 0,
    charge: null,
    pendingCard: null,
    customer: null,
    setupFutureUsage: null,
    paymentMethod: null,
    lastError: null,
    canceledAt: null,
    returnUrl: null,
  };
  state.save(intent);
  return intent;
}

/** Confirms an intent with a token of the card fields. Throws a card error on a decline, as Stripe does. */
export function confirmIntent(state: State, intent: Intent, token: ConfirmationToken): Intent {
  refuseUnless(intent, ['requires_payment_method'], 'confirm');
  if (token.used)
    throw new StripeProblem(
      400,
      'invalid_request_error',
      'This ConfirmationToken has been used already.',
      'resource_already_used',
      'confirmation_token',
    );
  state.tokens.put({ ...token, used: true });
  const { card, behaviour } = token;
  const method = { id: newId('pm'), card, behaviour, customer: null, created: nowSeconds() };
  state.saveMethod(method);
  return confirmWith(state, intent, method);
}

/** Confirms an intent with a card its customer kept. Refuses another customer's, or none's. */
export function confirmKept(state: State, intent: Intent, method: PaymentMethod): Intent {
  refuseUnless(intent, ['requires_payment_method'], 'confirm');
  if (method.customer === null || method.customer !== intent.customer)
    throw new StripeProblem(
      400,
      'invalid_request_error',
      'The payment method does not belong to the customer of this PaymentIntent.',
      'payment_method_unexpected_state',
      'payment_method',
    );
  return confirmWith(state, intent, {
    ...method,
    behaviour: keptBehaviour(method.card.last4, method.behaviour),
  });
}

function confirmWith(state: State, intent: Intent, { id, card, behaviour }: PaymentMethod): Intent {
  const asked = { ...intent, paymentMethod: id, pendingCard: { details: card, behaviour, methodId: id } };
  if (typeof behaviour === 'object') return decline(state, intent, behaviour);
  if (behaviour === 'challenge') return keep(state, { ...asked, status: 'requires_action', lastError: null });
  return authorise(state, asked);
}

/** Ends a 3-D Secure challenge as the shopper chose. */
export function endChallenge(state: State, intent: Intent, approved: boolean): Intent {
  refuseUnless(intent, ['requires_action'], 'authenticate');
  if (approved) return authorise(state, intent);
  const lastError = {
    code: 'payment_intent_authentication_failure',
    declineCode: null,
    message: 'The shopper could not be authenticated.',
  };
  return keep(state, { ...intent, status: 'requires_payment_method', pendingCard: null, lastError });
}

/** Takes authorised money, whole or in part. */
export function captureIntent(state: State, intent: Intent, amount = intent.amount): Intent {
  refuseUnless(intent, ['requires_capture'], 'capture');
  if (amount > intent.amount)
    throw new StripeProblem(
      400,
      'invalid_request_error',
      'The amount to capture is larger than was authorised.',
      'amount_too_large',
      'amount_to_capture',
    );
  if (intent.charge === null) throw new Error(`${intent.id} is authorised without a charge`);
  const charge: Charge = {
    ...intent.charge,
    captured: true,
    amountCaptured: amount,
    fee: feeOf(amount),
    balanceTransactionId: newId('txn'),
  };
  return keep(state, { ...intent, status: 'succeeded', amountReceived: amount, charge });
}

/** Closes an intent; an authorisation is given back. */
export function cancelIntent(state: State, intent: Intent): Intent {
  refuseUnless(intent, ['requires_payment_method', 'requires_action', 'requires_capture'], 'cancel');
  return keep(state, { ...intent, status: 'canceled', canceledAt: nowSeconds(), pendingCard: null });
}

/** Gives captured money back; never more than was captured. */
export function refundIntent(
  state: State,
  intent: Intent,
  given: { amount: number | null; reason: string | null; metadata: Record<string, string> },
): Refund {
  const { charge } = intent;
  if (intent.status !== 'succeeded' || charge === null)
    throw new StripeProblem(
      400,
      'invalid_request_error',
      'This payment has nothing to refund.',
      'charge_not_refundable',
    );
  const left = charge.amountCaptured - charge.amountRefunded;
  const amount = given.amount ?? left;
  if (amount > left || amount <= 0)
    throw new StripeProblem(
      400,
      'invalid_request_error',
      `Refund amount is greater than the unrefunded amount (${left}).`,
      'amount_too_large',
      'amount',
    );
  keep(state, { ...intent, charge: { ...charge, amountRefunded: charge.amountRefunded + amount } });
  const refund: Refund = {
    id: newId('re'),
    intentId: intent.id,
    chargeId: charge.id,
    amount,
    currency: intent.currency,
    status: REFUND_ENDS[charge.card.last4]?.first ?? 'succeeded',
    failureReason: null,
    created: nowSeconds(),
    reason: given.reason,
    metadata: given.metadata,
  };
  state.refunds.put(refund);
  return refund;
}

/** Ends a refund that waits for its bank; money a bank sends back counts as not refunded. Null when it is over already. */
export function endRefund(state: State, refund: Refund): Refund | null {
  const intent = state.intents.get(refund.intentId);
  const end = REFUND_ENDS[intent?.charge?.card.last4 ?? ''];
  if (intent?.charge == null || end === undefined || refund.status !== end.first) return null;
  const ended: Refund = {
    ...refund,
    status: end.last,
    failureReason: end.last === 'failed' ? 'expired_or_canceled_card' : null,
  };
  state.refunds.put(ended);
  if (end.last === 'failed') {
    const amountRefunded = intent.charge.amountRefunded - refund.amount;
    keep(state, { ...intent, charge: { ...intent.charge, amountRefunded } });
  }
  return ended;
}

function authorise(state: State, intent: Intent): Intent {
  if (intent.pendingCard === null) throw new Error(`${intent.id} is authorised without a card`);
  const charge: Charge = {
    id: newId('ch'),
    amount: intent.amount,
    amountCaptured: 0,
    amountRefunded: 0,
    captured: false,
    created: nowSeconds(),
    card: intent.pendingCard.details,
    fee: 0,
    balanceTransactionId: null,
    failureCode: null,
  };
  attach(state, intent);
  const held = keep(state, { ...intent, status: 'requires_capture', charge, lastError: null });
  return intent.captureMethod === 'manual' ? held : captureIntent(state, held);
}

/** Keeps the card for the intent's customer when that was asked for. */
function attach(state: State, { customer, setupFutureUsage, paymentMethod }: Intent): void {
  const method = state.methods.get(paymentMethod ?? '');
  if (customer === null || setupFutureUsage === null || method === undefined) return;
  state.saveMethod({ ...method, customer });
}

function decline(state: State, intent: Intent, error: PaymentError): never {
  const declined = keep(state, { ...intent, status: 'requires_payment_method', lastError: error });
  throw new StripeProblem(
    402,
    'card_error',
    error.message,
    error.code,
    undefined,
    error.declineCode ?? undefined,
    declined,
  );
}

function keep(state: State, intent: Intent): Intent {
  state.save(intent);
  return intent;
}

function refuseUnless(intent: Intent, allowed: readonly Intent['status'][], verb: string): void {
  if (allowed.includes(intent.status)) return;
  throw new StripeProblem(
    400,
    'invalid_request_error',
    `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}.`,
    'payment_intent_unexpected_state',
    undefined,
    undefined,
    intent,
  );
}
