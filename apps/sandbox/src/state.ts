import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Parcel } from './carrier/parcels.ts';
import type { PaypalOrder } from './paypal/orders.ts';
import type { ConfirmationToken, Intent, PaymentMethod, Refund, SandboxEvent } from './stripe/objects.ts';

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
export type Faults = {
  duplicate: boolean;
  delayMs: number;
  reorder: boolean;
  drop: boolean;
  /** Every call to a processor fails with a 500 before anything is done. */
  down: boolean;
  /** So many calls are done and their answers lost. */
  loseAnswers: number;
};

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
  readonly methods: Shelf<PaymentMethod>;
  readonly paypalOrders: Shelf<PaypalOrder>;
  readonly events: Shelf<SandboxEvent>;
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
  savePaypal(order: PaypalOrder): void;
  saveMethod(method: PaymentMethod): void;
  reset(): void;
};

const noFaults: Faults = {
  duplicate: false,
  delayMs: 0,
  reorder: false,
  drop: false,
  down: false,
  loseAnswers: 0,
};

/** Makes the sandbox's memory; payments and cards kept in `dataDir` are read back, so a restarted market still finds them. */
export function createState(dataDir: string | null): State {
  if (dataDir !== null) mkdirSync(dataDir, { recursive: true });
  const intents = keptShelf<Intent>(dataDir, 'intents');
  const paypalOrders = keptShelf<PaypalOrder>(dataDir, 'paypal-orders');
  const methods = keptShelf<PaymentMethod>(dataDir, 'methods');
  const kept = [intents, paypalOrders, methods];
  const state: State = {
    tokens: new Shelf(),
    intents: intents.shelf,
    refunds: new Shelf(),
    methods: methods.shelf,
    paypalOrders: paypalOrders.shelf,
    events: new Shelf(),
    mails: new Shelf(),
    texts: new Shelf(),
    parcels: new Shelf(),
    deliveries: [],
    replies: new Map(),
    faults: { ...noFaults },
    carrierDown: false,
    save: intents.save,
    savePaypal: paypalOrders.save,
    saveMethod: methods.save,
    reset() {
      for (const shelf of [
        state.tokens,
        state.refunds,
        state.events,
        state.mails,
        state.texts,
        state.parcels,
      ])
        shelf.clear();
      for (const one of kept) one.forget();
      state.deliveries.length = 0;
      state.replies.clear();
      state.faults = { ...noFaults };
      state.carrierDown = false;
    },
  };
  return state;
}

/** A shelf whose items outlive the process: each change is a line of a file. */
function keptShelf<Item extends { id: string }>(dataDir: string | null, name: string) {
  const shelf = new Shelf<Item>();
  const file = dataDir === null ? null : join(dataDir, `${name}.jsonl`);
  if (file !== null && existsSync(file))
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) shelf.put(JSON.parse(line));
  return {
    shelf,
    save(item: Item) {
      shelf.put(item);
      if (file !== null) appendFileSync(file, `${JSON.stringify(item)}\n`);
    },
    forget() {
      shelf.clear();
      if (file !== null) rmSync(file, { force: true });
    },
  };
}
