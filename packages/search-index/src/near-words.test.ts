import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningDistance, osaDistance } from '../oracle/osa-distance.ts';
import { nearWords } from './near-words.ts';
import { trieOf } from './trie.ts';

// Properties draw hundreds of cases; a busy machine may take its time.
const PATIENCE_MS = 60_000;

// Three letters make near words and swapped neighbours common.
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 });
const words = fc.uniqueArray(word, { maxLength: 40 }).map((all) => all.sort());

test.each([1, 2, 3])(
  'finds just the words that the textbook says are within %i edits, each with its distance',
  (limit) => {
    fc.assert(
      fc.property(words, word, (all, typed) => {
        const expected = all
          .map((one) => osaDistance(typed, one))
          .map((distance) => (distance <= limit ? distance : null));
        const found: (number | null)[] = all.map(() => null);
        for (const near of nearWords(trieOf(all), typed, limit, false)) {
          expect(found[near.word]).toBeNull();
          found[near.word] = near.distance;
        }
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  },
  PATIENCE_MS,
);

test(
  'a begun word is as near as its nearest beginning',
  () => {
    fc.assert(
      fc.property(
        words,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 9 }),
        (all, typed) => {
          const expected = all.flatMap((one, number) => {
            const [whole, begun] = [osaDistance(typed, one), beginningDistance(typed, one)];
            const distance = Math.min(whole, begun);
            return distance <= 2 ? [{ word: number, distance, whole: whole === distance }] : [];
          });
          const found = nearWords(trieOf(all), typed, 2, true).toSorted((a, b) => a.word - b.word);
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  },
  PATIENCE_MS,
);

test('two swapped neighbours are one edit, and a letter in between makes it two', () => {
  expect(nearWords(trieOf(['silk']), 'slik', 1, false)).toEqual([{ word: 0, distance: 1, whole: true }]);
  expect(nearWords(trieOf(['silk']), 'sxlik', 1, false)).toEqual([]);
});
