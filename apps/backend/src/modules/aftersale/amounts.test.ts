import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commissionOn, type LineMoney, leftOf, worthOf } from './amounts.ts';

const line = fc
  .record({ unit: fc.bigInt(1n, 10n ** 8n), pieces: fc.bigInt(1n, 20n), bps: fc.bigInt(0n, 5_000n) })
  .map(({ unit, pieces, bps }): LineMoney => {
    const lineTotalMinor = unit * pieces;
    return {
      unitPriceMinor: unit,
      lineTotalMinor,
      refundedMinor: 0n,
      goodwillMinor: 0n,
      commissionMinor: (lineTotalMinor * bps) / 10_000n,
      commissionRefundedMinor: 0n,
    };
  });

const least = (a: bigint, b: bigint) => [a, b].reduce((x, y) => (y < x ? y : x));

function give(of: LineMoney, goods: bigint, borneBy: 'vendor' | 'market'): LineMoney {
  return {
    ...of,
    refundedMinor: of.refundedMinor + goods,
    goodwillMinor: of.goodwillMinor + (borneBy === 'market' ? goods : 0n),
    commissionRefundedMinor: of.commissionRefundedMinor + commissionOn(of, goods, borneBy),
  };
}

test('any row of partial refunds that ends at the whole gives every cent of the commission back', () => {
  fc.assert(
    fc.property(line, fc.array(fc.bigInt(1n, 10n ** 9n), { maxLength: 12 }), (sold, parts) => {
      let now = sold;
      for (const part of [...parts, sold.lineTotalMinor]) {
        const goods = least(part, leftOf(now));
        now = give(now, goods, 'vendor');
        expect(now.commissionRefundedMinor).toBeLessThanOrEqual(now.commissionMinor);
        expect(commissionOn(now, 0n, 'vendor')).toBe(0n);
      }
      expect(now.refundedMinor).toBe(sold.lineTotalMinor);
      expect(now.commissionRefundedMinor).toBe(sold.commissionMinor);
    }),
    { numRuns: 1_000 },
  );
});

test('what the market bears leaves the commission alone, and never more goes back of it than of the goods', () => {
  const step = fc.record({ goods: fc.bigInt(1n, 10n ** 8n), by: fc.constantFrom('vendor', 'market') });
  fc.assert(
    fc.property(line, fc.array(step, { maxLength: 12 }), (sold, steps) => {
      let now = sold;
      for (const { goods, by } of steps) {
        const given = least(goods, leftOf(now));
        const back = commissionOn(now, given, by);
        if (by === 'market') expect(back).toBe(0n);
        expect(back).toBeGreaterThanOrEqual(0n);
        expect(back).toBeLessThanOrEqual(given);
        now = give(now, given, by);
      }
      expect(now.refundedMinor).toBeLessThanOrEqual(sold.lineTotalMinor);
    }),
    { numRuns: 1_000 },
  );
});

test('pieces are worth their price, and together never more than is left of the line', () => {
  fc.assert(
    fc.property(line, fc.bigInt(0n, 10n ** 9n), fc.integer({ min: 0, max: 20 }), (sold, before, pieces) => {
      const refundedMinor = least(before, sold.lineTotalMinor);
      const now = { ...sold, refundedMinor };
      expect(worthOf(now, pieces)).toBeLessThanOrEqual(leftOf(now));
      expect(worthOf(now, pieces)).toBeLessThanOrEqual(sold.unitPriceMinor * BigInt(pieces));
      expect(worthOf({ ...sold, refundedMinor: 0n }, 1)).toBe(sold.unitPriceMinor);
    }),
  );
});
