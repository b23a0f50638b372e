import { couponStatuses } from '@selvedge/contracts';
import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { CouponsPage } from '../../../features/coupons/coupons-page.tsx';
import { oneOf, readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'Coupons' };
const PAGE_SIZE = 24;

export default async function Page(props: WithQuery) {
  const { q, cursor, ...asked } = await readQuery(props, 'status', 'q', 'cursor');
  const status = oneOf(couponStatuses, asked.status);
  const query = {
    limit: PAGE_SIZE,
    ...(status === undefined ? {} : { status }),
    ...(q === undefined ? {} : { q }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  const page = await take((await consoleApi()).listVendorCoupons({ query }));
  return <CouponsPage desk="vendor" page={page} status={status} q={q} cursor={cursor} now={Date.now()} />;
}
