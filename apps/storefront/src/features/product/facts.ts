import type { Product } from '@selvedge/contracts';
import { links } from '../../links.ts';
import { mediaUrl } from '../../media.ts';
import { SITE } from '../../site.ts';
import { breadcrumbFacts } from '../listing/facts.ts';

/** A product as schema.org facts: the group, each variant with its offer, and the way to it. */
export function productFacts(product: Product): object {
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
        variesBy: ['https://schema.org/size', 'https://schema.org/color'],
        hasVariant: product.variants.map((variant) => variantFacts(product, variant)),
      },
    ],
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
