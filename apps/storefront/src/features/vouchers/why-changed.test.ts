import type { Cart } from '@selvedge/contracts';
import { expect, it } from 'vitest';
import { priceOf, whyChanged } from './why-changed.ts';

const eur = (minor: number) => ({ minor: String(minor), currency: 'EUR' }) as const;
const coupon = { code: 'TEN', discount: eur(1000), problem: null, missing: null };
const cart: Cart = {
  vendors: [],
  count: 1,
  goods: eur(10_000),
  discount: eur(1000),
  shipping: eur(500),
  total: eur(9500),
  coupon,
  giftCard: { last4: '0050', balance: eur(5000), used: eur(5000) },
  due: eur(4500),
  ready: true,
  version: 1,
};
const dearer = { ...cart, discount: eur(0), total: eur(10_500), due: eur(5500) };

it.each([
  ['coupon_changed', { ...dearer, coupon: { ...coupon, problem: 'ended' } }],
  ['coupon_used_up', { ...dearer, coupon: { ...coupon, problem: 'used_up' } }],
  ['price_changed', { ...dearer, coupon: { ...coupon, problem: 'no_goods' } }],
  ['price_changed', { ...cart, goods: eur(11_000), total: eur(10_500), due: eur(5500) }],
  ['gift_card_changed', { ...cart, due: eur(6500) }],
] as const)('a price that is not what was shown: %s', (why, now) => {
  expect(whyChanged(priceOf(cart), now)).toBe(why);
});

it('does not blame a coupon that did not count before either', () => {
  const ended = { ...dearer, coupon: { ...coupon, problem: 'ended' } } as const;
  expect(whyChanged(priceOf(ended), { ...ended, total: eur(11_000), due: eur(6000) })).toBe('price_changed');
});
