import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight, MemoryIndex, type Schema } from './index.ts';

// Properties draw hundreds of cases; a busy machine may take its time.
const PATIENCE_MS = 60_000;

const schema: Schema = {
  fields: [{ name: 'title', weight: 8, tolerant: true }],
  facets: [{ name: 'colour', kind: 'many', suggested: true }],
  owner: null,
  synonyms: [],
};
const TITLES = [
  'silk dress',
  'wool coat',
  'шёлковое платье',
  '絹の服',
  'فستان حرير',
  'μεταξωτό φόρεμα',
  'ชุดไหม',
];
const index = MemoryIndex.build(
  schema,
  TITLES.map((title, i) => ({
    id: `p${i}`,
    text: { title },
    facets: { colour: ['red', `colour-${i}`] },
    priceMinor: i,
    popularity: i,
    publishedAt: i,
    visible: true,
  })),
);

test(
  'any text at all gets an answer, searched, suggested and marked, and the index answers as before afterwards',
  () => {
    const before = index.search({ text: 'silk' }).ids;
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({ maxLength: 60 }).map((given) => given.repeat(200)),
    );
    fc.assert(
      fc.property(text, (given) => {
        const { total, ids, reading } = index.search({ text: given });
        expect(ids.length).toBe(total);
        expect(index.suggest(given, 5).products.length).toBeLessThanOrEqual(5);
        expect(
          highlight(given, reading.marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(given);
      }),
      { numRuns: 300 },
    );
    expect(index.search({ text: 'silk' }).ids).toEqual(before);
  },
  PATIENCE_MS,
);

test('of 10 kB only the first 256 letters and 8 words are read', () => {
  const words = Array.from({ length: 2_000 }, (_, i) => `w${i}`).join(' ');
  expect(index.search({ text: words }).reading.leftOut).toEqual([
    'w0',
    'w1',
    'w2',
    'w3',
    'w4',
    'w5',
    'w6',
    'w7',
  ]);
  expect(index.search({ text: `${' '.repeat(256)}silk` }).total).toBe(TITLES.length);
  expect(index.search({ text: 'a'.repeat(10_240) })).toMatchObject({ total: 0 });
});

test.each([
  '\u0000',
  '\u202e\u200b\ufeff',
  '%_\\',
  '"\'`;--',
  '<script>',
  '{"$gt":""}',
  '../../..',
  '\ud800',
  '👗👗',
  '!?…—',
])('%j is no cause for alarm', (text) => {
  expect(index.search({ text }).total).toBeLessThanOrEqual(TITLES.length);
});

test.each([
  ['платье', 'p2'],
  ['絹', 'p3'],
  ['حرير', 'p4'],
  ['φορεμα', 'p5'],
  ['ชุดไหม', 'p6'],
])('every script is searched: %s', (text, id) => {
  expect(index.search({ text }).ids).toEqual([id]);
});

test('names that objects have by nature are names like any other', () => {
  expect(index.search({ filters: { colour: ['__proto__', 'constructor'] } }).total).toBe(0);
  expect(index.search({ text: 'constructor __proto__ toString' }).total).toBe(0);
  expect(() => index.search({ filters: { constructor: ['x'] } })).toThrow(RangeError);
});
