import type { Metadata } from 'next';
import Link from 'next/link';
import { consoleApi, take } from '../../../api/server.ts';
import { ownStock } from '../../../features/stock/links.ts';
import { StockPage } from '../../../features/stock/stock-page.tsx';
import { readStockQuery } from '../../../features/stock/stock-query.ts';
import { links } from '../../../links.ts';
import type { WithQuery } from '../../../page-query.ts';
import { PageHead } from '../../../ui/page-head.tsx';

export const metadata: Metadata = { title: 'Stock' };

export default async function Page(props: WithQuery) {
  const { query, cursor, asked } = await readStockQuery(props);
  const page = await take((await consoleApi()).listVendorStock({ query: asked }));
  const head = (
    <PageHead
      title="Stock"
      note="What lies where. Press a number to count, change or move it."
      action={
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Link href={links.vendorStockLocations} prefetch={false} className="thread">
            Locations and low marks
          </Link>
          <Link href={links.vendorStockEntries()} prefetch={false} className="thread">
            Stock ledger
          </Link>
          <Link href={links.vendorStockReceive} prefetch={false} className="primary">
            Receive goods
          </Link>
        </div>
      }
    />
  );
  return (
    <StockPage page={page} query={query} cursor={cursor} links={ownStock} change="allowed" head={head} />
  );
}
