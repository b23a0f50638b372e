'use client';

import { FilterLink, useFilters } from './filter-state.tsx';
import { chipsOf, queryOf } from './filters.ts';
import { wantedHexes } from './lead-colour.ts';
import { LoadMore } from './load-more.tsx';
import { Nothing } from './nothing.tsx';
import { LISTING_PAGE, type ListingScope, scopeQuery } from './scope.ts';
import { Tile } from './tile.tsx';

const FIRST_ROW = 4;

/** The pieces. While others are fetched they stay, a little paler: nothing jumps, nothing goes blank. */
export function Results({ scope }: { readonly scope: ListingScope }) {
  const { filters, listing, pending, failed, addressOf } = useFilters();
  const { items, facets, nextCursor, total } = listing;
  const wanted = wantedHexes(filters, facets);
  return (
    <div aria-busy={pending} className={`transition-opacity duration-150 ${pending ? 'opacity-40' : ''}`}>
      {failed && (
        <p role="alert" className="mb-6 border-l-2 border-selvedge bg-card px-4 py-3">
          That did not load. Check that you are online, then choose again.
        </p>
      )}
      {filters.after !== null && (
        <p className="mb-6">
          <FilterLink to={{ ...filters, after: null }} className="thread">
            Back to the first pieces
          </FilterLink>
        </p>
      )}
      {items.length === 0 && <Nothing chips={chipsOf(filters, facets)} />}
      <ul className="grid-tiles empty:hidden">
        {items.map((tile, index) => (
          <li key={tile.id}>
            <Tile tile={tile} first={index < FIRST_ROW} heading="h2" grows wanted={wanted} />
          </li>
        ))}
      </ul>
      {nextCursor !== null && (
        <LoadMore
          key={nextCursor}
          query={{ ...queryOf(filters), ...scopeQuery(scope), limit: LISTING_PAGE }}
          cursor={nextCursor}
          wanted={wanted}
          href={addressOf({ ...filters, after: nextCursor })}
          shown={items.length}
          total={total}
        />
      )}
    </div>
  );
}
