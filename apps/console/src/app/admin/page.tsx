import type { Metadata } from 'next';
import { consoleApi, take } from '../../api/server.ts';
import { AdminOverviewPage } from '../../features/admin-overview/admin-overview-page.tsx';

export const metadata: Metadata = { title: 'Overview' };

export default async function Page() {
  return <AdminOverviewPage overview={await take((await consoleApi()).viewAdminOverview())} />;
}
