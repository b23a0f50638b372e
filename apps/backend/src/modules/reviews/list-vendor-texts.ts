import type { RouteInput, routes, VendorQuestion, VendorReview } from '@selvedge/contracts';
import { type App, done, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { presentQuestion, presentReview } from './present.ts';
import { vendorReporter } from './report-text.ts';
import { readShownProducts, type ShownProduct } from './shown-products.ts';
import { readReported } from './store-moderation.ts';
import { tellSummary } from './summary.ts';
import { readOwnReviews, readOwnSummary } from './views.ts';
import { countOwnUnanswered, readOwnQuestions } from './views-questions.ts';

const PAGE = 20;
const NOWHERE: ShownProduct = { productSlug: '', productName: '', pictureHash: null };
const yes = (given: 'yes' | 'no' | undefined) => (given === undefined ? null : given === 'yes');

/** Lists what is said of a vendor's pieces, newest first, with its replies. Refuses a cursor of another list. */
export async function listVendorReviews(
  app: App,
  vendorId: string,
  query: RouteInput<typeof routes.listVendorReviews>['query'],
) {
  const { stars = null, replied, cursor, limit = PAGE } = query;
  const list = `vendor reviews ${vendorId} ${stars} ${replied}`;
  const secret = app.config.keys.cursorSecret;
  const after = cursor === undefined ? null : readCursor(secret, list, cursor);
  if (cursor !== undefined && after === null) return refuse('invalid_cursor');
  const { rows, own } = await app.db.asVendor(vendorId, async (tx) => ({
    rows: await readOwnReviews(tx, { stars, replied: yes(replied) }, after, limit + 1),
    own: await readOwnSummary(tx),
  }));
  const items = rows.slice(0, limit);
  const [products, reported] = await Promise.all([
    readShownProducts(
      app.db.sql,
      items.map((row) => row.productId),
    ),
    readReported(
      app.db.sql,
      vendorReporter(vendorId),
      items.map((row) => row.id),
    ),
  ]);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return done({
    summary: tellSummary(own.counts),
    unanswered: own.unanswered,
    items: items.map(
      (row): VendorReview => ({
        ...presentReview(row),
        ...(products.get(row.productId) ?? NOWHERE),
        replyState: row.replyState,
        replyReason: row.replyReason,
        reported: reported.has(row.id),
      }),
    ),
    nextCursor: last === undefined ? null : writeCursor(secret, list, last.key),
  });
}

/** Lists the questions about a vendor's pieces, newest first, with its answers. Refuses a cursor of another list. */
export async function listVendorQuestions(
  app: App,
  vendorId: string,
  query: RouteInput<typeof routes.listVendorQuestions>['query'],
) {
  const { answered, cursor, limit = PAGE } = query;
  const list = `vendor questions ${vendorId} ${answered}`;
  const secret = app.config.keys.cursorSecret;
  const after = cursor === undefined ? null : readCursor(secret, list, cursor);
  if (cursor !== undefined && after === null) return refuse('invalid_cursor');
  const { rows, unanswered } = await app.db.asVendor(vendorId, async (tx) => ({
    rows: await readOwnQuestions(tx, yes(answered), after, limit + 1),
    unanswered: await countOwnUnanswered(tx),
  }));
  const items = rows.slice(0, limit);
  const products = await readShownProducts(
    app.db.sql,
    items.map((row) => row.productId),
  );
  const last = rows.length > limit ? items.at(-1) : undefined;
  return done({
    unanswered,
    items: items.map(
      (row): VendorQuestion => ({
        ...presentQuestion(row),
        ...(products.get(row.productId) ?? NOWHERE),
        answerState: row.replyState,
        answerReason: row.replyReason,
      }),
    ),
    nextCursor: last === undefined ? null : writeCursor(secret, list, last.key),
  });
}
