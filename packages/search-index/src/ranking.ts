import type { Products } from './products.ts';
import type { Position, Sort } from './types.ts';

/**
 * The sort keys of products: the higher key is first; by the id's hash, then the id, where equal. So an order holds
 * whatever number a product has.
 */
export type SortKey = (doc: number) => number;

// Being wanted lifts a text score by at most half: a hit in a heavier field or of a rarer word stays ahead of mere popularity.
const POPULARITY_STEPS = 64;

/**
 * Gives the sort key for a way to sort. By relevance: the text score, lifted by floor(log2(1 + popularity)) / 64, a
 * whole number below 2^53 so that it is the same everywhere; without text, popularity.
 */
export function sortKeyOf(sort: Sort, products: Products, scores: Uint32Array | null): SortKey {
  const { priceMinor, popularity, publishedAt } = products;
  const keys = {
    price_up: (doc: number) => -(priceMinor[doc] ?? 0),
    price_down: (doc: number) => priceMinor[doc] ?? 0,
    newest: (doc: number) => publishedAt[doc] ?? 0,
    popular: (doc: number) => popularity[doc] ?? 0,
    relevance:
      scores === null
        ? (doc: number) => popularity[doc] ?? 0
        : (doc: number) =>
            (scores[doc] ?? 0) * (POPULARITY_STEPS + 32 - Math.clz32((popularity[doc] ?? 0) + 1)),
  } satisfies Record<Sort, SortKey>;
  return keys[sort];
}

/**
 * Keeps the first `size` of the products shown to it, in a binary heap with the last of them on top: most products
 * are put aside by one comparison. Work: products * log2(size) at worst.
 */
export class TopList {
  private readonly size: number;
  private readonly products: Products;
  private readonly after: Position | null;
  private readonly keys: Float64Array;
  private readonly docs: Uint32Array;
  private held = 0;
  /** Products shown that come after the position, kept or not. */
  eligible = 0;

  constructor(size: number, products: Products, after: Position | null) {
    this.size = size;
    this.products = products;
    this.after = after;
    this.keys = new Float64Array(size);
    this.docs = new Uint32Array(size);
  }

  offer(key: number, doc: number): void {
    if (this.after !== null && !this.isAfter(key, doc, this.after)) return;
    this.eligible += 1;
    if (this.held < this.size) {
      this.held += 1;
      this.rise(this.held - 1, key, doc);
    } else if (this.size > 0 && this.precedes(key, doc, this.keys[0] ?? 0, this.docs[0] ?? 0)) {
      this.sink(key, doc);
    }
  }

  /** Gives those kept, first to last, with their keys. Empties the list. */
  take(): { doc: number; key: number }[] {
    const taken: { doc: number; key: number }[] = [];
    while (this.held > 0) {
      taken.push({ doc: this.docs[0] ?? 0, key: this.keys[0] ?? 0 });
      this.held -= 1;
      if (this.held > 0) this.sink(this.keys[this.held] ?? 0, this.docs[this.held] ?? 0);
    }
    return taken.reverse();
  }

  private precedes(key: number, doc: number, otherKey: number, otherDoc: number): boolean {
    if (key !== otherKey) return key > otherKey;
    const { ids } = this.products;
    const [tie, otherTie] = [ids.ties[doc] ?? 0, ids.ties[otherDoc] ?? 0];
    return tie !== otherTie ? tie < otherTie : ids.idOf(doc) < ids.idOf(otherDoc);
  }

  private isAfter(key: number, doc: number, after: Position): boolean {
    if (key !== after.key) return key < after.key;
    const tie = this.products.ids.ties[doc] ?? 0;
    return tie !== after.tie ? tie > after.tie : this.products.ids.idOf(doc) > after.id;
  }

  private rise(from: number, key: number, doc: number): void {
    const { keys, docs } = this;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.precedes(keys[parent] ?? 0, docs[parent] ?? 0, key, doc)) break;
      keys[at] = keys[parent] ?? 0;
      docs[at] = docs[parent] ?? 0;
      at = parent;
    }
    keys[at] = key;
    docs[at] = doc;
  }

  private sink(key: number, doc: number): void {
    const { keys, docs, held } = this;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= held) break;
      const right = child + 1;
      if (
        right < held &&
        this.precedes(keys[child] ?? 0, docs[child] ?? 0, keys[right] ?? 0, docs[right] ?? 0)
      )
        child = right;
      if (!this.precedes(key, doc, keys[child] ?? 0, docs[child] ?? 0)) break;
      keys[at] = keys[child] ?? 0;
      docs[at] = docs[child] ?? 0;
      at = child;
    }
    keys[at] = key;
    docs[at] = doc;
  }
}
