import { type App, done, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { readProductBySlug, readVariants } from '../catalog/index.ts';
import { presentReview } from './present.ts';
import { NO_REVIEWS, tellSummary } from './summary.ts';
import { type ReviewQuery, readReviews, readSizesBought, readSummaries } from './views.ts';

const PAGE = 10;

/** Lists what is said of a product: the summary over everything, one page of what was asked for. Refuses an unknown product or cursor. */
export async function listReviews(app: App, slug: string, query: ReviewQuery) {
  const { sql } = app.db;
  const product = await readProductBySlug(sql, slug);
  if (product === null) return refuse('product_not_found');
  const { stars, fit, size, sort = 'newest', limit = PAGE } = query;
  const list = `reviews ${product.id} ${JSON.stringify([stars, fit, size, sort])}`;
  const secret = app.config.keys.cursorSecret;
  const after = query.cursor === undefined ? null : readCursor(secret, list, query.cursor);
  if (query.cursor !== undefined && after === null) return refuse('invalid_cursor');
  const [summaries, bought, variants, rows] = await Promise.all([
    readSummaries(sql, [product.id]),
    readSizesBought(sql, product.id),
    readVariants(sql, [product.id]),
    readReviews(sql, product.id, query, after, limit + 1),
  ]);
  const sizes = [...new Set(variants.map((variant) => variant.size)), ...bought];
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return done({
    summary: tellSummary(summaries.get(product.id) ?? NO_REVIEWS),
    sizes: [...new Set(sizes)].filter((one) => bought.includes(one)),
    items: items.map(presentReview),
    nextCursor: last === undefined ? null : writeCursor(secret, list, last.key),
  });
}
