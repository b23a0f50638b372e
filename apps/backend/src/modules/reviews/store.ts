import type { Fit, HoldReason, TextState } from '@selvedge/contracts';
import type { Sql, Tx } from '../../platform/index.ts';
import type { SummaryChange } from './summary.ts';

export type ReviewRow = {
  readonly id: string;
  readonly vendorId: string;
  readonly productId: string;
  readonly stars: number;
  readonly title: string;
  readonly body: string;
  readonly fit: Fit | null;
  readonly usualSize: string | null;
  readonly heightCm: number | null;
  readonly authorName: string;
  readonly state: Exclude<TextState, 'unconfirmed'>;
  readonly reason: string | null;
  readonly moderated: boolean;
};

/** The columns of a review as its author sees it. */
export const reviewColumns = (sql: Sql) => sql`
  id, vendor_id as "vendorId", product_id as "productId", stars, title, body, fit, usual_size as "usualSize", height_cm as "heightCm",
  author_name as "authorName", state, reason, moderated_at is not null as moderated`;

/** Reads the review a buyer wrote of a product. */
export async function readReviewOf(sql: Sql, buyer: string, productId: string): Promise<ReviewRow | null> {
  const [row] = await sql<ReviewRow[]>`
    select ${reviewColumns(sql)} from reviews.review where buyer = ${buyer} and product_id = ${productId}`;
  return row ?? null;
}

/** Locks the review of a buyer and product, there or not: a second click waits for the first. */
export async function lockReviewOf(tx: Tx, buyer: string, productId: string): Promise<ReviewRow | null> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`review ${buyer} ${productId}`}, 24))`;
  const [row] = await tx<ReviewRow[]>`
    select ${reviewColumns(tx)} from reviews.review where buyer = ${buyer} and product_id = ${productId} for update`;
  return row ?? null;
}

/** Locks a review by its id. */
export async function lockReview(tx: Tx, id: string): Promise<ReviewRow | null> {
  const [row] = await tx<ReviewRow[]>`
    select ${reviewColumns(tx)} from reviews.review where id = ${id} for update`;
  return row ?? null;
}

export type WrittenReview = {
  readonly vendorId: string;
  readonly productId: string;
  readonly orderLineId: string;
  readonly orderId: string;
  readonly buyer: string;
  readonly stars: number;
  readonly title: string;
  readonly body: string;
  readonly fit: Fit | null;
  readonly usualSize: string | null;
  readonly heightCm: number | null;
  readonly sizeBought: string;
  readonly colourBought: string;
  readonly authorName: string;
  readonly state: 'pending' | 'published';
  readonly heldFor: readonly HoldReason[];
};

/** Writes a review, or writes it anew in place of the one there. Gives its id. The caller holds the lock of the pair. */
export async function saveReview(tx: Tx, r: WrittenReview): Promise<string> {
  const [row] = await tx<{ id: string }[]>`
    insert into reviews.review as w (vendor_id, product_id, order_line_id, order_id, buyer, stars, title, body, fit, usual_size, height_cm,
           size_bought, colour_bought, author_name, state, held_for, published_at)
    values (${r.vendorId}, ${r.productId}, ${r.orderLineId}, ${r.orderId}, ${r.buyer}, ${r.stars}, ${r.title}, ${r.body}, ${r.fit}, ${r.usualSize},
            ${r.heightCm}, ${r.sizeBought}, ${r.colourBought}, ${r.authorName}, ${r.state}, ${r.heldFor as string[]},
            case when ${r.state === 'published'} then clock_timestamp() end)
    on conflict (buyer, product_id) do update set order_line_id = excluded.order_line_id, order_id = excluded.order_id,
           stars = excluded.stars, title = excluded.title, body = excluded.body, fit = excluded.fit, usual_size = excluded.usual_size,
           height_cm = excluded.height_cm, size_bought = excluded.size_bought, colour_bought = excluded.colour_bought,
           author_name = excluded.author_name, state = excluded.state, held_for = excluded.held_for, reason = null,
           edited_at = clock_timestamp(), published_at = coalesce(w.published_at, excluded.published_at)
    returning id`;
  if (row === undefined) throw new Error('a review was not written');
  return row.id;
}

/** Takes a locked review back. */
export async function setReviewWithdrawn(tx: Tx, id: string): Promise<void> {
  await tx`update reviews.review set state = 'withdrawn', reports = 0 where id = ${id}`;
}

/** Adds a change to what the reviews of a product come to, in the transaction of the review that changed. */
export async function changeSummary(
  tx: Tx,
  product: { readonly id: string; readonly vendorId: string },
  { stars, fits }: SummaryChange,
): Promise<void> {
  const sum = (fit: Fit) => fits.reduce((total, one) => total + one[fit], 0);
  await tx`
    insert into reviews.summary (product_id, vendor_id) values (${product.id}, ${product.vendorId}) on conflict (product_id) do nothing`;
  await tx`
    update reviews.summary s
       set stars = (select array_agg(a + b order by n) from unnest(s.stars, ${stars as number[]}::int[]) with ordinality c(a, b, n)),
           runs_small = runs_small + ${sum('runs_small')}, true_to_size = true_to_size + ${sum('true_to_size')},
           runs_large = runs_large + ${sum('runs_large')}
     where product_id = ${product.id}`;
  if (fits.length === 0) return;
  const sizes = fits.map((one) => one.usualSize);
  const of = (fit: Fit) => fits.map((one) => one[fit]);
  await tx`
    insert into reviews.fit_count (product_id, usual_size, vendor_id)
    select ${product.id}, size, ${product.vendorId} from unnest(${sizes}::text[]) size on conflict (product_id, usual_size) do nothing`;
  await tx`
    update reviews.fit_count f
       set runs_small = f.runs_small + c.small, true_to_size = f.true_to_size + c.fitting, runs_large = f.runs_large + c.large
      from unnest(${sizes}::text[], ${of('runs_small')}::int[], ${of('true_to_size')}::int[], ${of('runs_large')}::int[]) c(size, small, fitting, large)
     where f.product_id = ${product.id} and f.usual_size = c.size`;
}

/** Whether texts the checks find nothing in are shown at once. */
export async function readAutoPublish(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ on: boolean }[]>`select auto_publish as on from reviews.setting`;
  return row?.on ?? false;
}

export async function saveAutoPublish(tx: Tx, on: boolean): Promise<void> {
  await tx`update reviews.setting set auto_publish = ${on}`;
}

/** Reads a review and the order it stands on, for telling its author. */
export async function readReviewToTell(
  sql: Sql,
  id: string,
): Promise<{ orderId: string; productId: string; state: TextState; reason: string | null } | null> {
  const [row] = await sql<{ orderId: string; productId: string; state: TextState; reason: string | null }[]>`
    select order_id as "orderId", product_id as "productId", state, reason from reviews.review where id = ${id}`;
  return row ?? null;
}
