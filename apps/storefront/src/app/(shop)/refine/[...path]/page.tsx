import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readFilteredListing } from '../../../../api/browse.ts';
import { CategoryHead } from '../../../../features/listing/category-head.tsx';
import { parseFilters, queryOf } from '../../../../features/listing/filters.ts';
import { ListingView } from '../../../../features/listing/listing-view.tsx';
import type { ListingScope } from '../../../../features/listing/scope.ts';
import { toSearchParams } from '../../../../features/listing/search-params.ts';

type Props = {
  readonly params: Promise<{ path: string[] }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The dynamic twin of every listing: the proxy sends filtered addresses here, the plain ones stay static. */
export const instant = false;

export function generateStaticParams() {
  return [{ path: ['women'] }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { path } = await params;
  return { alternates: { canonical: `/${path.join('/')}` }, robots: { index: false, follow: true } };
}

export default async function FilteredListingPage({ params, searchParams }: Props) {
  const { path } = await params;
  const filters = parseFilters(toSearchParams(await searchParams));
  const scope = scopeOf(path);
  const listing = await readFilteredListing(scope, queryOf(filters));
  if (listing === null) notFound();
  return (
    <>
      <title>{`${listing.title} | Selvedge`}</title>
      <CategoryHead listing={listing} />
      <ListingView listing={listing} filters={filters} scope={scope} path={`/${path.join('/')}`} />
    </>
  );
}

function scopeOf([first = '', ...rest]: readonly string[]): ListingScope {
  if (first === 'shops') return { kind: 'vendor', key: rest.join('/') };
  if (first === 'collections') return { kind: 'collection', key: rest.join('/') };
  return { kind: 'category', key: [first, ...rest].join('/') };
}
