import type { Product, RouteOutput, routes, Variant } from '@selvedge/contracts';
import type { App, Sql } from '../../platform/index.ts';
import {
  type ColourRow,
  type ProductRow,
  readCategories,
  readColours,
  readProductBySlug,
  readProductPictures,
  readVariants,
  type VariantRow,
} from '../catalog/index.ts';
import { LOW_STOCK_MAX, readAvailability, stockClassOf } from '../inventory/index.ts';
import { readPictures } from '../media/index.ts';
import { readPrices } from '../pricing/index.ts';
import { type Method, readMethods } from '../shipping/index.ts';
import { readVendorPage, readVendors, type VendorPageRow } from '../vendors/index.ts';
import { breadcrumbOf } from './category-tree.ts';
import { LISTING_CURRENCY, pictureOf } from './refresh-listings.ts';
import { readSimilar } from './views.ts';

const SIMILAR_MAX = 8;

/** Shows a live product of an active vendor. Gives null for any other. */
export async function viewProduct(app: App, slug: string): Promise<Product | null> {
  const { sql } = app.db;
  const product = await readProductBySlug(sql, slug);
  if (product === null) return null;
  const [colours, variants, vendor, categories, similar] = await Promise.all([
    readColoursWithPictures(sql, product.id),
    readVariants(sql, [product.id]),
    readVendorOf(sql, product.vendorId),
    readCategories(sql),
    readSimilar(sql, product.categoryPath, product.id, SIMILAR_MAX),
  ]);
  if (vendor === null) return null;
  const [offers, methods] = await Promise.all([
    presentVariants(sql, variants, colours.rows),
    readMethods(sql, [product.vendorId], LISTING_CURRENCY),
  ]);
  return {
    ...shown(product),
    sizes: [...new Set(variants.map((variant) => variant.size))],
    colours: colours.shown,
    variants: offers,
    breadcrumb: breadcrumbOf(categories, product.categoryPath),
    vendor: presentVendor(vendor, methods),
    alsoLike: similar.map((row) => row.tile),
  };
}

/** Tells stock and price of each variant as they are now. Gives null for a product that is not on sale. */
export async function viewProductStock(
  app: App,
  slug: string,
): Promise<RouteOutput<typeof routes.viewProductStock> | null> {
  const product = await readProductBySlug(app.db.sql, slug);
  if (product === null) return null;
  const [variants, colours] = await Promise.all([
    readVariants(app.db.sql, [product.id]),
    readColours(app.db.sql, [product.id]),
  ]);
  const offers = await presentVariants(app.db.sql, variants, colours);
  return {
    variants: offers.map(({ id, stock, left, price, compareAt }) => ({
      variantId: id,
      stock,
      left,
      price,
      compareAt,
    })),
  };
}

async function readColoursWithPictures(sql: Sql, productId: string) {
  const [rows, pictures] = await Promise.all([
    readColours(sql, [productId]),
    readProductPictures(sql, [productId]),
  ]);
  const ids = [...new Set(pictures.map((picture) => picture.pictureId))];
  const files = new Map(
    (ids.length === 0 ? [] : await readPictures(sql, ids)).map((file) => [file.id, file]),
  );
  const shown = rows.map(({ id, name, family, hex }) => ({
    name,
    family,
    hex,
    pictures: pictures
      .filter((picture) => picture.colourId === id)
      .flatMap((picture) => pictureOf(picture, files)),
  }));
  return { rows, shown };
}

async function readVendorOf(sql: Sql, vendorId: string): Promise<VendorPageRow | null> {
  const [vendor] = await readVendors(sql, [vendorId]);
  return vendor === undefined ? null : readVendorPage(sql, vendor.slug);
}

async function presentVariants(
  sql: Sql,
  variants: readonly VariantRow[],
  colours: readonly ColourRow[],
): Promise<Variant[]> {
  const ids = variants.map((variant) => variant.id);
  const [prices, availability] = await Promise.all([
    readPrices(sql, ids, LISTING_CURRENCY),
    readAvailability(sql, ids),
  ]);
  const priceOf = new Map(prices.map((price) => [price.variantId, price]));
  const freeOf = new Map(availability.map((one) => [one.variantId, one.free]));
  const names = new Map(colours.map((colour) => [colour.id, colour.name]));
  const money = (minor: bigint) => ({ minor: minor.toString(), currency: LISTING_CURRENCY }) as const;
  return variants.flatMap((variant) => {
    const price = priceOf.get(variant.id);
    if (price === undefined) return [];
    const free = freeOf.get(variant.id) ?? 0;
    return [
      {
        id: variant.id,
        sku: variant.sku,
        colour: names.get(variant.colourId) ?? '',
        size: variant.size,
        price: money(price.amountMinor),
        compareAt: price.compareAtMinor === null ? null : money(price.compareAtMinor),
        stock: stockClassOf(free),
        left: free > 0 && free <= LOW_STOCK_MAX ? free : null,
      },
    ];
  });
}

function shown(product: ProductRow) {
  const {
    id,
    slug,
    name,
    description,
    audience,
    garment,
    material,
    composition,
    fabricWeightGsm,
    fit,
    care,
    origin,
    modelNote,
    sizeSystem,
  } = product;
  const publishedAt = product.publishedAt.toISOString();
  return {
    id,
    slug,
    name,
    description,
    audience,
    garment,
    material,
    composition,
    fabricWeightGsm,
    fit,
    care,
    origin,
    modelNote,
    sizeSystem,
    publishedAt,
  };
}

function presentVendor(vendor: VendorPageRow, methods: readonly Method[]): Product['vendor'] {
  const { slug, name, city, country, returnsDays, dispatchDays } = vendor;
  return { slug, name, city, country, returnsDays, dispatchDays, delivery: methods.map(presentMethod) };
}

/** Writes how a vendor sends. */
export function presentMethod(method: Method): Product['vendor']['delivery'][number] {
  const money = (minor: bigint) => ({ minor: minor.toString(), currency: LISTING_CURRENCY }) as const;
  const { code, name, minDays, maxDays } = method;
  return {
    code,
    name,
    minDays,
    maxDays,
    price: money(method.priceMinor),
    freeOver: method.freeOverMinor === null ? null : money(method.freeOverMinor),
  };
}
