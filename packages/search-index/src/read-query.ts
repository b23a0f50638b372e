import { allowedCodes, type FacetFilter } from './filters.ts';
import {
  BARS_MAX,
  FILTER_VALUES_MAX,
  OFFSET_MAX,
  PAGE_MAX,
  QUERY_WORDS_MAX,
  TEXT_CHARS_MAX,
  WITHIN_IDS_MAX,
} from './limits.ts';
import type { PriceRange } from './partition.ts';
import { facetPlace, type IndexState } from './state.ts';
import { tokenise } from './tokenise.ts';
import { type Position, type Query, type Sort, sorts } from './types.ts';

const LIMIT_DEFAULT = 24;
const BARS_DEFAULT = 20;

/** A query whose every part is checked and made ready. */
export type ReadyQuery = {
  /** Distinct folded words; null when there is no text at all. Empty when the text has no word. */
  readonly words: readonly string[] | null;
  readonly prefix: boolean;
  readonly filters: readonly FacetFilter[];
  readonly within: readonly FacetFilter[];
  readonly withinIds: readonly string[] | null;
  readonly price: PriceRange | null;
  readonly sort: Sort;
  readonly limit: number;
  readonly offset: number;
  readonly after: Position | null;
  /** Places of the facets to count. */
  readonly counted: readonly number[];
  readonly bars: number;
};

/**
 * Checks a query and looks its facets up. Text is a person's: too long is cut, whatever else is in it is fine, and
 * values that do not exist find nothing. The rest is the caller's: it throws RangeError on facets that the schema
 * lacks and on numbers out of bounds.
 */
export function readQuery(state: IndexState, query: Query): ReadyQuery {
  const { sort = 'relevance', offset = 0, limit = LIMIT_DEFAULT, bars = BARS_DEFAULT } = query;
  if (!sorts.includes(sort)) throw new RangeError(`There is no sort "${sort}".`);
  const { withinIds = null } = query;
  if (withinIds !== null && withinIds.length > WITHIN_IDS_MAX)
    throw new RangeError(`withinIds takes at most ${WITHIN_IDS_MAX} ids.`);
  return {
    words: wordsOf(query.text),
    prefix: query.prefix ?? true,
    filters: readFilters(state, query.filters),
    within: readFilters(state, query.within),
    withinIds,
    price: readPrice(query.price),
    sort,
    limit: bounded('limit', limit, PAGE_MAX),
    offset: bounded('offset', offset, OFFSET_MAX),
    after: query.after ?? null,
    counted:
      query.counted === undefined
        ? state.columns.map((_, place) => place)
        : query.counted.map((name) => facetPlace(state, name)),
    bars: bounded('bars', bars, BARS_MAX),
  };
}

function wordsOf(text: string | undefined): string[] | null {
  const cut = (text ?? '').slice(0, TEXT_CHARS_MAX);
  if (cut.trim() === '') return null;
  return [...new Set(tokenise(cut).map((token) => token.word))].slice(0, QUERY_WORDS_MAX);
}

function readFilters(state: IndexState, given: Query['filters']): FacetFilter[] {
  return Object.entries(given ?? {})
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => {
      if (values.length > FILTER_VALUES_MAX)
        throw new RangeError(`A filter takes at most ${FILTER_VALUES_MAX} values.`);
      const facet = facetPlace(state, name);
      const column = state.columns[facet];
      if (column === undefined) throw new RangeError(`There is no facet "${name}".`);
      return { facet, allowed: allowedCodes(column, values) };
    });
}

function readPrice(price: Query['price']): PriceRange | null {
  const { min, max } = price ?? {};
  if (min === undefined && max === undefined) return null;
  if (Number.isNaN(min) || Number.isNaN(max)) throw new RangeError('A price is a number.');
  return { min: min ?? 0, max: max ?? Number.POSITIVE_INFINITY };
}

function bounded(name: string, value: number, most: number): number {
  if (!Number.isSafeInteger(value) || value < 0 || value > most)
    throw new RangeError(`${name} is a whole number from 0 to ${most}, not ${value}.`);
  return value;
}
