import type { Metadata } from 'next';
import { consoleApi, take } from '../../../../api/server.ts';
import { NewCouponPage } from '../../../../features/coupons/new-coupon-page.tsx';

export const metadata: Metadata = { title: 'New coupon' };

export default async function Page() {
  const { vendors } = await take((await consoleApi()).listAdminVendors());
  return <NewCouponPage desk="market" shops={vendors.map(({ slug, name }) => ({ slug, name }))} />;
}
