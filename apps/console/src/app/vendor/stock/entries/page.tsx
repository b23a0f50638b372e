import type { Metadata } from 'next';
import Link from 'next/link';
import { consoleApi, take } from '../../../../api/server.ts';
import { EntriesPage } from '../../../../features/stock/entries-page.tsx';
import { LimitForm } from '../../../../features/stock/limit-form.tsx';
import { ownStock } from '../../../../features/stock/links.ts';
import { MarkForm } from '../../../../features/stock/mark-form.tsx';
import { readEntriesQuery } from '../../../../features/stock/stock-query.ts';
import { links } from '../../../../links.ts';
import type { WithQuery } from '../../../../page-query.ts';
import { PageHead } from '../../../../ui/page-head.tsx';

export const metadata: Metadata = { title: 'Stock ledger' };

export default async function Page(props: WithQuery) {
  const { query, cursor, asked } = await readEntriesQuery(props);
  const api = await consoleApi();
  const page = await take(api.listStockEntries({ query: asked }));
  const [first] = page.items;
  const words = query.variantId === undefined || first === undefined ? undefined : first.sku;
  const stock = await take(
    api.listVendorStock({ query: { limit: 20, ...(words === undefined ? {} : { q: words }) } }),
  );
  const row = stock.items.find((one) => one.variantId === query.variantId);
  const head = (
    <PageHead
      back={
        <Link href={links.vendorStock()} prefetch={false} className="thread">
          Stock
        </Link>
      }
      title={first === undefined || query.variantId === undefined ? 'Stock ledger' : first.productName}
      note={
        first === undefined || query.variantId === undefined
          ? 'Every change of what is on hand: who, when, why. Nothing here is ever changed.'
          : `${first.colour}, ${first.size} · ${first.sku}. Every change of what is on hand.`
      }
      action={
        <a href={links.vendorStockExport({ ...query })} download className="thread">
          Export as CSV
        </a>
      }
    />
  );
  return (
    <EntriesPage
      page={page}
      query={query}
      cursor={cursor}
      links={ownStock}
      locations={stock.locations}
      head={
        <>
          {head}
          {row !== undefined && (
            <div className="mb-5 flex flex-wrap items-start gap-x-12 gap-y-5">
              <MarkForm
                key={`${row.variantId} ${row.threshold}`}
                variantId={row.variantId}
                threshold={row.threshold}
                own={row.ownThreshold}
              />
              <LimitForm
                key={`${row.variantId} ${row.perBuyer}`}
                variantId={row.variantId}
                perBuyer={row.perBuyer}
              />
            </div>
          )}
        </>
      }
    />
  );
}
