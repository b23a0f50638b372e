import { WISHLIST_MAX } from '@selvedge/contracts';
import { type App, refuse } from '../../platform/index.ts';
import { readProductBySlug, readVariants } from '../catalog/index.ts';
import { readPrices } from '../pricing/index.ts';
import { findList, type Owner, openList } from './own-list.ts';
import { deleteItem, readItems, saveItem } from './store.ts';
import { WISHLIST_CURRENCY } from './view-wishlist.ts';

/** Puts a product on a list; there already, it stays as it is. Refuses what is not sold, and more than a list holds. Gives the list. */
export async function addToWishlist(
  app: App,
  owner: Owner,
  { slug, colour }: { readonly slug: string; readonly colour: string | null },
) {
  const { sql } = app.db;
  const product = await readProductBySlug(sql, slug);
  if (product === null) return refuse('product_not_found');
  const variants = await readVariants(sql, [product.id]);
  const prices = await readPrices(
    sql,
    variants.map((variant) => variant.id),
    WISHLIST_CURRENCY,
  );
  const [cheapest] = prices.map((price) => price.amountMinor).sort((a, b) => (a < b ? -1 : 1));
  if (cheapest === undefined) return refuse('product_not_found');
  return app.db.transaction(async (tx) => {
    const listId = await openList(tx, owner);
    const items = await readItems(tx, listId);
    const there = items.some((item) => item.productId === product.id);
    if (!there && items.length >= WISHLIST_MAX) return refuse('wishlist_full');
    await saveItem(tx, listId, { productId: product.id, colour, seenPriceMinor: cheapest });
    return { ok: true, listId } as const;
  });
}

/** Takes a product off a list. One that is not on it changes nothing. */
export async function removeFromWishlist(app: App, owner: Owner, slug: string): Promise<string | null> {
  const listId = await findList(app, owner);
  const product = listId === null ? null : await readProductBySlug(app.db.sql, slug);
  if (listId !== null && product !== null)
    await app.db.transaction((tx) => deleteItem(tx, listId, product.id));
  return listId;
}
