import { textStates } from '@selvedge/contracts';
import { describe, expect, test } from 'vitest';
import {
  afterTextEvent,
  mayChangeReview,
  NEXT_TEXT_STATE,
  stateOfWritten,
  type TextEvent,
  writeEventOf,
} from './text-state.ts';

// The keys of a total table: each of them is an event.
const events = Object.keys(NEXT_TEXT_STATE.pending) as TextEvent[];

describe('the states of a text', () => {
  test('only a person, or checks that found nothing, make a text visible', () => {
    const visible = textStates.flatMap((state) =>
      events.filter((event) => state !== 'published' && afterTextEvent(state, event) === 'published'),
    );
    expect(new Set(visible)).toEqual(new Set(['write_clean', 'confirm_clean', 'approve']));
  });

  test('what was turned down comes back by a person alone', () => {
    for (const state of ['rejected', 'hidden'] as const) {
      const back = events.filter((event) => afterTextEvent(state, event) === 'published');
      expect(back).toEqual(['approve']);
    }
  });

  test('what its author took back, nobody else shows', () => {
    expect(afterTextEvent('withdrawn', 'approve')).toBeNull();
  });

  test('a text whose address is not confirmed is not decided on', () => {
    for (const event of ['approve', 'reject', 'hide'] as const)
      expect(afterTextEvent('unconfirmed', event)).toBeNull();
  });
});

describe('writing', () => {
  const free = { found: false, autoPublish: true };

  test('is shown at once when nothing was found and the market lets it', () => {
    expect(writeEventOf(null, free)).toBe('write_clean');
    expect(writeEventOf(null, { found: true, autoPublish: true })).toBe('write_held');
    expect(writeEventOf(null, { found: false, autoPublish: false })).toBe('write_held');
  });

  test('waits for a person after a person turned it down, also when it was taken back in between', () => {
    for (const state of ['rejected', 'hidden', 'withdrawn'] as const) {
      const before = { state, moderated: true };
      expect(stateOfWritten(before, writeEventOf(before, free))).toBe('pending');
    }
  });

  test('a review may be changed until somebody looked at it, and written anew once it was taken back', () => {
    const may = textStates.filter((state) => mayChangeReview(state, false));
    expect(may).toEqual(['pending', 'published', 'withdrawn']);
    expect(textStates.filter((state) => mayChangeReview(state, true))).toEqual(['withdrawn']);
  });
});
