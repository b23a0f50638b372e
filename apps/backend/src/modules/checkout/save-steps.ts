import type { CheckoutAddress } from '@selvedge/contracts';
import { type App, refuse } from '../../platform/index.ts';
import { countPieces, type Deliveries, MARKET_CURRENCY, readQuote } from '../cart/index.ts';
import { readDrafts, saveAddress, saveDeliveries } from './store.ts';

/** Step 1: keeps who it is for and where it goes. Refuses an empty bag. */
export async function saveCheckoutAddress(app: App, bagId: string | null, address: CheckoutAddress) {
  if (bagId === null || (await countPieces(app.db.sql, bagId)) === 0) return refuse('empty_bag');
  await saveAddress(app.db.sql, bagId, address);
  return { ok: true } as const;
}

/** Step 2: keeps how each vendor sends. Refuses when a vendor of the bag is left out or does not offer what was chosen. */
export async function saveCheckoutDelivery(app: App, bagId: string | null, deliveries: Deliveries) {
  if (bagId === null) return refuse('empty_bag');
  const [drafts, quote] = await Promise.all([
    readDrafts(app.db.sql, [bagId]),
    readQuote(app.db.sql, bagId, deliveries, MARKET_CURRENCY),
  ]);
  if (quote.vendors.length === 0) return refuse('empty_bag');
  if (drafts.length === 0) return refuse('address_missing');
  const missing = quote.vendors.find((quoted) => !quoted.chosen);
  if (missing !== undefined)
    return refuse('delivery_missing', { context: { vendorSlug: missing.vendor.slug } });
  await saveDeliveries(app.db.sql, bagId, deliveries);
  return { ok: true } as const;
}
