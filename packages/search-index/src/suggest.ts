import { editsAllowed } from './alternatives.ts';
import { FacetCounter } from './count-facets.ts';
import { nearWords } from './near-words.ts';
import type { IndexState } from './state.ts';
import { tokenise } from './tokenise.ts';
import { type Trie, trieOf } from './trie.ts';
import type { SuggestedValue } from './types.ts';

type Value = { readonly facet: number; readonly code: number };
type Labels = {
  readonly sizes: string;
  readonly words: readonly string[];
  readonly trie: Trie;
  /** Values by word. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
};

/**
 * Suggests values of facets while a text is typed: the words of their labels are kept in a trie, their counts until
 * the index shows something else.
 */
export class ValueSuggester {
  private labels: Labels | null = null;
  private counts: { version: number; byFacet: readonly Uint32Array[] } | null = null;
  private renamed = 0;

  /** Must be told when a value is called otherwise. */
  forgetLabels(): void {
    this.renamed += 1;
  }

  /**
   * Gives at most `limit` values a facet whose label holds the last word, or its beginning, the more of the other
   * words the better; then by how many products they have. Where no label does, words one or two edits away count.
   * Values without products are left out.
   */
  suggest(state: IndexState, words: readonly string[], shown: Uint32Array, limit: number): SuggestedValue[] {
    const last = words.at(-1);
    if (last === undefined || limit === 0) return [];
    const labels = this.labelsOf(state);
    const exact = wordsFor(labels, last, 0, true);
    const ends = exact.length > 0 ? exact : wordsFor(labels, last, editsAllowed(last), true);
    const matched = new Map<Value, number>();
    for (const word of ends) for (const value of labels.values.get(word) ?? []) matched.set(value, 1);
    for (const word of words.slice(0, -1)) {
      const same = new Set(
        wordsFor(labels, word, 0, false).flatMap((known) => labels.values.get(known) ?? []),
      );
      for (const [value, times] of matched) if (same.has(value)) matched.set(value, times + 1);
    }
    const byFacet = this.countsOf(state, shown);
    const ranked = [...matched]
      .map(([value, times]) => ({ value, times, count: byFacet[value.facet]?.[value.code] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.times - a.times || b.count - a.count || a.value.code - b.value.code);
    return state.schema.facets.flatMap((_, facet) =>
      ranked
        .filter(({ value }) => value.facet === facet)
        .slice(0, limit)
        .map(({ value, count }) => suggestedOf(state, value, count)),
    );
  }

  private labelsOf(state: IndexState): Labels {
    const sizes = `${this.renamed} ${state.columns.map((column) => column.values.size).join()}`;
    if (this.labels?.sizes === sizes) return this.labels;
    const values = new Map<string, Value[]>();
    state.columns.forEach((column, facet) => {
      if (state.schema.facets[facet]?.suggested !== true) return;
      for (let code = 1; code < column.values.size; code++) {
        const value = { facet, code };
        const label = lastPart(column.values.labelOf(code));
        for (const word of new Set(tokenise(label).map((token) => token.word)))
          values.set(word, [...(values.get(word) ?? []), value]);
      }
    });
    const words = [...values.keys()].sort();
    this.labels = { sizes, words, trie: trieOf(words), values };
    return this.labels;
  }

  private countsOf(state: IndexState, shown: Uint32Array): readonly Uint32Array[] {
    if (this.counts?.version !== state.shownVersion) {
      const suggested = state.columns
        .map((column, facet) => ({ column, facet, missed: null }))
        .filter(({ facet }) => state.schema.facets[facet]?.suggested === true);
      const counted = new FacetCounter().count(state.codes, suggested, {
        list: shown,
        from: 0,
        to: shown.length,
      });
      const byFacet: Uint32Array[] = [];
      suggested.forEach(({ facet }, i) => {
        byFacet[facet] = counted[i] ?? new Uint32Array(0);
      });
      this.counts = { version: state.shownVersion, byFacet };
    }
    return this.counts.byFacet;
  }
}

function wordsFor(labels: Labels, word: string, edits: number, prefix: boolean): string[] {
  return nearWords(labels.trie, word, edits, prefix).map((near) => labels.words[near.word] ?? '');
}

function suggestedOf(state: IndexState, { facet, code }: Value, count: number): SuggestedValue {
  const values = state.columns[facet]?.values;
  return {
    facet: state.schema.facets[facet]?.name ?? '',
    value: values?.values[code] ?? '',
    label: lastPart(values?.labelOf(code) ?? ''),
    count,
  };
}

/** A path is called by its last part unless it has a label. */
function lastPart(label: string): string {
  return label.slice(label.lastIndexOf('/') + 1);
}
