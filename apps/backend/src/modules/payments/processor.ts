import Stripe from 'stripe';
import type { App } from '../../platform/index.ts';

/** What a processor says of an intent, in our words. Amounts are minor units. */
export type Intent = {
  readonly id: string;
  readonly orderId: string | null;
  readonly status: 'needs_card' | 'requires_action' | 'authorised' | 'captured' | 'cancelled' | 'processing';
  readonly clientSecret: string | null;
  readonly capturedMinor: bigint;
  readonly feeMinor: bigint;
  readonly declineCode: string | null;
  readonly card: { readonly brand: string; readonly last4: string } | null;
};

/** The processor did not answer, or not as it should: try again later, nothing is known. */
export class ProcessorUnavailable extends Error {}

const TIMEOUT_MS = 8_000;
const clients = new WeakMap<App, Stripe>();

/** Gives the Stripe client of this process: Stripe's own host, or the sandbox where one is configured. */
export function stripeOf(app: App): Stripe {
  const existing = clients.get(app);
  if (existing !== undefined) return existing;
  const { secretKey, apiUrl } = app.config.stripe;
  const url = apiUrl === undefined ? undefined : new URL(apiUrl);
  const stripe = new Stripe(secretKey, {
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(url === undefined
      ? {}
      : {
          host: url.hostname,
          port: Number(url.port || 443),
          protocol: url.protocol === 'http:' ? ('http' as const) : ('https' as const),
        }),
  });
  clients.set(app, stripe);
  return stripe;
}

/** Opens the intent of a payment, to be authorised now and captured after the goods are claimed. The payment id makes it happen once. */
export function openIntent(
  app: App,
  payment: { id: string; orderId: string; currency: string; amountMinor: bigint },
): Promise<Intent> {
  return ask(() =>
    stripeOf(app).paymentIntents.create(
      {
        amount: Number(payment.amountMinor),
        currency: payment.currency.toLowerCase(),
        capture_method: 'manual',
        metadata: { order_id: payment.orderId },
        transfer_group: payment.orderId,
      },
      { idempotencyKey: `intent-${payment.id}` },
    ),
  );
}

/** Authorises an intent with a token of the card fields. A decline comes back as an intent that needs a card, with its code. */
export function confirmIntent(
  app: App,
  intentId: string,
  confirmationToken: string,
  returnUrl: string,
): Promise<Intent> {
  return ask(() =>
    stripeOf(app).paymentIntents.confirm(
      intentId,
      { confirmation_token: confirmationToken, return_url: returnUrl },
      { idempotencyKey: `confirm-${confirmationToken}` },
    ),
  );
}

/** Asks how an intent stands. */
export function readIntent(app: App, intentId: string): Promise<Intent> {
  return ask(() =>
    stripeOf(app).paymentIntents.retrieve(intentId, { expand: ['latest_charge.balance_transaction'] }),
  );
}

/** Takes the authorised money. */
export function captureIntent(app: App, intentId: string): Promise<Intent> {
  return ask(() =>
    stripeOf(app).paymentIntents.capture(
      intentId,
      { expand: ['latest_charge.balance_transaction'] },
      { idempotencyKey: `capture-${intentId}` },
    ),
  );
}

/** Gives an authorisation back, or closes an intent nobody paid. One that is closed already is left so. */
export async function cancelIntent(app: App, intentId: string): Promise<Intent> {
  const intent = await readIntent(app, intentId);
  if (intent.status === 'cancelled' || intent.status === 'captured') return intent;
  return ask(() =>
    stripeOf(app).paymentIntents.cancel(intentId, {}, { idempotencyKey: `cancel-${intentId}` }),
  );
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
    throw new ProcessorUnavailable('the payment processor refused or did not answer', { cause: error });
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
    capturedMinor: BigInt(intent.amount_received),
    feeMinor: BigInt(movement?.fee ?? 0),
    declineCode: intent.last_payment_error?.decline_code ?? intent.last_payment_error?.code ?? null,
    card: card?.brand && card.last4 ? { brand: card.brand, last4: card.last4 } : null,
  };
}
