import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Posting } from './postings.ts';
import { refundBouncedPosting, refundOwedPosting, refundPaidPosting } from './refund-postings.ts';

const base = { refundId: 'r', orderId: 'o', currency: 'EUR', at: new Date(0) };
const sums = (postings: readonly Posting[]) => {
  const by = new Map<string, bigint>();
  for (const { account, minor } of postings.flatMap((posting) => posting.entries))
    by.set(account.kind, (by.get(account.kind) ?? 0n) + minor);
  return by;
};

test('the example of the chart of accounts: 45.00 of goods before payout', () => {
  const owed = refundOwedPosting({
    ...base,
    vendorId: 'v',
    borneBy: 'vendor',
    amountMinor: 4_500n,
    commissionMinor: 675n,
    subsidyMinor: 0n,
    pendingMinor: 8_050n,
  });
  const paid = refundPaidPosting({ ...base, attempt: 1, processor: 'stripe', amountMinor: 4_500n });
  expect(Object.fromEntries(sums([owed, paid]))).toEqual({
    vendor_pending: 3_825n,
    commission_refunded: 675n,
    refunds_payable: 0n,
    processor_clearing: -4_500n,
  });
});

test('a refund balances whatever was released: from pending first, then from available, which may fall below zero', () => {
  fc.assert(
    fc.property(
      fc.bigInt(1n, 10n ** 9n),
      fc.bigInt(0n, 10_000n),
      fc.bigInt(-(10n ** 6n), 10n ** 9n),
      fc.bigInt(0n, 10n ** 9n),
      (amountMinor, share, pendingMinor, subsidyMinor) => {
        const commissionMinor = (amountMinor * share) / 10_000n;
        const entries = sums([
          refundOwedPosting({
            ...base,
            vendorId: 'v',
            borneBy: 'vendor',
            amountMinor,
            commissionMinor,
            subsidyMinor,
            pendingMinor,
          }),
        ]);
        const pending = entries.get('vendor_pending') ?? 0n;
        expect([...entries.values()].reduce((a, b) => a + b, 0n)).toBe(0n);
        expect(pending).toBeLessThanOrEqual(pendingMinor > 0n ? pendingMinor : 0n);
        expect(pending + (entries.get('vendor_available') ?? 0n)).toBe(
          amountMinor + subsidyMinor - commissionMinor,
        );
      },
    ),
  );
});

test('what the market bears touches no vendor; money that bounced is owed again', () => {
  const market = {
    ...base,
    vendorId: 'v',
    borneBy: 'market',
    commissionMinor: 0n,
    subsidyMinor: 0n,
    pendingMinor: 9n,
  } as const;
  const moved = { ...base, processor: 'stripe', amountMinor: 500n };
  const all = [
    refundOwedPosting({ ...market, amountMinor: 500n }),
    refundPaidPosting({ ...moved, attempt: 1 }),
    refundBouncedPosting({ ...moved, attempt: 1 }),
  ];
  expect(sums(all).get('refunds_payable')).toBe(-500n);
  const again = [...all, refundPaidPosting({ ...moved, attempt: 2 })];
  expect(Object.fromEntries(sums(again))).toEqual({
    market_goodwill: 500n,
    refunds_payable: 0n,
    processor_clearing: -500n,
  });
  expect(new Set(again.map((posting) => posting.key)).size).toBe(again.length);
});
