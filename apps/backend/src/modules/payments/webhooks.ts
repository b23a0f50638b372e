import type { Express, Request } from 'express';
import express from 'express';
import { sendProblem } from '../../platform/http/index.ts';
import { type App, publish, refuse } from '../../platform/index.ts';
import { readPaypalMessage } from './paypal-message.ts';
import type { Provider } from './processor.ts';
import { keepMessage } from './store.ts';
import { readStripeMessage } from './stripe-message.ts';

const BODY_MAX = '256kb';

/** A message of a processor whose signature was checked; or why it is not taken. */
export type Checked =
  | { readonly ok: true; readonly eventId: string; readonly type: string; readonly intentId: string | null }
  | { readonly ok: false; readonly detail: string };

/** Checks a raw body with its headers. Throws when it cannot be told whether the signature is right. */
export type ReadMessage = (app: App, body: Buffer, header: (name: string) => string) => Promise<Checked>;

/** The processors that send messages. */
type Sender = Exclude<Provider, 'no_charge'>;

const READERS = { stripe: readStripeMessage, paypal: readPaypalMessage } as const satisfies Record<
  Sender,
  ReadMessage
>;

/**
 * Mounts the inbox for processors' messages. It stands before the JSON parser: a signature covers the raw bytes. A message
 * is checked, kept and answered at once, and worked on by a job; the same message again is answered and not kept twice.
 * Types we do not follow are kept as well. A body over 256 kB is answered 413, a forged or stale one 400.
 */
export function mountWebhooks(server: Express, app: App): void {
  mount(server, app, 'stripe');
  if (app.config.paypal !== null) mount(server, app, 'paypal');
}

function mount(server: Express, app: App, provider: Sender): void {
  server.post(
    `/v1/webhooks/${provider}`,
    express.raw({ type: () => true, limit: BODY_MAX, inflate: false }),
    async (req, res) => {
      res.locals.route = `${provider}Webhook`;
      const checked = await READERS[provider](app, bodyOf(req), (name) => req.get(name) ?? '');
      if (!checked.ok) return sendProblem(res, refuse('invalid_signature', { detail: checked.detail }));
      await keep(app, { provider, ...checked, body: bodyOf(req) });
      res.json({ received: true });
    },
  );
}

function bodyOf(req: Request): Buffer {
  const body: unknown = req.body;
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

type Kept = { provider: Provider; eventId: string; type: string; intentId: string | null; body: Buffer };

async function keep(app: App, message: Kept): Promise<void> {
  const { provider, eventId, intentId } = message;
  await app.db.transaction(async (tx) => {
    if (!(await keepMessage(tx, message))) return;
    await publish(tx, {
      topic: 'webhook.received',
      subject: eventId,
      payload: { provider, eventId, intentId },
    });
  });
}
