import type { FacetColumn, ManyColumn, OneColumn } from './columns.ts';
import { FACET_VALUES_MAX } from './limits.ts';
import type { FacetCounts } from './types.ts';

/** Products to count: the first `to` from `from` on. */
export type Span = { readonly list: Uint32Array; readonly from: number; readonly to: number };

/** Counts the products of each value, by code. Each product is in the spans once. Work: products, values, and the members of sets. */
export function countValues(column: FacetColumn, spans: readonly Span[]): Uint32Array {
  return column.kind === 'many' ? countMany(column, spans) : countOne(column, spans);
}

function countOne(column: OneColumn, spans: readonly Span[]): Uint32Array {
  const counts = new Uint32Array(column.values.size);
  for (const span of spans) countCodes(counts, column.column.codes, span);
  counts[0] = 0;
  if (column.kind === 'tree')
    // Children come after their parents: going down, each has its whole count when it is added to its parent's.
    for (let code = counts.length - 1; code > 0; code--) {
      const parent = column.parents[code] ?? 0;
      counts[parent] = (counts[parent] ?? 0) + (counts[code] ?? 0);
    }
  return counts;
}

function countMany(column: ManyColumn, spans: readonly Span[]): Uint32Array {
  const counts = new Uint32Array(column.values.size);
  const { starts, members } = column;
  const products = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  // One increment a product and one pass over all sets, or, for few products, their sets' members one by one.
  if (products * 2 > column.setCount) {
    const sets = new Uint32Array(column.setCount);
    for (const span of spans) countCodes(sets, column.column.codes, span);
    for (let set = 1; set < sets.length; set++) {
      const products = sets[set] ?? 0;
      if (products === 0) continue;
      for (let i = starts[set] ?? 0; i < (starts[set + 1] ?? 0); i++) {
        const value = members[i] ?? 0;
        counts[value] = (counts[value] ?? 0) + products;
      }
    }
    return counts;
  }
  const { codes } = column.column;
  for (const { list, from, to } of spans)
    for (let at = from; at < to; at++) {
      const set = codes[list[at] ?? 0] ?? 0;
      for (let i = starts[set] ?? 0; i < (starts[set + 1] ?? 0); i++) {
        const value = members[i] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  return counts;
}

function countCodes(counts: Uint32Array, codes: Uint16Array | Uint32Array, { list, from, to }: Span): void {
  for (let i = from; i < to; i++) {
    const code = codes[list[i] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

/**
 * Gives the values of a facet that have products, most first, by value where equal; ticked ones stay at 0, even those that
 * do not exist. At most 250, `more` says how many were cut off.
 */
export function listValues(
  name: string,
  column: FacetColumn,
  counts: Uint32Array,
  ticked: readonly string[],
): FacetCounts {
  const dictionary = column.values;
  const ranks = dictionary.ranks();
  const size = dictionary.size;
  let found = 0;
  for (let code = 1; code < size; code++) if (counts[code] !== 0) found += 1;
  // Count and rank in one number, so that the sort is the typed array's own, without a function to call: both are below 2^26.
  const keys = new Float64Array(found);
  let place = 0;
  for (let code = 1; code < size; code++)
    if (counts[code] !== 0) keys[place++] = -(counts[code] ?? 0) * 0x400_0000 + (ranks[code] ?? 0);
  keys.sort();
  const byRank = dictionary.codesByRank();
  const values = Array.from(keys.subarray(0, FACET_VALUES_MAX), (key) => {
    const rank = ((key % 0x400_0000) + 0x400_0000) % 0x400_0000;
    return countedValue(column, byRank[rank] ?? 0, counts);
  });
  const listed = new Set(ticked.length === 0 ? [] : values.map((one) => one.value));
  for (const value of new Set(ticked)) {
    if (listed.has(value) || value === '') continue;
    const code = dictionary.find(value);
    values.push(code > 0 ? countedValue(column, code, counts) : { value, label: value, count: 0 });
  }
  return { name, values, more: Math.max(0, found - FACET_VALUES_MAX) };
}

function countedValue(column: FacetColumn, code: number, counts: Uint32Array) {
  return {
    value: column.values.values[code] ?? '',
    label: column.values.labelOf(code),
    count: counts[code] ?? 0,
  };
}
