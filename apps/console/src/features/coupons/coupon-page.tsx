import type { Coupon } from '@selvedge/contracts';
import { Facts, Panel, Status } from '@selvedge/ui';
import Link from 'next/link';
import { showMoment } from '../../dates.ts';
import { showMoney } from '../../money.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { CouponForm } from './coupon-form.tsx';
import { couponLinks, type Desk } from './desk-links.ts';
import { PauseButton } from './pause-button.tsx';
import { couponWords, effectOf } from './words.ts';

type CouponPageProps = { readonly desk: Desk; readonly coupon: Coupon };

/** One coupon: what it gave so far, and its terms, to change where they may be. */
export function CouponPage({ desk, coupon }: CouponPageProps) {
  const { code, status, fundedBy, vendorSlug, vendorName, changeable, uses, maxUses, discountGiven } = coupon;
  const { word, tone } = couponWords[status];
  const shops = vendorSlug === null ? [] : [{ slug: vendorSlug, name: vendorName ?? '' }];
  return (
    <>
      <PageHead
        back={
          <Link href={couponLinks[desk].list()} prefetch={false} className="thread">
            Coupons
          </Link>
        }
        title={
          <>
            {code}
            <span className="text-13 font-normal tracking-normal">
              <Status tone={tone}>{word}</Status>
            </span>
          </>
        }
        note={`${vendorName ?? 'Every shop'}; ${fundedBy === 'market' ? 'the market' : 'the shop'} bears it`}
        action={desk === 'market' || changeable ? <PauseButton desk={desk} coupon={coupon} /> : undefined}
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        {changeable ? (
          <CouponForm key={coupon.version} desk={desk} coupon={coupon} shops={shops} />
        ) : (
          <Panel title="What it gives">
            <Facts facts={termsOf(coupon)} />
            <p className="mt-3 text-stone">
              {desk === 'vendor'
                ? 'The market gives this on your goods and pays you the difference. It alone can change it.'
                : 'The shop bears it, so the shop alone can change it. You can pause it.'}
            </p>
          </Panel>
        )}
        <Panel title="So far">
          <Facts
            facts={[
              { name: 'Orders', value: maxUses === null ? uses : `${uses} of ${maxUses}` },
              { name: 'Taken off paid orders', value: showMoney(discountGiven), strong: true },
            ]}
          />
          <p className="mt-3 text-12 text-stone">Orders that are being paid count, too.</p>
        </Panel>
      </div>
    </>
  );
}

function termsOf(coupon: Coupon) {
  const { minGoods, startsAt, endsAt, maxUses, maxUsesPerBuyer } = coupon;
  return [
    { name: 'It takes off', value: effectOf(coupon) },
    { name: 'From goods of', value: showMoney(minGoods) },
    { name: 'From (UTC)', value: showMoment(startsAt) },
    { name: 'Until (UTC)', value: endsAt === null ? 'No end' : showMoment(endsAt) },
    { name: 'Orders in all', value: maxUses ?? 'No limit' },
    { name: 'Orders each buyer', value: maxUsesPerBuyer ?? 'No limit' },
  ];
}
