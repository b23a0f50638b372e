import type { FacetColumn } from './columns.ts';
import { FACET_VALUES_MAX } from './limits.ts';
import type { FacetCounts } from './types.ts';

/**
 * Gives the values of a facet that have products, most first, by value where equal; ticked ones stay at 0, even
 * those that do not exist. At most 250, `more` says how many were cut off.
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
