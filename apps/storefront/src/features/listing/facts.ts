import type { Listing } from '@selvedge/contracts';
import { links } from '../../links.ts';
import { SITE } from '../../site.ts';

/** Breadcrumb and items of a listing as schema.org facts. */
export function listingFacts(listing: Pick<Listing, 'breadcrumb' | 'items'>): object {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      breadcrumbFacts(listing.breadcrumb),
      {
        '@type': 'ItemList',
        itemListElement: listing.items.map(({ slug }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          url: `${SITE.url}${links.product(slug)}`,
        })),
      },
    ],
  };
}

/** A breadcrumb as schema.org facts. */
export function breadcrumbFacts(crumbs: readonly { path: string; name: string }[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ path, name }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${SITE.url}${links.category(path)}`,
    })),
  };
}
