import type { Coupon, CouponStatus } from '@selvedge/contracts';
import type { Tone } from '@selvedge/ui';
import { plural } from '../../dates.ts';
import { showMoney } from '../../money.ts';

export const couponWords = {
  running: { word: 'Running', tone: 'good' },
  scheduled: { word: 'Scheduled', tone: 'plain' },
  paused: { word: 'Paused', tone: 'warn' },
  used_up: { word: 'Used up', tone: 'quiet' },
  ended: { word: 'Ended', tone: 'quiet' },
} as const satisfies Record<CouponStatus, { word: string; tone: Tone }>;

type Effect = Pick<Coupon, 'kind' | 'percentBps' | 'amount'>;
export type Terms = Effect &
  Pick<Coupon, 'minGoods' | 'startsAt' | 'endsAt' | 'maxUses' | 'maxUsesPerBuyer' | 'vendorName'>;

/** What a coupon takes off: `10 %`, `€15.00`. */
export function effectOf({ kind, percentBps, amount }: Effect): string {
  if (kind === 'fixed') return amount === null ? '…' : showMoney(amount);
  return percentBps === null ? '…' : `${percentBps / 100} %`;
}

/** Says in one sentence what a coupon does, for whom and for how long; `day` writes an instant as a day. */
export function sentenceOf(terms: Terms, day: (instant: string) => string, now: number): string {
  const { minGoods, startsAt, endsAt, maxUses, maxUsesPerBuyer, vendorName } = terms;
  const parts = [
    `${effectOf(terms)} off everything${vendorName === null ? '' : ` of ${vendorName}`}${
      minGoods.minor === '0' ? '' : ` from ${showMoney(minGoods)}`
    }`,
    ...(Date.parse(startsAt) > now ? [`from ${day(startsAt)}`] : []),
    ...(endsAt === null ? [] : [`until ${day(endsAt)}`]),
    ...(maxUses === null ? [] : [maxUses === 1 ? 'the first order' : `first ${plural(maxUses, 'order')}`]),
    ...(maxUsesPerBuyer === null
      ? []
      : [maxUsesPerBuyer === 1 ? 'once a buyer' : `${plural(maxUsesPerBuyer, 'time')} a buyer`]),
  ];
  return `${parts.join(', ')}.`;
}
