import Stripe from 'stripe';
import type { App } from '../../platform/index.ts';
import {
  type Intent,
  type KeptCard,
  type MoneyRecord,
  type Opening,
  type Processor,
  ProcessorUnavailable,
} from './processor.ts';
import { stripeOf } from './stripe-client.ts';
import { readRefund, refundIntent } from './stripe-refunds.ts';

const LIST_PAGE = 100;
/** The most a sweep looks at; the next one goes on from the newest again. */
const LIST_MAX = 1_000;
const EXPAND = ['latest_charge.balance_transaction'];

/** Stripe behind the port. */
export const stripeProcessor: Processor = {
  open: openIntent,
  read: readIntent,
  authorise: readIntent,
  capture: (app, intentId) =>
    ask(() =>
      stripeOf(app).paymentIntents.capture(
        intentId,
        { expand: EXPAND },
        { idempotencyKey: `capture-${intentId}` },
      ),
    ),
  cancel: cancelIntent,
  refund: refundIntent,
  readRefund,
  listMoney,
};

function openIntent(app: App, payment: Opening): Promise<Intent> {
  return ask(() =>
    stripeOf(app).paymentIntents.create(
      {
        amount: Number(payment.amountMinor),
        currency: payment.currency.toLowerCase(),
        capture_method: 'manual',
        metadata: { order_id: payment.orderId },
        transfer_group: payment.orderId,
      },
      { idempotencyKey: `intent-${payment.id}-${payment.opened}` },
    ),
  );
}

function readIntent(app: App, intentId: string): Promise<Intent> {
  return ask(() => stripeOf(app).paymentIntents.retrieve(intentId, { expand: EXPAND }));
}

export type CardPayment = {
  readonly intentId: string;
  readonly returnUrl: string;
  /** Whose saved cards this payment uses or adds to. */
  readonly customerId: string | null;
  readonly with:
    | { readonly confirmationToken: string; readonly keep: boolean }
    /** `attempt` tells one try with a saved card from the next. */
    | { readonly methodId: string; readonly attempt: string };
};

/** Authorises an intent with a card. A decline comes back as an intent that needs a card, with its code. */
export async function confirmCard(app: App, payment: CardPayment): Promise<Intent> {
  const { intentId, customerId, returnUrl } = payment;
  const how = payment.with;
  if (customerId !== null)
    await ask(() => stripeOf(app).paymentIntents.update(intentId, { customer: customerId }));
  return ask(() =>
    'methodId' in how
      ? stripeOf(app).paymentIntents.confirm(
          intentId,
          { payment_method: how.methodId, return_url: returnUrl, expand: EXPAND },
          { idempotencyKey: `confirm-${how.methodId}-${how.attempt}` },
        )
      : stripeOf(app).paymentIntents.confirm(
          intentId,
          {
            confirmation_token: how.confirmationToken,
            return_url: returnUrl,
            setup_future_usage: how.keep ? 'on_session' : '',
            expand: EXPAND,
          },
          { idempotencyKey: `confirm-${how.confirmationToken}` },
        ),
  );
}

async function cancelIntent(app: App, intentId: string): Promise<Intent> {
  const intent = await readIntent(app, intentId);
  if (intent.status === 'cancelled' || intent.status === 'captured') return intent;
  return ask(() =>
    stripeOf(app).paymentIntents.cancel(intentId, {}, { idempotencyKey: `cancel-${intentId}` }),
  );
}

function listMoney(app: App, since: Date): Promise<MoneyRecord[]> {
  const gte = Math.floor(since.getTime() / 1000);
  return known(async () => {
    const intents = await stripeOf(app)
      .paymentIntents.list({ limit: LIST_PAGE, created: { gte } })
      .autoPagingToArray({ limit: LIST_MAX });
    return intents.flatMap((intent): MoneyRecord[] => {
      const { status } = intentOf(intent);
      if (status !== 'authorised' && status !== 'captured') return [];
      const orderId = intent.metadata.order_id ?? null;
      const at = new Date(intent.created * 1000);
      return [{ provider: 'stripe', intentId: intent.id, orderId, status, at }];
    });
  });
}

/** Opens a customer for an account: an id to keep cards under, and nothing personal. */
export function openCustomer(app: App, accountId: string): Promise<string> {
  return known(async () => {
    const customer = await stripeOf(app).customers.create(
      { metadata: { account_id: accountId } },
      { idempotencyKey: `customer-${accountId}` },
    );
    return customer.id;
  });
}

/** Forgets a kept card at Stripe. One that is forgotten already stays so. */
export async function detachCard(app: App, methodId: string): Promise<void> {
  await known(async () => {
    const method = await stripeOf(app).paymentMethods.retrieve(methodId);
    if (method.customer !== null) await stripeOf(app).paymentMethods.detach(methodId);
  });
}

async function known<Value>(request: () => Promise<Value>): Promise<Value> {
  try {
    return await request();
  } catch (error) {
    throw new ProcessorUnavailable('the card processor refused or did not answer', { cause: error });
  }
}

async function ask(request: () => Promise<Stripe.PaymentIntent>): Promise<Intent> {
  try {
    return intentOf(await request());
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError && error.payment_intent !== undefined) {
      return {
        ...intentOf(error.payment_intent),
        declineCode: error.decline_code ?? error.code ?? 'card_declined',
      };
    }
    throw new ProcessorUnavailable('the card processor refused or did not answer', { cause: error });
  }
}

const STATUS = {
  requires_payment_method: 'needs_card',
  requires_confirmation: 'needs_card',
  requires_action: 'requires_action',
  requires_capture: 'authorised',
  processing: 'processing',
  succeeded: 'captured',
  canceled: 'cancelled',
} as const satisfies Record<string, Intent['status']>;

function intentOf(intent: Stripe.PaymentIntent): Intent {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  const movement = typeof charge?.balance_transaction === 'object' ? charge.balance_transaction : null;
  const card = charge?.payment_method_details?.card;
  return {
    id: intent.id,
    orderId: intent.metadata.order_id ?? null,
    // A status Stripe adds one day reads as under way: nothing is claimed or released on it.
    status: STATUS[intent.status as keyof typeof STATUS] ?? 'processing',
    clientSecret: intent.client_secret,
    approveUrl: null,
    currency: intent.currency.toUpperCase(),
    amountMinor: BigInt(intent.amount),
    capturedMinor: BigInt(intent.amount_received),
    refundedMinor: BigInt(charge?.amount_refunded ?? 0),
    feeMinor: BigInt(movement?.fee ?? 0),
    declineCode: intent.last_payment_error?.decline_code ?? intent.last_payment_error?.code ?? null,
    card: card?.brand && card.last4 ? { brand: card.brand, last4: card.last4 } : null,
    kept: keptCardOf(intent, charge),
  };
}

function keptCardOf(intent: Stripe.PaymentIntent, charge: Stripe.Charge | null): KeptCard | null {
  const card = charge?.payment_method_details?.card;
  const { customer, payment_method: method } = intent;
  if (intent.setup_future_usage == null || typeof customer !== 'string' || typeof method !== 'string')
    return null;
  if (!card?.brand || !card.last4 || !card.fingerprint) return null;
  return {
    customerId: customer,
    methodId: method,
    fingerprint: card.fingerprint,
    brand: card.brand,
    last4: card.last4,
    expMonth: card.exp_month,
    expYear: card.exp_year,
  };
}
