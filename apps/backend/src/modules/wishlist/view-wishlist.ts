import type { Picture, StockClass, Wishlist, WishlistItem } from '@selvedge/contracts';
import type { App, Sql } from '../../platform/index.ts';
import {
  type ProductRow,
  readColours,
  readProductPictures,
  readProducts,
  readVariants,
} from '../catalog/index.ts';
import { readAvailability, stockClassOf } from '../inventory/index.ts';
import { readPictures } from '../media/index.ts';
import { readPrices } from '../pricing/index.ts';
import { readVendors } from '../vendors/index.ts';
import { shareToken } from './share-link.ts';
import { type ItemRow, readItems } from './store.ts';

/** The currency prices are remembered and told in. */
export const WISHLIST_CURRENCY = 'EUR';

/** Shows a list; none yet is an empty one. */
export async function viewWishlist(app: App, listId: string | null): Promise<Wishlist> {
  if (listId === null) return { items: [], shareToken: null };
  const items = await readWishes(app.db.sql, listId);
  return { items, shareToken: items.length === 0 ? null : shareToken(app, listId) };
}

/** Tells only which products are on a list. */
export async function readWishedSlugs(sql: Sql, listId: string | null): Promise<string[]> {
  const rows = listId === null ? [] : await readItems(sql, listId);
  if (rows.length === 0) return [];
  const products = await readProducts(
    sql,
    rows.map((row) => row.productId),
  );
  return products.map((product) => product.slug);
}

/** Shows the pieces of a list as they are sold now; one that left the market stays, without a price. */
export async function readWishes(sql: Sql, listId: string): Promise<WishlistItem[]> {
  const rows = await readItems(sql, listId);
  if (rows.length === 0) return [];
  const facts = await readFacts(
    sql,
    rows.map((row) => row.productId),
  );
  return rows.flatMap((row) => {
    const product = facts.products.get(row.productId);
    return product === undefined ? [] : [presentWish(row, product, facts)];
  });
}

async function readFacts(sql: Sql, ids: readonly string[]) {
  const [products, colours, pictures, variants] = await Promise.all([
    readProducts(sql, ids),
    readColours(sql, ids),
    readProductPictures(sql, ids),
    readVariants(sql, ids),
  ]);
  const variantIds = variants.map((variant) => variant.id);
  const fronts = pictures.filter(
    (picture, at) => pictures.findIndex((one) => one.colourId === picture.colourId) === at,
  );
  const [prices, stock, files, vendors] = await Promise.all([
    readPrices(sql, variantIds, WISHLIST_CURRENCY),
    readAvailability(sql, variantIds),
    fronts.length === 0 ? [] : readPictures(sql, [...new Set(fronts.map((front) => front.pictureId))]),
    readVendors(sql, [...new Set(products.map((product) => product.vendorId))]),
  ]);
  return {
    products: new Map(products.map((product) => [product.id, product])),
    colours: Map.groupBy(colours, (colour) => colour.productId),
    fronts: new Map(fronts.map((front) => [front.colourId, front])),
    variants: Map.groupBy(variants, (variant) => variant.productId),
    prices: new Map(prices.map((price) => [price.variantId, price.amountMinor])),
    free: new Map(stock.map((one) => [one.variantId, one.free])),
    files: new Map(files.map((file) => [file.id, file])),
    vendors: new Map(vendors.map((vendor) => [vendor.id, vendor])),
  };
}

type Facts = Awaited<ReturnType<typeof readFacts>>;

function presentWish(row: ItemRow, product: ProductRow, facts: Facts): WishlistItem {
  const vendor = facts.vendors.get(product.vendorId);
  const colours = facts.colours.get(product.id) ?? [];
  const colour = colours.find((one) => one.name === row.colour) ?? colours[0];
  const forSale = product.state === 'live' && vendor?.state === 'active';
  const own = forSale ? (facts.variants.get(product.id) ?? []) : [];
  const shown = own.filter((variant) => variant.colourId === colour?.id && facts.prices.has(variant.id));
  const amounts = shown.flatMap((variant) => facts.prices.get(variant.id) ?? []);
  const price = amounts.reduce<bigint | null>(
    (least, one) => (least === null || one < least ? one : least),
    null,
  );
  const freeOf = (id: string) => facts.free.get(id) ?? 0;
  const money = (minor: bigint) => ({ minor: minor.toString(), currency: WISHLIST_CURRENCY }) as const;
  const stock: StockClass = stockClassOf(Math.max(0, ...shown.map((variant) => freeOf(variant.id))));
  return {
    slug: product.slug,
    name: product.name,
    vendorSlug: vendor?.slug ?? '',
    vendorName: vendor?.name ?? '',
    colour: colour?.name ?? null,
    picture: pictureOf(colour?.id, facts),
    price: price === null ? null : money(price),
    seenPrice: money(row.seenPriceMinor),
    stock,
    sizes: shown.map(({ id, size }) => ({ variantId: id, size, stock: stockClassOf(freeOf(id)) })),
    addedAt: row.addedAt.toISOString(),
  };
}

function pictureOf(colourId: string | undefined, facts: Facts): Picture | null {
  const front = facts.fronts.get(colourId ?? '');
  const file = facts.files.get(front?.pictureId ?? '');
  if (front === undefined || file === undefined) return null;
  const { hash, width, height, colour } = file;
  return { hash, view: front.view, alt: front.alt, width, height, colour };
}
