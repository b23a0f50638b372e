import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NaiveIndex } from '../oracle/index.ts';
import { MemoryIndex, type Query, type Schema, type SearchDocument, sorts } from './index.ts';

const schema: Schema = {
  fields: [
    { name: 'title', weight: 8, tolerant: true },
    { name: 'brand', weight: 6, tolerant: true },
    { name: 'description', weight: 1, tolerant: false },
  ],
  facets: [
    { name: 'category', kind: 'tree' },
    { name: 'colour', kind: 'many' },
    { name: 'vendor', kind: 'one' },
    { name: 'sale', kind: 'one' },
  ],
  owner: 'vendor',
  synonyms: [
    ['tee', 't-shirt'],
    ['trousers', 'pants'],
  ],
};
const WORDS =
  `dress dresses dressy silk sild silky linen lines wool woollen tee tshirt trousers pants trouser party parties
  midi mini max maxi écru ecru sun sundress boxy box boxes 501 502 cashmere cashmeer embroidered embroiderer a s`
    .split(/\s+/)
    .filter((word) => word !== '');
const COLOURS = ['red', 'green', 'blue', 'black', 'none'];
const CATEGORIES = ['women', 'women/dresses', 'women/dresses/midi', 'men/knitwear', 'men'];
const VENDORS = ['atelier', 'mill', 'loom'];

const word = fc.constantFrom(...WORDS);
const words = (most: number) => fc.array(word, { maxLength: most }).map((all) => all.join(' '));
const facets = fc.record({
  category: fc.subarray(CATEGORIES, { maxLength: 1 }),
  colour: fc.subarray(COLOURS, { maxLength: 3 }),
  vendor: fc.subarray(VENDORS, { maxLength: 1 }),
  sale: fc.constantFrom([], ['yes']),
});
const document: fc.Arbitrary<SearchDocument> = fc.record({
  id: fc.nat({ max: 30 }).map((n) => `p${n}`),
  text: fc.record({ title: words(8), brand: words(1), description: words(6) }),
  facets,
  priceMinor: fc.nat({ max: 60 }),
  popularity: fc.nat({ max: 4 }),
  publishedAt: fc.nat({ max: 9 }),
  visible: fc.nat({ max: 5 }).map((dice) => dice > 0),
});
/** A word as people type it: whole, begun, or with up to two letters wrong. */
const typed = fc
  .tuple(
    word,
    fc.constantFrom('whole', 'begun', 'wrong', 'wrong', 'twice wrong'),
    fc.nat({ max: 20 }),
    fc.nat({ max: 3 }),
  )
  .map(([given, how, at, kind]) => {
    if (how === 'whole') return given;
    if (how === 'begun') return given.slice(0, 1 + (at % given.length));
    const once = mistype(given, at, kind);
    return how === 'wrong' ? once : mistype(once, at * 7 + 3, kind + 1);
  });
const filter = fc.record(
  {
    category: fc.subarray(CATEGORIES, { maxLength: 2 }),
    colour: fc.subarray([...COLOURS, 'nowhere']),
    vendor: fc.subarray(VENDORS, { maxLength: 2 }),
    sale: fc.subarray(['yes']),
  },
  { requiredKeys: [] },
);
/** Left out mostly: where every condition is set, nothing is found, and nothing is compared. */
const seldom = <T>(given: fc.Arbitrary<T>, oneIn: number) =>
  fc.tuple(given, fc.nat({ max: oneIn - 1 })).map(([value, dice]) => (dice === 0 ? value : undefined));
const query: fc.Arbitrary<Query> = fc.record({
  text: fc.array(typed, { minLength: 0, maxLength: 3 }).map((all) => all.join(' ')),
  prefix: fc.boolean(),
  filters: seldom(filter, 2),
  within: seldom(fc.record({ category: fc.subarray(CATEGORIES, { maxLength: 1 }) }), 4),
  withinIds: seldom(
    fc.array(
      fc.nat({ max: 30 }).map((n) => `p${n}`),
      { minLength: 9 },
    ),
    6,
  ),
  price: seldom(fc.record({ min: fc.nat({ max: 40 }), max: fc.nat({ max: 70 }) }, { requiredKeys: [] }), 2),
  sort: fc.constantFrom(...sorts),
});
type Step = (index: MemoryIndex, naive: NaiveIndex) => MemoryIndex;
const step: fc.Arbitrary<Step> = fc.oneof(
  document.map(
    (given): Step =>
      (index, naive) => {
        index.upsert(given);
        naive.upsert(given);
        return index;
      },
  ),
  fc
    .tuple(
      fc.nat({ max: 30 }),
      fc.record(
        { priceMinor: fc.nat({ max: 60 }), popularity: fc.nat({ max: 9 }), visible: fc.boolean(), facets },
        { requiredKeys: [] },
      ),
    )
    .map(
      ([n, changed]): Step =>
        (index, naive) => {
          expect(index.change(`p${n}`, changed)).toBe(naive.change(`p${n}`, changed));
          return index;
        },
    ),
  fc.nat({ max: 30 }).map(
    (n): Step =>
      (index, naive) => {
        expect(index.remove(`p${n}`)).toBe(naive.remove(`p${n}`));
        return index;
      },
  ),
  fc.tuple(fc.constantFrom(...VENDORS), fc.boolean()).map(
    ([vendor, is]): Step =>
      (index, naive) => {
        index.suspend(vendor, is);
        naive.suspend(vendor, is);
        return index;
      },
  ),
  fc.constant<Step>((index, naive) => {
    index.merge();
    naive.merge();
    return index;
  }),
  fc.constant<Step>((index, naive) => {
    const loaded = MemoryIndex.load(schema, index.save('here'));
    naive.merge();
    if (!loaded.ok) throw new Error(loaded.reason);
    return loaded.index;
  }),
);

test('whatever came, changed, left, was merged or loaded: results, order and every facet count are those of looking at every product', () => {
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 40 }),
      fc.array(step, { maxLength: 12 }),
      fc.array(query, { minLength: 1, maxLength: 6 }),
      (documents, steps, queries) => {
        const naive = new NaiveIndex(schema, documents);
        let index = MemoryIndex.build(schema, documents);
        for (const one of queries) expectSame(index, naive, one);
        for (const change of steps) {
          index = change(index, naive);
          for (const one of queries) expectSame(index, naive, one);
        }
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);

test('while a merge goes on in slices, whatever comes, changes and leaves is found as ever, and after it too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 5, maxLength: 40 }),
      fc.array(document, { maxLength: 5 }),
      fc.array(step, { minLength: 1, maxLength: 8 }),
      fc.array(query, { minLength: 1, maxLength: 4 }),
      async (documents, tail, steps, queries) => {
        const naive = new NaiveIndex(schema, documents);
        const index = MemoryIndex.build(schema, documents);
        for (const one of tail) {
          index.upsert(one);
          naive.upsert(one);
        }
        const left = [...steps];
        await index.mergeSlowly(async () => {
          left.shift()?.(index, naive);
          for (const one of queries) expectSame(index, naive, one);
        }, 6);
        // The oracle forgets the words of what is gone when the index does: at the next merge of both.
        index.merge();
        naive.merge();
        for (const one of queries) expectSame(index, naive, one);
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

function expectSame(index: MemoryIndex, naive: NaiveIndex, asked: Query): void {
  const expected = naive.search(asked);
  const found = index.search({ ...asked, limit: 100 });
  const counts = found.facets.map(({ name, values }) => [
    name,
    new Map(values.filter(({ count }) => count > 0).map(({ value, count }) => [value, count])),
  ]);
  expect({ total: found.total, ids: new Set(found.ids), histogram: found.histogram }).toEqual({
    total: expected.total,
    ids: expected.ids,
    histogram: expected.histogram,
  });
  expect(counts).toEqual([...expected.facets]);
  if (expected.ordered !== null) expect(found.ids).toEqual(expected.ordered);
}

function mistype(given: string, at: number, kind: number): string {
  const place = at % given.length;
  const [before, letter = '', after] = [given.slice(0, place), given[place], given.slice(place + 1)];
  const wrong = String.fromCharCode(97 + ((at * 5 + kind) % 26));
  return [
    before + after,
    before + wrong + after,
    before + wrong + letter + after,
    swap(before, letter, after),
  ][kind % 4] as string; // one of four, so never undefined
}

function swap(before: string, letter: string, after: string): string {
  return before + after.slice(0, 1) + letter + after.slice(1);
}
