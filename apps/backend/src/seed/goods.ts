import { randomUUID } from 'node:crypto';
import type { Product } from '@selvedge/demo-market';
import { savePictures, studyHash } from '../modules/media/index.ts';
import type { Tx } from '../platform/index.ts';
import { insertRows } from './rows.ts';
import type { Shops } from './shops.ts';
import { writeStock } from './stock.ts';

/** What orders need to know of a variant that was written. */
export type SeededVariant = {
  readonly id: string;
  readonly productId: string;
  readonly vendorId: string;
  readonly locationId: string;
  /** Why orders take it from there. */
  readonly routing: 'only_location' | 'priority';
  readonly product: Product;
  readonly colour: string;
  readonly size: string;
  readonly sku: string;
  readonly priceMinor: number;
  readonly pictureHash: string;
};

/** Writes a batch of products with colours, variants, prices, stock and pictures. `soldOf` tells how many of a SKU orders took: they came in before. */
export async function writeGoods(
  tx: Tx,
  products: readonly Product[],
  shops: Shops,
  soldOf: (sku: string) => number,
  asOf: Date,
): Promise<SeededVariant[]> {
  const goods = await writeProducts(tx, products, shops);
  const colours = await writeColours(tx, goods);
  await writePictures(tx, colours);
  const variants = await writeVariants(tx, colours);
  await writeStock(
    tx,
    variants.map(({ row, variant, id }) => ({
      id,
      vendorId: row.vendor_id,
      sku: variant.sku,
      stock: variant.stock,
      locationIds: shops.locationIds.get(row.product.vendorSlug) ?? [],
    })),
    soldOf,
    asOf,
  );
  return variants.map(({ row, variant, id }) => {
    const [front] = row.colour.pictures;
    const places = shops.locationIds.get(row.product.vendorSlug) ?? [];
    return {
      id,
      productId: row.product_id,
      vendorId: row.vendor_id,
      locationId: places[0] ?? '',
      routing: places.length > 1 ? 'priority' : 'only_location',
      product: row.product,
      colour: row.colour.name,
      size: variant.size,
      sku: variant.sku,
      priceMinor: variant.priceMinor,
      pictureHash: front === undefined ? '' : studyHash(front.study),
    };
  });
}

type Good = { readonly product: Product; readonly id: string; readonly vendorId: string };

async function writeProducts(tx: Tx, products: readonly Product[], shops: Shops): Promise<Good[]> {
  const goods = products.map((product) => ({
    product,
    id: randomUUID(),
    vendorId: shops.vendorIds.get(product.vendorSlug) ?? '',
  }));
  await insertRows(
    tx,
    'catalog.product',
    'id uuid, vendor_id uuid, category_id uuid, slug text, name text, description text, audience text, garment text, material text, composition text, fabric_weight_gsm int, fit text, care text[], origin text, model_note text, size_system text, state text, published_at timestamptz, popularity int',
    goods.map(({ product: p, id, vendorId }) => ({
      ...p,
      id,
      vendor_id: vendorId,
      category_id: shops.categoryIds.get(p.categoryPath),
      fabric_weight_gsm: p.fabricWeightGsm,
      model_note: p.modelNote,
      size_system: p.sizeSystem,
      state: 'live',
      published_at: p.publishedAt,
    })),
  );
  return goods;
}

type ColourRow = {
  readonly product: Product;
  readonly colour: Product['colours'][number];
  readonly position: number;
  readonly id: string;
  readonly product_id: string;
  readonly vendor_id: string;
};

async function writeColours(tx: Tx, goods: readonly Good[]): Promise<ColourRow[]> {
  const colours = goods.flatMap(({ product, id, vendorId }) =>
    product.colours.map((colour, position) => ({
      product,
      colour,
      position,
      id: randomUUID(),
      product_id: id,
      vendor_id: vendorId,
    })),
  );
  await insertRows(
    tx,
    'catalog.product_colour',
    'id uuid, vendor_id uuid, product_id uuid, name text, family text, hex text, position int',
    colours.map(({ colour, ...row }) => ({
      ...row,
      name: colour.name,
      family: colour.family,
      hex: colour.hex,
    })),
  );
  return colours;
}

async function writePictures(tx: Tx, colours: readonly ColourRow[]): Promise<void> {
  const pictureIds = await savePictures(
    tx,
    colours.flatMap(({ colour }) => colour.pictures.map((picture) => picture.study)),
  );
  const pictures = colours.flatMap((row) =>
    row.colour.pictures.map(({ view, alt, study }, position) => ({
      product_id: row.product_id,
      colour_id: row.id,
      position,
      vendor_id: row.vendor_id,
      picture_id: pictureIds.get(studyHash(study)),
      view,
      alt,
    })),
  );
  await insertRows(
    tx,
    'catalog.product_picture',
    'product_id uuid, colour_id uuid, position int, vendor_id uuid, picture_id uuid, view text, alt text',
    pictures,
  );
}

async function writeVariants(tx: Tx, colours: readonly ColourRow[]) {
  const variants = colours.flatMap((row) =>
    row.colour.variants.map((variant) => ({ row, variant, id: randomUUID() })),
  );
  await insertRows(
    tx,
    'catalog.variant',
    'id uuid, vendor_id uuid, product_id uuid, colour_id uuid, sku text, size text, size_order int, weight_grams int',
    variants.map(({ row, variant: v, id }) => ({
      ...v,
      id,
      vendor_id: row.vendor_id,
      product_id: row.product_id,
      colour_id: row.id,
      size_order: v.sizeOrder,
      weight_grams: v.weightGrams,
    })),
  );
  await insertRows(
    tx,
    'pricing.price',
    'variant_id uuid, vendor_id uuid, currency char(3), amount_minor bigint, compare_at_minor bigint',
    variants.map(({ row, variant, id }) => ({
      variant_id: id,
      vendor_id: row.vendor_id,
      currency: 'EUR',
      amount_minor: variant.priceMinor,
      compare_at_minor: variant.compareAtMinor,
    })),
  );
  return variants;
}
