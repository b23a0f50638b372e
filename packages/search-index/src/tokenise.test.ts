import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf, singular } from './plural.ts';
import { tokenise } from './tokenise.ts';

// Properties draw hundreds of cases; a busy machine may take its time.
const PATIENCE_MS = 60_000;

const wordsOf = (text: string) => tokenise(text).map((token) => token.word);

test.each([
  ['Black  Silk-blend Dress', ['black', 'silk', 'blend', 'dress']],
  ["Men's l’amour", ['mens', 'lamour']],
  ['a V-neck T-Shirt', ['a', 'vneck', 'tshirt']],
  ['Écrú Naïve Straße Ødegård Łódź ﬁne', ['ecru', 'naive', 'strasse', 'odegard', 'lodz', 'fine']],
  ['501® (W32/L34)', ['501', 'w32', 'l34']],
  ['絹の服', ['絹', 'の', '服']],
  ['шёлковое платье', ['шелковое', 'платье']],
  ['رداء حرير', ['رداء', 'حرير']],
  ['रेशमी साड़ी', ['रेशमी', 'साड़ी']],
  ['👗 — …!', []],
  ['\u0000\u0007silk\u001b[31m', ['silk', '31m']],
  ['x'.repeat(100), ['x'.repeat(32)]],
])('%s is cut into %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words.map((word) => word.normalize('NFC')));
});

test(
  'a word stands where it is said to stand, and folding a folded word changes nothing',
  () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let before = 0;
        for (const { word, start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(wordsOf(text.slice(start, end)).join('')).toBe(word);
          before = end;
        }
      }),
    );
  },
  PATIENCE_MS,
);

test.each([
  ['dresses', 'dress'],
  ['dress', 'dress'],
  ['blouses', 'blouse'],
  ['watches', 'watch'],
  ['boxes', 'box'],
  ['parties', 'party'],
  ['ties', 'tie'],
  ['jeans', 'jean'],
  ['shoes', 'shoe'],
  ['gas', 'gas'],
  ['lotus', 'lotus'],
])('the singular of %s is %s', (plural, expected) => {
  expect(singular(plural)).toBe(expected);
});

test(
  'each form of a word has the same forms',
  () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,9}$/), (word) => {
        const forms = formsOf(word);
        expect(forms[0]).toBe(word);
        for (const form of forms) expect(new Set(formsOf(form))).toEqual(new Set(forms));
      }),
    );
  },
  PATIENCE_MS,
);
