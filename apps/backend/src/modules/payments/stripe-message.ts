import type { App } from '../../platform/index.ts';
import { stripeOf } from './stripe-client.ts';
import type { Checked } from './webhooks.ts';

const TOLERANCE_SECONDS = 300;
/** Old, but signed by us and Stripe: told apart from forged, so that a slow clock is found. */
const ANY_AGE_SECONDS = 10 * 365 * 86_400;

/** Checks a message of Stripe's against the secret, and against the earlier one while it is being changed. */
export async function readStripeMessage(
  app: App,
  body: Buffer,
  header: (name: string) => string,
): Promise<Checked> {
  const { webhookSecret, previousWebhookSecret } = app.config.stripe;
  const signature = header('stripe-signature');
  for (const secret of [
    webhookSecret,
    ...(previousWebhookSecret === undefined ? [] : [previousWebhookSecret]),
  ]) {
    const event = verified(app, { body, signature, secret, tolerance: TOLERANCE_SECONDS });
    if (event !== null) return { ok: true, eventId: event.id, type: event.type, intentId: intentOf(event) };
    if (verified(app, { body, signature, secret, tolerance: ANY_AGE_SECONDS }) !== null)
      return { ok: false, detail: 'The message was signed more than five minutes ago.' };
  }
  return { ok: false, detail: 'The signature is not one of ours.' };
}

type StripeEvent = {
  id: string;
  type: string;
  data: { object: { id?: string; object?: string; payment_intent?: unknown } };
};
type Signed = { body: Buffer; signature: string; secret: string; tolerance: number };

function verified(app: App, { body, signature, secret, tolerance }: Signed): StripeEvent | null {
  try {
    return stripeOf(app).webhooks.constructEvent(body, signature, secret, tolerance) as StripeEvent; // of this shape, says Stripe
  } catch {
    return null;
  }
}

function intentOf({ data }: StripeEvent): string | null {
  const { object } = data;
  if (object.object === 'payment_intent') return object.id ?? null;
  return typeof object.payment_intent === 'string' ? object.payment_intent : null;
}
