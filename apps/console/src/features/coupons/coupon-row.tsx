import type { Coupon } from '@selvedge/contracts';
import { Cell, RowHead, Status } from '@selvedge/ui';
import Link from 'next/link';
import { showDate } from '../../dates.ts';
import { showMoney } from '../../money.ts';
import { couponLinks, type Desk } from './desk-links.ts';
import { PauseButton } from './pause-button.tsx';
import { couponWords, effectOf, sentenceOf } from './words.ts';

type CouponRowProps = { readonly coupon: Coupon; readonly desk: Desk; readonly now: number };

/** One coupon in a list: its code, what it does, how often it was used. */
export function CouponRow({ coupon, desk, now }: CouponRowProps) {
  const { id, code, status, fundedBy, vendorName, uses, maxUses, discountGiven, changeable } = coupon;
  const { word, tone } = couponWords[status];
  const mayPause = (desk === 'market' || changeable) && status !== 'ended';
  return (
    <tr>
      <RowHead>
        <Link
          href={couponLinks[desk].one(id)}
          prefetch={false}
          className="inline-block py-1 font-[550] hover:underline"
        >
          {code}
        </Link>
        <span className="block text-12 text-stone">
          {desk === 'market'
            ? `${vendorName ?? 'Every shop'}, ${fundedBy === 'market' ? 'by the market' : 'by the shop'}`
            : fundedBy === 'market' && 'Paid by the market'}
        </span>
        <span className="block text-12 text-stone lg:hidden">{effectOf(coupon)} off</span>
      </RowHead>
      <Cell>
        <Status tone={tone}>{word}</Status>
      </Cell>
      <Cell from="lg">{sentenceOf(coupon, showDate, now)}</Cell>
      <Cell numeric>
        {uses}
        {maxUses !== null && <span className="text-stone"> of {maxUses}</span>}
      </Cell>
      <Cell numeric from="md">
        {showMoney(discountGiven)}
      </Cell>
      <Cell numeric>{mayPause && <PauseButton desk={desk} coupon={coupon} />}</Cell>
    </tr>
  );
}
