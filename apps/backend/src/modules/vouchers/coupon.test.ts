import { least } from '@selvedge/money';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giftCodeOf, giftDigest, normalCoupon } from './code.ts';
import { type Coupon, discountOf } from './coupon.ts';
import { NEXT_REDEMPTION_STATE } from './redemption-state.ts';

const now = new Date('2026-11-24T10:00:00Z');
const coupon: Coupon = {
  id: 'c',
  code: 'TEN',
  version: 1,
  vendorId: null,
  fundedBy: 'market',
  kind: 'percentage',
  percentBps: 1_000,
  amountMinor: null,
  minGoodsMinor: 0n,
  startsAt: new Date(0),
  endsAt: null,
  active: true,
  usesLeft: null,
};
const goods = fc.array(
  fc.record({ vendorId: fc.constantFrom('anna', 'ben'), totalMinor: fc.bigInt(0n, 10n ** 7n) }),
  { maxLength: 12 },
);

test('a discount never takes more off a line than it costs, and nothing off the goods of others', () => {
  const offer = fc.oneof(
    fc.record({ kind: fc.constant('percentage' as const), percentBps: fc.integer({ min: 1, max: 10_000 }) }),
    fc.record({ kind: fc.constant('fixed' as const), amountMinor: fc.bigInt(1n, 10n ** 8n) }),
  );
  fc.assert(
    fc.property(offer, goods, fc.constantFrom(null, 'anna'), (effect, lines, vendorId) => {
      const { parts, problem } = discountOf({ ...coupon, ...effect, vendorId }, lines, now);
      const eligible = lines.filter((line) => vendorId === null || line.vendorId === vendorId);
      const worth = eligible.reduce((sum, line) => sum + line.totalMinor, 0n);
      const whole = parts.reduce((a, b) => a + b, 0n);
      expect(problem).toBe(worth === 0n ? 'no_goods' : null);
      expect(whole).toBeLessThanOrEqual(worth);
      if (effect.kind === 'fixed') expect(whole).toBe(least(effect.amountMinor, worth));
      parts.forEach((part, index) => {
        expect(part).toBeGreaterThanOrEqual(0n);
        expect(part).toBeLessThanOrEqual(lines[index]?.totalMinor ?? 0n);
        if (vendorId !== null && lines[index]?.vendorId !== vendorId) expect(part).toBe(0n);
      });
    }),
  );
});

test.each([
  ['ended', { endsAt: now }],
  ['ended', { active: false }],
  ['not_started', { startsAt: new Date(now.getTime() + 1) }],
  ['used_up', { usesLeft: 0 }],
  ['below_minimum', { minGoodsMinor: 5_001n }],
  ['no_goods', { vendorId: 'ben' }],
] as const)('it takes nothing and says that it is %s', (problem, changes) => {
  const lines = [{ vendorId: 'anna', totalMinor: 5_000n }];
  expect(discountOf({ ...coupon, ...changes }, lines, now)).toEqual({ parts: [0n], problem });
});

test('a code reads the same however it is typed, and a gift card under its own key alone', () => {
  expect(normalCoupon(' welcome 10 ')).toBe('WELCOME10');
  const code = giftCodeOf('a', 'key', 0);
  expect(giftCodeOf('a', 'key', 0)).toBe(code);
  expect(
    new Set([code, giftCodeOf('a', 'key', 1), giftCodeOf('a', 'other', 0), giftCodeOf('b', 'key', 0)]).size,
  ).toBe(4);
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  const digest = giftDigest('a', code);
  expect(giftDigest('a', code.toLowerCase().replaceAll('-', ' '))).toBe(digest);
  expect(giftDigest('a', code.replaceAll('0', 'O').replaceAll('1', 'I'))).toBe(digest);
  expect(giftDigest('b', code)).not.toBe(digest);
});

test('what an order took is used or given back once; only what was given back can be held anew', () => {
  expect(NEXT_REDEMPTION_STATE).toEqual({
    held: { claim: 'claimed', release: 'released', hold_anew: null },
    claimed: { claim: null, release: null, hold_anew: null },
    released: { claim: null, release: null, hold_anew: 'held' },
  });
});
