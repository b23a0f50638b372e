import { createHmac } from 'node:crypto';
import { type App, type Job, publish } from '../../platform/index.ts';
import { readProductIdsOfPictures, readProductIdsOfVariants, readProducts } from '../catalog/index.ts';
import { type ChangedPage, refreshListings } from './refresh-listings.ts';

const TIMEOUT_MS = 3_000;

/** Brings a listing up to date whose piece sold out, ran low or came back. Reads the truth anew: running twice changes nothing more. */
const followStock: Job = {
  name: 'search.follow-stock',
  on: ['stock.class_changed'],
  run: async (app, fact) =>
    refresh(app, await readProductIdsOfVariants(app.db.sql, [String(fact.payload.variantId)])),
};

/**
 * Brings the listing of a product up to date that was changed, published or taken away. Its own page is made anew whatever
 * changed: it shows more than a listing does.
 */
const followProducts: Job = {
  name: 'search.follow-products',
  on: ['product.changed'],
  async run(app, fact) {
    const productId = String(fact.payload.productId);
    const products = await readProducts(app.db.sql, [productId]);
    await refresh(
      app,
      [productId],
      products.map(({ slug }) => `product:${slug}`),
    );
  },
};

/**
 * Brings the listings up to date that show pictures whose placeholders were found. No page is made anew for that: it shows them
 * when it next is.
 */
const followPictures: Job = {
  name: 'search.follow-pictures',
  on: ['pictures.looked_at'],
  async run(app, { payload }) {
    const pictureIds = String(payload.pictureIds).split(' ');
    await refreshListings(app.db.sql, await readProductIdsOfPictures(app.db.sql, pictureIds));
  },
};

/** Brings the stars of a listing up to date, and the page of the product in any case: a reply changes no stars. */
const followReviews: Job = {
  name: 'search.follow-reviews',
  on: ['reviews.changed'],
  async run(app, fact) {
    const productId = String(fact.payload.productId);
    await refresh(app, [productId]);
    const [product] = await readProducts(app.db.sql, [productId]);
    if (product === undefined) return;
    const tags = `reviews:${product.slug}`;
    await app.db.transaction((tx) =>
      publish(tx, { topic: 'pages.changed', subject: productId, payload: { tags } }),
    );
  },
};

/** Tells the storefront which of its pages show something else now. It may be down: the job tries again. */
const revalidatePages: Job = {
  name: 'search.revalidate-pages',
  on: ['pages.changed'],
  async run(app, fact) {
    const body = JSON.stringify({ tags: String(fact.payload.tags).split(' ') });
    const response = await fetch(`${app.config.storefrontInternalUrl}/internal/revalidate`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-selvedge-signature': createHmac('sha256', app.config.keys.revalidateSecret)
          .update(body)
          .digest('hex'),
      },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`the storefront answered ${response.status}`);
  },
};

export const searchJobs: readonly Job[] = [
  followStock,
  followProducts,
  followPictures,
  followReviews,
  revalidatePages,
];

async function refresh(
  app: App,
  productIds: readonly string[],
  anyway: readonly string[] = [],
): Promise<void> {
  if (productIds.length === 0) return;
  const changed = await refreshListings(app.db.sql, productIds);
  const tags = [...new Set([...anyway, ...changed.flatMap(tagsOf)])].join(' ');
  if (tags === '') return;
  await app.db.transaction((tx) =>
    publish(tx, { topic: 'pages.changed', subject: productIds[0] ?? '', payload: { tags } }),
  );
}

/** Names the pages a product stands on, by the storefront's cache tags. */
function tagsOf({ slug, categoryPath, vendorSlug }: ChangedPage): string[] {
  const steps = categoryPath.split('/');
  const listings = steps.map((_, depth) => `listing:${steps.slice(0, depth + 1).join('/')}`);
  return [`product:${slug}`, `vendor:${vendorSlug}`, ...listings];
}
