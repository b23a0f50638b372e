import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { TrialBalancePage } from '../../../features/ledger/trial-balance-page.tsx';

export const metadata: Metadata = { title: 'Ledger' };

export default async function Page() {
  return <TrialBalancePage balance={await take((await consoleApi()).viewTrialBalance())} />;
}
