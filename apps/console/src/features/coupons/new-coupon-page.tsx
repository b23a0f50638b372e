import Link from 'next/link';
import type { ComponentProps } from 'react';
import { PageHead } from '../../ui/page-head.tsx';
import { CouponForm } from './coupon-form.tsx';
import { couponLinks } from './desk-links.ts';

type NewCouponPageProps = Omit<ComponentProps<typeof CouponForm>, 'coupon'>;

/** Making a coupon. */
export function NewCouponPage({ desk, shops }: NewCouponPageProps) {
  return (
    <>
      <PageHead
        back={
          <Link href={couponLinks[desk].list()} prefetch={false} className="thread">
            Coupons
          </Link>
        }
        title="New coupon"
        note={
          desk === 'vendor'
            ? 'For your own goods. What it takes off is yours to bear; commission is taken of what is left.'
            : 'The market bears it: shops get what they would without it.'
        }
      />
      <CouponForm desk={desk} coupon={null} shops={shops} />
    </>
  );
}
