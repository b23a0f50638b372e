import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readHome, readPlainListing } from '../../../../api/browse.ts';
import { ListingView } from '../../../../features/listing/listing-view.tsx';
import { NO_FILTERS } from '../../../../features/listing/plain.ts';
import { links } from '../../../../links.ts';
import { Picture } from '../../../../ui/picture.tsx';

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
      <header className="relative mb-10 bg-card">
        {picture !== null && (
          <div className="aspect-[4/5] md:aspect-auto md:h-[34rem]">
            <Picture picture={picture} sizes="100vw" min={480} max={1600} first />
          </div>
        )}
        <div className="wrap py-10 md:py-14">
          <h1 className="display grand text-[clamp(2.75rem,7vw,6.5rem)] leading-[0.94]">{listing.title}</h1>
          <p className="mt-4 max-w-[56ch] text-17">{listing.standfirst}</p>
        </div>
      </header>
      <ListingView listing={listing} filters={NO_FILTERS} scope={scope} path={links.collection(slug)} />
    </>
  );
}
