import type { FacetColumn, ManyColumn } from './columns.ts';

/** A condition on a facet: which of its codes pass. `facet` is its place in the schema. */
export type FacetFilter = { readonly facet: number; readonly allowed: Allowed };
/** By code (of a value, or of a set): 1 where it passes. */
export type Allowed = Uint8Array;

/**
 * Makes the table of codes that pass when any of `values` is asked for. In a tree a value stands for all below it.
 * Values that do not exist let nothing pass. Work: values of the facet, or the members of its sets.
 */
export function allowedCodes(column: FacetColumn, values: readonly string[]): Allowed {
  const wanted = new Uint8Array(column.values.size);
  for (const value of values) {
    const code = column.values.find(value);
    if (code > 0) wanted[code] = 1;
  }
  if (column.kind === 'many') return allowedSets(column, wanted);
  // In a tree a parent's code is below its children's: one pass hands it down.
  if (column.kind === 'tree')
    for (let code = 1; code < wanted.length; code++)
      if (wanted[column.parents[code] ?? 0] === 1) wanted[code] = 1;
  return wanted;
}

/** By set: 1 where one of its values is wanted. */
function allowedSets({ setCount, starts, members }: ManyColumn, wanted: Uint8Array): Allowed {
  const sets = new Uint8Array(setCount);
  for (let set = 0; set < setCount; set++)
    for (let i = starts[set] ?? 0; i < (starts[set + 1] ?? 0) && sets[set] === 0; i++)
      sets[set] = wanted[members[i] ?? 0] ?? 0;
  return sets;
}
