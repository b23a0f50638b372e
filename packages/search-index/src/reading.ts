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

/** Tells how a text was read: what was searched instead, what was left out, what to mark in a text shown. */
export function readingOf(
  text: TextIndex,
  typed: readonly string[],
  attempt: Attempt,
  prefix: boolean,
): Reading {
  const searched = attempt.slots.map((slot) => best(text, slot));
  return {
    stage: attempt.stage,
    searchedFor:
      attempt.stage === 'as_typed' || searched.join(' ') === typed.join(' ') ? null : searched.join(' '),
    didYouMean: null,
    leftOut: attempt.leftOut,
    marks: marksOf(text, attempt.slots, prefix ? typed.at(-1) : undefined),
  };
}

/** The word that stands for a typed one: itself where it is known, else the likeliest. */
function best(text: TextIndex, slot: Slot): string {
  const [first] = slot.alternatives;
  if (first === undefined || !first.tolerantOnly) return slot.typed;
  return text.vocabulary.wordOf(first.word);
}

function marksOf(text: TextIndex, slots: readonly Slot[], beginning: string | undefined): Marks {
  const words = new Set<string>();
  const prefixes: string[] = [];
  for (const slot of slots) {
    const open = slot.typed === beginning;
    if (open) prefixes.push(slot.typed);
    for (const { word } of slot.alternatives) {
      const known = text.vocabulary.wordOf(word);
      if (!open || !known.startsWith(slot.typed)) words.add(known);
    }
  }
  return { words, prefixes };
}

/** Makes a text of the same words, those rare in the index replaced by far more frequent ones one edit away; null when there are none. */
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
    return { typed: text.vocabulary.wordOf(near.word), alternatives };
  });
  return changed ? { text: slots.map((slot) => slot.typed).join(' '), slots } : null;
}
