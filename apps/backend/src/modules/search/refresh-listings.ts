import type { Picture, Tile } from '@selvedge/contracts';
import type { App, Sql } from '../../platform/index.ts';
import {
  type ColourRow,
  nextProductIds,
  type ProductPictureRow,
  type ProductRow,
  readColours,
  readProductPictures,
  readProducts,
  readVariants,
  type VariantRow,
} from '../catalog/index.ts';
import { readAvailability, stockClassOf } from '../inventory/index.ts';
import { type PictureRow, presentPicture, readPictures } from '../media/index.ts';
import { type Price, readPrices } from '../pricing/index.ts';
import { averageOf, readSummaries } from '../reviews/index.ts';
import { readVendors, type Vendor } from '../vendors/index.ts';
import { deleteListings, type ListingRow, upsertListings } from './store.ts';

/** The currency listings are in. */
export const LISTING_CURRENCY = 'EUR';
const BATCH_MAX = 500;

export type ChangedPage = {
  readonly slug: string;
  readonly categoryPath: string;
  readonly vendorSlug: string;
};

/** Rebuilds the listing rows of products from the truth. Products that are not on sale leave. Gives which pages changed. */
export async function refreshListings(sql: Sql, productIds: readonly string[]): Promise<ChangedPage[]> {
  const changed: ChangedPage[] = [];
  for (let at = 0; at < productIds.length; at += BATCH_MAX) {
    const batch = productIds.slice(at, at + BATCH_MAX);
    const rows = await readRows(sql, batch);
    const listed = new Set(rows.map((row) => row.product_id));
    const gone = batch.filter((id) => !listed.has(id));
    changed.push(
      ...(await upsertListings(sql, rows)),
      ...(gone.length === 0 ? [] : await deleteListings(sql, gone)),
    );
  }
  return changed;
}

/** Rebuilds all listing rows, in batches. Gives how many products there are. */
export async function refreshAllListings(
  app: App,
  onProgress: (done: number) => void = () => {},
): Promise<number> {
  let after: string | null = null;
  for (let done = 0; ; ) {
    const ids: string[] = await nextProductIds(app.db.sql, after, BATCH_MAX);
    if (ids.length === 0) return done;
    await refreshListings(app.db.sql, ids);
    done += ids.length;
    after = ids.at(-1) ?? null;
    onProgress(done);
  }
}

async function readRows(sql: Sql, productIds: readonly string[]): Promise<ListingRow[]> {
  const [products, colours, variants, pictures] = await Promise.all([
    readProducts(sql, productIds),
    readColours(sql, productIds),
    readVariants(sql, productIds),
    readProductPictures(sql, productIds),
  ]);
  const variantIds = variants.map((variant) => variant.id);
  const [prices, availability, files, vendors, summaries] = await Promise.all([
    readPrices(sql, variantIds, LISTING_CURRENCY),
    readAvailability(sql, variantIds),
    readPictures(sql, [...new Set(pictures.map((picture) => picture.pictureId))]),
    readVendors(sql, [...new Set(products.map((product) => product.vendorId))]),
    readSummaries(sql, productIds),
  ]);
  const parts: Parts = {
    colours: Map.groupBy(colours, (colour) => colour.productId),
    variants: Map.groupBy(variants, (variant) => variant.productId),
    pictures: Map.groupBy(pictures, (picture) => picture.colourId),
    prices: new Map(prices.map((price) => [price.variantId, price])),
    free: new Map(availability.map((one) => [one.variantId, one.free])),
    files: new Map(files.map((file) => [file.id, file])),
    ratings: new Map([...summaries].map(([id, { stars }]) => [id, averageOf(stars)])),
  };
  const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  return products.flatMap((product) => {
    const vendor = byId.get(product.vendorId);
    return product.state === 'live' && vendor?.state === 'active' ? rowOf(product, vendor, parts) : [];
  });
}

type Parts = {
  readonly colours: ReadonlyMap<string, readonly ColourRow[]>;
  readonly variants: ReadonlyMap<string, readonly VariantRow[]>;
  readonly pictures: ReadonlyMap<string, readonly ProductPictureRow[]>;
  readonly prices: ReadonlyMap<string, Price>;
  readonly free: ReadonlyMap<string, number>;
  readonly files: ReadonlyMap<string, PictureRow>;
  readonly ratings: ReadonlyMap<string, ReturnType<typeof averageOf>>;
};

function rowOf(product: ProductRow, vendor: Vendor, parts: Parts): ListingRow[] {
  const variants = (parts.variants.get(product.id) ?? []).filter((variant) => parts.prices.has(variant.id));
  const tile = tileOf(product, vendor, variants, parts);
  if (tile === null) return [];
  const colours = parts.colours.get(product.id) ?? [];
  const inStock = variants.filter((variant) => (parts.free.get(variant.id) ?? 0) > 0);
  return [
    {
      product_id: product.id,
      vendor_id: vendor.id,
      slug: product.slug,
      name: product.name,
      vendor_slug: vendor.slug,
      vendor_name: vendor.name,
      category_path: product.categoryPath,
      audience: product.audience,
      garment: product.garment,
      material: product.material,
      currency: LISTING_CURRENCY,
      price_minor: BigInt(tile.price.minor),
      compare_at_minor: tile.compareAt === null ? null : BigInt(tile.compareAt.minor),
      colours: [...new Set(colours.map((colour) => colour.family))],
      sizes: [...new Set(inStock.map((variant) => variant.size))],
      stock: tile.stock,
      published_at: tile.publishedAt,
      popularity: product.popularity,
      tile,
      words:
        `${product.name} ${vendor.name} ${product.garment} ${product.material} ${colours.map((c) => c.name).join(' ')}`.toLowerCase(),
    },
  ];
}

function tileOf(
  product: ProductRow,
  vendor: Vendor,
  variants: readonly VariantRow[],
  parts: Parts,
): Tile | null {
  const prices = variants.flatMap((variant) => parts.prices.get(variant.id) ?? []);
  const [cheapest] = prices.toSorted((a, b) => (a.amountMinor < b.amountMinor ? -1 : 1));
  if (cheapest === undefined) return null;
  const money = (minor: bigint) => ({ minor: minor.toString(), currency: LISTING_CURRENCY }) as const;
  const most = Math.max(...variants.map((variant) => parts.free.get(variant.id) ?? 0));
  return {
    id: product.id,
    slug: product.slug,
    name: product.name,
    vendorSlug: vendor.slug,
    vendorName: vendor.name,
    price: money(cheapest.amountMinor),
    priceVaries: prices.some((price) => price.amountMinor !== cheapest.amountMinor),
    compareAt: cheapest.compareAtMinor === null ? null : money(cheapest.compareAtMinor),
    colours: (parts.colours.get(product.id) ?? [])
      .flatMap((colour) => tileColour(colour, parts))
      .map((colour, i) => (i === 0 ? colour : withoutPlaceholder(colour))),
    stock: stockClassOf(most),
    publishedAt: product.publishedAt.toISOString(),
    rating: ratingOf(parts.ratings.get(product.id)),
  };
}

function ratingOf(said: ReturnType<typeof averageOf> | undefined): Tile['rating'] {
  if (said === undefined || said.average === null) return null;
  return { average: said.average, count: said.count };
}

function tileColour(colour: ColourRow, parts: Parts): Tile['colours'] {
  const [first, second] = (parts.pictures.get(colour.id) ?? []).flatMap((row) => pictureOf(row, parts.files));
  if (first === undefined) return [];
  const { placeholder: _, ...secondPicture } = second ?? first;
  return [
    {
      name: colour.name,
      hex: colour.hex,
      picture: first,
      secondPicture: second === undefined ? null : secondPicture,
    },
  ];
}

type TileColour = Tile['colours'][number];

/** Placeholders travel in the page itself, so tiles carry one: that of the picture seen first. */
function withoutPlaceholder({ picture: { placeholder: _, ...picture }, ...colour }: TileColour): TileColour {
  return { ...colour, picture };
}

/** Joins a product's picture with its file. */
export function pictureOf(row: ProductPictureRow, files: ReadonlyMap<string, PictureRow>): Picture[] {
  const file = files.get(row.pictureId);
  return file === undefined ? [] : [presentPicture(file, row)];
}
