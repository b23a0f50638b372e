import { type Near, nearWords } from './near-words.ts';
import { formsOf } from './plural.ts';
import { type Trie, trieOf } from './trie.ts';

/**
 * The words of all texts. A word's number is its place among the sorted words of the last merge, or after them in
 * the order of coming. Words that came since have a small trie of their own, made again when the next question
 * needs it.
 */
export class Vocabulary {
  readonly sorted: readonly string[];
  private readonly numbers = new Map<string, number>();
  private readonly trie: Trie;
  private readonly newer: string[] = [];
  private newerSorted: { words: readonly string[]; trie: Trie } = { words: [], trie: trieOf([]) };

  /** Takes distinct words sorted by UTF-16 units. */
  constructor(sorted: readonly string[]) {
    this.sorted = sorted;
    this.trie = trieOf(sorted);
    sorted.forEach((word, number) => {
      this.numbers.set(word, number);
    });
  }

  get size(): number {
    return this.sorted.length + this.newer.length;
  }

  /** Words that came since the last merge, sorted. */
  get newerWords(): readonly string[] {
    return this.sortedNewer().words;
  }

  /** Estimated bytes: two of string per letter at worst, string and map overhead, the trie. */
  get bytes(): number {
    const letters = this.sorted.reduce((sum, word) => sum + word.length, 0);
    return letters + this.size * (24 + 40) + this.trie.nodes * 11;
  }

  wordOf(number: number): string {
    return this.sorted[number] ?? this.newer[number - this.sorted.length] ?? '';
  }

  /** Gives a word's number; -1 when no text holds it. */
  numberOf(word: string): number {
    return this.numbers.get(word) ?? -1;
  }

  /** Gives a word's number, taking it in when it is new. */
  add(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.size;
    const own = detached(word);
    this.numbers.set(own, number);
    this.newer.push(own);
    return number;
  }

  /** Gives the word and its other numbers (singular, plural) as far as texts hold them, the word itself first. */
  formsOf(word: string): number[] {
    return formsOf(word)
      .map((form) => this.numberOf(form))
      .filter((number) => number >= 0);
  }

  /** Gives all words that begin with `prefix`. */
  beginningWith(prefix: string): number[] {
    const found: number[] = [];
    for (let i = lowerBound(this.sorted, prefix); this.sorted[i]?.startsWith(prefix); i++) found.push(i);
    const newer = this.newerWords;
    for (let i = lowerBound(newer, prefix); newer[i]?.startsWith(prefix); i++)
      found.push(this.numberOf(newer[i] ?? ''));
    return found;
  }

  /** Gives the words near `word`; see {@link nearWords}. */
  near(word: string, limit: number, prefix: boolean): Near[] {
    const found = nearWords(this.trie, word, limit, prefix);
    if (this.newer.length === 0) return found;
    const { words, trie } = this.sortedNewer();
    for (const near of nearWords(trie, word, limit, prefix))
      found.push({ ...near, word: this.numberOf(words[near.word] ?? '') });
    return found;
  }

  private sortedNewer() {
    if (this.newerSorted.words.length !== this.newer.length) {
      const words = this.newer.toSorted();
      this.newerSorted = { words, trie: trieOf(words) };
    }
    return this.newerSorted;
  }
}

/** Gives a copy of a word that does not keep the text it was cut from alive, as V8's slices do. */
export function detached(word: string): string {
  return Array.from(word, (letter) => letter).join('');
}

function lowerBound(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
