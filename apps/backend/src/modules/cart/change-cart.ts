import { CART_LINES_MAX, LINE_QUANTITY_MAX } from '@selvedge/contracts';
import { type App, refuse, type Tx } from '../../platform/index.ts';
import { readVariantsForSale } from '../catalog/index.ts';
import { refusalsOf } from '../drops/index.ts';
import { readAvailability, readBuyerLimits } from '../inventory/index.ts';
import { readPrices } from '../pricing/index.ts';
import { readVendors } from '../vendors/index.ts';
import { deleteLines, findBagOfAccount, insertBag, lockBag, readLines, saveLine } from './store.ts';
import { MARKET_CURRENCY } from './view-cart.ts';

type Change = {
  readonly bagId: string | null;
  readonly accountId: string | null;
  readonly variantId: string;
  readonly quantity: number;
};

/**
 * Sets (or, with `add`, raises) how many pieces of a variant a bag holds, making the bag when there is none.
 * More than are free, or than one buyer may have, is cut to that; none free, and more on top of a full limit, is refused. A bag never holds stock, so this promises nothing.
 * Gives the id of the bag.
 */
export function changeCart(app: App, change: Change & { add: boolean }) {
  return app.db.transaction(async (tx) => {
    const offer = await readOffer(tx, change.variantId);
    if (offer === null) return refuse('unavailable', { context: { variantId: change.variantId } });
    if (offer.free === 0)
      return refuse('out_of_stock', { context: { variantId: change.variantId, available: 0 } });
    const known =
      change.bagId ?? (change.accountId === null ? null : await findBagOfAccount(tx, change.accountId));
    const bag = known === null ? null : await lockBag(tx, known);
    const lines = bag === null ? [] : await readLines(tx, [bag.id]);
    const before = lines.find((line) => line.variantId === change.variantId)?.quantity ?? 0;
    if (before === 0 && lines.length >= CART_LINES_MAX) {
      return refuse('unavailable', { detail: `A bag holds ${CART_LINES_MAX} different pieces at most.` });
    }
    const wanted = change.add ? before + change.quantity : change.quantity;
    const { limit } = offer;
    if (change.add && limit !== null && before >= limit)
      return refuse('limit_reached', {
        detail: `One person may have ${limit} of this piece, and your bag has ${before}.`,
        context: { variantId: change.variantId, available: 0 },
      });
    const quantity = Math.min(wanted, offer.free, limit ?? LINE_QUANTITY_MAX, LINE_QUANTITY_MAX);
    const line = { variantId: change.variantId, accountId: change.accountId, quantity };
    const barred = dropRefusal((await refusalsOf(tx, [line]))[0] ?? null);
    if (barred !== null) return refuse(barred, { context: { variantId: change.variantId } });
    const cartId = bag?.id ?? (await insertBag(tx, change.accountId));
    await saveLine(tx, { cartId, variantId: change.variantId, quantity, seenPriceMinor: offer.priceMinor });
    return { ok: true, bagId: cartId } as const;
  });
}

/** Takes a variant out of a bag; one that is not in it is no mistake. */
export function removeFromCart(
  app: App,
  { bagId, variantId }: { bagId: string; variantId: string },
): Promise<void> {
  return app.db.transaction(async (tx) => {
    if ((await lockBag(tx, bagId)) !== null) await deleteLines(tx, bagId, [variantId]);
  });
}

const DROP_REFUSALS = ['drop_not_open', 'drop_not_admitted', 'drop_limit'] as const;

/** Says which refusal of a drop a text of its SQL means; null when none does. */
function dropRefusal(text: string | null): (typeof DROP_REFUSALS)[number] | null {
  return DROP_REFUSALS.find((code) => code === text) ?? null;
}

type Offer = { readonly priceMinor: bigint; readonly free: number; readonly limit: number | null };

async function readOffer(tx: Tx, variantId: string): Promise<Offer | null> {
  const [variants, prices, availability, limits] = await Promise.all([
    readVariantsForSale(tx, [variantId]),
    readPrices(tx, [variantId], MARKET_CURRENCY),
    readAvailability(tx, [variantId]),
    readBuyerLimits(tx, [variantId]),
  ]);
  const [variant] = variants;
  const [price] = prices;
  if (variant === undefined || !variant.forSale || price === undefined) return null;
  const [vendor] = await readVendors(tx, [variant.vendorId]);
  if (vendor?.state !== 'active') return null;
  const free = Math.max(availability[0]?.free ?? 0, 0);
  return { priceMinor: price.amountMinor, free, limit: limits.get(variantId) ?? null };
}
