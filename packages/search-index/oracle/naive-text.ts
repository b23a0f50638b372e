import { formsOf } from '../src/plural.ts';
import { synonymsOf } from '../src/synonyms.ts';
import { tokenise } from '../src/tokenise.ts';
import type { Schema, SearchDocument } from '../src/types.ts';
import { beginningDistance, osaDistance } from './osa-distance.ts';

/** A word that may stand for another, and whether it counts in tolerant fields only. */
type Meaning = { readonly word: string; readonly tolerantOnly: boolean };
type WordSlot = { readonly typed: string; readonly prefix: boolean; readonly meanings: readonly Meaning[] };

const [SHORT_PREFIX_WORDS, NEAR_WORDS_MAX] = [32, 512];

/** The texts of products as sets of words: which products hold a word, in tolerant fields and in any. */
export class NaiveText {
  private readonly schema: Schema;
  private readonly synonyms: ReadonlyMap<string, readonly string[]>;
  private readonly any = new Map<string, Set<number>>();
  private readonly tolerant = new Map<string, Set<number>>();
  /** Tolerant fields holding a word, summed over products: what the index calls its frequency. */
  private readonly frequencies = new Map<string, number>();

  constructor(schema: Schema) {
    this.schema = schema;
    this.synonyms = synonymsOf(schema.synonyms);
  }

  add(place: number, document: SearchDocument): void {
    for (const field of this.schema.fields)
      for (const word of new Set(tokenise(document.text[field.name] ?? '').map((token) => token.word))) {
        put(this.any, word, place);
        if (field.tolerant) put(this.tolerant, word, place);
        if (field.tolerant) this.frequencies.set(word, (this.frequencies.get(word) ?? 0) + 1);
      }
  }

  /** Gives the products each way to read the words finds, best way first. */
  *waysToRead(words: readonly string[], prefix: boolean): Generator<Set<number>> {
    const read = this.readWords(words, prefix).filter((slot) => slot.meanings.length > 0);
    if (read.length === 0) return;
    yield this.holding(read);
    const wide = read.map((slot) => this.widened(slot));
    yield this.holding(wide);
    for (let kept = wide.length - 1; kept >= 1; kept--) yield this.holding(wide.slice(0, kept));
    for (const slot of wide.slice(1)) yield this.holding([slot]);
  }

  private holding(slots: readonly WordSlot[]): Set<number> {
    const sets = slots.map(({ meanings }) => {
      const found = new Set<number>();
      for (const { word, tolerantOnly } of meanings)
        for (const place of (tolerantOnly ? this.tolerant : this.any).get(word) ?? []) found.add(place);
      return found;
    });
    const [first = new Set<number>(), ...more] = sets.toSorted((a, b) => a.size - b.size);
    return new Set([...first].filter((place) => more.every((set) => set.has(place))));
  }

  private knows(word: string): boolean {
    return this.any.has(word);
  }

  private readWords(words: readonly string[], prefix: boolean): WordSlot[] {
    const joined: string[] = [];
    for (let i = 0; i < words.length; i++) {
      const [word = '', next = ''] = [words[i], words[i + 1]];
      const join = next !== '' && !(this.knows(word) && this.knows(next)) && this.knows(word + next);
      joined.push(join ? word + next : word);
      if (join) i += 1;
    }
    return joined.flatMap((word, i) => {
      const last = prefix && i === joined.length - 1;
      const slot = this.readWord(word, last);
      if (slot.meanings.length > 0) return [slot];
      for (let at = 3; at <= word.length - 3; at++)
        if (this.knows(word.slice(0, at)) && this.knows(word.slice(at)))
          return [this.readWord(word.slice(0, at), false), this.readWord(word.slice(at), last)];
      return [slot];
    });
  }

  private readWord(word: string, prefix: boolean): WordSlot {
    const exact = this.exact(word, prefix);
    if (exact.length > 0) return { typed: word, prefix, meanings: exact };
    const near = this.near(word, edits(word), prefix, true);
    if (near.length > 0 || word.length !== 3 || /\p{N}/u.test(word))
      return { typed: word, prefix, meanings: near };
    const rescued = this.near(word, 1, false, true).filter((one) => one.word[0] === word[0]);
    return { typed: word, prefix, meanings: rescued };
  }

  private widened(slot: WordSlot): WordSlot {
    const known = new Set(slot.meanings.map(({ word }) => word));
    const near = this.near(slot.typed, edits(slot.typed), slot.prefix, false);
    return { ...slot, meanings: [...slot.meanings, ...near.filter(({ word }) => !known.has(word))] };
  }

  private exact(word: string, prefix: boolean): Meaning[] {
    const forms = [word, ...(this.synonyms.get(word) ?? [])].flatMap(formsOf);
    const whole = forms.filter((form) => this.knows(form));
    const longer = prefix ? [...this.tolerant.keys()].filter((known) => known.startsWith(word)) : [];
    const begun = word.length > 2 ? longer : this.mostFrequent(longer).slice(0, SHORT_PREFIX_WORDS);
    return [
      ...[...new Set(whole)].map((one) => ({ word: one, tolerantOnly: false })),
      ...begun.filter((one) => !whole.includes(one)).map((one) => ({ word: one, tolerantOnly: true })),
    ];
  }

  private near(word: string, most: number, prefix: boolean, nearest: boolean): Meaning[] {
    if (most === 0) return [];
    const found = [...this.tolerant.keys()].flatMap((known) => {
      if (Math.abs(known.length - word.length) > most && (!prefix || known.length < word.length)) return [];
      const whole = osaDistance(word, known);
      const begun = prefix ? beginningDistance(word, known) : whole;
      const distance = Math.min(whole, begun);
      return distance <= most ? [{ word: known, distance, whole: whole === distance }] : [];
    });
    const rank = new Map(this.mostFrequent([...found.map((one) => one.word)]).map((one, i) => [one, i]));
    found.sort(
      (a, b) =>
        a.distance - b.distance ||
        Number(b.whole) - Number(a.whole) ||
        (rank.get(a.word) ?? 0) - (rank.get(b.word) ?? 0),
    );
    const least = found[0]?.distance ?? 0;
    const taken = found.slice(0, NEAR_WORDS_MAX).filter((one) => !nearest || one.distance === least);
    const words = taken.flatMap((one) => [one.word, ...(one.whole ? formsOf(one.word) : [])]);
    return [...new Set(words.filter((one) => this.knows(one)))].map((one) => ({
      word: one,
      tolerantOnly: true,
    }));
  }

  /** By how many tolerant fields hold them, summed over products. */
  private mostFrequent(words: readonly string[]): string[] {
    const of = (word: string) => this.frequencies.get(word) ?? 0;
    return words.toSorted((a, b) => of(b) - of(a) || (a < b ? -1 : 1));
  }
}

function edits(word: string): number {
  return /\p{N}/u.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

function put(sets: Map<string, Set<number>>, word: string, place: number): void {
  const set = sets.get(word);
  if (set === undefined) sets.set(word, new Set([place]));
  else set.add(place);
}
