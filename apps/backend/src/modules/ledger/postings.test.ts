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
    off: fc.bigInt(0n, 100n),
    market: fc.boolean(),
  })
  .map(({ bps, off, market, ...rest }) => {
    const discountMinor = (rest.goodsMinor * off) / 100n;
    const subsidyMinor = market ? discountMinor : 0n;
    const base = rest.goodsMinor - discountMinor + subsidyMinor;
    return { ...rest, discountMinor, subsidyMinor, commissionMinor: (base * bps) / 10_000n };
  });

/** What the shopper pays for a share. */
const paid = (one: VendorShare) => one.goodsMinor - one.discountMinor + one.shippingMinor;

test('a capture balances, whatever the shares, the discounts and the gift card, and gives each vendor its part', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(share, { minLength: 1, maxLength: 6, selector: (s) => s.vendorId }),
      fc.bigInt(0n, 100n),
      (shares, part) => {
        const total = shares.reduce((sum, one) => sum + paid(one), 0n);
        const giftMinor = (total * part) / 100n;
        const posting = capturePosting({
          orderId: 'o',
          processor: 'stripe',
          currency: 'EUR',
          capturedAt: new Date(0),
          shares,
          giftMinor,
        });
        const entries = posting?.entries ?? [];
        expect(entries.reduce((sum, entry) => sum + entry.minor, 0n)).toBe(0n);
        for (const one of shares) {
          const entry = entries.find((e) => e.account.vendorId === one.vendorId);
          expect(entry?.minor ?? 0n).toBe(one.commissionMinor - one.subsidyMinor - paid(one));
        }
      },
    ),
  );
});

const plain = { vendorId: 'v', discountMinor: 0n, subsidyMinor: 0n } as const;

test('the example of the chart of accounts, to the cent', () => {
  const posting = capturePosting({
    orderId: 'o',
    processor: 'stripe',
    currency: 'EUR',
    capturedAt: new Date(0),
    shares: [{ ...plain, goodsMinor: 9_000n, shippingMinor: 400n, commissionMinor: 1_350n }],
    giftMinor: 0n,
  });
  expect(posting?.entries.map((entry) => [entry.account.kind, entry.minor])).toEqual([
    ['processor_clearing', 9_400n],
    ['vendor_pending', -8_050n],
    ['commission_income', -1_350n],
  ]);
});

test('the market bears its own coupon, a gift card pays what was owed to its holder, and an order for nothing is not posted', () => {
  const sale = { orderId: 'o', processor: 'stripe', currency: 'EUR', capturedAt: new Date(0) };
  const share = { vendorId: 'v', goodsMinor: 10_000n, shippingMinor: 0n, commissionMinor: 1_500n };
  const shared = capturePosting({
    ...sale,
    shares: [{ ...share, discountMinor: 2_000n, subsidyMinor: 2_000n }],
    giftMinor: 3_000n,
  });
  expect(shared?.entries.map((entry) => [entry.account.kind, entry.minor])).toEqual([
    ['processor_clearing', 5_000n],
    ['gift_cards_outstanding', 3_000n],
    ['market_promotions', 2_000n],
    ['vendor_pending', -8_500n],
    ['commission_income', -1_500n],
  ]);
  const free = { ...share, discountMinor: 10_000n, subsidyMinor: 0n, commissionMinor: 0n };
  expect(capturePosting({ ...sale, shares: [free], giftMinor: 0n })).toBeNull();
});

test('no fee, no posting; and an unbalanced posting never leaves the builders', () => {
  const at = new Date(0);
  expect(feePosting({ orderId: 'o', processor: 'stripe', currency: 'EUR', feeMinor: 0n, at })).toBeNull();
  const posting = feePosting({ orderId: 'o', processor: 'stripe', currency: 'EUR', feeMinor: 5n, at });
  if (posting === null) throw new Error('a fee of 5 is posted');
  expect(() => assertBalanced({ ...posting, entries: posting.entries.slice(0, 1) })).toThrow('off by 5');
});
