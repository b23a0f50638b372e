import type { Metadata } from 'next';
import Link from 'next/link';
import { readCategories, readFilteredListing } from '../../../api/browse.ts';
import { parseFilters, queryOf } from '../../../features/listing/filters.ts';
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
  const categories = listing === null || listing.total === 0 ? await readCategories() : [];
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
        {categories.length > 0 && (
          <nav aria-label="Categories" className="mt-10">
            <p className="label text-stone">
              {words === '' ? 'Or look through' : 'Nothing found. Look through'}
            </p>
            <ul className="mt-3 flex flex-wrap gap-2">
              {categories.flatMap((top) =>
                [top, ...top.children].map(({ path, name }) => (
                  <li key={path}>
                    <Link
                      href={links.category(path)}
                      className="flex min-h-10 items-center border border-line px-4 hover:border-ink"
                    >
                      {name}
                    </Link>
                  </li>
                )),
              )}
            </ul>
          </nav>
        )}
      </div>
      {listing !== null && (listing.total > 0 || words !== '') && (
        <ListingView listing={listing} filters={filters} scope={scope} path={links.search()} />
      )}
    </>
  );
}
