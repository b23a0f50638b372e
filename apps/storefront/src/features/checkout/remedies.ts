import type { ErrorCode } from '@selvedge/contracts';
import { links } from '../../links.ts';
import type { Which } from '../vouchers/applied.tsx';

/**
 * Where a refusal brings the shopper, and what they are told there. `go` is another page; null: they stay, and may try again.
 * The bag page words `sold` and `unavailable` itself, with the piece by its name.
 */
export type Remedy = {
  readonly go: string | null;
  readonly sentence: string;
  /** What the shopper may go on without: what stood in the way. */
  readonly without?: Which;
};

type Known = Extract<
  ErrorCode,
  | 'empty_bag'
  | 'address_missing'
  | 'delivery_missing'
  | 'no_delivery'
  | 'out_of_stock'
  | 'unavailable'
  | 'price_changed'
  | 'coupon_changed'
  | 'coupon_used_up'
  | 'coupon_already_used'
  | 'gift_card_changed'
  | 'limit_reached'
  | 'drop_not_open'
  | 'drop_not_admitted'
  | 'drop_limit'
  | 'hold_expired'
  | 'payment_in_progress'
  | 'already_paid'
  | 'placement_not_found'
  | 'idempotency_conflict'
  | 'payment_method_not_found'
  | 'payment_unavailable'
  | 'busy'
  | 'too_many_requests'
  | 'session_expired'
>;

const REMEDIES: Readonly<Record<Known, Remedy>> = {
  empty_bag: { go: links.bag, sentence: 'Your bag is empty.' },
  address_missing: { go: links.checkout, sentence: 'We need your address first.' },
  delivery_missing: { go: links.checkoutDelivery, sentence: 'Choose a delivery for each shop first.' },
  no_delivery: {
    go: links.checkoutDelivery,
    sentence: 'A shop in your bag does not deliver to this country. Your bag is as you left it.',
  },
  out_of_stock: {
    go: `${links.bag}?note=sold`,
    sentence: 'A piece sold while you were paying. Nothing was charged.',
  },
  unavailable: {
    go: `${links.bag}?note=unavailable`,
    sentence: 'A piece is not sold any more. Nothing was charged.',
  },
  price_changed: {
    go: null,
    sentence:
      'A price changed since you looked. Nothing was charged. Here is the new total; pay when it suits you.',
  },
  coupon_changed: {
    go: null,
    sentence:
      'Your discount code has ended or changed. Nothing was charged. Here is the total as it is now; pay when it suits you.',
    without: 'coupon',
  },
  coupon_used_up: {
    go: null,
    sentence:
      'Somebody else used your discount code a moment ago, and it was the last time. Nothing was charged.',
    without: 'coupon',
  },
  coupon_already_used: {
    go: null,
    sentence: 'You have used this discount code already, as often as one person may. Nothing was charged.',
    without: 'coupon',
  },
  gift_card_changed: {
    go: null,
    sentence:
      'There is less on your gift card than there was. Nothing was charged. Here is what is left to pay now.',
    without: 'gift_card',
  },
  limit_reached: {
    go: `${links.bag}?note=limit`,
    sentence: 'There is a limit per person for one of these pieces. Nothing was charged. Take fewer of it.',
  },
  drop_not_open: {
    go: `${links.bag}?note=drop_not_open`,
    sentence: 'A piece is part of a drop that has not opened yet. Nothing was charged.',
  },
  drop_not_admitted: {
    go: `${links.bag}?note=drop_turn`,
    sentence: 'Your turn in the drop is over. Nothing was charged.',
  },
  drop_limit: {
    go: `${links.bag}?note=drop_limit`,
    sentence: 'You have as many pieces of this drop as one person may buy. Nothing was charged.',
  },
  hold_expired: {
    go: null,
    sentence:
      'The ten minutes are over and your pieces are free again. Nothing was charged. Pay once more and we hold them anew, if they are still there.',
  },
  payment_in_progress: {
    go: null,
    sentence:
      'A payment for this bag is under way, perhaps in another window. Let it end, then try again here.',
  },
  already_paid: { go: links.account, sentence: 'This order is paid already.' },
  placement_not_found: {
    go: null,
    sentence: 'We lost track of this order before anything was charged. Try again.',
  },
  idempotency_conflict: {
    go: null,
    sentence: 'Your bag changed meanwhile. Nothing was charged. Look it over and try again.',
  },
  payment_method_not_found: {
    go: null,
    sentence: 'This way to pay is not there any more. Nothing was charged. Choose another one.',
  },
  payment_unavailable: {
    go: null,
    sentence:
      'The payment service does not answer. Nothing was charged. Your pieces stay held; try again in a moment.',
  },
  busy: {
    go: null,
    sentence: 'Many people are buying right now. Nothing was charged. Try again in a moment.',
  },
  too_many_requests: { go: null, sentence: 'That was a little fast. Try again in a moment.' },
  session_expired: { go: links.signIn(links.checkout), sentence: 'Your session has ended. Sign in again.' },
};

const OTHERWISE: Remedy = {
  go: null,
  sentence: 'Something went wrong on our side. Nothing was charged. Try again in a moment.',
};

/** Gives the way out of a refusal. A piece at fault is named to the bag page by its id. */
export function remedyOf(refusal: { readonly code: string }, variantId: string | null = null): Remedy {
  const { code } = refusal;
  // `hasOwn` has just said that it is one of them.
  const remedy = Object.hasOwn(REMEDIES, code) ? REMEDIES[code as Known] : OTHERWISE;
  const names = variantId !== null && (code === 'out_of_stock' || code === 'unavailable');
  return names ? { ...remedy, go: `${remedy.go}&piece=${encodeURIComponent(variantId)}` } : remedy;
}
