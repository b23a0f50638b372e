import type { Client } from '@selvedge/client';

type Calls = Pick<Client, 'setCartCoupon' | 'setCartGiftCard'>;

/** Gift cards have this many letters and digits, whatever stands between them. */
const GIFT_CODE_LENGTH = 16;

/**
 * Puts what somebody typed into the bag: as a coupon, or as a gift card. One field takes both, so what it looks like is tried first,
 * and the other when nobody knows that.
 */
export async function tryCode(api: Calls, code: string) {
  const body = { code };
  const asCoupon = () => api.setCartCoupon({ body });
  const asGiftCard = () => api.setCartGiftCard({ body });
  const [first, second] = looksLikeGiftCard(code) ? [asGiftCard, asCoupon] : [asCoupon, asGiftCard];
  const answer = await first();
  if (answer.ok || !isUnknown(answer.problem.code)) return answer;
  return second();
}

/** Says whether a text is as long as the code of a gift card. */
export function looksLikeGiftCard(code: string): boolean {
  return code.replace(/[^0-9a-z]/gi, '').length === GIFT_CODE_LENGTH;
}

function isUnknown(code: string): boolean {
  return code === 'coupon_not_found' || code === 'gift_card_not_found';
}
