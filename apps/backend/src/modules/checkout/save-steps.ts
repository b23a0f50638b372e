import type { CheckoutAddress } from '@selvedge/contracts';
import { type App, refuse } from '../../platform/index.ts';
import { countPieces, type Deliveries } from '../cart/index.ts';
import { readFreshQuote } from './fresh-quote.ts';
import { readDrafts, saveAddress, saveDeliveries } from './store.ts';

/** Step 1: keeps who it is for and where it goes. Refuses an empty bag. */
export async function saveCheckoutAddress(app: App, bagId: string | null, address: CheckoutAddress) {
  if (bagId === null || (await countPieces(app.db.sql, bagId)) === 0) return refuse('empty_bag');
  await saveAddress(app.db.sql, bagId, address);
  return { ok: true } as const;
}

/**
 * Step 2: keeps how each vendor sends. Refuses when a vendor of the bag does not deliver to the country at all, is left out, or
 * does not offer what was chosen.
 */
export async function saveCheckoutDelivery(app: App, bagId: string | null, deliveries: Deliveries) {
  if (bagId === null) return refuse('empty_bag');
  const [draft] = await readDrafts(app.db.sql, [bagId]);
  const choices = { deliveries, country: draft?.country ?? null };
  const quote = await readFreshQuote(app, bagId, choices, draft?.postcode ?? '');
  if (quote.vendors.length === 0) return refuse('empty_bag');
  if (draft === undefined) return refuse('address_missing');
  const out = quote.vendors.find((quoted) => !quoted.reaches);
  if (out !== undefined) return refuse('no_delivery', { context: { vendorSlug: out.vendor.slug } });
  const missing = quote.vendors.find((quoted) => !quoted.chosen);
  if (missing !== undefined)
    return refuse('delivery_missing', { context: { vendorSlug: missing.vendor.slug } });
  await saveDeliveries(app.db.sql, bagId, deliveries);
  return { ok: true } as const;
}
