import { refuse } from '../../platform/index.ts';
import type { CouponKind } from './coupon.ts';

/** What a coupon gives, when, and how often. Amounts are minor units of the market's currency. */
export type CouponTerms = {
  readonly kind: CouponKind;
  readonly percentBps: number | null;
  readonly amountMinor: bigint | null;
  readonly minGoodsMinor: bigint;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly maxUses: number | null;
  readonly maxUsesPerBuyer: number | null;
};

/**
 * Says whether a coupon may become what is wanted. What it gives, from which sum on and since when was promised to who used it, so
 * that stays; its end and its limits may change, but not below what it was used already.
 */
export function decideChange(now: CouponTerms & { readonly uses: number }, wanted: CouponTerms) {
  const same =
    now.kind === wanted.kind &&
    now.percentBps === wanted.percentBps &&
    now.amountMinor === wanted.amountMinor &&
    now.minGoodsMinor === wanted.minGoodsMinor &&
    now.startsAt.getTime() === wanted.startsAt.getTime();
  if (now.uses > 0 && !same) return refuse('coupon_in_use');
  if (wanted.maxUses !== null && wanted.maxUses < now.uses)
    return refuse('coupon_limit_below_uses', { context: { uses: now.uses } });
  return { ok: true } as const;
}
