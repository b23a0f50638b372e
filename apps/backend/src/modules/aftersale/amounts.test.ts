import { least } from '@selvedge/money';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commissionOn, type LineMoney, leftOf, subsidyOn, worthOf } from './amounts.ts';

/** A line of any price, with a discount of any size that the vendor or the market bears. */
const line = fc
  .record({
    unit: fc.bigInt(1n, 10n ** 8n),
    pieces: fc.integer({ min: 1, max: 20 }),
    bps: fc.bigInt(0n, 5_000n),
    off: fc.bigInt(0n, 99n),
    market: fc.boolean(),
  })
  .map(({ unit, pieces, bps, off, market }): LineMoney => {
    const price = unit * BigInt(pieces);
    const discount = (price * off) / 100n;
    const subsidyMinor = market ? discount : 0n;
    return {
      quantity: pieces,
      cancelled: 0,
      returned: 0,
      paidMinor: price - discount,
      refundedMinor: 0n,
      goodwillMinor: 0n,
      commissionMinor: ((price - discount + subsidyMinor) * bps) / 10_000n,
      commissionRefundedMinor: 0n,
      subsidyMinor,
      subsidyReturnedMinor: 0n,
    };
  });

function give(of: LineMoney, goodsMinor: bigint, borneBy: 'vendor' | 'market', pieces = 0): LineMoney {
  const given = { goodsMinor, pieces, borneBy };
  return {
    ...of,
    returned: of.returned + pieces,
    refundedMinor: of.refundedMinor + goodsMinor,
    goodwillMinor: of.goodwillMinor + (borneBy === 'market' ? goodsMinor : 0n),
    commissionRefundedMinor: of.commissionRefundedMinor + commissionOn(of, given),
    subsidyReturnedMinor: of.subsidyReturnedMinor + subsidyOn(of, given),
  };
}

test('any row of partial refunds that ends at the whole gives every cent of commission and subsidy back', () => {
  fc.assert(
    fc.property(line, fc.array(fc.bigInt(1n, 10n ** 9n), { maxLength: 12 }), (sold, parts) => {
      let now = sold;
      for (const part of [...parts, sold.paidMinor]) {
        now = give(now, least(part, leftOf(now)), 'vendor');
        expect(now.commissionRefundedMinor).toBeLessThanOrEqual(now.commissionMinor);
        expect(now.subsidyReturnedMinor).toBeLessThanOrEqual(now.subsidyMinor);
        expect(commissionOn(now, { goodsMinor: 0n, pieces: 0, borneBy: 'vendor' })).toBe(0n);
      }
      expect(now.refundedMinor).toBe(sold.paidMinor);
      expect(now.commissionRefundedMinor).toBe(sold.commissionMinor);
      expect(now.subsidyReturnedMinor).toBe(sold.subsidyMinor);
    }),
    { numRuns: 1_000 },
  );
});

test('a line that cost nothing gives its commission and subsidy back piece by piece', () => {
  fc.assert(
    fc.property(line, (sold) => {
      let now: LineMoney = { ...sold, paidMinor: 0n };
      for (let piece = 0; piece < sold.quantity; piece += 1) now = give(now, 0n, 'vendor', 1);
      expect(now.commissionRefundedMinor).toBe(sold.commissionMinor);
      expect(now.subsidyReturnedMinor).toBe(sold.subsidyMinor);
    }),
  );
});

test('what the market bears leaves the commission alone, and never more goes back of it than of the goods', () => {
  const step = fc.record({ goods: fc.bigInt(1n, 10n ** 8n), by: fc.constantFrom('vendor', 'market') });
  fc.assert(
    fc.property(line, fc.array(step, { maxLength: 12 }), (sold, steps) => {
      let now = sold;
      for (const { goods, by } of steps) {
        const goodsMinor = least(goods, leftOf(now));
        const given = { goodsMinor, pieces: 0, borneBy: by };
        const [back, subsidy] = [commissionOn(now, given), subsidyOn(now, given)];
        if (by === 'market') expect([back, subsidy]).toEqual([0n, 0n]);
        expect(back).toBeGreaterThanOrEqual(0n);
        expect(back).toBeLessThanOrEqual(goodsMinor + subsidy);
        now = give(now, goodsMinor, by);
      }
      expect(now.refundedMinor).toBeLessThanOrEqual(sold.paidMinor);
    }),
    { numRuns: 1_000 },
  );
});

test('pieces are worth their part of what was paid: never more than is left, and together all of it', () => {
  fc.assert(
    fc.property(line, fc.bigInt(0n, 10n ** 9n), fc.integer({ min: 0, max: 20 }), (sold, before, asked) => {
      const pieces = Math.min(asked, sold.quantity);
      const now = { ...sold, refundedMinor: least(before, sold.paidMinor) };
      expect(worthOf(now, pieces)).toBeLessThanOrEqual(leftOf(now));
      let [left, sum] = [sold, 0n];
      for (let piece = 0; piece < sold.quantity; piece += 1) {
        const worth = worthOf(left, 1);
        sum += worth;
        left = { ...left, returned: left.returned + 1, refundedMinor: left.refundedMinor + worth };
      }
      expect(sum).toBe(sold.paidMinor);
    }),
  );
});
