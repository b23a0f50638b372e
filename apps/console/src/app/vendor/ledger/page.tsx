import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { VendorLedgerPage } from '../../../features/ledger/vendor-ledger-page.tsx';
import { readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'Ledger' };
const PAGE_SIZE = 48;

export default async function Page(props: WithQuery) {
  const { cursor } = await readQuery(props, 'cursor');
  const query = { limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
  const page = await take((await consoleApi()).listVendorLedger({ query }));
  return <VendorLedgerPage page={page} cursor={cursor} />;
}
