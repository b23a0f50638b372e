import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readHome, readPlainListing } from '../../../../api/browse.ts';
import { CollectionHead } from '../../../../features/listing/collection-head.tsx';
import { ListingView } from '../../../../features/listing/listing-view.tsx';
import { NO_FILTERS } from '../../../../features/listing/plain.ts';
import { links } from '../../../../links.ts';

type Props = { readonly params: Promise<{ slug: string }> };

/** No part is made per request: a new address is made whole before it is answered, an unknown one is a 404 at once. */
export const ensureStatic = 'navigation';
export const instant = false;

export async function generateStaticParams() {
  const { campaigns } = await readHome();
  return campaigns.length > 0 ? campaigns.map(({ slug }) => ({ slug })) : [{ slug: 'none' }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const listing = await readPlainListing({ kind: 'collection', key: slug });
  if (listing === null) return {};
  return {
    title: listing.title,
    description: listing.standfirst,
    alternates: { canonical: links.collection(slug) },
  };
}

export default async function CollectionPage({ params }: Props) {
  const { slug } = await params;
  const scope = { kind: 'collection', key: slug } as const;
  const [listing, home] = await Promise.all([readPlainListing(scope), readHome()]);
  if (listing === null) notFound();
  const picture = home.campaigns.find((campaign) => campaign.slug === slug)?.picture ?? null;
  return (
    <>
      <CollectionHead listing={listing} picture={picture} />
      <ListingView listing={listing} filters={NO_FILTERS} scope={scope} path={links.collection(slug)} />
    </>
  );
}
