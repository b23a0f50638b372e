import type { Cart, Money } from '@selvedge/contracts';

/** Says why a coupon takes nothing off a bag as it is; null when it counts. */
export function couponNotice(
  { code, problem, missing }: NonNullable<Cart['coupon']>,
  show: (money: Money) => string,
): string | null {
  if (problem === null) return null;
  if (problem === 'below_minimum')
    return missing === null
      ? `There is not enough in your bag for ${code} to count.`
      : `Spend ${show(missing)} more for ${code} to count.`;
  return `${code} ${PROBLEMS[problem]}`;
}

const PROBLEMS = {
  ended: 'has ended.',
  not_started: 'does not count yet.',
  used_up: 'has been used as often as it can be.',
  no_goods: 'is not for the pieces in your bag.',
} as const;

/** Says why a gift card pays nothing; null when it does. */
export function giftCardNotice({ balance, used }: NonNullable<Cart['giftCard']>): string | null {
  if (balance.minor === '0') return 'There is nothing left on it.';
  return used.minor === '0' ? 'There is nothing left for it to pay.' : null;
}

const REFUSALS: Readonly<Record<string, string>> = {
  coupon_already_used: 'You have used this code already.',
  empty_bag: 'Your bag is empty.',
  too_many_requests: 'That was a little fast. Try again in a moment.',
  invalid_input: 'A code has between 3 and 40 letters and digits.',
  coupon_not_found: 'We do not know this code. Look for letters mixed up, or one too many.',
  gift_card_not_found: 'We do not know this code. Look for letters mixed up, or one too many.',
};

export const UNREACHED = 'We cannot reach the shop. Check that you are online, then try again.';

/** Says why a code was not taken. */
export function codeRefusal(code: string): string {
  return REFUSALS[code] ?? 'That did not work. Your bag is as it was. Try again in a moment.';
}
