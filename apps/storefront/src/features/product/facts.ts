import type { Product, RouteOutput, routes } from '@selvedge/contracts';
import { links } from '../../links.ts';
import { mediaUrl } from '../../media.ts';
import { SITE } from '../../site.ts';
import { breadcrumbFacts } from '../listing/facts.ts';

type Reviews = RouteOutput<typeof routes.listReviews> | null;

/** A product as schema.org facts: the group, what the reviews on the page come to, each variant with its offer, and the way to it. */
export function productFacts(product: Product, reviews: Reviews): object {
  const url = `${SITE.url}${links.product(product.slug)}`;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      breadcrumbFacts(product.breadcrumb),
      {
        '@type': 'ProductGroup',
        name: product.name,
        description: product.description,
        url,
        productGroupID: product.id,
        brand: { '@type': 'Brand', name: product.vendor.name },
        material: product.material,
        ...reviewFacts(reviews),
        variesBy: ['https://schema.org/size', 'https://schema.org/color'],
        hasVariant: product.variants.map((variant) => variantFacts(product, variant)),
      },
    ],
  };
}

/** Only what the page itself shows: no rating without reviews. */
function reviewFacts(reviews: Reviews): object {
  const average = reviews?.summary.average ?? null;
  if (reviews === null || average === null) return {};
  const rating = (value: number) => ({ ratingValue: value, bestRating: 5, worstRating: 1 });
  return {
    aggregateRating: { '@type': 'AggregateRating', ...rating(average), reviewCount: reviews.summary.count },
    review: reviews.items.map(({ stars, title, text, authorName, writtenAt }) => ({
      '@type': 'Review',
      reviewRating: { '@type': 'Rating', ...rating(stars) },
      author: { '@type': 'Person', name: authorName },
      datePublished: writtenAt.slice(0, 10),
      ...(title === '' ? {} : { name: title }),
      reviewBody: text,
    })),
  };
}

function variantFacts(product: Product, variant: Product['variants'][number]): object {
  const picture = product.colours.find(({ name }) => name === variant.colour)?.pictures[0];
  return {
    '@type': 'Product',
    name: `${product.name}, ${variant.colour}, ${variant.size}`,
    sku: variant.sku,
    size: variant.size,
    color: variant.colour,
    ...(picture === undefined ? {} : { image: `${SITE.url}${mediaUrl(picture.hash, 1080, 'jpg')}` }),
    offers: {
      '@type': 'Offer',
      url: `${SITE.url}${links.product(product.slug, variant.colour)}`,
      price: `${variant.price.minor.slice(0, -2) || '0'}.${variant.price.minor.slice(-2).padStart(2, '0')}`,
      priceCurrency: variant.price.currency,
      itemCondition: 'https://schema.org/NewCondition',
      availability: `https://schema.org/${variant.stock === 'out' ? 'OutOfStock' : 'InStock'}`,
      seller: { '@type': 'Organization', name: product.vendor.name },
    },
  };
}
