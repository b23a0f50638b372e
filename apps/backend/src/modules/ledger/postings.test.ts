import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertBalanced } from './balanced.ts';
import { capturePosting, feePosting, type VendorShare } from './postings.ts';

const share: fc.Arbitrary<VendorShare> = fc
  .record({
    vendorId: fc.uuid(),
    goodsMinor: fc.bigInt(1n, 10n ** 9n),
    shippingMinor: fc.bigInt(0n, 10n ** 5n),
    bps: fc.bigInt(0n, 5000n),
  })
  .map(({ bps, ...rest }) => ({ ...rest, commissionMinor: (rest.goodsMinor * bps) / 10_000n }));

test('a capture balances, whatever the shares, and gives each vendor goods + shipping − commission', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(share, { minLength: 1, maxLength: 6, selector: (s) => s.vendorId }),
      (shares) => {
        const posting = capturePosting({
          orderId: 'o',
          processor: 'stripe',
          currency: 'EUR',
          capturedAt: new Date(0),
          shares,
        });
        expect(posting.entries.reduce((sum, entry) => sum + entry.minor, 0n)).toBe(0n);
        for (const one of shares) {
          const entry = posting.entries.find((e) => e.account.vendorId === one.vendorId);
          expect(entry?.minor).toBe(-(one.goodsMinor + one.shippingMinor - one.commissionMinor));
        }
      },
    ),
  );
});

test('the example of the chart of accounts, to the cent', () => {
  const posting = capturePosting({
    orderId: 'o',
    processor: 'stripe',
    currency: 'EUR',
    capturedAt: new Date(0),
    shares: [{ vendorId: 'v', goodsMinor: 9_000n, shippingMinor: 400n, commissionMinor: 1_350n }],
  });
  expect(posting.entries.map((entry) => [entry.account.kind, entry.minor])).toEqual([
    ['processor_clearing', 9_400n],
    ['vendor_pending', -8_050n],
    ['commission_income', -1_350n],
  ]);
});

test('no fee, no posting; and an unbalanced posting never leaves the builders', () => {
  const at = new Date(0);
  expect(feePosting({ orderId: 'o', processor: 'stripe', currency: 'EUR', feeMinor: 0n, at })).toBeNull();
  const posting = feePosting({ orderId: 'o', processor: 'stripe', currency: 'EUR', feeMinor: 5n, at });
  if (posting === null) throw new Error('a fee of 5 is posted');
  expect(() => assertBalanced({ ...posting, entries: posting.entries.slice(0, 1) })).toThrow('off by 5');
});
