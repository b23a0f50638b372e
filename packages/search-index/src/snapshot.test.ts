import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryIndex, type Schema } from './index.ts';

// Properties draw hundreds of cases; a busy machine may take its time.
const PATIENCE_MS = 60_000;

const schema: Schema = {
  fields: [{ name: 'title', weight: 8, tolerant: true }],
  facets: [
    { name: 'category', kind: 'tree', suggested: true },
    { name: 'vendor', kind: 'one' },
  ],
  owner: 'vendor',
  synonyms: [],
};

function smallIndex(): MemoryIndex {
  const index = MemoryIndex.build(schema, []);
  for (const [i, title] of ['silk dress', 'wool coat', 'linen écru shirt'].entries())
    index.upsert({
      id: `p${i}`,
      text: { title },
      facets: { category: [`women/c${i}`], vendor: [`v${i}`] },
      priceMinor: i,
      popularity: i,
      publishedAt: i,
      visible: true,
    });
  index.label('category', 'women/c0', 'Robes');
  index.suspend('v1', true);
  return index;
}

test('what is loaded answers as what was saved, with its note, labels and suspensions, and takes changes', () => {
  const saved = smallIndex();
  const loaded = MemoryIndex.load(schema, saved.save('feed 17'));
  if (!loaded.ok) throw new Error(loaded.reason);
  expect(loaded.note).toBe('feed 17');
  for (const query of [{}, { text: 'dres' }, { text: 'coat' }, { filters: { category: ['women'] } }])
    expect({ ...loaded.index.search(query), version: 0 }).toEqual({ ...saved.search(query), version: 0 });
  expect(loaded.index.suggest('rob', 3)).toEqual(saved.suggest('rob', 3));
  loaded.index.suspend('v1', false);
  expect(loaded.index.change('p2', { priceMinor: 9 })).toBe(true);
  expect(loaded.index.search({ sort: 'price_down' }).ids).toEqual(['p2', 'p1', 'p0']);
});

test(
  'a bit wrong anywhere, or an end cut off, is noticed',
  () => {
    const bytes = smallIndex().save('x');
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
        const wrong = bytes.slice();
        wrong[at] = (wrong[at] ?? 0) ^ (1 << bit);
        expect(MemoryIndex.load(schema, wrong).ok).toBe(false);
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), (length) => {
        expect(MemoryIndex.load(schema, bytes.slice(0, length)).ok).toBe(false);
      }),
    );
  },
  PATIENCE_MS,
);

test('says why it refuses', () => {
  const bytes = smallIndex().save('');
  const reasonOf = (given: Uint8Array, wanted = schema) => {
    const loaded = MemoryIndex.load(wanted, given);
    return loaded.ok ? null : loaded.reason;
  };
  expect(reasonOf(new Uint8Array())).toBe('not_a_snapshot');
  expect(reasonOf(new TextEncoder().encode('{"this":"is","no":"index"}......'))).toBe('not_a_snapshot');
  const older = bytes.slice();
  older[4] = 0;
  expect(reasonOf(older)).toBe('other_version');
  const damaged = bytes.slice();
  damaged[bytes.length - 1] = 1;
  expect(reasonOf(damaged)).toBe('damaged');
  expect(reasonOf(bytes, { ...schema, facets: schema.facets.slice(1) })).toBe('other_schema');
  expect(reasonOf(bytes, { ...schema, synonyms: [['coat', 'mantle']] })).toBeNull();
});
