import type { ListingQuery, Tile } from '@selvedge/contracts';
import type { CursorKey, Sql } from '../../platform/index.ts';
import { conditions, type FacetKey, type Scope } from './listing-query.ts';

export type Sort = NonNullable<ListingQuery['sort']>;
export type TileRow = { readonly tile: Tile; readonly key: [string, string] };

const FACET_VALUES_MAX = 60;

/** Reads one page of tiles after the row of a cursor. */
export function readTiles(
  sql: Sql,
  scope: Scope,
  query: ListingQuery,
  after: CursorKey | null,
  limit: number,
): Promise<TileRow[]> {
  const where = conditions(sql, scope, query);
  const [value, id] = [String(after?.[0] ?? ''), String(after?.[1] ?? '')];
  switch (query.sort ?? 'popular') {
    case 'newest':
      return sql<TileRow[]>`
        select tile, array[published_at::text, product_id::text] as key from search.listing
         where ${where} ${after === null ? sql`` : sql`and (published_at, product_id) < (${value}::text::timestamptz, ${id}::uuid)`}
         order by published_at desc, product_id desc limit ${limit}`;
    case 'price_up':
      return sql<TileRow[]>`
        select tile, array[price_minor::text, product_id::text] as key from search.listing
         where ${where} ${after === null ? sql`` : sql`and (price_minor, product_id) > (${value}::bigint, ${id}::uuid)`}
         order by price_minor, product_id limit ${limit}`;
    case 'price_down':
      return sql<TileRow[]>`
        select tile, array[price_minor::text, product_id::text] as key from search.listing
         where ${where} ${after === null ? sql`` : sql`and (price_minor, product_id) < (${value}::bigint, ${id}::uuid)`}
         order by price_minor desc, product_id desc limit ${limit}`;
    case 'popular':
      return sql<TileRow[]>`
        select tile, array[popularity::text, product_id::text] as key from search.listing
         where ${where} ${after === null ? sql`` : sql`and (popularity, product_id) < (${value}::int, ${id}::uuid)`}
         order by popularity desc, product_id desc limit ${limit}`;
  }
}

/** Reads tiles by product id, in the order given. */
export async function readTilesById(sql: Sql, productIds: readonly string[]): Promise<Tile[]> {
  const rows = await sql<{ id: string; tile: Tile }[]>`
    select product_id as id, tile from search.listing where product_id = any (${productIds as string[]}::uuid[]) limit ${productIds.length}`;
  const tiles = new Map(rows.map((row) => [row.id, row.tile]));
  return productIds.flatMap((id) => tiles.get(id) ?? []);
}

/** Reads, for each product, tiles like it: of its category, not itself. */
export function readSimilar(
  sql: Sql,
  products: readonly { readonly id: string; readonly categoryPath: string }[],
  limit: number,
): Promise<{ productId: string; tile: Tile }[]> {
  const ids = products.map((product) => product.id);
  const paths = products.map((product) => product.categoryPath);
  return sql<{ productId: string; tile: Tile }[]>`
    select wanted.id as "productId", alike.tile
      from unnest(${ids}::uuid[], ${paths}::text[]) with ordinality wanted (id, path, place)
     cross join lateral (
           select tile, popularity, product_id from search.listing
            where category_path = wanted.path and product_id <> wanted.id and stock <> 'out'
            order by popularity desc, product_id desc limit ${limit}) alike
     order by wanted.place, alike.popularity desc, alike.product_id desc`;
}

export type Totals = { readonly total: number; readonly min: bigint | null; readonly max: bigint | null };

export async function readTotals(sql: Sql, scope: Scope, query: ListingQuery): Promise<Totals> {
  const [row] = await sql<Totals[]>`
    select count(*) filter (where ${conditions(sql, { ...noScope }, { ...onlyPrice(query) })})::int as total, min(price_minor) as min, max(price_minor) as max
      from search.listing where ${conditions(sql, scope, query, 'price')}`;
  return row ?? { total: 0, min: null, max: null };
}

const noScope: Scope = { categoryPath: null, vendorSlug: null, productIds: null };

function onlyPrice({ priceMin, priceMax }: ListingQuery): ListingQuery {
  return { ...(priceMin === undefined ? {} : { priceMin }), ...(priceMax === undefined ? {} : { priceMax }) };
}

export type FacetRow = {
  readonly facet: Exclude<FacetKey, 'price'>;
  readonly value: string;
  readonly label: string;
  readonly count: number;
};

/** Counts the values of every facet, each as if the shopper had ticked nothing in that facet. One statement. */
export function readFacets(sql: Sql, scope: Scope, query: ListingQuery): Promise<FacetRow[]> {
  const where = (facet: FacetKey) => conditions(sql, scope, query, facet);
  return sql<FacetRow[]>`
    (select 'colour' as facet, v as value, v as label, count(*)::int as count from search.listing, unnest(colours) v where ${where('colour')} group by v limit ${FACET_VALUES_MAX})
    union all
    (select 'size', v, v, count(*)::int from search.listing, unnest(sizes) v where ${where('size')} group by v limit ${FACET_VALUES_MAX * 2})
    union all
    (select 'material', material, material, count(*)::int from search.listing where ${where('material')} group by material limit ${FACET_VALUES_MAX})
    union all
    (select 'garment', garment, garment, count(*)::int from search.listing where ${where('garment')} group by garment limit ${FACET_VALUES_MAX})
    union all
    (select 'seller', vendor_slug, min(vendor_name), count(*)::int from search.listing where ${where('seller')} group by vendor_slug limit ${FACET_VALUES_MAX})`;
}

/** Counts the live products of each category, with those below it. */
export function readCategoryCounts(sql: Sql): Promise<{ path: string; count: number }[]> {
  return sql<{ path: string; count: number }[]>`
    select category_path as path, count(*)::int as count from search.listing group by category_path limit 2000`;
}

export function readVendorCounts(sql: Sql): Promise<{ slug: string; count: number }[]> {
  return sql<
    { slug: string; count: number }[]
  >`select vendor_slug as slug, count(*)::int as count from search.listing group by vendor_slug limit 1000`;
}

const WARM_PAGE = 100;

/** Gives the front pictures of tiles, best loved first, a page at a time: what to make ready after a start. */
export async function readTilePictures(sql: Sql, page: number): Promise<string[]> {
  const rows = await sql<{ hash: string }[]>`
    select tile #>> '{colours,0,picture,hash}' as hash from search.listing
     order by popularity desc, product_id desc offset ${page * WARM_PAGE} limit ${WARM_PAGE}`;
  return rows.flatMap((row) => row.hash ?? []);
}
