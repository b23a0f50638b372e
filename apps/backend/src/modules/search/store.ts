import type { Tile } from '@selvedge/contracts';
import { jsonb, type Sql } from '../../platform/index.ts';

export type ListingRow = {
  readonly product_id: string;
  readonly vendor_id: string;
  readonly slug: string;
  readonly name: string;
  readonly vendor_slug: string;
  readonly vendor_name: string;
  readonly category_path: string;
  readonly audience: string;
  readonly garment: string;
  readonly material: string;
  readonly currency: string;
  readonly price_minor: bigint;
  readonly compare_at_minor: bigint | null;
  readonly colours: readonly string[];
  readonly sizes: readonly string[];
  readonly stock: 'in_stock' | 'low' | 'out';
  readonly published_at: string;
  readonly popularity: number;
  readonly tile: Tile;
  readonly words: string;
};

/** Writes rows as they are now. Gives those of which a page shows something else than before. */
export async function upsertListings(
  sql: Sql,
  rows: readonly ListingRow[],
): Promise<{ slug: string; categoryPath: string; vendorSlug: string }[]> {
  if (rows.length === 0) return [];
  return sql<{ slug: string; categoryPath: string; vendorSlug: string }[]>`
    insert into search.listing as l (product_id, vendor_id, slug, name, vendor_slug, vendor_name, category_path, audience, garment, material, currency,
           price_minor, compare_at_minor, colours, sizes, stock, published_at, popularity, tile, words)
    select r.product_id, r.vendor_id, r.slug, r.name, r.vendor_slug, r.vendor_name, r.category_path, r.audience, r.garment, r.material, r.currency,
           r.price_minor, r.compare_at_minor, r.colours, r.sizes, r.stock, r.published_at, r.popularity, r.tile, r.words
      from jsonb_to_recordset(${jsonb(sql, rows)}) r(product_id uuid, vendor_id uuid, slug text, name text, vendor_slug text, vendor_name text,
           category_path text, audience text, garment text, material text, currency char(3), price_minor bigint, compare_at_minor bigint,
           colours text[], sizes text[], stock text, published_at timestamptz, popularity int, tile jsonb, words text)
    on conflict (product_id) do update set slug = excluded.slug, name = excluded.name, vendor_slug = excluded.vendor_slug, vendor_name = excluded.vendor_name,
      category_path = excluded.category_path, audience = excluded.audience, garment = excluded.garment, material = excluded.material,
      price_minor = excluded.price_minor, compare_at_minor = excluded.compare_at_minor, colours = excluded.colours, sizes = excluded.sizes,
      stock = excluded.stock, published_at = excluded.published_at, popularity = excluded.popularity, tile = excluded.tile, words = excluded.words,
      refreshed_at = clock_timestamp()
    where (l.tile, l.sizes, l.category_path, l.words) is distinct from (excluded.tile, excluded.sizes, excluded.category_path, excluded.words)
    returning l.slug, l.category_path as "categoryPath", l.vendor_slug as "vendorSlug"`;
}

/** Takes products off the listings. */
export async function deleteListings(sql: Sql, productIds: readonly string[]) {
  return sql<{ slug: string; categoryPath: string; vendorSlug: string }[]>`
    delete from search.listing where product_id = any (${productIds as string[]}::uuid[])
    returning slug, category_path as "categoryPath", vendor_slug as "vendorSlug"`;
}
