import type { RouteOutput, routes } from '@selvedge/contracts';
import { Table } from '@selvedge/ui';
import type { ReactNode } from 'react';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { Pager } from '../../ui/pager.tsx';
import { SearchForm } from '../../ui/search-form.tsx';
import type { StockLinks } from './links.ts';
import { NoStock, Places, type StockQuery } from './stock-filters.tsx';
import { StockRow } from './stock-row.tsx';

type Page = RouteOutput<typeof routes.listVendorStock>;
type StockPageProps = {
  readonly page: Page;
  readonly query: StockQuery;
  readonly cursor: string | undefined;
  readonly links: StockLinks;
  readonly change: 'allowed' | null;
  readonly head: ReactNode;
};

const columns = [
  { name: 'Piece' },
  { name: 'Location', from: 'md' },
  { name: 'On hand', numeric: true },
  { name: 'Held', numeric: true, from: 'md' },
  { name: 'Free', numeric: true },
  { name: 'Sold, to send', numeric: true, from: 'lg' },
  { name: 'Waiting', numeric: true, from: 'xl' },
] as const;

/** What lies where: each variant with its places, what of it is held, and what is sold but not sent. */
export function StockPage({ page, query, cursor, links, change, head }: StockPageProps) {
  const { items, locations, counts, nextCursor } = page;
  const { stock, locationId, q } = query;
  const view = (name: string, one: StockQuery['stock'], count?: number) => ({
    name,
    href: links.stock({ ...query, stock: one }),
    current: one === stock,
    ...(count === undefined ? {} : { count }),
  });
  return (
    <>
      {head}
      <div className="mb-3 flex flex-wrap-reverse items-center justify-between gap-x-6 gap-y-3">
        <FilterTabs
          label="Views"
          tabs={[
            view('All', undefined),
            view('Sold out', 'out', counts.out),
            view('Running low', 'low', counts.low),
          ]}
        />
        <SearchForm
          action={links.stock({})}
          label="Piece or SKU"
          q={q}
          keep={{ stock, locationId }}
          clearHref={links.stock({ stock, locationId, q: undefined })}
        />
      </div>
      {locations.length > 1 && <Places locations={locations} query={query} links={links} />}
      {items.length === 0 ? (
        <NoStock query={query} />
      ) : (
        <>
          <Table caption="Stock by piece and location" columns={columns}>
            {items.map((row) => (
              <StockRow
                key={row.variantId}
                row={row}
                locations={locations}
                change={change}
                entriesHref={links.entries({ variantId: row.variantId })}
              />
            ))}
          </Table>
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : links.stock({ ...query })}
            nextHref={nextCursor === null ? null : links.stock({ ...query, cursor: nextCursor })}
          />
        </>
      )}
    </>
  );
}
