import { GrowingList } from './growing.ts';

/**
 * Which products hold which word, frozen at the last merge. A key is `word * fields + field`. The products of a key
 * are either a sorted list, `docs[starts[key]]` to before `docs[starts[key + 1]]`, or, from one product in 32 on,
 * where a bitset is smaller, bitset number `dense[key] - 1` of `bits`.
 */
export type Postings = {
  readonly documents: number;
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  readonly counts: Uint32Array;
  readonly dense: Uint32Array;
  readonly bits: Uint32Array;
};

/** 32-bit words of one bitset. */
export function bitsetLength(documents: number): number {
  return (documents + 31) >>> 5;
}

/** Writes postings key by key, in order. */
export class PostingsWriter {
  private readonly documents: number;
  private readonly starts = new GrowingList();
  private readonly docs: GrowingList;
  private readonly counts = new GrowingList();
  private readonly dense = new GrowingList();
  private readonly bits = new GrowingList();
  private sets = 0;

  /** Takes the number of products, and about how many postings will come. */
  constructor(documents: number, expected: number) {
    this.documents = documents;
    this.docs = new GrowingList(expected);
  }

  /** Writes the next key: the first `count` of `docs`, ascending. */
  write(docs: Uint32Array, count: number): void {
    this.starts.push(this.docs.length);
    this.counts.push(count);
    const words = bitsetLength(this.documents);
    if (count <= words) {
      this.docs.append(docs, count);
      this.dense.push(0);
      return;
    }
    const set = new Uint32Array(words);
    for (let i = 0; i < count; i++) {
      const doc = docs[i] ?? 0;
      set[doc >>> 5] = (set[doc >>> 5] ?? 0) | (1 << (doc & 31));
    }
    this.bits.append(set, words);
    this.sets += 1;
    this.dense.push(this.sets);
  }

  finish(): Postings {
    this.starts.push(this.docs.length);
    return {
      documents: this.documents,
      starts: this.starts.trimmed(),
      docs: this.docs.trimmed(),
      counts: this.counts.trimmed(),
      dense: this.dense.trimmed(),
      bits: this.bits.trimmed(),
    };
  }
}

/** Copies the products of a key, ascending, to `out`, which has room for all; gives how many. */
export function readPostings(postings: Postings, key: number, out: Uint32Array): number {
  const set = postings.dense[key] ?? 0;
  if (set === 0) {
    const list = postings.docs.subarray(postings.starts[key], postings.starts[key + 1]);
    out.set(list);
    return list.length;
  }
  const words = bitsetLength(postings.documents);
  const start = (set - 1) * words;
  let count = 0;
  for (let i = 0; i < words; i++) {
    let word = postings.bits[start + i] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      out[count] = (i << 5) + 31 - Math.clz32(lowest);
      count += 1;
      word ^= lowest;
    }
  }
  return count;
}

export function postingsBytes(postings: Postings): number {
  const { starts, docs, counts, dense, bits } = postings;
  return [starts, docs, counts, dense, bits].reduce((sum, array) => sum + array.byteLength, 0);
}
