import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { DropsPage } from '../../../features/admin-drops/drops-page.tsx';
import { readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'Drops' };
const PAGE_SIZE = 24;

export default async function Page(props: WithQuery) {
  const { cursor } = await readQuery(props, 'cursor');
  const query = { limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
  return <DropsPage page={await take((await consoleApi()).listAdminDrops({ query }))} cursor={cursor} />;
}
