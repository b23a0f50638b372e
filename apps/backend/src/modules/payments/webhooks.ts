import type { Express } from 'express';
import express from 'express';
import { sendProblem } from '../../platform/http/index.ts';
import { type App, publish, refuse } from '../../platform/index.ts';
import { stripeOf } from './processor.ts';
import { keepMessage } from './store.ts';

const BODY_MAX = '256kb';
const TOLERANCE_SECONDS = 300;

/**
 * Mounts the inbox for Stripe's messages. It stands before the JSON parser: the signature covers the raw bytes.
 * A message is kept and answered at once; the same message again is answered and not kept twice.
 */
export function mountWebhooks(server: Express, app: App): void {
  server.post('/v1/webhooks/stripe', express.raw({ type: () => true, limit: BODY_MAX }), async (req, res) => {
    res.locals.route = 'stripeWebhook';
    const body: unknown = req.body;
    const signature = req.get('stripe-signature') ?? '';
    const event = Buffer.isBuffer(body) ? verified(app, body, signature) : null;
    if (event === null || !Buffer.isBuffer(body)) return sendProblem(res, refuse('invalid_signature'));
    await keep(app, event, body);
    res.json({ received: true });
  });
}

type StripeEvent = {
  id: string;
  type: string;
  data: { object: { id?: string; object?: string; payment_intent?: unknown } };
};

function verified(app: App, body: Buffer, signature: string): StripeEvent | null {
  try {
    const secret = app.config.stripe.webhookSecret;
    return stripeOf(app).webhooks.constructEvent(body, signature, secret, TOLERANCE_SECONDS) as StripeEvent; // of this shape, says Stripe
  } catch {
    return null;
  }
}

async function keep(app: App, event: StripeEvent, body: Buffer): Promise<void> {
  await app.db.transaction(async (tx) => {
    if (!(await keepMessage(tx, { provider: 'stripe', eventId: event.id, type: event.type, body }))) return;
    await publish(tx, {
      topic: 'webhook.received',
      subject: event.id,
      payload: { provider: 'stripe', eventId: event.id, intentId: intentOf(event) },
    });
  });
}

function intentOf(event: StripeEvent): string | null {
  const { object } = event.data;
  if (object.object === 'payment_intent') return object.id ?? null;
  return typeof object.payment_intent === 'string' ? object.payment_intent : null;
}
