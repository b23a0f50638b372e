import { createHmac, randomUUID, sign } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { SandboxConfig } from './config.ts';
import { type Certificate, makeCertificate } from './paypal/certificate.ts';
import type { State } from './state.ts';
import { type Intent, type IntentStatus, newId, nowSeconds, type SandboxEvent } from './stripe/objects.ts';
import { presentIntent } from './stripe/present.ts';

const ATTEMPTS_MAX = 6;
const FIRST_RETRY_MS = 500;
const TIMEOUT_MS = 5_000;
const LOG_MAX = 500;

const TYPE_OF: Readonly<Record<IntentStatus, string>> = {
  requires_payment_method: 'payment_intent.payment_failed',
  requires_action: 'payment_intent.requires_action',
  requires_capture: 'payment_intent.amount_capturable_updated',
  succeeded: 'payment_intent.succeeded',
  canceled: 'payment_intent.canceled',
};

export type Webhooks = {
  announceIntent(intent: Intent): void;
  announce(type: string, object: Record<string, unknown>): void;
  announcePaypal(type: string, resource: Record<string, unknown>): void;
  /** Signs a body as PayPal would have at a time: for tests that send it themselves. */
  signPaypal(body: string, at: Date): Record<string, string>;
  /** What PayPal's messages are signed with, made when it is first needed. */
  certificate(): Certificate;
  /** How many messages are on their way, those that are to be tried again included. */
  underWay(): number;
  resend(eventId: string): boolean;
  close(): void;
};

/** Sends signed events to the market, tries again with growing pauses, and misbehaves on request. */
export function createWebhooks(config: SandboxConfig, state: State): Webhooks {
  const closed = new AbortController();
  let heldBack: SandboxEvent | null = null;
  let underWay = 0;

  const certificate = onceNeeded(() => makeCertificate('messageverificationcerts.sandbox.paypal.example'));

  function announce(provider: SandboxEvent['provider'], type: string, object: Record<string, unknown>): void {
    const id = provider === 'stripe' ? newId('evt') : `WH-${randomUUID().toUpperCase()}`;
    const event: SandboxEvent = { id, provider, type, created: nowSeconds(), object };
    state.events.put(event);
    const { drop, reorder, duplicate } = state.faults;
    if (drop) {
      log(state, event, 0, 'dropped on request');
      return;
    }
    if (reorder && heldBack === null) {
      heldBack = event;
      return;
    }
    const batch = heldBack === null ? [event] : [event, heldBack];
    heldBack = null;
    for (const one of duplicate ? [...batch, ...batch] : batch) void deliver(one);
  }

  async function deliver(event: SandboxEvent): Promise<void> {
    underWay += 1;
    await tryUntilTaken(event).finally(() => {
      underWay -= 1;
    });
  }

  async function tryUntilTaken(event: SandboxEvent): Promise<void> {
    await sleep(state.faults.delayMs, undefined, { signal: closed.signal }).catch(() => {});
    for (let attempt = 1; attempt <= ATTEMPTS_MAX && !closed.signal.aborted; attempt++) {
      const status =
        event.provider === 'stripe'
          ? await sendStripe(config, event)
          : await sendPaypal(config, event, certificate());
      log(state, event, attempt, String(status));
      if (typeof status === 'number' && status < 300) return;
      await sleep(FIRST_RETRY_MS * 2 ** attempt, undefined, { signal: closed.signal }).catch(() => {});
    }
  }

  return {
    announce: (type, object) => announce('stripe', type, object),
    announcePaypal: (type, resource) => announce('paypal', type, resource),
    signPaypal: (body, at) => paypalHeaders(config, certificate(), { body, at }),
    certificate,
    announceIntent: (intent) =>
      announce(
        'stripe',
        intent.status === 'requires_payment_method' && intent.lastError === null
          ? 'payment_intent.created'
          : TYPE_OF[intent.status],
        presentIntent(intent),
      ),
    underWay: () => underWay,
    resend(eventId) {
      const event = state.events.get(eventId);
      if (event !== undefined) void deliver(event);
      return event !== undefined;
    },
    close: () => closed.abort(),
  };
}

function log(state: State, event: SandboxEvent, attempts: number, status: string): void {
  state.deliveries.unshift({
    eventId: event.id,
    type: event.type,
    attempts,
    status,
    at: new Date().toISOString(),
  });
  state.deliveries.length = Math.min(state.deliveries.length, LOG_MAX);
}

/** Making a key takes a moment, which a sandbox nobody pays PayPal in should not wait for. */
function onceNeeded<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Sends one event, signed as Stripe signs. Gives the status, or why none came. */
function sendStripe(config: SandboxConfig, event: SandboxEvent): Promise<number | string> {
  const body = JSON.stringify({
    id: event.id,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: event.created,
    livemode: false,
    type: event.type,
    data: { object: event.object },
  });
  const at = nowSeconds();
  const signature = createHmac('sha256', config.webhookSecret).update(`${at}.${body}`).digest('hex');
  return post(config.webhookUrl, body, { 'stripe-signature': `t=${at},v1=${signature}` });
}

/** Sends one event, signed as PayPal signs. Gives the status, or why none came. */
function sendPaypal(
  config: SandboxConfig,
  event: SandboxEvent,
  certificate: Certificate,
): Promise<number | string> {
  const body = JSON.stringify({
    id: event.id,
    event_version: '1.0',
    create_time: new Date(event.created * 1000).toISOString(),
    resource_type: event.type.split('.').at(1)?.toLowerCase(),
    event_type: event.type,
    summary: event.type,
    resource: event.object,
  });
  return post(config.paypalWebhookUrl, body, paypalHeaders(config, certificate, { body, at: new Date() }));
}

/** Signs a body as PayPal does: over the transmission's id and time, the webhook's id and the body's checksum. */
function paypalHeaders(
  config: SandboxConfig,
  { id, key }: Certificate,
  { body, at }: { body: string; at: Date },
) {
  const transmission = randomUUID();
  const time = at.toISOString();
  const signed = `${transmission}|${time}|${config.paypalWebhookId}|${crc32(body)}`;
  return {
    'paypal-transmission-id': transmission,
    'paypal-transmission-time': time,
    'paypal-cert-url': `${config.apiUrl}/v1/notifications/certs/${id}`,
    'paypal-auth-algo': 'SHA256withRSA',
    'paypal-transmission-sig': sign('sha256', Buffer.from(signed), key).toString('base64'),
  };
}

function post(url: string, body: string, headers: Record<string, string>): Promise<number | string> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).then(
    (response) => response.status,
    (error: Error) => error.message,
  );
}
