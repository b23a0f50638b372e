import type { CodeView, FacetCodes } from './facet-codes.ts';
import type { Allowed, FacetFilter } from './filters.ts';

export type PriceRange = { readonly min: number; readonly max: number };

const MISSES_MANY = 255;

/**
 * Parts candidates by how many filters they miss. Those that miss none are the result. Those that miss exactly one
 * count in that filter's own facet, whose counts leave its filter out: with this, one pass gives the counts of all
 * facets, where asking anew for each facet would take a search per facet.
 */
export class Partition {
  /** Products that pass all filters: the first `passedCount`. */
  passed = new Uint32Array(0);
  passedCount = 0;
  /**
   * Products that miss only filter f: `missed[starts[f]]` to before `missed[starts[f + 1]]`. The price comes after
   * the facets.
   */
  missed = new Uint32Array(0);
  readonly starts: number[] = [];
  private misses = new Uint8Array(0);

  prepare(documents: number): void {
    if (this.misses.length >= documents) return;
    const length = documents + (documents >>> 3) + 64;
    this.passed = new Uint32Array(length);
    this.missed = new Uint32Array(length);
    this.misses = new Uint8Array(length);
  }

  /** Parts the first `count` of `list`. At most 254 filters. */
  part(
    list: Uint32Array,
    count: number,
    { codes, filters }: { codes: FacetCodes; filters: readonly FacetFilter[] },
    { price, prices }: { price: PriceRange | null; prices: Uint32Array },
  ): void {
    const { misses } = this;
    if (filters.length === 0 && price === null) {
      this.passed.set(list.subarray(0, count));
      this.passedCount = count;
      this.starts.length = 0;
      return;
    }
    misses.fill(0, 0, count);
    filters.forEach((filter, f) => {
      const view = codes.viewOf(filter.facet, count, prices.length);
      markMisses(misses, list, count, view, filter.allowed, f + 1);
    });
    if (price !== null) markPriceMisses(misses, list, count, prices, price, filters.length + 1);
    this.sort(list, count, filters.length + (price === null ? 0 : 1));
  }

  /** Counting sort by the filter missed. */
  private sort(list: Uint32Array, count: number, filters: number): void {
    const { misses, passed, missed, starts } = this;
    const places = new Uint32Array(filters + 2);
    if (filters > 0)
      for (let i = 0; i < count; i++) {
        const miss = misses[i] ?? 0;
        if (miss !== 0 && miss !== MISSES_MANY) places[miss + 1] = (places[miss + 1] ?? 0) + 1;
      }
    for (let f = 1; f < places.length; f++) places[f] = (places[f] ?? 0) + (places[f - 1] ?? 0);
    starts.length = 0;
    for (let f = 1; f < places.length; f++) starts.push(places[f] ?? 0);
    let passedCount = 0;
    for (let i = 0; i < count; i++) {
      const miss = misses[i] ?? 0;
      const doc = list[i] ?? 0;
      if (miss === 0) passed[passedCount++] = doc;
      else if (miss !== MISSES_MANY) {
        const place = places[miss] ?? 0;
        missed[place] = doc;
        places[miss] = place + 1;
      }
    }
    this.passedCount = passedCount;
  }
}

function markMisses(
  misses: Uint8Array,
  list: Uint32Array,
  count: number,
  { codes, stride, offset }: CodeView,
  allowed: Allowed,
  number: number,
): void {
  for (let i = 0; i < count; i++)
    if (allowed[codes[(list[i] ?? 0) * stride + offset] ?? 0] !== 1)
      misses[i] = misses[i] === 0 ? number : MISSES_MANY;
}

function markPriceMisses(
  misses: Uint8Array,
  list: Uint32Array,
  count: number,
  prices: Uint32Array,
  { min, max }: PriceRange,
  filter: number,
): void {
  for (let i = 0; i < count; i++) {
    const price = prices[list[i] ?? 0] ?? 0;
    if (price < min || price > max) misses[i] = misses[i] === 0 ? filter : MISSES_MANY;
  }
}
