import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readCategories, readPlainListing } from '../../../api/browse.ts';
import { CategoryHead } from '../../../features/listing/category-head.tsx';
import { listingFacts } from '../../../features/listing/facts.ts';
import { ListingView } from '../../../features/listing/listing-view.tsx';
import { NO_FILTERS } from '../../../features/listing/plain.ts';
import { pathsOf } from '../../../features/listing/taxonomy.ts';
import { links } from '../../../links.ts';
import { JsonLd } from '../../../ui/json-ld.tsx';

type Props = { readonly params: Promise<{ category: string[] }> };

/** No part is made per request: a new address is made whole before it is answered, an unknown one is a 404 at once. */
export const ensureStatic = 'navigation';
export const instant = false;

/** Categories made at build; the others are made when first asked for. */
const BUILT_MAX = 40;

export async function generateStaticParams() {
  const paths = pathsOf(await readCategories()).slice(0, BUILT_MAX);
  return (paths.length > 0 ? paths : ['women']).map((path) => ({ category: path.split('/') }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const path = (await params).category.join('/');
  const listing = await readPlainListing({ kind: 'category', key: path });
  if (listing === null) return {};
  return {
    title: listing.title,
    description: listing.standfirst,
    alternates: { canonical: links.category(path) },
  };
}

export default async function CategoryPage({ params }: Props) {
  const path = (await params).category.join('/');
  const listing = await readPlainListing({ kind: 'category', key: path });
  if (listing === null) notFound();
  return (
    <>
      <JsonLd facts={listingFacts(listing)} />
      <CategoryHead listing={listing} />
      <ListingView
        listing={listing}
        filters={NO_FILTERS}
        scope={{ kind: 'category', key: path }}
        path={links.category(path)}
      />
    </>
  );
}
