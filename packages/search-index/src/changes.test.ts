import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FacetCodes } from './facet-codes.ts';
import { IdTable } from './id-table.ts';
import { MemoryIndex, type Schema, type SearchDocument } from './index.ts';

// Properties draw hundreds of cases; a busy machine may take its time.
const PATIENCE_MS = 60_000;

const schema: Schema = {
  fields: [{ name: 'title', weight: 8, tolerant: true }],
  facets: [{ name: 'vendor', kind: 'one' }],
  owner: 'vendor',
  synonyms: [],
};
const productOf = (id: string, title = 'silk dress', vendor = 'mill'): SearchDocument => ({
  id,
  text: { title },
  facets: { vendor: [vendor] },
  priceMinor: 100,
  popularity: 0,
  publishedAt: 0,
  visible: true,
});

test('an owner suspended hides what it has and what it brings later, until it is let back', () => {
  const index = MemoryIndex.build(schema, [productOf('a'), productOf('b', 'silk dress', 'loom')]);
  index.suspend('mill', true);
  index.upsert(productOf('c'));
  index.change('b', { facets: { vendor: ['mill'] } });
  expect(index.search({}).total).toBe(0);
  index.suspend('mill', false);
  expect(index.search({ text: 'silk' }).total).toBe(3);
});

test('a change in place is seen by the next search; of what is not there it says false', () => {
  const index = MemoryIndex.build(schema, [productOf('a')]);
  expect(index.change('a', { priceMinor: 50, visible: true })).toBe(true);
  expect(index.search({ price: { max: 50 } }).ids).toEqual(['a']);
  expect(index.change('b', { priceMinor: 1 })).toBe(false);
  expect(index.remove('b')).toBe(false);
  expect(index.remove('a')).toBe(true);
  expect(index.change('a', { priceMinor: 1 })).toBe(false);
  expect(index.size).toBe(0);
});

test('what is no product is refused and changes nothing', () => {
  const index = MemoryIndex.build(schema, [productOf('a')]);
  const version = index.version;
  for (const wrong of [
    { ...productOf('a'), priceMinor: -1 },
    { ...productOf('a'), popularity: 1.5 },
    { ...productOf('a'), facets: { flavour: ['x'] } },
    productOf(''),
    productOf('ä'),
    productOf('x'.repeat(65)),
  ])
    expect(() => index.upsert(wrong)).toThrow(RangeError);
  expect(index.version).toBe(version);
  expect(index.search({}).ids).toEqual(['a']);
});

test('results are kept while nothing changes, and made anew after any change', () => {
  const index = MemoryIndex.build(schema, [productOf('a')]);
  const first = index.search({ text: 'silk' });
  expect(index.search({ text: 'silk' })).toBe(first);
  index.change('a', { priceMinor: 1 });
  expect(index.search({ text: 'silk' })).not.toBe(first);
});

test('a product of the tail is not taken for one of the bits behind a bitset', () => {
  // All three words are bitsets, one behind the other; linen is the rarest, so that its products are looked for among those of shirt.
  const titleOf = (i: number) => (i < 40 ? 'linen shirt wool' : 'shirt wool');
  const index = MemoryIndex.build(
    schema,
    Array.from({ length: 64 }, (_, i) => productOf(`p${i}`, titleOf(i))),
  );
  for (let i = 0; i < 20; i++) index.upsert(productOf(`tail${i}`, 'linen'));
  expect(index.search({ text: 'linen shirt' }).total).toBe(40);
});

test('a merge in slices that another overtakes ends without harm', async () => {
  const index = MemoryIndex.build(schema, [productOf('a')]);
  index.upsert(productOf('b', 'wool coat'));
  await index.mergeSlowly(async () => {
    index.merge();
    index.upsert(productOf('c', 'linen coat'));
  }, 1);
  expect([...index.search({ text: 'coat' }).ids].sort()).toEqual(['b', 'c']);
});

test('the next merge is due after a thousand products', () => {
  const index = MemoryIndex.build(schema, [productOf('a')]);
  for (let i = 0; i < 999; i++) index.upsert(productOf(`p${i}`));
  expect(index.mergeIsDue).toBe(false);
  index.upsert(productOf('last'));
  expect(index.mergeIsDue).toBe(true);
  index.merge();
  expect(index.mergeIsDue).toBe(false);
});

test(
  'the table of ids answers as a map does',
  () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-c]{1,3}$/), { maxLength: 300 }), (ids) => {
        const [table, map] = [new IdTable(), new Map<string, number>()];
        for (const id of ids) map.set(id, table.add(id));
        for (const [id, doc] of map) expect([table.find(id), table.idOf(doc)]).toEqual([doc, id]);
        expect(table.find('dd')).toBe(-1);
      }),
    );
  },
  PATIENCE_MS,
);

test('codes beyond 16 bits widen all codes and lose none', () => {
  const codes = new FacetCodes(2);
  for (let doc = 0; doc < 100; doc++) codes.set(doc, 0, doc);
  codes.set(50, 1, 70_000);
  expect([codes.get(50, 1), codes.get(99, 0), codes.get(50, 0)]).toEqual([70_000, 99, 50]);
  const two = codes.gathered(Uint32Array.of(99, 50));
  expect([two.get(0, 0), two.get(1, 1), two.rows[3]]).toEqual([99, 70_000, 70_000]);
});

test.each<[string, Partial<Schema>]>([
  ['no field', { fields: [] }],
  ['a weight of nothing', { fields: [{ name: 'title', weight: 0, tolerant: true }] }],
  ['two facets of one name', { facets: [...schema.facets, ...schema.facets] }],
  ['an owner that is no facet', { owner: 'house' }],
  ['a synonym of two words', { synonyms: [['tee', 'polo shirt']] }],
])('refuses a schema with %s', (_, wrong) => {
  expect(() => MemoryIndex.build({ ...schema, ...wrong }, [])).toThrow(RangeError);
});
