import { describe, expect, test } from 'vitest';
import { MemoryIndex, type Query, type Schema, type SearchDocument } from './index.ts';

const schema: Schema = {
  fields: [
    { name: 'title', weight: 8, tolerant: true },
    { name: 'brand', weight: 4, tolerant: true },
    { name: 'prose', weight: 1, tolerant: false },
  ],
  facets: [
    { name: 'category', kind: 'tree' },
    { name: 'colour', kind: 'many' },
    { name: 'vendor', kind: 'one' },
  ],
  owner: 'vendor',
  synonyms: [['trousers', 'pants']],
};
type Given = Partial<Omit<SearchDocument, 'text' | 'facets'>> & {
  title?: string;
  brand?: string;
  prose?: string;
  facets?: SearchDocument['facets'];
};

function productOf(id: string, given: Given = {}): SearchDocument {
  const { title = '', brand = '', prose = '', facets = {}, ...measures } = given;
  const still = { priceMinor: 100, popularity: 0, publishedAt: 0, visible: true };
  return { id, text: { title, brand, prose }, facets, ...still, ...measures };
}

function indexOf(products: Readonly<Record<string, Given | string>>): MemoryIndex {
  const documents = Object.entries(products).map(([id, given]) =>
    productOf(id, typeof given === 'string' ? { title: given } : given),
  );
  return MemoryIndex.build(schema, documents);
}

const idsOf = (index: MemoryIndex, query: Query) => [...index.search(query).ids];
const found = (index: MemoryIndex, text: string, query: Query = {}) =>
  idsOf(index, { text, ...query }).sort();

describe('words', () => {
  test('all words must be there, in whatever field and order', () => {
    const index = indexOf({
      a: { title: 'silk dress', brand: 'mora' },
      b: 'silk shirt',
      c: { prose: 'mora dress of silk' },
    });
    expect(found(index, 'dress mora silk')).toEqual(['a', 'c']);
  });

  test('singular and plural are one; so are synonyms', () => {
    const index = indexOf({ a: 'silk dresses', b: 'evening dress', c: 'wide pants', d: 'wide trouser' });
    expect(found(index, 'dress', { prefix: false })).toEqual(['a', 'b']);
    expect(found(index, 'dresses', { prefix: false })).toEqual(['a', 'b']);
    expect(found(index, 'trousers')).toEqual(['c', 'd']);
  });

  test('the last word may be begun, in tolerant fields; others not; nor any when told so', () => {
    const index = indexOf({ a: 'silk cardigan', b: { prose: 'silk cardigan' }, c: 'silkscreen cardigan' });
    expect(found(index, 'silk card')).toEqual(['a']);
    expect(found(index, 'sil cardigan')).not.toContain('c');
    expect(index.search({ text: 'card', prefix: false }).reading.stage).not.toBe('as_typed');
  });

  test('a beginning of one or two letters stands for its 32 most frequent words', () => {
    const words = Array.from(
      { length: 40 },
      (_, i) => `qa${String.fromCharCode(97 + (i % 26))}${i < 26 ? 'x' : 'y'}`,
    );
    const products = words.map((word, i) => [`p${i}`, `${word}`] as const);
    const again = words.slice(0, 32).map((word, i) => [`again${i}`, `${word}`] as const);
    expect(indexOf(Object.fromEntries([...products, ...again])).search({ text: 'qa' }).total).toBe(64);
    expect(indexOf(Object.fromEntries([...products, ...again])).search({ text: 'qaa' }).total).toBe(4);
  });

  test('two words that are one are joined, one that is two is parted', () => {
    const index = indexOf({ a: 'sundress', b: 'linen shirt' });
    expect(found(index, 'sun dress')).toEqual(['a']);
    expect(found(index, 'linenshirt')).toEqual(['b']);
  });
});

describe('typing errors', () => {
  const index = indexOf({ a: 'silk', b: 'cashmere', c: '501x', d: 'midi', e: { prose: 'gabardine' } });
  test.each([
    ['slik', ['a'], 'one edit from 4 letters'],
    ['szlkk', [], 'two are too many below 8'],
    ['cashmeree', ['b'], 'one edit of a long word'],
    ['csahmeer', ['b'], 'two edits from 8 letters'],
    ['csahmeeer', [], 'three are too many'],
    ['502x', [], 'none where there is a digit'],
    ['mdi', ['d'], 'one for three letters that nothing holds, the first kept'],
    ['idi', [], 'not for the first of three letters'],
    ['gabardnie', [], 'none in fields that are not tolerant'],
  ])('%s finds %j: %s', (text, expected) => {
    expect(found(index, text, { prefix: false })).toEqual(expected);
  });

  test('words as typed come alone: near ones only where those find nothing', () => {
    const both = indexOf({ a: 'mira dress', b: 'mina shirt' });
    expect(found(both, 'mina')).toEqual(['b']);
    const corrected = both.search({ text: 'mina dress' });
    expect(corrected.ids).toEqual(['a']);
    expect(corrected.reading).toMatchObject({ stage: 'corrected', searchedFor: 'mira dress' });
  });

  test('an unknown word is read as the nearest known ones, and the reading says so', () => {
    const two = indexOf({ a: 'cashmere silk' }).search({ text: 'cashmree slik' });
    expect(two.ids).toEqual(['a']);
    expect(two.reading).toMatchObject({ stage: 'corrected', searchedFor: 'cashmere silk' });
  });

  test('a text that finds next to nothing suggests one that finds far more', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`p${i}`, 'linen shirt']));
    const rare = indexOf({ ...many, odd: 'linon shirt' }).search({ text: 'linon shirt' });
    expect(rare.ids).toEqual(['odd']);
    expect(rare.reading.didYouMean).toBe('linen shirt');
    expect(indexOf(many).search({ text: 'linen shirt' }).reading.didYouMean).toBeNull();
  });
});

describe('nothing found', () => {
  const index = indexOf({ a: 'silk dress', b: 'wool coat' });
  test('what is near nothing is left out, and named', () => {
    const { ids, reading } = index.search({ text: 'silk xyzzyq dress' });
    expect(ids).toEqual(['a']);
    expect(reading).toMatchObject({ stage: 'fewer_words', leftOut: ['xyzzyq'], searchedFor: 'silk dress' });
  });

  test('words are left out from the right, then each is tried alone', () => {
    expect(found(index, 'silk coat')).toEqual(['a']);
    expect(index.search({ text: 'silk coat' }).reading.leftOut).toEqual(['coat']);
    const hidden = indexOf({ a: { title: 'silk dress', visible: false }, b: 'wool coat' });
    expect(found(hidden, 'silk coat')).toEqual(['b']);
  });

  test('a text of signs alone, or of unknown words alone, finds nothing', () => {
    expect(index.search({ text: '!!! ???' })).toMatchObject({
      total: 0,
      ids: [],
      next: null,
      histogram: null,
    });
    expect(index.search({ text: 'qqqq' })).toMatchObject({ total: 0, reading: { leftOut: ['qqqq'] } });
    expect(index.search({ text: '  ' }).total).toBe(2);
  });
});

describe('order', () => {
  test('a heavier field, the word itself before a form and a beginning, then popularity', () => {
    const index = indexOf({
      begun: 'silkscreen',
      brand: { brand: 'silk' },
      popular: { title: 'silk', popularity: 900 },
      prose: { prose: 'silk' },
      title: 'silk',
    });
    expect(idsOf(index, { text: 'silk' })).toEqual(['popular', 'title', 'begun', 'brand', 'prose']);
  });

  test('by price up and down, newest, popular', () => {
    const index = indexOf({
      a: { priceMinor: 1, publishedAt: 3, popularity: 2 },
      b: { priceMinor: 2, publishedAt: 1, popularity: 3 },
      c: { priceMinor: 3, publishedAt: 2, popularity: 1 },
    });
    expect(idsOf(index, { sort: 'price_up' })).toEqual(['a', 'b', 'c']);
    expect(idsOf(index, { sort: 'price_down' })).toEqual(['c', 'b', 'a']);
    expect(idsOf(index, { sort: 'newest' })).toEqual(['a', 'c', 'b']);
    expect(idsOf(index, { sort: 'popular' })).toEqual(['b', 'a', 'c']);
    expect(idsOf(index, {})).toEqual(['b', 'a', 'c']);
  });

  test('pages by position and by offset are the same list, each product once, even when products are replaced, merged and new ones come between', () => {
    const index = indexOf(
      Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`p${i}`, { priceMinor: i % 7 }])),
    );
    const whole = idsOf(index, { sort: 'price_up', limit: 100 });
    const byOffset = Array.from({ length: 10 }, (_, page) =>
      idsOf(index, { sort: 'price_up', limit: 10, offset: page * 10 }),
    );
    expect(byOffset.flat()).toEqual(whole);
    const paged: string[] = [];
    let after: Query['after'];
    for (let page = 0; page < 10; page++) {
      const { ids, next } = index.search({ sort: 'price_up', limit: 10, after });
      paged.push(...ids);
      expect(next === null).toBe(page === 9);
      after = next ?? undefined;
      index.upsert(productOf(`p${page}`, { priceMinor: page % 7 }));
      index.upsert(productOf(`before${page}`, { priceMinor: 0 }));
      if (page % 3 === 0) index.merge();
    }
    expect(paged.filter((id) => id.startsWith('p'))).toEqual(whole);
  });
});

describe('filters', () => {
  const index = indexOf({
    a: {
      priceMinor: 100,
      facets: { category: ['women/dresses'], colour: ['red', 'blue'], vendor: ['mill'] },
    },
    b: { priceMinor: 200, facets: { category: ['women/coats'], colour: ['red'], vendor: ['loom'] } },
    c: { priceMinor: 300, facets: { category: ['men/coats'], colour: [], vendor: ['loom'] } },
  });
  const countsOf = (query: Query, name: string) =>
    Object.fromEntries(
      index
        .search(query)
        .facets.filter((facet) => facet.name === name)
        .flatMap((facet) => facet.values.map(({ value, count }) => [value, count])),
    );

  test('any value inside a facet, all facets together; a facet is counted without its own filter', () => {
    const query = { filters: { colour: ['blue'], vendor: ['mill', 'loom'] } };
    expect(idsOf(index, query)).toEqual(['a']);
    expect(countsOf(query, 'colour')).toEqual({ red: 2, blue: 1 });
    expect(countsOf(query, 'vendor')).toEqual({ mill: 1, loom: 0 });
    expect(countsOf(query, 'category')).toEqual({ women: 1, 'women/dresses': 1 });
  });

  test('a path counts for all above it, and a filter on one of those holds all below it', () => {
    expect(countsOf({}, 'category')).toEqual({
      women: 2,
      'women/dresses': 1,
      'women/coats': 1,
      men: 1,
      'men/coats': 1,
    });
    expect(found(index, '', { filters: { category: ['women'] } })).toEqual(['a', 'b']);
  });

  test('what a page is about limits every count, its own facet included', () => {
    const query = { within: { category: ['women'] }, filters: { vendor: ['loom'] } };
    expect(idsOf(index, query)).toEqual(['b']);
    expect(countsOf(query, 'category')).toEqual({ women: 1, 'women/coats': 1 });
    expect(countsOf(query, 'vendor')).toEqual({ loom: 1, mill: 1 });
    expect(found(index, '', { withinIds: ['c', 'a', 'nobody'] })).toEqual(['a', 'c']);
  });

  test('both ends of the price count; the histogram leaves the price out', () => {
    const { total, histogram } = index.search({ price: { min: 100, max: 200 }, bars: 3 });
    expect(total).toBe(2);
    expect(histogram).toEqual({ min: 100, max: 300, width: 67, counts: [1, 1, 1] });
    expect(index.search({ price: { min: 400 } })).toMatchObject({
      total: 0,
      histogram: { counts: expect.any(Array) },
    });
    expect(index.search({ price: { min: 300, max: 200 } }).total).toBe(0);
  });

  test('values that do not exist find nothing, and stay listed at 0 so that they can be unticked', () => {
    const result = index.search({ filters: { colour: ['mauve'] } });
    expect(result.total).toBe(0);
    expect(countsOf({ filters: { colour: ['mauve'] } }, 'colour')).toEqual({ red: 2, blue: 1, mauve: 0 });
    expect(index.search({ filters: { colour: [] } }).total).toBe(3);
  });

  test.each<[string, Query]>([
    ['a facet that the schema lacks', { filters: { flavour: ['x'] } }],
    ['a limit beyond a page', { limit: 251 }],
    ['a fraction of a limit', { limit: 1.5 }],
    ['a negative offset', { offset: -1 }],
    ['an offset too deep', { offset: 10_001 }],
    ['too many values', { filters: { colour: Array.from({ length: 201 }, (_, i) => `${i}`) } }],
    ['a price that is no number', { price: { min: Number.NaN } }],
  ])('refuses %s', (_, query) => {
    expect(() => index.search(query)).toThrow(RangeError);
  });
});
