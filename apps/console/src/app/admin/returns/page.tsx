import { returnStates } from '@selvedge/contracts';
import type { Metadata } from 'next';
import Link from 'next/link';
import { consoleApi, take } from '../../../api/server.ts';
import { ReturnsPage } from '../../../features/after-sale/returns-page.tsx';
import { links } from '../../../links.ts';
import { oneOf, readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'Returns' };
const PAGE_SIZE = 24;

export default async function Page(props: WithQuery) {
  const { cursor, ...query } = await readQuery(props, 'state', 'cursor');
  const state = oneOf(returnStates, query.state);
  const page = await take(
    (await consoleApi()).listAdminReturns({
      query: {
        limit: PAGE_SIZE,
        ...(state === undefined ? {} : { state }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  );
  const refunds = (
    <Link href={links.adminRefunds()} prefetch={false} className="thread flex min-h-9 items-center">
      Refunds
    </Link>
  );
  const own = { list: links.adminReturns, one: links.adminReturn };
  return <ReturnsPage page={page} state={state} cursor={cursor} links={own} named action={refunds} />;
}
