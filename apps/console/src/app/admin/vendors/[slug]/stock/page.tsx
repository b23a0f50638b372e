import type { Metadata } from 'next';
import Link from 'next/link';
import { consoleApi, take } from '../../../../../api/server.ts';
import { stockOfShop } from '../../../../../features/stock/links.ts';
import { StockPage } from '../../../../../features/stock/stock-page.tsx';
import { readStockQuery } from '../../../../../features/stock/stock-query.ts';
import { links } from '../../../../../links.ts';
import type { WithQuery } from '../../../../../page-query.ts';
import { PageHead } from '../../../../../ui/page-head.tsx';

export const metadata: Metadata = { title: "A shop's stock" };

type Props = WithQuery & { readonly params: Promise<{ readonly slug: string }> };

export default async function Page(props: Props) {
  const { slug } = await props.params;
  const { query, cursor, asked } = await readStockQuery(props);
  const page = await take((await consoleApi()).listAdminStock({ params: { slug }, query: asked }));
  const own = stockOfShop(slug);
  const head = (
    <PageHead
      back={
        <Link href={links.adminVendors} prefetch={false} className="thread">
          Vendors
        </Link>
      }
      title={`Stock of ${slug}`}
      note="As the shop sees it. Only the shop changes it."
      action={
        <Link href={own.entries({})} prefetch={false} className="thread">
          Stock ledger
        </Link>
      }
    />
  );
  return <StockPage page={page} query={query} cursor={cursor} links={own} change={null} head={head} />;
}
