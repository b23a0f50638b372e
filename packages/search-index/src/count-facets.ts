import type { FacetColumn, ManyColumn } from './columns.ts';
import type { FacetCodes } from './facet-codes.ts';

/** Products to count: those of `list` from `from` to before `to`. */
export type Span = { readonly list: Uint32Array; readonly from: number; readonly to: number };

/**
 * A facet to count. `missed` holds the products that miss its own filter alone, and so count here and nowhere else.
 */
export type Counted = { readonly facet: number; readonly column: FacetColumn; readonly missed: Span | null };

/** Counts facets, a row at a time. */
export class FacetCounter {
  /** The counts of all facets' codes, one facet after the other; used again by each search. */
  private counts = new Uint32Array(0);

  /**
   * Counts, for each facet, the products of each value, by the value's code: those of `passed`, and those it alone
   * is missed by. Gives new arrays. Work: products * facets, codes, and members of sets.
   */
  count(codes: FacetCodes, facets: readonly Counted[], passed: Span): Uint32Array[] {
    const sizes = facets.map(({ column }) => (column.kind === 'many' ? column.setCount : column.values.size));
    const starts = new Uint32Array(facets.length + 1);
    sizes.forEach((size, i) => {
      starts[i + 1] = (starts[i] ?? 0) + size;
    });
    const total = starts[facets.length] ?? 0;
    if (this.counts.length < total) this.counts = new Uint32Array(total + 1024);
    else this.counts.fill(0, 0, total);
    // Products so few that their sets are counted member by member: a pass over all sets would cost more.
    const few = (counted: Counted) =>
      counted.column.kind === 'many' &&
      lengthOf(passed) + lengthOf(counted.missed) < counted.column.setCount / 2;
    const byCode = facets
      .map((counted, i) => ({ ...counted, start: starts[i] ?? 0 }))
      .filter((one) => !few(one));
    countRows(
      this.counts,
      codes,
      byCode.map(({ facet }) => facet),
      byCode.map(({ start }) => start),
      passed,
    );
    for (const { facet, start, missed } of byCode)
      if (missed !== null) countRows(this.counts, codes, [facet], [start], missed);
    return facets.map((counted, i) => {
      const { column, facet, missed } = counted;
      if (column.kind === 'many' && few(counted))
        return countMembers(column, codes, facet, missed === null ? [passed] : [passed, missed]);
      return valueCounts(column, this.counts.subarray(starts[i], starts[i + 1]));
    });
  }
}

function lengthOf(span: Span | null): number {
  return span === null ? 0 : span.to - span.from;
}

const BLOCK = 2_048; // rows that stay in the nearest cache while the next four facets are counted

/**
 * Adds each product of a span to the count of its code, for each facet; the counts of facet number f begin at
 * `starts[f]`. Four facets at a time over a block of rows: half the time of one facet after the other along a row.
 */
function countRows(
  counts: Uint32Array,
  codes: FacetCodes,
  facets: readonly number[],
  starts: readonly number[],
  { list, from, to }: Span,
): void {
  for (let start = from; start < to; start += BLOCK) {
    const block = list.subarray(start, Math.min(start + BLOCK, to));
    let f = 0;
    for (; f + 4 <= facets.length; f += 4) countFour(counts, codes, facets, starts, f, block);
    for (; f < facets.length; f++) countOne(counts, codes, facets[f] ?? 0, starts[f] ?? 0, block);
  }
}

function countFour(
  counts: Uint32Array,
  { rows, facets: stride }: FacetCodes,
  facets: readonly number[],
  starts: readonly number[],
  f: number,
  block: Uint32Array,
): void {
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = [facets[f], facets[f + 1], facets[f + 2], facets[f + 3]];
  const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = [starts[f], starts[f + 1], starts[f + 2], starts[f + 3]];
  for (let i = 0; i < block.length; i++) {
    const row = (block[i] ?? 0) * stride;
    const at0 = s0 + (rows[row + p0] ?? 0);
    counts[at0] = (counts[at0] ?? 0) + 1;
    const at1 = s1 + (rows[row + p1] ?? 0);
    counts[at1] = (counts[at1] ?? 0) + 1;
    const at2 = s2 + (rows[row + p2] ?? 0);
    counts[at2] = (counts[at2] ?? 0) + 1;
    const at3 = s3 + (rows[row + p3] ?? 0);
    counts[at3] = (counts[at3] ?? 0) + 1;
  }
}

function countOne(
  counts: Uint32Array,
  { rows, facets: stride }: FacetCodes,
  facet: number,
  start: number,
  block: Uint32Array,
): void {
  for (let i = 0; i < block.length; i++) {
    const at = start + (rows[(block[i] ?? 0) * stride + facet] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

/**
 * Makes counts of values of counts of codes: ancestors get those below them, values those of the sets they are in.
 */
function valueCounts(column: FacetColumn, byCode: Uint32Array): Uint32Array {
  if (column.kind === 'many') return expandSets(column, byCode);
  const counts = byCode.slice();
  counts[0] = 0;
  // Children come after their parents: going down, each has its whole count when it is added to its parent's.
  if (column.kind === 'tree')
    for (let code = counts.length - 1; code > 0; code--) {
      const parent = column.parents[code] ?? 0;
      if (parent > 0) counts[parent] = (counts[parent] ?? 0) + (counts[code] ?? 0);
    }
  return counts;
}

function expandSets({ values, starts, members }: ManyColumn, bySet: Uint32Array): Uint32Array {
  const counts = new Uint32Array(values.size);
  for (let set = 1; set < bySet.length; set++) {
    const products = bySet[set] ?? 0;
    if (products === 0) continue;
    for (let i = starts[set] ?? 0; i < (starts[set + 1] ?? 0); i++) {
      const value = members[i] ?? 0;
      counts[value] = (counts[value] ?? 0) + products;
    }
  }
  return counts;
}

function countMembers(
  column: ManyColumn,
  codes: FacetCodes,
  facet: number,
  spans: readonly Span[],
): Uint32Array {
  const counts = new Uint32Array(column.values.size);
  const { starts, members } = column;
  const { rows, facets: stride } = codes;
  for (const { list, from, to } of spans)
    for (let at = from; at < to; at++) {
      const set = rows[(list[at] ?? 0) * stride + facet] ?? 0;
      for (let i = starts[set] ?? 0; i < (starts[set + 1] ?? 0); i++) {
        const value = members[i] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  return counts;
}
