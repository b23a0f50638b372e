import { editsAllowed, exactWords, nearWordsOf } from './alternatives.ts';
import type { Alternative, Slot } from './matcher.ts';
import type { TextIndex } from './text-index.ts';
import type { Reading } from './types.ts';

/** One way to read a text, to be tried. */
export type Attempt = {
  readonly stage: Reading['stage'];
  readonly slots: readonly Slot[];
  readonly leftOut: readonly string[];
};

const SPLIT_PART_MIN = 3; // letters of each half of a word written together

type Given = {
  readonly text: TextIndex;
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** Distinct folded words. */
  readonly words: readonly string[];
  /** Whether the last word may be the beginning of one. */
  readonly prefix: boolean;
};

/**
 * Gives the ways to read a text, best first; the first that finds something is taken. 1: words as typed, and for
 * words in no text those nearest to them; what is near nothing is left out. 2: every word with those near it. 3:
 * words left out from the right, then each word alone. At most 2 + 2 * words ways.
 */
export function* attemptsOf(given: Given): Generator<Attempt> {
  const typed = readWords(given);
  const read = typed.filter((slot) => slot.alternatives.length > 0);
  const leftOut = typed.filter((slot) => slot.alternatives.length === 0).map((slot) => slot.typed);
  if (read.length === 0) return;
  const corrected = read.some((slot) => slot.corrected);
  yield {
    stage: leftOut.length > 0 ? 'fewer_words' : corrected ? 'corrected' : 'as_typed',
    slots: read,
    leftOut,
  };
  const wide = read.map((slot) => widened(given, slot));
  if (wide.some((slot, i) => slot !== read[i]))
    yield { stage: leftOut.length > 0 ? 'fewer_words' : 'corrected', slots: wide, leftOut };
  for (let kept = wide.length - 1; kept >= 1; kept--) yield fewer(wide, wide.slice(0, kept), leftOut);
  for (const slot of wide.slice(1)) yield fewer(wide, [slot], leftOut);
}

function fewer(all: readonly Slot[], slots: readonly Slot[], leftOut: readonly string[]): Attempt {
  const without = all.filter((slot) => !slots.includes(slot)).map((slot) => slot.typed);
  return { stage: 'fewer_words', slots, leftOut: [...without, ...leftOut] };
}

type ReadSlot = Slot & { readonly corrected: boolean };

function readWord(given: Given, word: string, last: boolean): ReadSlot {
  const { text, synonyms } = given;
  const prefix = last && given.prefix;
  const exact = exactWords(text, synonyms, word, prefix);
  if (exact.length > 0) return { typed: word, alternatives: exact, corrected: false, prefix };
  const near = nearWordsOf(text, word, editsAllowed(word), prefix, true);
  const alternatives = near.length > 0 ? near : rescued(text, word);
  return { typed: word, alternatives, corrected: true, prefix };
}

/**
 * A word of three letters is too short to be guessed at, but better one edit with the first letter kept than no
 * word at all (`mdi`, `midi`).
 */
function rescued(text: TextIndex, word: string): Alternative[] {
  if (word.length !== 3 || /\p{N}/u.test(word)) return [];
  return nearWordsOf(text, word, 1, false, true).filter(
    (one) => text.vocabulary.wordOf(one.word)[0] === word[0],
  );
}

function widened(given: Given, slot: ReadSlot): Slot {
  const near = nearWordsOf(given.text, slot.typed, editsAllowed(slot.typed), slot.prefix, false);
  const known = new Set(slot.alternatives.map((one) => one.word));
  const more = near.filter((one) => !known.has(one.word));
  return more.length === 0 ? slot : { ...slot, alternatives: [...slot.alternatives, ...more] };
}

/**
 * Reads each word; joins two that are one in the vocabulary (`sun dress`) and parts one that is two (`silkdress`),
 * where they are otherwise unknown.
 */
function readWords(given: Given): ReadSlot[] {
  const { words, text } = given;
  const knows = (word: string) => text.vocabulary.numberOf(word) >= 0;
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word = '', next] = [words[i], words[i + 1]];
    const join = next !== undefined && !(knows(word) && knows(next)) && knows(word + next);
    joined.push(join ? word + next : word);
    if (join) i += 1;
  }
  return joined.flatMap((word, place) => {
    const last = place === joined.length - 1;
    const slot = readWord(given, word, last);
    const parts = slot.alternatives.length > 0 ? null : apart(word, knows);
    return parts === null ? [slot] : parts.map((part, i) => readWord(given, part, last && i === 1));
  });
}

function apart(word: string, knows: (word: string) => boolean): string[] | null {
  for (let at = SPLIT_PART_MIN; at <= word.length - SPLIT_PART_MIN; at++)
    if (knows(word.slice(0, at)) && knows(word.slice(at))) return [word.slice(0, at), word.slice(at)];
  return null;
}
