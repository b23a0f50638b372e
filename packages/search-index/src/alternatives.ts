import { NEAR_WORDS_MAX, SHORT_PREFIX_WORDS } from './limits.ts';
import type { Alternative } from './matcher.ts';
import type { Near } from './near-words.ts';
import type { TextIndex } from './text-index.ts';

/** What a hit counts by how the word came to stand for the typed one. */
const QUALITY = { itself: 1, form: 0.96, synonym: 0.85, beginning: 0.7, near: [1, 0.6, 0.35] } as const;
const NEAR_BEGINNING = 0.7;

/**
 * Gives how many edits a word of this many letters may be away: 1 from 4 letters, 2 from 8; none where it has a
 * digit (sizes, models).
 */
export function editsAllowed(word: string): number {
  if (/\p{N}/u.test(word)) return 0;
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}

/**
 * Gives the words a typed one stands for as it is: itself, its plural or singular, synonyms, and, with `prefix`,
 * what begins with it. What is only begun counts in tolerant fields alone: in prose nearly everything begins
 * somewhere.
 */
export function exactWords(
  text: TextIndex,
  synonyms: ReadonlyMap<string, readonly string[]>,
  word: string,
  prefix: boolean,
): Alternative[] {
  const found = new Map<number, Alternative>();
  const put = (number: number, quality: number, tolerantOnly: boolean) => {
    if (!found.has(number)) found.set(number, { word: number, quality, tolerantOnly });
  };
  const { vocabulary } = text;
  const itself = vocabulary.numberOf(word);
  if (itself >= 0) put(itself, QUALITY.itself, false);
  for (const form of vocabulary.formsOf(word)) put(form, QUALITY.form, false);
  for (const synonym of synonyms.get(word) ?? [])
    for (const form of vocabulary.formsOf(synonym)) put(form, QUALITY.synonym, false);
  if (prefix) for (const longer of beginningWith(text, word)) put(longer, QUALITY.beginning, true);
  return [...found.values()];
}

/** Gives what begins with a prefix: everything from 3 letters on, else the 32 most frequent words. */
function beginningWith(text: TextIndex, prefix: string): number[] {
  const all = text.vocabulary
    .beginningWith(prefix)
    .map((word) => ({ word, frequency: text.frequencyOf(word, true) }))
    .filter((one) => one.frequency > 0);
  const taken =
    prefix.length > 2 ? all : all.sort((a, b) => byFrequency(text, a, b)).slice(0, SHORT_PREFIX_WORDS);
  return taken.map((one) => one.word);
}

/**
 * Gives the words a mistyped one may stand for, with their plurals and singulars, in tolerant fields only.
 * `nearest` gives only those at the least distance that has any. At most 512, nearest and most frequent first.
 */
export function nearWordsOf(
  text: TextIndex,
  word: string,
  edits: number,
  prefix: boolean,
  nearest: boolean,
): Alternative[] {
  if (edits === 0) return [];
  const { vocabulary } = text;
  const near = vocabulary
    .near(word, edits, prefix)
    .map((one) => ({ ...one, frequency: text.frequencyOf(one.word, true) }))
    .filter((one) => one.frequency > 0)
    .sort((a, b) => compareNear(text, a, b));
  const least = near[0]?.distance ?? 0;
  const found = new Map<number, number>();
  for (const one of near.slice(0, NEAR_WORDS_MAX)) {
    if (nearest && one.distance > least) break;
    const quality = (QUALITY.near[one.distance] ?? 0) * (one.whole ? 1 : NEAR_BEGINNING);
    const forms = one.whole ? vocabulary.formsOf(vocabulary.wordOf(one.word)) : [];
    for (const number of [one.word, ...forms])
      if ((found.get(number) ?? 0) < quality) found.set(number, quality);
  }
  return [...found].map(([number, quality]) => ({ word: number, quality, tolerantOnly: true }));
}

type Counted = { readonly word: number; readonly frequency: number };

function compareNear(text: TextIndex, a: Near & Counted, b: Near & Counted): number {
  return a.distance - b.distance || Number(b.whole) - Number(a.whole) || byFrequency(text, a, b);
}

/** Most frequent first; by the alphabet where equal, so that the order does not hang on when a word came. */
function byFrequency(text: TextIndex, a: Counted, b: Counted): number {
  if (a.frequency !== b.frequency) return b.frequency - a.frequency;
  return text.vocabulary.wordOf(a.word) < text.vocabulary.wordOf(b.word) ? -1 : 1;
}
