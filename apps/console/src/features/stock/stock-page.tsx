import type { RouteOutput, routes } from '@selvedge/contracts';
import { Empty, Table } from '@selvedge/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { Pager } from '../../ui/pager.tsx';
import { SearchForm } from '../../ui/search-form.tsx';
import type { StockLinks } from './links.ts';
import { StockRow } from './stock-row.tsx';

type Page = RouteOutput<typeof routes.listVendorStock>;
export type StockQuery = {
  readonly stock: 'out' | 'low' | undefined;
  readonly locationId: string | undefined;
  readonly q: string | undefined;
};
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
      {locations.length > 1 && <Places page={page} query={query} links={links} />}
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

function Places({ page, query, links }: Pick<StockPageProps, 'page' | 'query' | 'links'>) {
  const places = [
    { id: undefined, name: 'All locations' },
    ...page.locations.filter((one) => one.state === 'open'),
  ];
  return (
    <nav aria-label="Locations" className="mb-4 flex flex-wrap gap-2">
      {places.map(({ id, name }) => (
        <Link
          key={name}
          href={links.stock({ ...query, locationId: id })}
          prefetch={false}
          aria-current={id === query.locationId ? 'page' : undefined}
          className="inline-flex min-h-8 items-center rounded-full border border-line px-3 text-12 text-stone hover:border-ink hover:text-ink aria-[current]:border-ink aria-[current]:text-ink max-md:min-h-10"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

function NoStock({ query: { q, stock } }: { readonly query: StockQuery }) {
  if (q !== undefined)
    return (
      <Empty title={`Nothing is called “${q}”`}>Try one word of its name, or the start of its SKU.</Empty>
    );
  if (stock !== undefined)
    return (
      <Empty title={stock === 'out' ? 'Nothing is sold out' : 'Nothing runs low'}>
        Pieces stand here once their last free ones{' '}
        {stock === 'out' ? 'are gone' : 'come down to their low mark'}.
      </Empty>
    );
  return <Empty title="No pieces here yet">Receive goods, and each piece stands here with its place.</Empty>;
}
