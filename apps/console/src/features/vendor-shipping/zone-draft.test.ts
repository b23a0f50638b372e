import { routes } from '@selvedge/contracts';
import { describe, expect, it } from 'vitest';
import { codeOf, draftOf, minorOf, newMethod, readDraft, unitsOf, type ZoneDraft } from './zone-draft.ts';

const draft: ZoneDraft = {
  id: '019aaaaa-0000-7000-8000-000000000001',
  version: null,
  name: 'Home',
  countries: ['DE'],
  methods: [newMethod()],
};
const withMethod = (own: Partial<ZoneDraft['methods'][number]>) => ({
  ...draft,
  methods: [{ ...newMethod(), ...own }],
});

describe('a zone as it is typed', () => {
  it('is what the contract takes once it is read', () => {
    const weighed = withMethod({
      kind: 'weight',
      brackets: [
        { key: 'a', upTo: '0,5', price: '4' },
        { key: 'b', upTo: '30', price: '12,90' },
      ],
    });
    for (const one of [draft, weighed]) {
      const read = readDraft(one);
      expect(read.ok && routes.saveShippingZone.body.safeParse(read.body).success).toBe(true);
    }
    const read = readDraft(weighed);
    expect(read.ok && read.body.methods[0]?.brackets).toEqual([
      { upToGrams: 500, price: '400' },
      { upToGrams: 30_000, price: '1290' },
    ]);
  });

  it('comes back as it was saved', () => {
    const read = readDraft(draft);
    if (!read.ok) throw new Error(read.problem);
    const again = readDraft(draftOf({ ...read.body, id: draft.id, version: 1 }));
    expect(again.ok && again.body).toEqual({ ...read.body, version: 1 });
  });

  it.each([
    [{ ...draft, name: ' ' }, 'Give the zone a name.'],
    [{ ...draft, countries: [] }, 'Choose at least one country.'],
    [{ ...draft, methods: [] }, 'Add at least one way to send.'],
    [withMethod({ price: 'five' }), 'Standard: write the price like 5.50.'],
    [
      withMethod({ minDays: '5', maxDays: '2' }),
      'Standard: write the days on the way as whole numbers, fewest first.',
    ],
    [withMethod({ kind: 'carrier' }), 'Standard: choose a service of the carrier.'],
    [{ ...draft, methods: [newMethod(), newMethod()] }, 'Two ways have the same name. Give each its own.'],
    [
      withMethod({
        kind: 'weight',
        brackets: [
          { key: 'a', upTo: '2', price: '4' },
          { key: 'b', upTo: '1', price: '5' },
        ],
      }),
      'Standard: write weights in kilograms that rise from row to row, each with its price.',
    ],
  ])('says what keeps it from being saved', (one, problem) => {
    expect(readDraft(one)).toEqual({ ok: false, problem });
  });
});

it('writes and reads amounts without a float', () => {
  expect(['0', '5', '550', '123456'].map((minor) => minorOf(unitsOf(minor)))).toEqual([
    '0',
    '5',
    '550',
    '123456',
  ]);
  expect([minorOf('5'), minorOf('5,5'), minorOf('-1'), minorOf('')]).toEqual(['500', '550', null, null]);
});

it('makes codes of names', () => {
  expect([codeOf('Express, by bicycle'), codeOf('Schnell & größer'), codeOf('速い')]).toEqual([
    'express-by-bicycle',
    'schnell-gro-er',
    'delivery',
  ]);
});
