import { GrowingList } from './growing.ts';
import { DOCUMENT_WORDS_MAX } from './limits.ts';
import { PostingsWriter } from './postings.ts';
import { TextIndex } from './text-index.ts';
import { eachWord } from './tokenise.ts';
import type { FieldSchema } from './types.ts';
import { detached, Vocabulary } from './vocabulary.ts';

/**
 * Takes the texts of a whole catalogue at once. It notes (key, product) in the order of coming and sorts by key at
 * the end, in linear time: a third of the work of growing a list for each key, as the tail does. 8 bytes a posting
 * while it lasts, 12 at the end.
 */
export class BulkText {
  private readonly fields: readonly FieldSchema[];
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly keys = new GrowingList(1 << 16);
  private readonly docs = new GrowingList(1 << 16);
  /** By key: 1 + the last product noted, so that a word said twice is noted once. */
  private lastNoted = new Uint32Array(1 << 12);
  private documents = 0;

  constructor(fields: readonly FieldSchema[]) {
    this.fields = fields;
  }

  /** Takes in the texts of the next product. Products come numbered 0, 1, 2 and so on. */
  add(text: Readonly<Record<string, string>>): void {
    const doc = this.documents;
    this.documents += 1;
    for (let field = 0; field < this.fields.length; field++) {
      let words = 0;
      eachWord(text[this.fields[field]?.name ?? ''] ?? '', (word) => {
        words += 1;
        if (words <= DOCUMENT_WORDS_MAX) this.note(this.numberOf(word) * this.fields.length + field, doc);
      });
    }
  }

  /** Gives the texts, searchable. */
  finish(): TextIndex {
    const fields = this.fields.length;
    const order = this.words.map((_, number) => number);
    order.sort((a, b) => ((this.words[a] ?? '') < (this.words[b] ?? '') ? -1 : 1));
    const starts = this.startsByKey();
    const sorted = this.docsByKey(starts);
    const writer = new PostingsWriter(this.documents, sorted.length);
    for (const number of order)
      for (let key = number * fields; key < (number + 1) * fields; key++) {
        const list = sorted.subarray(starts[key], starts[key + 1]);
        writer.write(list, list.length);
      }
    const vocabulary = new Vocabulary(order.map((number) => this.words[number] ?? ''));
    return new TextIndex(this.fields, vocabulary, writer.finish());
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const own = detached(word);
    const number = this.words.length;
    this.words.push(own);
    this.numbers.set(own, number);
    return number;
  }

  private note(key: number, doc: number): void {
    if (key >= this.lastNoted.length) {
      const larger = new Uint32Array(key * 2);
      larger.set(this.lastNoted);
      this.lastNoted = larger;
    }
    if (this.lastNoted[key] === doc + 1) return;
    this.lastNoted[key] = doc + 1;
    this.keys.push(key);
    this.docs.push(doc);
  }

  private startsByKey(): Uint32Array {
    const starts = new Uint32Array(this.words.length * this.fields.length + 1);
    const { array, length } = this.keys;
    for (let i = 0; i < length; i++) {
      const after = (array[i] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
    return starts;
  }

  /** Counting sort: within a key products stay in order. */
  private docsByKey(starts: Uint32Array): Uint32Array {
    const places = starts.slice();
    const sorted = new Uint32Array(this.keys.length);
    const [keys, docs] = [this.keys.array, this.docs.array];
    for (let i = 0; i < this.keys.length; i++) {
      const key = keys[i] ?? 0;
      const place = places[key] ?? 0;
      sorted[place] = docs[i] ?? 0;
      places[key] = place + 1;
    }
    return sorted;
  }
}
