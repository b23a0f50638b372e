import { type App, placementsDecided, type Tx } from '../../platform/index.ts';
import { MARKET_CURRENCY, readQuotes } from '../cart/index.ts';
import { takeOrderNumbers } from '../orders/index.ts';
import { type Intention, planPlacement } from './plan-placement.ts';
import { type Decision, placeBatch, readDrafts } from './store.ts';

/**
 * Decides a batch of intentions in one transaction: read what they are about, plan each, make the one SQL call.
 * Gives the decision of each intention, by `keyOf`. Throws when the database fails; then nothing was decided.
 */
export async function decide(app: App, intentions: readonly Intention[]): Promise<Map<string, Decision>> {
  const decisions = await app.db.transaction((tx) => decideIn(tx, app, intentions));
  for (const decision of decisions.values()) placementsDecided.inc({ outcome: decision.outcome });
  return decisions;
}

/** Names an intention: the bag, the key its client made, and what it was made for. */
export function keyOf(intention: { cartId: string; placementId: string; fingerprint: string }): string {
  return `${intention.cartId}:${intention.placementId}:${intention.fingerprint}`;
}

async function decideIn(tx: Tx, app: App, intentions: readonly Intention[]): Promise<Map<string, Decision>> {
  const cartIds = [...new Set(intentions.map((intention) => intention.cartId))];
  const drafts = new Map((await readDrafts(tx, cartIds)).map((draft) => [draft.cartId, draft]));
  const asked = cartIds.map((cartId) => ({
    cartId,
    deliveries: drafts.get(cartId)?.deliveries ?? {},
    country: drafts.get(cartId)?.country ?? null,
  }));
  const now = app.clock.now();
  const [quotes, numbers] = await Promise.all([
    readQuotes(tx, asked, { currency: MARKET_CURRENCY, at: now }),
    takeOrderNumbers(tx, intentions.length),
  ]);
  const planned = intentions.flatMap((intention, index) => {
    const quote = quotes.get(intention.cartId);
    const number = numbers[index];
    if (quote === undefined || number === undefined) return [];
    const draft = drafts.get(intention.cartId);
    const planning = { intention, draft, quote, number, now, currency: MARKET_CURRENCY };
    return [{ key: keyOf(intention), item: planPlacement(planning) }];
  });
  const items = planned.map(({ item }) => item);
  const decisions = await placeBatch(tx, items, app.config.holdSeconds);
  return new Map(
    decisions.flatMap(({ nth, ...decision }) => {
      const key = planned[nth - 1]?.key;
      return key === undefined ? [] : [[key, decision] as const];
    }),
  );
}
