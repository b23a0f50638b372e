import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { VendorsPage } from '../../../features/admin-overview/vendors-page.tsx';

export const metadata: Metadata = { title: 'Vendors' };

export default async function Page() {
  const { vendors } = await take((await consoleApi()).listAdminVendors());
  return <VendorsPage vendors={vendors} />;
}
