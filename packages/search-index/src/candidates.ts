import type { CodeView } from './facet-codes.ts';
import type { Allowed, FacetFilter } from './filters.ts';
import type { IndexState } from './state.ts';

/** The products a page is about, before anything is ticked. */
export class Candidates {
  list = new Uint32Array(0);
  count = 0;
  private shown: { readonly list: Uint32Array; readonly version: number } | null = null;

  prepare(documents: number): void {
    if (this.list.length < documents) this.list = new Uint32Array(documents + (documents >>> 3) + 64);
  }

  /** Takes those of the first `count` of `from` that are shown and within the page's limits. */
  take(
    state: IndexState,
    from: Uint32Array,
    count: number,
    within: readonly FacetFilter[],
    ids: readonly string[] | null,
  ): void {
    this.prepare(count);
    const { list } = this;
    const { hidden } = state.products;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const doc = from[i] ?? 0;
      list[kept] = doc;
      if (hidden[doc] === 0) kept += 1;
    }
    for (const { facet, allowed } of within)
      kept = keep(list, kept, state.codes.viewOf(facet, kept, state.products.count), allowed);
    if (ids !== null) {
      const wanted = new Set(ids.map((id) => state.products.find(id)));
      const only = list.subarray(0, kept).filter((doc) => wanted.has(doc));
      list.set(only);
      kept = only.length;
    }
    this.count = kept;
  }

  /** Gives all products that are shown, ascending; kept until that changes. */
  allShown(state: IndexState): Uint32Array {
    if (this.shown?.version === state.shownVersion) return this.shown.list;
    const { hidden, count } = state.products;
    const list = new Uint32Array(count);
    let shown = 0;
    for (let doc = 0; doc < count; doc++) {
      list[shown] = doc;
      if (hidden[doc] === 0) shown += 1;
    }
    this.shown = { list: list.slice(0, shown), version: state.shownVersion };
    return this.shown.list;
  }
}

function keep(
  list: Uint32Array,
  count: number,
  { codes, stride, offset }: CodeView,
  allowed: Allowed,
): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const doc = list[i] ?? 0;
    list[kept] = doc;
    if (allowed[codes[doc * stride + offset] ?? 0] === 1) kept += 1;
  }
  return kept;
}
