import type { ListingQuery } from '@selvedge/contracts';

/** Tiles on one page of a listing: whole rows of two, three and four. */
export const LISTING_PAGE = 24;

export type ListingScope = {
  readonly kind: 'category' | 'vendor' | 'collection' | 'search';
  readonly key: string;
};

/** The query that names what is listed. */
export function scopeQuery({ kind, key }: ListingScope): Partial<ListingQuery> {
  return kind === 'search' ? { q: key } : { [kind]: key };
}
