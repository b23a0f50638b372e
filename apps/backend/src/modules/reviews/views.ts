import type { Fit, RouteInput, routes } from '@selvedge/contracts';
import type { CursorKey, Fragment, Sql, VendorTx } from '../../platform/index.ts';
import { NO_REVIEWS, type SummaryCounts } from './summary.ts';

/** The reply that stands with a review or a question; null without one. */
export type ReplyShown = {
  readonly replyId: string | null;
  readonly replyText: string | null;
  readonly repliedAt: Date | null;
};

export type ShownReview = ReplyShown & {
  readonly id: string;
  readonly stars: number;
  readonly title: string;
  readonly body: string;
  readonly fit: Fit | null;
  readonly usualSize: string | null;
  readonly heightCm: number | null;
  readonly sizeBought: string;
  readonly colourBought: string;
  readonly authorName: string;
  readonly writtenAt: Date;
  readonly edited: boolean;
  readonly helpful: number;
  /** The place of the row in the order of its list. */
  readonly key: [string, string];
};

export type ReviewQuery = RouteInput<typeof routes.listReviews>['query'];
type Sort = NonNullable<ReviewQuery['sort']>;

const SIZES_MAX = 60;

const shownColumns = (sql: Sql) => sql`
  w.id, w.stars, w.title, w.body, w.fit, w.usual_size as "usualSize", w.height_cm as "heightCm", w.size_bought as "sizeBought",
  w.colour_bought as "colourBought", w.author_name as "authorName", w.written_at as "writtenAt", w.edited_at is not null as edited, w.helpful`;

/** Reads one page of the published reviews of a product, after the row of a cursor. */
export function readReviews(
  sql: Sql,
  productId: string,
  query: ReviewQuery,
  after: CursorKey | null,
  limit: number,
): Promise<ShownReview[]> {
  const { key, order, past } = orderOf(sql, query.sort ?? 'newest', after);
  return sql<ShownReview[]>`
    select ${shownColumns(sql)}, array[${key}::text, w.id::text] as key, y.id as "replyId", y.body as "replyText", y.written_at as "repliedAt"
      from reviews.review w left join reviews.reply y on y.review_id = w.id and y.state = 'published'
     where w.product_id = ${productId} and w.state = 'published' and ${past}
       and (${query.stars === undefined} or w.stars = ${query.stars ?? 0}) and (${query.fit === undefined} or w.fit = ${query.fit ?? ''})
       and (${query.size === undefined} or w.size_bought = ${query.size ?? ''})
     order by ${order} limit ${limit}`;
}

function orderOf(sql: Sql, sort: Sort, after: CursorKey | null): Record<'key' | 'order' | 'past', Fragment> {
  const [value, id] = [String(after?.[0] ?? ''), String(after?.[1] ?? '')];
  const past = (place: Fragment) => (after === null ? sql`true` : place);
  switch (sort) {
    case 'newest':
      return {
        key: sql`w.published_at`,
        order: sql`w.published_at desc, w.id desc`,
        past: past(sql`(w.published_at, w.id) < (${value}::text::timestamptz, ${id}::text::uuid)`),
      };
    case 'helpful':
      return {
        key: sql`w.helpful`,
        order: sql`w.helpful desc, w.id desc`,
        past: past(sql`(w.helpful, w.id) < (${value}::text::int, ${id}::text::uuid)`),
      };
    case 'highest':
      return {
        key: sql`w.stars`,
        order: sql`w.stars desc, w.id desc`,
        past: past(sql`(w.stars, w.id) < (${value}::text::int, ${id}::text::uuid)`),
      };
    case 'lowest':
      return {
        key: sql`w.stars`,
        order: sql`w.stars, w.id`,
        past: past(sql`(w.stars, w.id) > (${value}::text::int, ${id}::text::uuid)`),
      };
  }
}

/** Reads the sizes that reviewers of a product bought. */
export async function readSizesBought(sql: Sql, productId: string): Promise<string[]> {
  const rows = await sql<{ size: string }[]>`
    select distinct size_bought as size from reviews.review where product_id = ${productId} and state = 'published' limit ${SIZES_MAX}`;
  return rows.map((row) => row.size);
}

/** Reads what the reviews of products come to; a product without one is left out. */
export async function readSummaries(
  sql: Sql,
  productIds: readonly string[],
): Promise<Map<string, SummaryCounts>> {
  const rows = await sql<(SummaryCounts & { productId: string })[]>`
    select product_id as "productId", stars, runs_small as "runsSmall", true_to_size as "trueToSize", runs_large as "runsLarge"
      from reviews.summary where product_id = any (${productIds as string[]}::uuid[]) limit ${productIds.length}`;
  return new Map(rows.map((row) => [row.productId, row]));
}

export type ProductFit = {
  readonly productId: string;
  /** What they usually wear; '' for those who did not say. */
  readonly usualSize: string;
  readonly runsSmall: number;
  readonly trueToSize: number;
  readonly runsLarge: number;
};
const USUAL_SIZES_MAX = 60;

/** Reads how products fit, by what their reviewers usually wear: what a size adviser learns from. */
export function readFitOf(sql: Sql, productIds: readonly string[]): Promise<ProductFit[]> {
  return sql<ProductFit[]>`
    select product_id as "productId", usual_size as "usualSize", runs_small as "runsSmall", true_to_size as "trueToSize", runs_large as "runsLarge"
      from reviews.fit_count where product_id = any (${productIds as string[]}::uuid[]) and runs_small + true_to_size + runs_large > 0
     order by product_id, usual_size limit ${productIds.length * USUAL_SIZES_MAX}`;
}

export type OwnReviewRow = ShownReview & {
  readonly productId: string;
  readonly replyState: 'pending' | 'published' | 'rejected' | 'hidden' | 'withdrawn' | null;
  readonly replyReason: string | null;
};

/** Reads the reviews of a vendor's pieces, newest first, with its reply in whatever state. */
export function readOwnReviews(
  tx: VendorTx,
  filter: { readonly stars: number | null; readonly replied: boolean | null },
  after: CursorKey | null,
  limit: number,
): Promise<OwnReviewRow[]> {
  const { key, order, past } = orderOf(tx, 'newest', after);
  return tx<OwnReviewRow[]>`
    select ${shownColumns(tx)}, array[${key}::text, w.id::text] as key, w.product_id as "productId", y.id as "replyId", y.body as "replyText",
           y.written_at as "repliedAt", y.state as "replyState", y.reason as "replyReason"
      from reviews.review w left join reviews.reply y on y.review_id = w.id
     where w.vendor_id = platform.current_vendor() and w.state = 'published' and ${past}
       and (${filter.stars === null} or w.stars = ${filter.stars ?? 0})
       and (${filter.replied === null} or (y.id is not null) = ${filter.replied ?? false})
     order by ${order} limit ${limit}`;
}

/** Sums what is said of all pieces of a vendor, and counts the reviews it has not replied to. */
export async function readOwnSummary(tx: VendorTx): Promise<{ counts: SummaryCounts; unanswered: number }> {
  const [row] = await tx<(SummaryCounts & { unanswered: number })[]>`
    select array[sum(stars[1]), sum(stars[2]), sum(stars[3]), sum(stars[4]), sum(stars[5])]::int[] as stars,
           sum(runs_small)::int as "runsSmall", sum(true_to_size)::int as "trueToSize", sum(runs_large)::int as "runsLarge",
           (select count(*) from reviews.review w where w.vendor_id = platform.current_vendor() and w.state = 'published'
               and not exists (select from reviews.reply y where y.review_id = w.id))::int as unanswered
      from reviews.summary where vendor_id = platform.current_vendor() having count(*) > 0`;
  return row === undefined
    ? { counts: NO_REVIEWS, unanswered: 0 }
    : { counts: row, unanswered: row.unanswered };
}
