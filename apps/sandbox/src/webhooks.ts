import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxConfig } from './config.ts';
import type { State } from './state.ts';
import { type Intent, type IntentStatus, newId, nowSeconds, type StripeEvent } from './stripe/objects.ts';
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
  resend(eventId: string): boolean;
  close(): void;
};

/** Sends signed events to the market, tries again with growing pauses, and misbehaves on request. */
export function createWebhooks(config: SandboxConfig, state: State): Webhooks {
  const closed = new AbortController();
  let heldBack: StripeEvent | null = null;

  function announce(type: string, object: Record<string, unknown>): void {
    const event: StripeEvent = { id: newId('evt'), type, created: nowSeconds(), object };
    state.events.put(event);
    const { drop, reorder, duplicate } = state.faults;
    if (drop) {
      log(event, 0, 'dropped on request');
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

  async function deliver(event: StripeEvent): Promise<void> {
    await sleep(state.faults.delayMs, undefined, { signal: closed.signal }).catch(() => {});
    for (let attempt = 1; attempt <= ATTEMPTS_MAX && !closed.signal.aborted; attempt++) {
      const status = await send(config, event);
      log(event, attempt, String(status));
      if (typeof status === 'number' && status < 300) return;
      await sleep(FIRST_RETRY_MS * 2 ** attempt, undefined, { signal: closed.signal }).catch(() => {});
    }
  }

  function log(event: StripeEvent, attempts: number, status: string): void {
    state.deliveries.unshift({
      eventId: event.id,
      type: event.type,
      attempts,
      status,
      at: new Date().toISOString(),
    });
    state.deliveries.length = Math.min(state.deliveries.length, LOG_MAX);
  }

  return {
    announce,
    announceIntent: (intent) =>
      announce(
        intent.status === 'requires_payment_method' && intent.lastError === null
          ? 'payment_intent.created'
          : TYPE_OF[intent.status],
        presentIntent(intent),
      ),
    resend(eventId) {
      const event = state.events.get(eventId);
      if (event !== undefined) void deliver(event);
      return event !== undefined;
    },
    close: () => closed.abort(),
  };
}

/** Sends one event, signed as Stripe signs. Gives the status, or why none came. */
async function send(config: SandboxConfig, event: StripeEvent): Promise<number | string> {
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
  const headers = { 'content-type': 'application/json', 'stripe-signature': `t=${at},v1=${signature}` };
  return fetch(config.webhookUrl, {
    method: 'POST',
    headers,
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).then(
    (response) => response.status,
    (error: Error) => error.message,
  );
}
