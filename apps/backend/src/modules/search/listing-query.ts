import type { ListingQuery } from '@selvedge/contracts';
import type { Sql } from '../../platform/index.ts';

/** What a listing is limited to, apart from what the shopper ticks. */
export type Scope = {
  readonly categoryPath: string | null;
  readonly vendorSlug: string | null;
  readonly productIds: readonly string[] | null;
};
export type FacetKey = 'colour' | 'size' | 'material' | 'garment' | 'seller' | 'price';

/** Writes the conditions of a listing, leaving out one facet where its own counts are wanted. Values are parameters, never text. */
export function conditions(sql: Sql, scope: Scope, query: ListingQuery, without?: FacetKey) {
  const parts = [
    scope.categoryPath === null
      ? null
      : sql`(category_path = ${scope.categoryPath} or category_path like ${`${scope.categoryPath}/%`})`,
    scope.vendorSlug === null ? null : sql`vendor_slug = ${scope.vendorSlug}`,
    scope.productIds === null ? null : sql`product_id = any (${scope.productIds as string[]}::uuid[])`,
    ...words(query.q).map((word) => sql`words like ${`%${escapeLike(word)}%`}`),
    query.colour === undefined || without === 'colour' ? null : sql`colours && ${query.colour}::text[]`,
    query.size === undefined || without === 'size' ? null : sql`sizes && ${query.size}::text[]`,
    query.material === undefined || without === 'material'
      ? null
      : sql`material = any (${query.material}::text[])`,
    query.garment === undefined || without === 'garment'
      ? null
      : sql`garment = any (${query.garment}::text[])`,
    query.seller === undefined || without === 'seller'
      ? null
      : sql`vendor_slug = any (${query.seller}::text[])`,
    query.priceMin === undefined || without === 'price' ? null : sql`price_minor >= ${query.priceMin}`,
    query.priceMax === undefined || without === 'price' ? null : sql`price_minor <= ${query.priceMax}`,
    query.reduced === undefined ? null : sql`compare_at_minor is not null`,
  ].filter((part) => part !== null);
  return parts.reduce((all, part) => sql`${all} and ${part}`, sql`true`);
}

const WORDS_MAX = 8;

function words(q: string | undefined): string[] {
  return (q ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, WORDS_MAX);
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
