import type { Change, Query, SearchDocument, SearchResult, Suggestions } from './types.ts';

type Maybe<T> = T | Promise<T>;

/**
 * What a shop asks of a search engine. The index in memory answers at once; a server elsewhere would answer later:
 * whoever uses the interface awaits either.
 */
export interface SearchEngine {
  /**
   * Finds a page of products with totals, facet counts and histogram. Throws RangeError on facets that the schema
   * lacks and numbers out of bounds.
   */
  search(query: Query): Maybe<SearchResult>;
  /**
   * Offers products and facet values for a text being typed: at most `limit` products, and `limit` values a facet.
   */
  suggest(text: string, limit: number): Maybe<Suggestions>;
  /** Puts a product in, or in place of the one with its id. */
  upsert(document: SearchDocument): Maybe<void>;
  /** Changes price, stock, facets or visibility in place. Gives false when the product is not in the index. */
  change(id: string, changed: Change): Maybe<boolean>;
  /** Takes a product out. Gives false when it is not in the index. */
  remove(id: string): Maybe<boolean>;
  /** Hides all products of an owner, or shows them again. */
  suspend(owner: string, suspended: boolean): Maybe<void>;
}
