import { editsAllowed, nearWordsOf } from './alternatives.ts';
import type { Attempt } from './attempts.ts';
import type { Slot } from './matcher.ts';
import type { TextIndex } from './text-index.ts';
import type { Marks, Reading } from './types.ts';

const FREQUENT = 20; // times as frequent as the typed word, for a suggestion

/** The reading of no text, or of words of which none could be used. */
export function nothingRead(leftOut: readonly string[]): Reading {
  return {
    stage: leftOut.length > 0 ? 'fewer_words' : 'as_typed',
    searchedFor: null,
    didYouMean: null,
    leftOut,
    marks: { words: new Set(), prefixes: [] },
  };
}

/**
 * Tells how a text was read: what was searched instead, what was left out, what to mark in a text shown. `first` is
 * the likeliest product found: where a typed word could have been several, the one that product holds is named.
 */
export function readingOf(
  text: TextIndex,
  typed: readonly string[],
  attempt: Attempt,
  first: () => number,
): Reading {
  const searched = attempt.stage === 'as_typed' ? typed.join(' ') : meantText(text, attempt.slots, first());
  return {
    stage: attempt.stage,
    searchedFor: searched === typed.join(' ') ? null : searched,
    didYouMean: null,
    leftOut: attempt.leftOut,
    marks: marksOf(text, attempt.slots),
  };
}

function meantText(text: TextIndex, slots: readonly Slot[], doc: number): string {
  return slots.map((slot) => meantBy(text, slot, doc)).join(' ');
}

/** The word a slot stands for in a product: as typed where that is in it, plural, begun or by a synonym too. */
function meantBy(text: TextIndex, { typed, alternatives, prefix }: Slot, doc: number): string {
  const held = alternatives.find(({ word, tolerantOnly }) => text.holdsWord(doc, word, tolerantOnly));
  if (held === undefined) return typed;
  const word = text.vocabulary.wordOf(held.word);
  return !held.tolerantOnly || (prefix && word.startsWith(typed)) ? typed : word;
}

function marksOf(text: TextIndex, slots: readonly Slot[]): Marks {
  const words = new Set<string>();
  const prefixes: string[] = [];
  for (const { typed, prefix, alternatives } of slots) {
    if (prefix) prefixes.push(typed);
    for (const { word } of alternatives) {
      const known = text.vocabulary.wordOf(word);
      if (!prefix || !known.startsWith(typed)) words.add(known);
    }
  }
  return { words, prefixes };
}

/**
 * Makes a text of the same words, those rare in the index replaced by far more frequent ones one edit away; null
 * when there are none.
 */
export function suggestBetter(text: TextIndex, typed: Attempt): { text: string; slots: Slot[] } | null {
  let changed = false;
  const slots = typed.slots.map((slot) => {
    const known = text.vocabulary.numberOf(slot.typed);
    const frequency = known < 0 ? 0 : text.frequencyOf(known, false);
    if (editsAllowed(slot.typed) === 0) return slot;
    const own = new Set(text.vocabulary.formsOf(slot.typed));
    const near = nearWordsOf(text, slot.typed, 1, false, false).find(
      ({ word }) => !own.has(word) && text.frequencyOf(word, true) >= FREQUENT * Math.max(1, frequency),
    );
    if (near === undefined) return slot;
    changed = true;
    const words = text.vocabulary.formsOf(text.vocabulary.wordOf(near.word));
    const alternatives = words.map((word) => ({ word, quality: 1, tolerantOnly: false }));
    return { typed: text.vocabulary.wordOf(near.word), prefix: false, alternatives };
  });
  return changed ? { text: slots.map((slot) => slot.typed).join(' '), slots } : null;
}
