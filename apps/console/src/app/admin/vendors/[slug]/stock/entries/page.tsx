import type { Metadata } from 'next';
import Link from 'next/link';
import { consoleApi, take } from '../../../../../../api/server.ts';
import { EntriesPage } from '../../../../../../features/stock/entries-page.tsx';
import { stockOfShop } from '../../../../../../features/stock/links.ts';
import { readEntriesQuery } from '../../../../../../features/stock/stock-query.ts';
import type { WithQuery } from '../../../../../../page-query.ts';
import { PageHead } from '../../../../../../ui/page-head.tsx';

export const metadata: Metadata = { title: "A shop's stock ledger" };

type Props = WithQuery & { readonly params: Promise<{ readonly slug: string }> };

export default async function Page(props: Props) {
  const { slug } = await props.params;
  const { query, cursor, asked } = await readEntriesQuery(props);
  const api = await consoleApi();
  const [page, { locations }] = await Promise.all([
    take(api.listAdminStockEntries({ params: { slug }, query: asked })),
    take(api.listAdminStock({ params: { slug }, query: { limit: 1 } })),
  ]);
  const own = stockOfShop(slug);
  const head = (
    <PageHead
      back={
        <Link href={own.stock({})} prefetch={false} className="thread">
          Stock of {slug}
        </Link>
      }
      title="Stock ledger"
      note="Every change of what is on hand: who, when, why."
    />
  );
  return (
    <EntriesPage page={page} query={query} cursor={cursor} links={own} locations={locations} head={head} />
  );
}
