import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight, MemoryIndex, type Schema, type SearchDocument } from './index.ts';

// Properties draw hundreds of cases; a busy machine may take its time.
const PATIENCE_MS = 60_000;

const schema: Schema = {
  fields: [{ name: 'title', weight: 8, tolerant: true }],
  facets: [
    { name: 'category', kind: 'tree', suggested: true },
    { name: 'brand', kind: 'one', suggested: true },
    { name: 'fit', kind: 'one' },
  ],
  owner: 'brand',
  synonyms: [],
};
const productOf = (id: string, title: string, category: string, brand: string): SearchDocument => ({
  id,
  text: { title },
  facets: { category: [category], brand: [brand], fit: ['dressy'] },
  priceMinor: 1,
  popularity: 0,
  publishedAt: 0,
  visible: true,
});
const build = () =>
  MemoryIndex.build(schema, [
    productOf('a', 'midi dress', 'women/dresses', 'Drake'),
    productOf('b', 'dress shirt', 'men/dress-shirts', 'Mill House'),
    productOf('c', 'maxi dress', 'women/dresses', 'Mill House'),
  ]);
const labelsOf = (index: MemoryIndex, text: string) =>
  index.suggest(text, 5).values.map(({ label }) => label);

test('products and values by the beginning of a word, those with more products first, of facets that are suggested', () => {
  const { products, values } = build().suggest('dr', 5);
  expect(new Set(products)).toEqual(new Set(['a', 'b', 'c']));
  expect(values).toEqual([
    { facet: 'category', value: 'women/dresses', label: 'dresses', count: 2 },
    { facet: 'category', value: 'men/dress-shirts', label: 'dress-shirts', count: 1 },
    { facet: 'brand', value: 'Drake', label: 'Drake', count: 1 },
  ]);
});

test('a mistyped word suggests what it is near; the more words fit, the better', () => {
  expect(labelsOf(build(), 'dreses')).toEqual(['dresses', 'dress-shirts']);
  expect(labelsOf(build(), 'mill hou')).toEqual(['Mill House']);
});

test('values without a product that is shown are not suggested, and a label is what is looked for', () => {
  const index = build();
  index.suspend('Mill House', true);
  expect(labelsOf(index, 'mill')).toEqual([]);
  index.label('category', 'women/dresses', 'Gowns');
  expect(labelsOf(index, 'gow')).toEqual(['Gowns']);
  expect(labelsOf(index, 'dresses')).toEqual([]);
});

test('no text suggests nothing', () => {
  expect(build().suggest(' ', 5)).toMatchObject({ products: [], values: [] });
});

test('marks whole words that were found, the beginning of a word begun, and corrected words', () => {
  const marked = (text: string, shown: string) =>
    highlight(shown, build().search({ text }).reading.marks)
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');
  expect(marked('midi dre', 'A Midi dress')).toBe('A [Midi] [dre]ss');
  expect(marked('dresses midi', 'Midi dress')).toBe('[Midi] [dress]');
  expect(marked('drses midi', 'MIDI Dress!')).toBe('[MIDI] [Dress]!');
  expect(marked('midi dre', 'Mîdi')).toBe('[Mîdi]');
});

test(
  'the pieces of a text are the text',
  () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (word, text) => {
        const pieces = highlight(text, { words: new Set(['a', word]), prefixes: ['b', word] });
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  },
  PATIENCE_MS,
);
