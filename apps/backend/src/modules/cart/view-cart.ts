import type { Cart } from '@selvedge/contracts';
import type { App } from '../../platform/index.ts';
import { presentCart } from './present.ts';
import { readQuote } from './read-quotes.ts';
import { readBags } from './store.ts';

/** The currency of the market. */
export const MARKET_CURRENCY = 'EUR';

/** Shows a bag as it stands; no bag yet is an empty one. */
export async function viewCart(app: App, bagId: string | null): Promise<Cart> {
  const [quote, bags] = await Promise.all([
    readQuote(
      app.db.sql,
      bagId,
      { deliveries: {}, country: null },
      { currency: MARKET_CURRENCY, at: app.clock.now() },
    ),
    bagId === null ? [] : readBags(app.db.sql, [bagId]),
  ]);
  return presentCart(quote, MARKET_CURRENCY, bags[0]?.version ?? 0);
}
