import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readPlainListing, readVendor, readVendors } from '../../../../api/browse.ts';
import { ListingView } from '../../../../features/listing/listing-view.tsx';
import { NO_FILTERS } from '../../../../features/listing/plain.ts';
import { ShopFacts } from '../../../../features/shops/shop-facts.tsx';
import { ShopHead } from '../../../../features/shops/shop-head.tsx';
import { links } from '../../../../links.ts';

type Props = { readonly params: Promise<{ slug: string }> };

/** No part is made per request: a new address is made whole before it is answered, an unknown one is a 404 at once. */
export const ensureStatic = 'navigation';
export const instant = false;

export async function generateStaticParams() {
  const vendors = await readVendors();
  return vendors.length > 0 ? vendors.slice(0, 30).map(({ slug }) => ({ slug })) : [{ slug: 'none' }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const vendor = await readVendor((await params).slug);
  if (vendor === null) return {};
  return {
    title: vendor.name,
    description: vendor.tagline,
    alternates: { canonical: links.shop(vendor.slug) },
  };
}

export default async function ShopPage({ params }: Props) {
  const { slug } = await params;
  const scope = { kind: 'vendor', key: slug } as const;
  const [vendor, listing] = await Promise.all([readVendor(slug), readPlainListing(scope)]);
  if (vendor === null || listing === null) notFound();
  return (
    <>
      <ShopHead vendor={vendor} />
      <ListingView listing={listing} filters={NO_FILTERS} scope={scope} path={links.shop(slug)} />
      <ShopFacts vendor={vendor} />
    </>
  );
}
