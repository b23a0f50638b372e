import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { ProductsPage } from '../../../features/vendor-products/products-page.tsx';
import { oneOf, readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'Products' };
const PAGE_SIZE = 24;
const STOREFRONT_URL = process.env.STOREFRONT_URL ?? 'http://localhost:3000';

export default async function Page(props: WithQuery) {
  const { q, cursor, ...query } = await readQuery(props, 'state', 'stock', 'q', 'cursor');
  const state = oneOf(['draft', 'in_review', 'live', 'archived'], query.state);
  const stock = oneOf(['out', 'low'], query.stock);
  const api = await consoleApi();
  const page = await take(
    api.listVendorProducts({
      query: {
        limit: PAGE_SIZE,
        ...(state === undefined ? {} : { state }),
        ...(stock === undefined ? {} : { stock }),
        ...(q === undefined ? {} : { q }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  );
  return (
    <ProductsPage page={page} state={state} stock={stock} q={q} cursor={cursor} shopUrl={STOREFRONT_URL} />
  );
}
