import type { Metadata } from 'next';
import { consoleApi, take } from '../../api/server.ts';
import { VendorOverviewPage } from '../../features/vendor-overview/vendor-overview-page.tsx';

export const metadata: Metadata = { title: 'Overview' };

export default async function Page() {
  return <VendorOverviewPage overview={await take((await consoleApi()).viewVendorOverview())} />;
}
