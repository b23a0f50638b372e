import type { Metadata } from 'next';
import { requireVendor } from '../../../../api/me.ts';
import { NewCouponPage } from '../../../../features/coupons/new-coupon-page.tsx';

export const metadata: Metadata = { title: 'New coupon' };

export default async function Page() {
  const { vendor } = await requireVendor();
  return <NewCouponPage desk="vendor" shops={[vendor]} />;
}
