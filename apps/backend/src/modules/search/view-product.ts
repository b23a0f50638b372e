import type { Product, ProductDrop, RouteOutput, routes, Variant } from '@selvedge/contracts';
import type { App, Sql } from '../../platform/index.ts';
import {
  type ColourRow,
  type ProductRow,
  readCategories,
  readColours,
  readProductBySlug,
  readProductPictures,
  readProductsBySlug,
  readVariants,
  type VariantRow,
} from '../catalog/index.ts';
import { readDropsOfProducts } from '../drops/index.ts';
import { LOW_STOCK_MAX, readAvailability, readBuyerLimits, stockClassOf } from '../inventory/index.ts';
import { readPictures } from '../media/index.ts';
import { readPrices } from '../pricing/index.ts';
import { type Method, methodsTo, priceFrom, readMethods } from '../shipping/index.ts';
import { readVendorPages, readVendors, type VendorPageRow } from '../vendors/index.ts';
import { breadcrumbOf } from './category-tree.ts';
import { LISTING_CURRENCY, pictureOf } from './refresh-listings.ts';
import { readSimilar } from './views.ts';

const SIMILAR_MAX = 8;

/** Shows a live product of an active vendor. Gives null for any other. */
export async function viewProduct(app: App, slug: string): Promise<Product | null> {
  return (await viewProducts(app, [slug])).get(slug) ?? null;
}

/** Shows many products, by slug, in as many statements as for one. What is not on sale is left out. */
export async function viewProducts(app: App, slugs: readonly string[]): Promise<Map<string, Product>> {
  const { sql } = app.db;
  const products = await readProductsBySlug(sql, slugs);
  if (products.length === 0) return new Map();
  const ids = products.map((product) => product.id);
  const vendorIds = [...new Set(products.map((product) => product.vendorId))];
  const [colours, variants, vendors, categories, similar, methods, drops] = await Promise.all([
    readColoursWithPictures(sql, ids),
    readVariants(sql, ids),
    readVendorsOf(sql, vendorIds),
    readCategories(sql),
    readSimilar(sql, products, SIMILAR_MAX),
    readMethods(sql, vendorIds, LISTING_CURRENCY),
    readDropsOfProducts(sql, ids),
  ]);
  const offers = await presentVariants(sql, variants, colours.rows);
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]));
  const variantsOf = Map.groupBy(variants, (variant) => variant.productId);
  const coloursOf = Map.groupBy(colours.rows, (colour) => colour.productId);
  const similarTo = Map.groupBy(similar, (row) => row.productId);
  const methodsOf = Map.groupBy(methods, (method) => method.vendorId);
  const found = products.flatMap((product): Product[] => {
    const vendor = vendors.get(product.vendorId);
    if (vendor === undefined) return [];
    const own = variantsOf.get(product.id) ?? [];
    const whole: Product = {
      ...shown(product),
      sizes: [...new Set(own.map((variant) => variant.size))],
      colours: (coloursOf.get(product.id) ?? []).flatMap(({ id }) => colours.shown.get(id) ?? []),
      variants: own.flatMap(({ id }) => offerOf.get(id) ?? []),
      breadcrumb: breadcrumbOf(categories, product.categoryPath),
      vendor: presentVendor(vendor, methodsOf.get(vendor.id) ?? []),
      drop: presentDrop(drops.get(product.id)),
      alsoLike: (similarTo.get(product.id) ?? []).map((row) => row.tile),
    };
    return [whole];
  });
  return new Map(found.map((product) => [product.slug, product]));
}

/** Tells stock and price of each variant as they are now. Gives null for a product that is not on sale. */
export async function viewProductStock(
  app: App,
  slug: string,
): Promise<RouteOutput<typeof routes.viewProductStock> | null> {
  const product = await readProductBySlug(app.db.sql, slug);
  if (product === null) return null;
  const [variants, colours, drops] = await Promise.all([
    readVariants(app.db.sql, [product.id]),
    readColours(app.db.sql, [product.id]),
    readDropsOfProducts(app.db.sql, [product.id]),
  ]);
  const offers = await presentVariants(app.db.sql, variants, colours);
  return {
    variants: offers.map(({ id, stock, left, perBuyer, price, compareAt }) => ({
      variantId: id,
      stock,
      left,
      perBuyer,
      price,
      compareAt,
    })),
    drop: presentDrop(drops.get(product.id)),
  };
}

async function readColoursWithPictures(sql: Sql, productIds: readonly string[]) {
  const [rows, pictures] = await Promise.all([
    readColours(sql, productIds),
    readProductPictures(sql, productIds),
  ]);
  const ids = [...new Set(pictures.map((picture) => picture.pictureId))];
  const files = new Map(
    (ids.length === 0 ? [] : await readPictures(sql, ids)).map((file) => [file.id, file]),
  );
  const picturesOf = Map.groupBy(pictures, (picture) => picture.colourId);
  const shown = new Map(
    rows.map(({ id, name, family, hex }) => {
      const own = (picturesOf.get(id) ?? []).flatMap((picture) => pictureOf(picture, files));
      return [id, { name, family, hex, pictures: own }];
    }),
  );
  return { rows, shown };
}

async function readVendorsOf(sql: Sql, vendorIds: readonly string[]): Promise<Map<string, VendorPageRow>> {
  const vendors = await readVendors(sql, vendorIds);
  const slugs = vendors.map((vendor) => vendor.slug);
  return new Map((await readVendorPages(sql, slugs)).map((page) => [page.id, page]));
}

async function presentVariants(
  sql: Sql,
  variants: readonly VariantRow[],
  colours: readonly ColourRow[],
): Promise<Variant[]> {
  const ids = variants.map((variant) => variant.id);
  const [prices, availability, limits] = await Promise.all([
    readPrices(sql, ids, LISTING_CURRENCY),
    readAvailability(sql, ids),
    readBuyerLimits(sql, ids),
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
        perBuyer: limits.get(variant.id) ?? null,
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

type GuardingDrop = NonNullable<ReturnType<Awaited<ReturnType<typeof readDropsOfProducts>>['get']>>;

function presentDrop(drop: GuardingDrop | undefined): ProductDrop | null {
  if (drop === undefined) return null;
  const { slug, title, state, perAccountMax } = drop;
  return {
    slug,
    title,
    state,
    roomOpensAt: drop.roomOpensAt.toISOString(),
    opensAt: drop.opensAt.toISOString(),
    closesAt: drop.closesAt.toISOString(),
    perAccountMax,
  };
}

function presentVendor(vendor: VendorPageRow, methods: readonly Method[]): Product['vendor'] {
  const { slug, name, city, country, returnsDays, dispatchDays } = vendor;
  return {
    slug,
    name,
    city,
    country,
    returnsDays,
    dispatchDays,
    delivery: methodsTo(methods, null).map(presentMethod),
  };
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
    price: money(priceFrom(method)),
    freeOver: method.freeOverMinor === null ? null : money(method.freeOverMinor),
  };
}
