import { IdTable } from './id-table.ts';
import { type Postings, PostingsWriter, readPostings } from './postings.ts';
import { HIDDEN, Products } from './products.ts';
import type { IndexState } from './state.ts';
import { TextIndex } from './text-index.ts';
import { Vocabulary } from './vocabulary.ts';

const GONE = 0xffff_ffff;
const POSTINGS_PER_ID = 16; // moving an id takes as long as moving so many postings
/** Postings between two pauses: a few milliseconds. */
export const MERGE_SLICE = 50_000;

/**
 * Makes new postings of the frozen ones and the tail, leaving out products that are gone, and puts them in place at
 * the end, in one go. Pauses (yields) every few milliseconds; in the meantime the index answers and changes as
 * ever: products that come during the merge are the new tail. Ends without effect when another merge overtook it.
 * Work: all postings.
 */
export function* merge(state: IndexState, slice: number): Generator<void, void> {
  const { text, products } = state;
  const until = products.count;
  const kept = keptOf(products, until);
  const numbers = new Uint32Array(until).fill(GONE);
  for (let number = 0; number < kept.length; number++) numbers[kept[number] ?? 0] = number;
  const ids = yield* copyIds(products, kept, slice);
  const { words, postings } = yield* mergePostings(text, numbers, { documents: kept.length, until, slice });
  yield;
  const vocabulary = new Vocabulary(words);
  yield;
  if (state.text !== text || state.products !== products) return;
  const merged = new TextIndex(text.fields, vocabulary, postings);
  moveTail(text, merged, until, kept.length);
  replaceProducts(state, ids, kept, until);
  state.text = merged;
  state.version += 1;
  state.shownVersion += 1;
}

function keptOf({ hidden }: Products, until: number): Uint32Array {
  const kept = new Uint32Array(until);
  let count = 0;
  for (let doc = 0; doc < until; doc++) if (((hidden[doc] ?? 0) & HIDDEN.gone) === 0) kept[count++] = doc;
  return kept.slice(0, count);
}

function* copyIds({ ids }: Products, kept: Uint32Array, slice: number): Generator<void, IdTable> {
  const copy = new IdTable(kept.length, ids.letters);
  const batch = Math.ceil(slice / POSTINGS_PER_ID);
  for (const [place, doc] of kept.entries()) {
    copy.add(ids.idOf(doc));
    if (place % batch === batch - 1) yield;
  }
  return copy;
}

function* mergePostings(
  text: TextIndex,
  numbers: Uint32Array,
  { documents, until, slice }: { documents: number; until: number; slice: number },
): Generator<void, { words: string[]; postings: Postings }> {
  const { vocabulary, frozen } = text;
  const all = sortedUnion(vocabulary.sorted, vocabulary.newerWords);
  const fields = text.fields.length;
  const buffers = text.fields.map(() => new Uint32Array(until));
  const writer = new PostingsWriter(documents, frozen.docs.length);
  const words: string[] = [];
  let work = 0;
  for (const word of all) {
    const key = vocabulary.numberOf(word) * fields;
    const counts = buffers.map((buffer, field) => gather(text, key + field, numbers, until, buffer));
    const sum = counts.reduce((a, b) => a + b, 0);
    work += sum + fields;
    if (sum > 0) {
      words.push(word);
      buffers.forEach((buffer, field) => {
        writer.write(buffer, counts[field] ?? 0);
      });
    }
    if (work > slice) {
      work = 0;
      yield;
    }
  }
  return { words, postings: writer.finish() };
}

/** Collects the products of a key under their new numbers, ascending, without those gone; gives how many. */
function gather(text: TextIndex, key: number, numbers: Uint32Array, until: number, out: Uint32Array): number {
  const read = key < text.frozen.counts.length ? readPostings(text.frozen, key, out) : 0;
  let count = 0;
  for (let i = 0; i < read; i++) {
    const number = numbers[out[i] ?? 0] ?? GONE;
    if (number !== GONE) out[count++] = number;
  }
  for (const doc of text.tail.get(key) ?? []) {
    if (doc >= until) break;
    const number = numbers[doc] ?? GONE;
    if (number !== GONE) out[count++] = number;
  }
  return count;
}

function sortedUnion(a: readonly string[], b: readonly string[]): string[] {
  const union: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (right === undefined || (left !== undefined && left < right)) {
      union.push(left ?? '');
      i += 1;
    } else {
      union.push(right);
      j += 1;
    }
  }
  return union;
}

/** Moves the postings of products that came during the merge to the new tail. */
function moveTail(from: TextIndex, to: TextIndex, until: number, documents: number): void {
  const fields = from.fields.length;
  for (const [key, list] of from.tail) {
    if ((list[list.length - 1] ?? 0) < until) continue;
    const word = from.vocabulary.wordOf(Math.floor(key / fields));
    const moved = list.filter((doc) => doc >= until).map((doc) => doc - until + documents);
    to.tail.set(to.vocabulary.add(word) * fields + (key % fields), moved);
  }
}

function replaceProducts(state: IndexState, ids: IdTable, kept: Uint32Array, until: number): void {
  const { products } = state;
  const late = products.count - until;
  const all = new Uint32Array(kept.length + late);
  all.set(kept);
  for (let i = 0; i < late; i++) {
    all[kept.length + i] = until + i;
    ids.add(products.ids.idOf(until + i));
  }
  state.products = new Products(ids).filledFrom(products, all);
  state.codes = state.codes.gathered(all);
}
