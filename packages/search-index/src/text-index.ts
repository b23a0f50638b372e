import { DOCUMENT_WORDS_MAX } from './limits.ts';
import { type Postings, PostingsWriter } from './postings.ts';
import { eachWord } from './tokenise.ts';
import type { FieldSchema } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/** The texts: the vocabulary, the postings frozen at the last merge, and what came since (products from `frozen.documents` on). */
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

  /** Takes in the texts of product `doc`, which is above all before it. Of a field only the first 10,000 words count. */
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

  /** How many products, hidden and replaced ones included, hold the word: summed over fields, all or only tolerant ones. */
  frequencyOf(word: number, tolerantOnly: boolean): number {
    let sum = 0;
    for (let field = 0; field < this.fields.length; field++) {
      if (tolerantOnly && this.fields[field]?.tolerant !== true) continue;
      const key = word * this.fields.length + field;
      sum += (this.frozen.counts[key] ?? 0) + (this.tail.get(key)?.length ?? 0);
    }
    return sum;
  }
}
