import type { Listing } from '@selvedge/contracts';
import Link from 'next/link';
import { LISTING_PAGE, type ListingScope, scopeQuery } from '../../api/browse.ts';
import { FilterFields } from './filter-fields.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { Dimmed, FilterProvider } from './filter-state.tsx';
import { chipsOf, type Filters, queryOf, writeFilters } from './filters.ts';
import { LoadMore } from './load-more.tsx';
import { Nothing } from './nothing.tsx';
import { Tile } from './tile.tsx';
import { Chips, SortSelect } from './toolbar.tsx';

const FIRST_ROW = 4;

type ListingViewProps = {
  readonly listing: Listing;
  readonly filters: Filters;
  readonly scope: ListingScope;
  readonly path: string;
};

/** The results of any listing with its filters: category, shop, collection or search. */
export function ListingView({ listing, filters, scope, path }: ListingViewProps) {
  const keep: Record<string, string> = scope.kind === 'search' ? { q: scope.key } : {};
  const without = scope.kind === 'vendor' ? ({ without: 'seller' } as const) : {};
  const { facets, priceRange, total, items, nextCursor } = listing;
  const more = { ...queryOf(filters), ...scopeQuery(scope), limit: LISTING_PAGE };
  return (
    <FilterProvider filters={filters} path={path} keep={keep}>
      <div className="wrap grid gap-x-12 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <form action={path} method="get" aria-label="Filters" className="hidden lg:block">
          {Object.entries(keep).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <FilterFields facets={facets} priceRange={priceRange} {...without} />
          <noscript>
            <button type="submit" className="action mt-5 w-full">
              Show pieces
            </button>
          </noscript>
        </form>
        <section aria-label="Pieces" id="results">
          <div className="mb-5 flex items-center justify-between border-y border-line lg:border-t-0">
            <FilterSheet facets={facets} priceRange={priceRange} total={total} {...without} />
            <p role="status" className="figures text-15 text-stone max-lg:text-13">
              {total} {total === 1 ? 'piece' : 'pieces'}
            </p>
            <SortSelect />
          </div>
          <Chips facets={facets} />
          {filters.after !== null && (
            <p className="mb-6">
              <Link href={`${path}${writeFilters({ ...filters, after: null }, keep)}`} className="thread">
                Back to the first pieces
              </Link>
            </p>
          )}
          <Dimmed>
            {items.length === 0 ? (
              <Nothing chips={chipsOf(filters, facets)} path={path} keep={keep} />
            ) : (
              <ul className="grid-tiles">
                {items.map((tile, index) => (
                  <li key={tile.id}>
                    <Tile tile={tile} first={index < FIRST_ROW} heading="h2" grows />
                  </li>
                ))}
              </ul>
            )}
          </Dimmed>
          {nextCursor !== null && (
            <LoadMore
              key={nextCursor}
              query={more}
              cursor={nextCursor}
              href={`${path}${writeFilters({ ...filters, after: nextCursor }, keep)}`}
              shown={items.length}
              total={total}
            />
          )}
        </section>
      </div>
    </FilterProvider>
  );
}
