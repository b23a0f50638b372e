import type { FacetCounts, MemoryIndex, SearchResult } from '@selvedge/search-index';
import { NaiveIndex } from '@selvedge/search-index/oracle';
import { type Catalogue, documentsOf, schema } from './catalogue.ts';
import type { Asked } from './queries.ts';

const VALUES_LISTED_MAX = 250;

/**
 * Asks the index and one that looks at every product the same; counts queries of which total, any facet count or
 * the histogram differ.
 */
export function countMismatches(index: MemoryIndex, catalogue: Catalogue, asked: readonly Asked[]): number {
  const naive = new NaiveIndex(schema, documentsOf(catalogue));
  const wrong = asked.filter(({ query }) => {
    const [found, expected] = [index.search(query), naive.search(query)];
    const same =
      found.total === expected.total &&
      JSON.stringify(found.histogram) === JSON.stringify(expected.histogram) &&
      found.facets.every((facet) => sameCounts(facet, expected.facets.get(facet.name) ?? new Map())) &&
      sameOrder(found, expected.ordered);
    if (!same) process.stdout.write(`differs from looking at every product: ${JSON.stringify(query)}\n`);
    return !same;
  });
  process.stdout.write(
    `${asked.length - wrong.length} of ${asked.length} queries equal to looking at every product\n`,
  );
  return wrong.length;
}

function sameCounts({ values, more }: FacetCounts, expected: ReadonlyMap<string, number>): boolean {
  const counted = values.filter(({ count }) => count > 0);
  if (counted.length + more !== expected.size && counted.length < VALUES_LISTED_MAX) return false;
  return counted.every(({ value, count }) => expected.get(value) === count);
}

function sameOrder({ ids }: SearchResult, ordered: readonly string[] | null): boolean {
  return ordered === null || ids.every((id, i) => ordered[i] === id);
}
