import type { Metadata } from 'next';
import { consoleApi, take } from '../../../../api/server.ts';
import { CouponPage } from '../../../../features/coupons/coupon-page.tsx';

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: 'Coupon' };

export default async function Page({ params }: Props) {
  const { id } = await params;
  const coupon = await take((await consoleApi()).viewVendorCoupon({ params: { id } }));
  return <CouponPage desk="vendor" coupon={coupon} />;
}
