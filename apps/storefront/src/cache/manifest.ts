/** Every tag and lifetime of cached reads in one place. The API names the same tags when something changes. */
export const HOME_TAG = 'home';
export const CATEGORIES_TAG = 'categories';
export const VENDORS_TAG = 'vendors';
export const DROPS_TAG = 'drops';
export const listingTag = (categoryPath: string) => `listing:${categoryPath}`;
export const collectionTag = (slug: string) => `collection:${slug}`;
export const vendorTag = (slug: string) => `vendor:${slug}`;
/** What is said of a product: reviews, questions and their answers. */
export const reviewsTag = (slug: string) => `reviews:${slug}`;
export const productTag = (slug: string) => `product:${slug}`;

/**
 * Seconds. Changes arrive by tag within moments; `revalidate` bounds how long a missed message may matter.
 * `expire` stays above five minutes, below which the framework would make the page dynamic.
 */
export const BROWSE_LIFE = { stale: 300, revalidate: 300, expire: 86_400 } as const;
