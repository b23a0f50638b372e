import type { Sql } from '../../platform/index.ts';

export type CategoryRow = { readonly path: string; readonly name: string; readonly description: string };
/** A taxonomy is small: this many nodes are read at once. */
const CATEGORIES_MAX = 2_000;

/** Reads the whole taxonomy, parents before children, in its own order. */
export function readCategories(sql: Sql): Promise<CategoryRow[]> {
  return sql<
    CategoryRow[]
  >`select path, name, description from catalog.category order by level, position, path limit ${CATEGORIES_MAX}`;
}

export type ProductRow = {
  readonly id: string;
  readonly vendorId: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly audience: 'women' | 'men' | 'kids' | 'unisex';
  readonly garment: string;
  readonly material: string;
  readonly composition: string;
  readonly fabricWeightGsm: number | null;
  readonly fit: string;
  readonly care: string[];
  readonly origin: string;
  readonly modelNote: string;
  readonly sizeSystem: string;
  readonly publishedAt: Date;
  readonly popularity: number;
  readonly categoryPath: string;
  readonly state: string;
};

const productColumns = (sql: Sql) => sql`
  p.id, p.vendor_id as "vendorId", p.slug, p.name, p.description, p.audience, p.garment, p.material, p.composition,
  p.fabric_weight_gsm as "fabricWeightGsm", p.fit, p.care, p.origin, p.model_note as "modelNote", p.size_system as "sizeSystem",
  p.published_at as "publishedAt", p.popularity, c.path as "categoryPath", p.state`;

/** Reads a live product by its slug. */
export async function readProductBySlug(sql: Sql, slug: string): Promise<ProductRow | null> {
  const [row] = await sql<ProductRow[]>`
    select ${productColumns(sql)} from catalog.product p join catalog.category c on c.id = p.category_id
     where p.slug = ${slug} and p.state = 'live'`;
  return row ?? null;
}

/** Reads live products by their slugs; those that are not live are left out. */
export function readProductsBySlug(sql: Sql, slugs: readonly string[]): Promise<ProductRow[]> {
  return sql<ProductRow[]>`
    select ${productColumns(sql)} from catalog.product p join catalog.category c on c.id = p.category_id
     where p.slug = any (${slugs as string[]}) and p.state = 'live' order by p.id limit ${slugs.length}`;
}

/** Reads products by id, whatever their state. */
export function readProducts(sql: Sql, ids: readonly string[]): Promise<ProductRow[]> {
  return sql<ProductRow[]>`
    select ${productColumns(sql)} from catalog.product p join catalog.category c on c.id = p.category_id
     where p.id = any (${ids as string[]}::uuid[]) order by p.id limit ${ids.length}`;
}

/** Gives the ids of products after one, in order: for walking over all of them. */
export async function nextProductIds(sql: Sql, after: string | null, limit: number): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from catalog.product where (${after === null} or id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid) order by id limit ${limit}`;
  return rows.map((row) => row.id);
}

/** Gives what a piece of each variant weighs, grams; 0 while nobody said. */
export async function readVariantWeights(
  sql: Sql,
  variantIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await sql<{ id: string; grams: number }[]>`
    select id, weight_grams as grams from catalog.variant where id = any (${variantIds as string[]}::uuid[]) limit ${variantIds.length}`;
  return new Map(rows.map(({ id, grams }) => [id, grams]));
}

/** Gives the products that variants belong to. */
export async function readProductIdsOfVariants(sql: Sql, variantIds: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct product_id as id from catalog.variant where id = any (${variantIds as string[]}::uuid[]) limit ${variantIds.length}`;
  return rows.map((row) => row.id);
}

export type ColourRow = {
  readonly id: string;
  readonly productId: string;
  readonly name: string;
  readonly family: string;
  readonly hex: string;
};
const COLOURS_PER_PRODUCT = 40;

export function readColours(sql: Sql, productIds: readonly string[]): Promise<ColourRow[]> {
  return sql<ColourRow[]>`
    select id, product_id as "productId", name, family, hex from catalog.product_colour
     where product_id = any (${productIds as string[]}::uuid[]) order by product_id, position, name limit ${productIds.length * COLOURS_PER_PRODUCT}`;
}

export type VariantRow = {
  readonly id: string;
  readonly productId: string;
  readonly colourId: string;
  readonly sku: string;
  readonly size: string;
  readonly sizeOrder: number;
};
const VARIANTS_PER_PRODUCT = 400;

export function readVariants(sql: Sql, productIds: readonly string[]): Promise<VariantRow[]> {
  return sql<VariantRow[]>`
    select id, product_id as "productId", colour_id as "colourId", sku, size, size_order as "sizeOrder" from catalog.variant
     where product_id = any (${productIds as string[]}::uuid[]) and state = 'active'
     order by product_id, size_order, size limit ${productIds.length * VARIANTS_PER_PRODUCT}`;
}

export type ProductPictureRow = {
  readonly productId: string;
  readonly colourId: string;
  readonly pictureId: string;
  readonly view: 'front' | 'back' | 'detail' | 'worn' | 'other';
  readonly alt: string;
  readonly focalX: number;
  readonly focalY: number;
};
const PICTURES_PER_PRODUCT = 200;

export function readProductPictures(sql: Sql, productIds: readonly string[]): Promise<ProductPictureRow[]> {
  return sql<ProductPictureRow[]>`
    select product_id as "productId", colour_id as "colourId", picture_id as "pictureId", view, alt, focal_x as "focalX", focal_y as "focalY" from catalog.product_picture
     where product_id = any (${productIds as string[]}::uuid[]) order by product_id, colour_id, position limit ${productIds.length * PICTURES_PER_PRODUCT}`;
}

/** Gives the products that show pictures. */
export async function readProductIdsOfPictures(sql: Sql, pictureIds: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct product_id as id from catalog.product_picture
     where picture_id = any (${pictureIds as string[]}::uuid[]) limit ${pictureIds.length * PICTURES_PER_PRODUCT}`;
  return rows.map((row) => row.id);
}

export type CollectionRow = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string;
  readonly leadPictureId: string | null;
};
const COLLECTIONS_MAX = 24;

export function readCollections(sql: Sql): Promise<CollectionRow[]> {
  return sql<CollectionRow[]>`
    select id, slug, title, standfirst, lead_picture_id as "leadPictureId" from catalog.collection where state = 'live' order by position limit ${COLLECTIONS_MAX}`;
}

/** Gives the products of collections, in their order. */
export async function readCollectionItems(
  sql: Sql,
  collectionIds: readonly string[],
  each: number,
): Promise<Map<string, string[]>> {
  const rows = await sql<{ collectionId: string; productId: string }[]>`
    select collection_id as "collectionId", product_id as "productId" from catalog.collection_item
     where collection_id = any (${collectionIds as string[]}::uuid[]) and position <= ${each} order by collection_id, position limit ${collectionIds.length * each}`;
  const items = new Map<string, string[]>();
  for (const { collectionId, productId } of rows)
    items.set(collectionId, [...(items.get(collectionId) ?? []), productId]);
  return items;
}
