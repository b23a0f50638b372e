import { BulkText } from './bulk-text.ts';
import { ResultCache } from './cache.ts';
import type { SearchEngine } from './engine.ts';
import { PAGE_MAX } from './limits.ts';
import { MERGE_SLICE, merge } from './merge.ts';
import { postingsBytes } from './postings.ts';
import { HIDDEN } from './products.ts';
import { readQuery } from './read-query.ts';
import { newScratch, search } from './search.ts';
import { type LoadRefusal, loadState, saveState } from './snapshot.ts';
import { columnOf, emptyState, type IndexState } from './state.ts';
import { ValueSuggester } from './suggest.ts';
import type { Change, Query, Schema, SearchDocument, SearchResult, Suggestions } from './types.ts';
import { change, place, remove, suspend, upsert } from './write.ts';

const CACHE_SIZE = 200;
// Words of the tail are walked apart and its postings are plain lists: beyond this many products, searches begin to feel it.
const MERGE_FROM = 1_000;

/** How the index is made: `cacheSize` results are kept while nothing changes (0 for none). */
export type IndexOptions = { readonly cacheSize?: number };
export type Loaded =
  | { readonly ok: true; readonly index: MemoryIndex; readonly note: string }
  | { readonly ok: false; readonly reason: LoadRefusal };

/** The search index in memory: typed arrays in one thread. See the README for what it promises. */
export class MemoryIndex implements SearchEngine {
  private readonly state: IndexState;
  private readonly scratch = newScratch();
  private readonly cache: ResultCache;
  private readonly suggester = new ValueSuggester();
  private merging: Promise<void> | null = null;

  private constructor(state: IndexState, { cacheSize = CACHE_SIZE }: IndexOptions) {
    this.state = state;
    this.cache = new ResultCache(cacheSize);
  }

  /**
   * Makes an index of documents, merged. Throws RangeError on a schema that contradicts itself and on documents
   * that cannot be.
   */
  static build(schema: Schema, documents: Iterable<SearchDocument>, options: IndexOptions = {}): MemoryIndex {
    const state = emptyState(schema);
    const texts = new BulkText(schema.fields);
    for (const document of documents) {
      place(state, document);
      texts.add(document.text);
    }
    state.text = texts.finish();
    const index = new MemoryIndex(state, options);
    if (index.size < state.products.count) index.merge(); // an id came twice: the later one counts
    return index;
  }

  /**
   * Makes an index of a snapshot. Refuses bytes that are damaged, of another version, or of another schema; then a
   * new index must be built.
   */
  static load(schema: Schema, bytes: Uint8Array, options: IndexOptions = {}): Loaded {
    const loaded = loadState(schema, bytes);
    if (!loaded.ok) return loaded;
    return { ok: true, index: new MemoryIndex(loaded.state, options), note: loaded.note };
  }

  /** Grows with every change. */
  get version(): number {
    return this.state.version;
  }

  /** Products in the index, hidden ones included. */
  get size(): number {
    const { hidden, count } = this.state.products;
    let size = 0;
    for (let doc = 0; doc < count; doc++) if (((hidden[doc] ?? 0) & HIDDEN.gone) === 0) size += 1;
    return size;
  }

  /** Whether so much came or went since the last merge that the next is due. */
  get mergeIsDue(): boolean {
    return this.state.products.count - this.state.text.frozen.documents >= MERGE_FROM;
  }

  /** Estimated bytes of the index: all arrays, vocabulary and dictionaries; without the scratch. */
  get bytes(): number {
    const { products, text, columns, codes } = this.state;
    const columnBytes = columns.reduce((sum, { values, ...more }) => {
      const sets =
        'members' in more ? (more.members.length + more.starts.length) * 8 + more.starts.length * 60 : 0;
      return sum + values.size * 80 + sets;
    }, codes.byteLength);
    const tail = [...text.tail.values()].reduce((sum, list) => sum + 64 + list.length * 8, 0);
    return products.byteLength + columnBytes + postingsBytes(text.frozen) + text.vocabulary.bytes + tail;
  }

  search(query: Query): SearchResult {
    return this.cache.get(query, this.state.version, () => search(this.state, this.scratch, query));
  }

  suggest(text: string, limit: number): Suggestions {
    const found = this.search({ text, limit: Math.min(limit, PAGE_MAX), counted: [], bars: 0 });
    const { words } = readQuery(this.state, { text, limit });
    if (words === null) return { products: [], values: [], reading: found.reading };
    const shown = this.scratch.candidates.allShown(this.state);
    const values = this.suggester.suggest(this.state, words, shown, limit);
    return { products: found.ids, values, reading: found.reading };
  }

  upsert(document: SearchDocument): void {
    upsert(this.state, document);
  }

  change(id: string, changed: Change): boolean {
    return change(this.state, id, changed);
  }

  remove(id: string): boolean {
    return remove(this.state, id);
  }

  suspend(owner: string, suspended: boolean): void {
    suspend(this.state, owner, suspended);
  }

  /** Says what a facet's value is called, where that differs from the value. The value need not be in use yet. */
  label(facet: string, value: string, label: string): void {
    const column = columnOf(this.state, facet);
    column.name(value, label);
    this.suggester.forgetLabels();
    this.state.version += 1;
  }

  /** Merges the tail into the frozen postings at once. */
  merge(): void {
    for (const _ of merge(this.state, MERGE_SLICE));
  }

  /**
   * Merges in slices of a few milliseconds, awaiting `pause` between them, each of `slice` postings; the index
   * serves and changes meanwhile. One at a time: a second call joins the first.
   */
  mergeSlowly(pause: () => Promise<void>, slice = MERGE_SLICE): Promise<void> {
    this.merging ??= this.mergeWith(pause, slice).finally(() => {
      this.merging = null;
    });
    return this.merging;
  }

  private async mergeWith(pause: () => Promise<void>, slice: number): Promise<void> {
    for (const _ of merge(this.state, slice)) await pause();
  }

  /** Gives the index as bytes, merging first. `note` comes back at loading: how far the feed was read. */
  save(note: string): Uint8Array<ArrayBuffer> {
    this.merge();
    return saveState(this.state, note);
  }
}
