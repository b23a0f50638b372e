import { refundStates } from '@selvedge/contracts';
import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { RefundsPage } from '../../../features/after-sale/refunds-page.tsx';
import { oneOf, readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'Refunds' };
const PAGE_SIZE = 24;

export default async function Page(props: WithQuery) {
  const { cursor, ...query } = await readQuery(props, 'state', 'cursor');
  const state = oneOf(refundStates, query.state);
  const page = await take(
    (await consoleApi()).listRefunds({
      query: {
        limit: PAGE_SIZE,
        ...(state === undefined ? {} : { state }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  );
  return <RefundsPage page={page} state={state} cursor={cursor} />;
}
