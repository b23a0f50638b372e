import { allocate, basisPointsOf, least } from '@selvedge/money';

export type CouponKind = 'percentage' | 'fixed';
export type FundedBy = 'vendor' | 'market';

/** A coupon as a bag sees it. Amounts are minor units of the market's currency. */
export type Coupon = {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  /** Whose goods it counts for; null for everybody's. */
  readonly vendorId: string | null;
  readonly fundedBy: FundedBy;
  readonly kind: CouponKind;
  readonly percentBps: number | null;
  readonly amountMinor: bigint | null;
  readonly minGoodsMinor: bigint;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly active: boolean;
  /** How often it may still be used, this bag's own unpaid order not counted; null without a limit. */
  readonly usesLeft: number | null;
};

/** Why a coupon does not count for a bag as it is. */
export type CouponProblem = 'ended' | 'not_started' | 'used_up' | 'no_goods' | 'below_minimum';

type Goods = { readonly vendorId: string; readonly totalMinor: bigint };

/** What a coupon takes off each line, in the order of the lines; `problem` says why it takes nothing. */
export type Discount = { readonly parts: readonly bigint[]; readonly problem: CouponProblem | null };

/**
 * Reckons a coupon on the lines of a bag. The discount is reckoned once, on all the goods it counts for, and never more than they
 * cost; it is spread over them by largest remainder, so that the parts add up to it.
 */
export function discountOf(coupon: Coupon, goods: readonly Goods[], at: Date): Discount {
  const weights = goods.map((line) =>
    coupon.vendorId === null || coupon.vendorId === line.vendorId ? line.totalMinor : 0n,
  );
  const eligible = weights.reduce((a, b) => a + b, 0n);
  const problem = problemOf(coupon, eligible, at);
  if (problem !== null) return { parts: goods.map(() => 0n), problem };
  const whole =
    coupon.kind === 'percentage'
      ? basisPointsOf(eligible, coupon.percentBps ?? 0)
      : (coupon.amountMinor ?? 0n);
  return { parts: allocate(least(whole, eligible), weights), problem: null };
}

function problemOf(coupon: Coupon, eligible: bigint, at: Date): CouponProblem | null {
  if (!coupon.active || (coupon.endsAt !== null && coupon.endsAt <= at)) return 'ended';
  if (coupon.startsAt > at) return 'not_started';
  if (coupon.usesLeft !== null && coupon.usesLeft <= 0) return 'used_up';
  if (eligible === 0n) return 'no_goods';
  return eligible < coupon.minGoodsMinor ? 'below_minimum' : null;
}
