import { bitsetLength, type Postings } from './postings.ts';
import { holds, type TextIndex } from './text-index.ts';

/** A word that may stand for a typed one. `quality` is 1 for the word itself, less the farther it is. */
export type Alternative = {
  readonly word: number;
  readonly quality: number;
  readonly tolerantOnly: boolean;
};
/** A typed word and all it may stand for, likeliest first. `prefix`: it may be a beginning. */
export type Slot = {
  readonly typed: string;
  readonly prefix: boolean;
  readonly alternatives: readonly Alternative[];
};

/** Postings of one word in one field with what a hit counts. */
type Run = { readonly key: number; readonly weight: number; readonly count: number };

const SCALE = 16; // keeps a fraction of a weight in a whole number: 16 * 16 (field) * 33 (idf) fits in 16 bits
const PROBE_FROM = 12; // a list this many times longer than the candidates is searched for each instead of read

/**
 * Finds the products that hold, for every slot, one of its words, and their scores: the sum over slots of the best
 * field weight * quality * idf, where idf = log2(1 + products / frequency of the slot's most frequent word). Slots
 * go from rare to frequent, so that the candidates are few early. Scratch: 6 bytes a product, cleared by {@link
 * clear} through the candidates alone.
 */
export class Matcher {
  /** The candidates: the first `count`. */
  list = new Uint32Array(0);
  count = 0;
  /** By product; not 0 for the candidates alone. */
  score = new Uint32Array(0);
  private best = new Uint16Array(0);

  /** Makes ready for so many products. */
  prepare(documents: number): void {
    if (this.score.length >= documents) return;
    const length = documents + (documents >>> 3) + 64;
    this.list = new Uint32Array(length);
    this.score = new Uint32Array(length);
    this.best = new Uint16Array(length);
  }

  /** Leaves the matching products in `list`, each once, with scores. Must be followed by {@link clear}. */
  match(text: TextIndex, slots: readonly Slot[], documents: number): void {
    this.prepare(documents);
    const runs = slots.map((slot) => runsOf(text, slot, documents));
    runs.sort((a, b) => a.total - b.total);
    runs.forEach(({ runs: some }, place) => {
      if (place === 0) this.collect(text, some);
      else if (this.count > 0) this.keep(text, some);
    });
  }

  /** Forgets the candidates. */
  clear(): void {
    for (let i = 0; i < this.count; i++) this.score[this.list[i] ?? 0] = 0;
    this.count = 0;
  }

  private collect(text: TextIndex, runs: readonly Run[]): void {
    const { frozen } = text;
    for (const { key, weight } of runs) {
      if (frozen.dense[key]) this.collectDense(frozen, key, weight);
      else this.collectList(frozen.docs, frozen.starts[key] ?? 0, frozen.starts[key + 1] ?? 0, weight);
      const tail = text.tail.get(key);
      if (tail !== undefined) this.collectList(tail, 0, tail.length, weight);
    }
  }

  private collectList(docs: Uint32Array | readonly number[], from: number, to: number, weight: number): void {
    const { list, score } = this;
    let count = this.count;
    for (let i = from; i < to; i++) {
      const doc = docs[i] ?? 0;
      const known = score[doc] ?? 0;
      if (known === 0) list[count++] = doc;
      if (weight > known) score[doc] = weight;
    }
    this.count = count;
  }

  private collectDense(frozen: Postings, key: number, weight: number): void {
    const words = bitsetLength(frozen.documents);
    const start = ((frozen.dense[key] ?? 1) - 1) * words;
    const { list, score } = this;
    const { bits } = frozen;
    let count = this.count;
    for (let i = 0; i < words; i++) {
      let word = bits[start + i] ?? 0;
      while (word !== 0) {
        const lowest = word & -word;
        const doc = (i << 5) + 31 - Math.clz32(lowest);
        const known = score[doc] ?? 0;
        if (known === 0) list[count++] = doc;
        if (weight > known) score[doc] = weight;
        word ^= lowest;
      }
    }
    this.count = count;
  }

  private keep(text: TextIndex, runs: readonly Run[]): void {
    const { frozen } = text;
    for (const { key, weight } of runs) {
      if (frozen.dense[key]) this.probeDense(frozen, key, weight);
      else this.keepList(frozen.docs, frozen.starts[key] ?? 0, frozen.starts[key + 1] ?? 0, weight);
      const tail = text.tail.get(key);
      if (tail !== undefined) this.keepList(tail, 0, tail.length, weight);
    }
    const { list, score, best } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const doc = list[i] ?? 0;
      const more = best[doc] ?? 0;
      if (more === 0) {
        score[doc] = 0;
        continue;
      }
      score[doc] = (score[doc] ?? 0) + more;
      best[doc] = 0;
      list[kept++] = doc;
    }
    this.count = kept;
  }

  private keepList(docs: Uint32Array | readonly number[], from: number, to: number, weight: number): void {
    const { score, best, list } = this;
    // A list far longer than the candidates is searched for each of them instead of read.
    if (to - from > this.count * PROBE_FROM) {
      for (let i = 0; i < this.count; i++) {
        const doc = list[i] ?? 0;
        if (weight > (best[doc] ?? 0) && holds(docs, from, to, doc)) best[doc] = weight;
      }
      return;
    }
    for (let i = from; i < to; i++) {
      const doc = docs[i] ?? 0;
      if (score[doc] !== 0 && weight > (best[doc] ?? 0)) best[doc] = weight;
    }
  }

  private probeDense(frozen: Postings, key: number, weight: number): void {
    const start = ((frozen.dense[key] ?? 1) - 1) * bitsetLength(frozen.documents);
    const { list, best } = this;
    const { bits, documents } = frozen;
    for (let i = 0; i < this.count; i++) {
      const doc = list[i] ?? 0;
      if (doc >= documents) continue; // a product of the tail; the bits beyond belong to another set
      if (((bits[start + (doc >>> 5)] ?? 0) >>> (doc & 31)) & 1 && weight > (best[doc] ?? 0))
        best[doc] = weight;
    }
  }
}

function runsOf(text: TextIndex, slot: Slot, documents: number): { runs: Run[]; total: number } {
  const frequencies = slot.alternatives.map(({ word, tolerantOnly }) => text.frequencyOf(word, tolerantOnly));
  const idf = Math.log2(1 + documents / Math.max(1, ...frequencies));
  const runs: Run[] = [];
  let total = 0;
  for (const { word, quality, tolerantOnly } of slot.alternatives) {
    text.fields.forEach((field, number) => {
      if (tolerantOnly && !field.tolerant) return;
      const key = word * text.fields.length + number;
      const count = (text.frozen.counts[key] ?? 0) + (text.tail.get(key)?.length ?? 0);
      if (count === 0) return;
      total += count;
      runs.push({ key, count, weight: Math.max(1, Math.round(SCALE * field.weight * quality * idf)) });
    });
  }
  return { runs, total };
}
