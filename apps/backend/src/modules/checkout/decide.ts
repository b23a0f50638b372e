import { type App, crashPoint, placementsDecided, type Sql } from '../../platform/index.ts';
import { MARKET_CURRENCY, readQuotes } from '../cart/index.ts';
import { findAwaitingOrders, takeOrderNumbers } from '../orders/index.ts';
import { type Intention, planBatch } from './plan-placement.ts';
import { releaseOrder } from './release-order.ts';
import { findDecided, placeBatch, readDrafts, type Told } from './store.ts';

/** How often a batch is decided again because of what others wrote at the same moment. */
const AGAIN_MAX = 3;

/**
 * Decides a batch of intentions. A placement that is refused before any stock is locked can be decided by two placers at once:
 * the key of placements lets one of them through, and the other asks again and finds the decision. Order numbers that are taken,
 * because the sequence fell behind in a failover, are taken anew. Gives the decision of each intention, by `keyOf`. Throws when the database fails; then nothing was decided.
 */
export async function decide(app: App, intentions: readonly Intention[]): Promise<Map<string, Told>> {
  for (let again = 0; ; again++) {
    try {
      return await decideOnce(app, intentions);
    } catch (error) {
      if (again === AGAIN_MAX || !mayGoBetter(error)) throw error;
    }
  }
}

const TAKEN = ['placement_pkey', 'order_number_key', 'vendor_order_number_key'];

function mayGoBetter(error: unknown): boolean {
  return (
    error instanceof Error && 'constraint_name' in error && TAKEN.includes(String(error.constraint_name))
  );
}

/**
 * Frees what their bags hold from earlier tries, reads what they are about, plans each, makes the
 * one SQL call, which is one transaction. What was read before it is checked again in it, under the locks.
 */
async function decideOnce(app: App, intentions: readonly Intention[]): Promise<Map<string, Told>> {
  const { sql } = app.db;
  const held = await freeEarlierHolds(app, intentions);
  const cartIds = [...new Set(intentions.map((intention) => intention.cartId))];
  const now = app.clock.now();
  const [{ drafts, quotes }, numbers] = await Promise.all([
    readBags(sql, cartIds, now),
    takeOrderNumbers(sql, intentions.length),
  ]);
  crashPoint('placer.read');
  const plannings = intentions.map((intention, index) => ({
    intention,
    draft: drafts.get(intention.cartId),
    quote: quotes.get(intention.cartId),
    number: numbers[index] ?? 0n,
    refuse: held.has(intention.cartId) ? ('payment_in_progress' as const) : null,
    now,
  }));
  const batch = planBatch(plannings, MARKET_CURRENCY);
  const decisions = await placeBatch(sql, batch, intentions.length, app.config.holdSeconds);
  const byKey = new Map<string, Told>();
  for (const { nth, ...decision } of decisions) {
    const intention = intentions[nth - 1];
    if (intention !== undefined) byKey.set(keyOf(intention), decision);
    placementsDecided.inc({ outcome: decision.outcome });
  }
  return byKey;
}

/** Names an intention: the bag, the key its client made, and what it was made for. */
export function keyOf(intention: { cartId: string; placementId: string; fingerprint: string }): string {
  return `${intention.cartId}:${intention.placementId}:${intention.fingerprint}`;
}

/**
 * A buyer who starts again must not compete with the hold of their own earlier try. Gives the bags whose earlier order is
 * being paid right now: they cannot start again.
 */
async function freeEarlierHolds(app: App, intentions: readonly Intention[]): Promise<Set<string>> {
  const awaiting = await findAwaitingOrders(
    app.db.sql,
    intentions.map((intention) => intention.cartId),
  );
  const paying = new Set<string>();
  if (awaiting.length === 0) return paying;
  const concerned = new Set(awaiting.map((order) => order.cartId));
  const again = intentions.filter((intention) => concerned.has(intention.cartId));
  const decided = new Set(
    (await findDecided(app.db.sql, again)).map((one) => `${one.cartId}:${one.placementId}`),
  );
  const fresh = new Set(
    again.filter((one) => !decided.has(`${one.cartId}:${one.placementId}`)).map((one) => one.cartId),
  );
  for (const order of awaiting.filter(({ cartId }) => fresh.has(cartId))) {
    const released = await releaseOrder(app, order.id);
    if (!released.ok && released.reason === 'payment_in_progress') paying.add(order.cartId);
  }
  return paying;
}

async function readBags(sql: Sql, cartIds: readonly string[], at: Date) {
  const drafts = new Map((await readDrafts(sql, cartIds)).map((draft) => [draft.cartId, draft]));
  const asked = cartIds.map((cartId) => ({
    cartId,
    deliveries: drafts.get(cartId)?.deliveries ?? {},
    country: drafts.get(cartId)?.country ?? null,
  }));
  return { drafts, quotes: await readQuotes(sql, asked, { currency: MARKET_CURRENCY, at }) };
}
