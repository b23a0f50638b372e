import type { Metadata } from 'next';
import { readCategories, readFilteredListing } from '../../../api/browse.ts';
import { CategoryRow } from '../../../features/home/category-row.tsx';
import { chipsOf, parseFilters, queryOf } from '../../../features/listing/filters.ts';
import { ListingView } from '../../../features/listing/listing-view.tsx';
import { toSearchParams } from '../../../features/listing/search-params.ts';
import { links } from '../../../links.ts';

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export const instant = false;
export const metadata: Metadata = { title: 'Search', robots: { index: false } };

const WORDS_MAX = 120;

export default async function SearchPage({ searchParams }: Props) {
  const params = toSearchParams(await searchParams);
  const words = (params.get('q') ?? '').trim().slice(0, WORDS_MAX);
  const filters = parseFilters(params);
  const scope = { kind: 'search', key: words } as const;
  const listing = words === '' ? null : await readFilteredListing(scope, queryOf(filters));
  const nothing = listing !== null && listing.total === 0 && chipsOf(filters, []).length === 0;
  return (
    <>
      <div className="wrap py-8 md:py-12">
        <h1 className="display grand text-40 md:text-64">{words === '' ? 'Search' : `“${words}”`}</h1>
        <search>
          <form action={links.search()} method="get" className="mt-6 flex max-w-xl gap-2">
            <input
              type="search"
              name="q"
              defaultValue={words}
              key={words}
              aria-label="Search the shop"
              maxLength={WORDS_MAX}
              enterKeyHint="search"
              // biome-ignore lint/a11y/noAutofocus: an empty search page has one purpose.
              autoFocus={words === ''}
              className="field flex-1"
            />
            <button type="submit" className="action">
              Search
            </button>
          </form>
        </search>
        {nothing && (
          <p role="status" className="mt-8 max-w-[52ch] text-17">
            Nothing found for “{words}”. Check the spelling, use fewer words, or look through what there is.
          </p>
        )}
      </div>
      {listing === null || nothing ? (
        <CategoryRow categories={await readCategories()} />
      ) : (
        <ListingView listing={listing} filters={filters} scope={scope} path={links.search()} />
      )}
    </>
  );
}
