import { type App, placementsDecided, type Tx } from '../../platform/index.ts';
import { MARKET_CURRENCY, readQuotes } from '../cart/index.ts';
import { type Intention, planPlacement } from './plan-placement.ts';
import { type Decision, placeBatch, readDrafts, takeOrderNumbers } from './store.ts';

/**
 * Decides a batch of intentions in one transaction: read what they are about, plan each, make the one SQL call.
 * Gives the decision of each intention, by `keyOf`. Throws when the database fails; then nothing was decided.
 */
export async function decide(app: App, intentions: readonly Intention[]): Promise<Map<string, Decision>> {
  const decisions = await app.db.transaction((tx) => decideIn(tx, app, intentions));
  for (const decision of decisions.values()) placementsDecided.inc({ outcome: decision.outcome });
  return decisions;
}

/** Names an intention: the bag and the key its client made. */
export function keyOf(intention: { cartId: string; placementId: string }): string {
  return `${intention.cartId}:${intention.placementId}`;
}

async function decideIn(tx: Tx, app: App, intentions: readonly Intention[]): Promise<Map<string, Decision>> {
  const cartIds = [...new Set(intentions.map((intention) => intention.cartId))];
  const drafts = new Map((await readDrafts(tx, cartIds)).map((draft) => [draft.cartId, draft]));
  const asked = cartIds.map((cartId) => ({ cartId, deliveries: drafts.get(cartId)?.deliveries ?? {} }));
  const [quotes, numbers] = await Promise.all([
    readQuotes(tx, asked, MARKET_CURRENCY),
    takeOrderNumbers(tx, intentions.length),
  ]);
  const now = app.clock.now();
  const batch = intentions.flatMap((intention, index) => {
    const quote = quotes.get(intention.cartId);
    const number = numbers[index];
    if (quote === undefined || number === undefined) return [];
    const draft = drafts.get(intention.cartId);
    return [planPlacement({ intention, draft, quote, number, now, currency: MARKET_CURRENCY })];
  });
  const rows = await placeBatch(tx, batch, app.config.holdSeconds);
  const byPlacement = new Map(rows.map((row) => [row.placementId, row]));
  return new Map(
    intentions.flatMap((intention) => {
      const row = byPlacement.get(intention.placementId);
      return row === undefined ? [] : [[keyOf(intention), row] as const];
    }),
  );
}
