import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceDelivery, priceFrom, quoteWeight, type Terms, weigh } from './rates.ts';

const amount = fc.bigInt(0n, 100_000n);
const grams = fc.integer({ min: 1, max: 40_000 });
const brackets = fc.uniqueArray(
  fc.record({ upToGrams: fc.integer({ min: 1, max: 30_000 }), priceMinor: amount }),
  {
    minLength: 1,
    maxLength: 8,
    selector: ({ upToGrams }) => upToGrams,
  },
);
const terms: fc.Arbitrary<Terms> = fc.record({
  kind: fc.constantFrom('flat', 'weight', 'carrier'),
  priceMinor: amount,
  freeOverMinor: fc.option(fc.bigInt(1n, 100_000n)),
  brackets,
  handlingMinor: fc.bigInt(0n, 1_000n),
});
const parcel = fc.record({ goodsMinor: amount, weightGrams: grams, quotedMinor: fc.option(amount) });

describe('the price of a delivery', () => {
  test('is never negative, and a parcel that is too heavy is never free', () => {
    fc.assert(
      fc.property(terms, parcel, (one, of) => {
        const { priceMinor, basis } = priceDelivery(one, of);
        expect(priceMinor === null).toBe(basis === 'too_heavy');
        expect(priceMinor === null || priceMinor >= 0n).toBe(true);
      }),
    );
  });

  test('is nothing from the free-over sum on, not a cent before', () => {
    fc.assert(
      fc.property(terms, parcel, fc.bigInt(1n, 100_000n), (one, of, freeOverMinor) => {
        const at = (goodsMinor: bigint) => priceDelivery({ ...one, freeOverMinor }, { ...of, goodsMinor });
        const plain = priceDelivery({ ...one, freeOverMinor: null }, of);
        expect(at(freeOverMinor - 1n).priceMinor).toBe(plain.priceMinor);
        expect(at(freeOverMinor).priceMinor).toBe(plain.priceMinor === null ? null : 0n);
      }),
    );
  });

  test('by weight is that of the smallest bracket that holds the parcel, in whatever order they stand', () => {
    fc.assert(
      fc.property(brackets, grams, (list, weightGrams) => {
        const one = {
          kind: 'weight',
          priceMinor: 0n,
          freeOverMinor: null,
          brackets: list,
          handlingMinor: 0n,
        } as const;
        const { priceMinor } = priceDelivery(one, { goodsMinor: 1n, weightGrams, quotedMinor: null });
        const holding = list.filter(({ upToGrams }) => upToGrams >= weightGrams);
        const least = Math.min(...holding.map(({ upToGrams }) => upToGrams));
        expect(priceMinor).toBe(holding.find(({ upToGrams }) => upToGrams === least)?.priceMinor ?? null);
      }),
    );
  });

  test('of a carrier is what it asked and the packing; the stand-in while it is silent', () => {
    const one = {
      kind: 'carrier',
      priceMinor: 900n,
      freeOverMinor: null,
      brackets: [],
      handlingMinor: 150n,
    } as const;
    const of = { goodsMinor: 1n, weightGrams: 1_200 };
    expect(priceDelivery(one, { ...of, quotedMinor: 640n })).toEqual({ priceMinor: 790n, basis: 'quote' });
    expect(priceDelivery(one, { ...of, quotedMinor: null })).toEqual({ priceMinor: 900n, basis: 'fallback' });
  });

  test('starts at the least there is', () => {
    fc.assert(
      fc.property(terms, (one) => {
        const all =
          one.kind === 'weight' ? one.brackets.map(({ priceMinor }) => priceMinor) : [one.priceMinor];
        expect(all.every((price) => price >= priceFrom(one)) && all.includes(priceFrom(one))).toBe(true);
      }),
    );
  });
});

test('a quote is asked for at the weight of the parcel or above, never below', () => {
  fc.assert(
    fc.property(grams, (weight) => {
      const quoted = quoteWeight(weight);
      expect(quoted === null ? weight > 30_000 : quoted >= weight).toBe(true);
    }),
  );
});

test('pieces without a weight count as ordinary ones', () => {
  expect(
    weigh([
      { weightGrams: 0, quantity: 2 },
      { weightGrams: 250, quantity: 4 },
    ]),
  ).toBe(2_000);
});
