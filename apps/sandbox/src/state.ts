import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Parcel } from './carrier/parcels.ts';
import type { ConfirmationToken, Intent, Refund, StripeEvent } from './stripe/objects.ts';

/** Beyond this many, the oldest of a kind are forgotten. */
const KEEP_MAX = 10_000;

export type Mail = {
  id: string;
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  receivedAt: string;
};
export type Sms = { id: string; to: string; from: string; body: string; receivedAt: string };
export type Delivery = { eventId: string; type: string; attempts: number; status: string; at: string };
export type Faults = { duplicate: boolean; delayMs: number; reorder: boolean; drop: boolean };

/** A bounded collection, newest last. */
export class Shelf<Item extends { id: string }> {
  readonly #items = new Map<string, Item>();
  put(item: Item): void {
    this.#items.delete(item.id);
    this.#items.set(item.id, item);
    const [oldest] = this.#items.keys();
    if (this.#items.size > KEEP_MAX && oldest !== undefined) this.#items.delete(oldest);
  }
  get(id: string): Item | undefined {
    return this.#items.get(id);
  }
  newest(): Item[] {
    return [...this.#items.values()].reverse();
  }
  clear(): void {
    this.#items.clear();
  }
}

export type State = {
  readonly tokens: Shelf<ConfirmationToken>;
  readonly intents: Shelf<Intent>;
  readonly refunds: Shelf<Refund>;
  readonly events: Shelf<StripeEvent>;
  readonly mails: Shelf<Mail>;
  readonly texts: Shelf<Sms>;
  readonly parcels: Shelf<Parcel>;
  readonly deliveries: Delivery[];
  readonly replies: Map<string, { fingerprint: string; status: number; body: string }>;
  faults: Faults;
  /** The carrier does not answer. */
  carrierDown: boolean;
  /** Keeps an intent over a restart. */
  save(intent: Intent): void;
  reset(): void;
};

const noFaults: Faults = { duplicate: false, delayMs: 0, reorder: false, drop: false };

/** Makes the sandbox's memory; intents kept in `dataDir` are read back, so a restarted market still finds its payments. */
export function createState(dataDir: string | null): State {
  const file = dataDir === null ? null : join(dataDir, 'intents.jsonl');
  const state: State = {
    tokens: new Shelf(),
    intents: new Shelf(),
    refunds: new Shelf(),
    events: new Shelf(),
    mails: new Shelf(),
    texts: new Shelf(),
    parcels: new Shelf(),
    deliveries: [],
    replies: new Map(),
    faults: { ...noFaults },
    carrierDown: false,
    save(intent) {
      state.intents.put(intent);
      if (file !== null) appendFileSync(file, `${JSON.stringify(intent)}\n`);
    },
    reset() {
      for (const shelf of [
        state.tokens,
        state.intents,
        state.refunds,
        state.events,
        state.mails,
        state.texts,
        state.parcels,
      ])
        shelf.clear();
      state.deliveries.length = 0;
      state.replies.clear();
      state.faults = { ...noFaults };
      state.carrierDown = false;
      if (file !== null) rmSync(file, { force: true });
    },
  };
  if (dataDir !== null) mkdirSync(dataDir, { recursive: true });
  if (file !== null && existsSync(file))
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean))
      state.intents.put(JSON.parse(line));
  return state;
}
