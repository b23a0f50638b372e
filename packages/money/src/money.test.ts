import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, allocate, basisPointsOf, divideHalfEven, formatMoney, money } from './index.ts';

const weights = fc
  .array(fc.bigInt(0n, 10n ** 9n), { minLength: 1, maxLength: 20 })
  .filter((w) => w.some((x) => x > 0n));

describe('allocate', () => {
  test('parts add up to the total, each within one unit of its exact share, zero weights get nothing', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), weights, (total, w) => {
        const parts = allocate(total, w);
        const whole = w.reduce((a, b) => a + b, 0n);
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
        parts.forEach((part, line) => {
          const off = part * whole - total * (w[line] ?? 0n);
          expect(off < 0n ? -off : off).toBeLessThan(whole);
          if (w[line] === 0n) expect(part).toBe(0n);
        });
      }),
    );
  });

  test('refuses weights that are all zero or negative', () => {
    expect(() => allocate(10n, [0n, 0n])).toThrow(RangeError);
    expect(() => allocate(10n, [1n, -1n])).toThrow(RangeError);
  });
});

test('halves round to the even neighbour, on both sides of zero', () => {
  expect([1n, 3n, 5n, -1n, -3n].map((n) => divideHalfEven(n, 2n))).toEqual([0n, 2n, 2n, 0n, -2n]);
});

test('a commission lies between nothing and its base', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), fc.integer({ min: 0, max: 10_000 }), (base, bps) => {
      const commission = basisPointsOf(base, bps);
      expect(commission >= 0n && commission <= base).toBe(true);
    }),
  );
});

test('amounts are written exactly, whatever their size and exponent', () => {
  expect(formatMoney(money(12_900n, 'EUR'), 'en-IE')).toBe('€129.00');
  expect(formatMoney(money(1_200n, 'JPY'), 'en-US')).toBe('¥1,200');
  expect(formatMoney(money(9_007_199_254_740_993n, 'EUR'), 'en-IE')).toBe('€90,071,992,547,409.93');
  expect(formatMoney(money(-5n, 'EUR'), 'en-IE')).toBe('-€0.05');
});

test('currencies never mix', () => {
  expect(() => add(money(1n, 'EUR'), money(1n, 'USD'))).toThrow(TypeError);
});
