import type { Express } from 'express';
import express from 'express';
import { sendProblem } from '../../platform/http/index.ts';
import { type App, publish, refuse, type Sql, type Tx } from '../../platform/index.ts';
import { stripeOf } from './processor.ts';

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
    const kept = await tx`
      insert into payments.webhook_event (provider, event_id, type, body)
      values ('stripe', ${event.id}, ${event.type}, ${body}) on conflict do nothing returning 1`;
    if (kept.length === 0) return;
    const intentId = intentOf(event);
    await publish(tx, {
      topic: 'webhook.received',
      subject: event.id,
      payload: { provider: 'stripe', eventId: event.id, intentId },
    });
  });
}

function intentOf(event: StripeEvent): string | null {
  const { object } = event.data;
  if (object.object === 'payment_intent') return object.id ?? null;
  return typeof object.payment_intent === 'string' ? object.payment_intent : null;
}

/** Stamps a message as worked on. */
export async function markProcessed(sql: Sql | Tx, eventId: string): Promise<void> {
  await sql`
    update payments.webhook_event set processed_at = clock_timestamp(), attempts = attempts + 1
     where provider = 'stripe' and event_id = ${eventId} and processed_at is null`;
}
