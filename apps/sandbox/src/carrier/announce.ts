import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxConfig } from '../config.ts';
import type { State } from '../state.ts';
import { isEnded, moveOn, newRef, type Parcel } from './parcels.ts';
import { presentTracker } from './present.ts';

const ATTEMPTS_MAX = 6;
const FIRST_RETRY_MS = 500;
const TIMEOUT_MS = 5_000;

type Message = { readonly id: string; readonly body: string };
export type Carrier = {
  /** Tells the market where a parcel is. */
  announce(parcel: Parcel): void;
  /** Sends the last message of a parcel once more, as it was. */
  again(parcel: Parcel): boolean;
  /** Moves every parcel by itself, a step each so many seconds; 0 stops the clock. */
  setClock(seconds: number): void;
  readonly clockSeconds: number;
  readonly baseUrl: string;
  close(): void;
};

/** Sends signed tracking messages to the market, tries again with growing pauses, and misbehaves on request. */
export function createCarrier(config: SandboxConfig, state: State): Carrier {
  const closed = new AbortController();
  const baseUrl = `http://127.0.0.1:${config.port}`;
  const lastOf = new Map<string, Message>();
  let heldBack: Message | null = null;
  let clockSeconds = 0;
  let clock: NodeJS.Timeout | undefined;

  async function deliver(message: Message): Promise<void> {
    await sleep(state.faults.delayMs, undefined, { signal: closed.signal }).catch(() => {});
    for (let attempt = 1; attempt <= ATTEMPTS_MAX && !closed.signal.aborted; attempt++) {
      const status = await send(config, message.body);
      const at = new Date().toISOString();
      state.deliveries.unshift({
        ...{ eventId: message.id, type: 'tracker.updated', attempts: attempt },
        ...{ status: String(status), at },
      });
      if (typeof status === 'number' && status < 300) return;
      await sleep(FIRST_RETRY_MS * 2 ** attempt, undefined, { signal: closed.signal }).catch(() => {});
    }
  }

  function announce(parcel: Parcel): void {
    const id = newRef('evt');
    const result = presentTracker(parcel, baseUrl);
    const event = { id, object: 'Event', mode: 'test', description: 'tracker.updated', result };
    const message = { id, body: JSON.stringify(event) };
    lastOf.set(parcel.id, message);
    const { drop, reorder, duplicate } = state.faults;
    if (drop) return;
    if (reorder && heldBack === null) {
      heldBack = message;
      return;
    }
    const batch = heldBack === null ? [message] : [message, heldBack];
    heldBack = null;
    for (const one of duplicate ? [...batch, ...batch] : batch) void deliver(one);
  }

  function tick(): void {
    for (const parcel of state.parcels.newest()) {
      if (parcel.lost || parcel.refunded || parcel.trackingCode === '' || isEnded(parcel)) continue;
      if (moveOn(parcel)) announce(parcel);
    }
  }

  return {
    announce,
    baseUrl,
    again(parcel) {
      const message = lastOf.get(parcel.id);
      if (message !== undefined) void deliver(message);
      return message !== undefined;
    },
    setClock(seconds) {
      clearInterval(clock);
      clockSeconds = seconds;
      if (seconds > 0) clock = setInterval(tick, seconds * 1000).unref();
    },
    get clockSeconds() {
      return clockSeconds;
    },
    close() {
      clearInterval(clock);
      closed.abort();
    },
  };
}

/** Sends one message, signed as EasyPost signs. Gives the status, or why none came. */
function send(config: SandboxConfig, body: string): Promise<number | string> {
  const digest = createHmac('sha256', config.carrierWebhookSecret.normalize('NFKD'))
    .update(body)
    .digest('hex');
  return fetch(config.carrierWebhookUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hmac-signature': `hmac-sha256-hex=${digest}` },
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).then(
    (response) => response.status,
    (error: Error) => error.message,
  );
}
