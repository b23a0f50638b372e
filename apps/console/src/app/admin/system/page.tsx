import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { SystemPage } from '../../../features/system/system-page.tsx';

export const metadata: Metadata = { title: 'System' };

export default async function Page() {
  return <SystemPage health={await take((await consoleApi()).viewSystemHealth())} readAt={new Date()} />;
}
