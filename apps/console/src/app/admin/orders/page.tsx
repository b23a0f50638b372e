import { orderStates } from '@selvedge/contracts';
import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { AdminOrdersPage } from '../../../features/admin-orders/admin-orders-page.tsx';
import { oneOf, readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'Orders' };
const PAGE_SIZE = 48;

export default async function Page(props: WithQuery) {
  const { q, cursor, ...query } = await readQuery(props, 'state', 'q', 'cursor');
  const state = oneOf(orderStates, query.state);
  const api = await consoleApi();
  const page = await take(
    api.listAdminOrders({
      query: {
        limit: PAGE_SIZE,
        ...(state === undefined ? {} : { state }),
        ...(q === undefined ? {} : { q }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  );
  return <AdminOrdersPage page={page} state={state} q={q} cursor={cursor} />;
}
