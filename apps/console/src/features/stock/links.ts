import { links, withQuery } from '../../links.ts';

type Query = Readonly<Record<string, string | undefined>>;

/** Where the stock pages of one shop are: its own console, or the operator's view of it. */
export type StockLinks = {
  readonly stock: (query: Query) => string;
  readonly entries: (query: Query) => string;
};

export const ownStock: StockLinks = { stock: links.vendorStock, entries: links.vendorStockEntries };

/** The operator's pages about the stock of a shop. */
export function stockOfShop(slug: string): StockLinks {
  const base = links.adminVendorStock(slug);
  return {
    stock: (query) => withQuery(base, query),
    entries: (query) => withQuery(`${base}/entries`, query),
  };
}
