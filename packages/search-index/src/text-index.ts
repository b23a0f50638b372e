import { DOCUMENT_WORDS_MAX } from './limits.ts';
import { bitsetLength, type Postings, PostingsWriter } from './postings.ts';
import { eachWord } from './tokenise.ts';
import type { FieldSchema } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * The texts: the vocabulary, the postings frozen at the last merge, and what came since (products from
 * `frozen.documents` on).
 */
export class TextIndex {
  readonly fields: readonly FieldSchema[];
  readonly vocabulary: Vocabulary;
  readonly frozen: Postings;
  /** Products by key since the last merge, ascending. */
  readonly tail = new Map<number, number[]>();

  constructor(fields: readonly FieldSchema[], vocabulary?: Vocabulary, frozen?: Postings) {
    this.fields = fields;
    this.vocabulary = vocabulary ?? new Vocabulary([]);
    this.frozen = frozen ?? new PostingsWriter(0, 0).finish();
  }

  /**
   * Takes in the texts of product `doc`, which is above all before it. Of a field only the first 10,000 words
   * count.
   */
  add(doc: number, text: Readonly<Record<string, string>>): void {
    this.fields.forEach(({ name }, field) => {
      let words = 0;
      eachWord(text[name] ?? '', (word) => {
        words += 1;
        if (words <= DOCUMENT_WORDS_MAX) this.addWord(doc, field, word);
      });
    });
  }

  private addWord(doc: number, field: number, word: string): void {
    const key = this.vocabulary.add(word) * this.fields.length + field;
    const list = this.tail.get(key);
    if (list === undefined) this.tail.set(key, [doc]);
    else if (list[list.length - 1] !== doc) list.push(doc);
  }

  /**
   * How many products, hidden and replaced ones included, hold the word: summed over fields, all or only tolerant
   * ones.
   */
  frequencyOf(word: number, tolerantOnly: boolean): number {
    let sum = 0;
    for (let field = 0; field < this.fields.length; field++) {
      if (tolerantOnly && this.fields[field]?.tolerant !== true) continue;
      const key = word * this.fields.length + field;
      sum += (this.frozen.counts[key] ?? 0) + (this.tail.get(key)?.length ?? 0);
    }
    return sum;
  }

  /** Whether a product's text holds the word, in any field or in a tolerant one. */
  holdsWord(doc: number, word: number, tolerantOnly: boolean): boolean {
    return this.fields.some((field, number) => {
      if (tolerantOnly && !field.tolerant) return false;
      const key = word * this.fields.length + number;
      const tail = this.tail.get(key) ?? [];
      return doc < this.frozen.documents
        ? holdsFrozen(this.frozen, key, doc)
        : holds(tail, 0, tail.length, doc);
    });
  }
}

function holdsFrozen({ starts, docs, dense, bits, documents }: Postings, key: number, doc: number): boolean {
  const set = dense[key] ?? 0;
  if (set === 0) return holds(docs, starts[key] ?? 0, starts[key + 1] ?? 0, doc);
  return (((bits[(set - 1) * bitsetLength(documents) + (doc >>> 5)] ?? 0) >>> (doc & 31)) & 1) === 1;
}

/** Binary search in ascending numbers. */
export function holds(docs: Uint32Array | readonly number[], from: number, to: number, doc: number): boolean {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((docs[middle] ?? 0) < doc) low = middle + 1;
    else high = middle;
  }
  return low < to && docs[low] === doc;
}
