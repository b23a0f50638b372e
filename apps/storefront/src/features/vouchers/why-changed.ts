import type { Cart, Money } from '@selvedge/contracts';

/** The price somebody was shown: what it costs, what of that is charged, and whether a coupon counted in it. */
export type ShownPrice = { readonly total: Money; readonly due: Money; readonly couponCounts: boolean };

/** Reads the price of a bag as it is shown. */
export function priceOf({ total, due, coupon }: Cart): ShownPrice {
  return { total, due, couponCounts: coupon !== null && coupon.problem === null };
}

/** Says why a price is not what was shown any more: the coupon, the gift card, or a price itself. */
export function whyChanged(shown: ShownPrice, now: Cart) {
  const problem = now.coupon?.problem ?? null;
  if (shown.couponCounts && problem === 'used_up') return 'coupon_used_up';
  if (shown.couponCounts && problem === 'ended') return 'coupon_changed';
  const sameTotal = now.total.minor === shown.total.minor;
  return sameTotal && now.due.minor !== shown.due.minor ? 'gift_card_changed' : 'price_changed';
}
