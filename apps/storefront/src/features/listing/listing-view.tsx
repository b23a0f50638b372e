import type { Listing } from '@selvedge/contracts';
import { FilterFields } from './filter-fields.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { FilterProvider } from './filter-state.tsx';
import type { Filters } from './filters.ts';
import { writeFilters } from './filters.ts';
import { Results } from './results.tsx';
import type { ListingScope } from './scope.ts';
import { Chips, SortSelect, Total } from './toolbar.tsx';

type ListingViewProps = {
  readonly listing: Listing;
  readonly filters: Filters;
  readonly scope: ListingScope;
  readonly path: string;
};

/** The results of any listing with its filters: category, shop, collection or search. */
export function ListingView({ listing, filters, scope, path }: ListingViewProps) {
  const keep: Record<string, string> = scope.kind === 'search' ? { q: scope.key } : {};
  // A shop's own page needs no choice of shop.
  const without = scope.kind === 'vendor' ? ({ without: 'seller' } as const) : {};
  return (
    <FilterProvider
      key={`${path}${writeFilters(filters, keep)}`}
      filters={filters}
      listing={listing}
      scope={scope}
      path={path}
      keep={keep}
    >
      <div className="wrap grid gap-x-12 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <form action={path} method="get" aria-label="Filters" className="hidden lg:block">
          {Object.entries(keep).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <FilterFields {...without} />
          <noscript>
            <button type="submit" className="action mt-5 w-full">
              Show pieces
            </button>
          </noscript>
        </form>
        <section aria-label="Pieces" id="results">
          <div className="mb-5 flex items-center justify-between border-y border-line lg:border-t-0">
            <FilterSheet {...without} />
            <Total />
            <SortSelect />
          </div>
          <Chips />
          <Results scope={scope} />
        </section>
      </div>
    </FilterProvider>
  );
}
