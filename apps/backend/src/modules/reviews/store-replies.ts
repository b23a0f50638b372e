import type { HoldReason, TextState } from '@selvedge/contracts';
import type { Sql, Tx, VendorTx } from '../../platform/index.ts';

export type ReplyTarget = { readonly kind: 'review' | 'question'; readonly id: string };

/** Reads which product a published review or question of the own pieces is about; null for any other. */
export async function readOwnTarget(
  tx: VendorTx,
  target: ReplyTarget,
): Promise<{ productId: string; vendorId: string } | null> {
  const table = target.kind === 'review' ? tx`reviews.review` : tx`reviews.question`;
  const [row] = await tx<{ productId: string; vendorId: string }[]>`
    select product_id as "productId", vendor_id as "vendorId" from ${table}
     where vendor_id = platform.current_vendor() and id = ${target.id} and state = 'published'`;
  return row ?? null;
}

export type ReplyRow = {
  readonly id: string;
  readonly state: Exclude<TextState, 'unconfirmed'>;
  readonly moderated: boolean;
};

const targetColumn = ({ kind }: ReplyTarget, tx: Tx) => (kind === 'review' ? tx`review_id` : tx`question_id`);

/** Locks the reply to a review or a question, there or not. */
export async function lockReplyTo(tx: Tx, target: ReplyTarget): Promise<ReplyRow | null> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`reply ${target.id}`}, 24))`;
  const [row] = await tx<ReplyRow[]>`
    select id, state, moderated_at is not null as moderated from reviews.reply where ${targetColumn(target, tx)} = ${target.id} for update`;
  return row ?? null;
}

export type WrittenReplyRow = {
  readonly target: ReplyTarget;
  readonly productId: string;
  readonly vendorId: string;
  readonly body: string;
  readonly state: 'pending' | 'published';
  readonly heldFor: readonly HoldReason[];
};

/** Writes a reply, or writes it anew in place of the one there. Gives its id. */
export async function saveReply(tx: Tx, r: WrittenReplyRow): Promise<string> {
  const reviewId = r.target.kind === 'review' ? r.target.id : null;
  const questionId = r.target.kind === 'question' ? r.target.id : null;
  const [row] = await tx<{ id: string }[]>`
    insert into reviews.reply as y (vendor_id, product_id, review_id, question_id, body, state, held_for, published_at)
    values (${r.vendorId}, ${r.productId}, ${reviewId}, ${questionId}, ${r.body}, ${r.state}, ${r.heldFor as string[]},
            case when ${r.state === 'published'} then clock_timestamp() end)
    on conflict (${targetColumn(r.target, tx)}) do update set body = excluded.body, state = excluded.state, held_for = excluded.held_for,
           reason = null, written_at = clock_timestamp(), published_at = coalesce(y.published_at, excluded.published_at)
    returning id`;
  if (row === undefined) throw new Error('a reply was not written');
  return row.id;
}

export type ReplyToTell = {
  readonly id: string;
  readonly vendorId: string;
  readonly productId: string;
  readonly questionId: string | null;
  readonly reviewId: string | null;
  readonly body: string;
  readonly state: TextState;
  readonly reason: string | null;
};

/** Reads a reply by its id. */
export async function readReply(sql: Sql, id: string): Promise<ReplyToTell | null> {
  const [row] = await sql<ReplyToTell[]>`
    select id, vendor_id as "vendorId", product_id as "productId", question_id as "questionId", review_id as "reviewId", body, state, reason
      from reviews.reply where id = ${id}`;
  return row ?? null;
}
