import type { TextState } from '@selvedge/contracts';
import type { CursorKey, Sql, VendorTx } from '../../platform/index.ts';
import type { ReplyShown } from './views.ts';

export type ShownQuestion = ReplyShown & {
  readonly id: string;
  readonly body: string;
  readonly askerName: string;
  readonly askedAt: Date;
  readonly key: [string, string, string];
};

/** Reads one page of the published questions about a product: answered ones first, newest first. */
export function readQuestions(
  sql: Sql,
  productId: string,
  after: CursorKey | null,
  limit: number,
): Promise<ShownQuestion[]> {
  const [answered, at, id] = [Number(after?.[0] ?? 0), String(after?.[1] ?? ''), String(after?.[2] ?? '')];
  return sql<ShownQuestion[]>`
    select q.id, q.body, q.asker_name as "askerName", q.written_at as "askedAt", y.id as "replyId", y.body as "replyText",
           y.written_at as "repliedAt", array[(y.id is not null)::int::text, q.published_at::text, q.id::text] as key
      from reviews.question q left join reviews.reply y on y.question_id = q.id and y.state = 'published'
     where q.product_id = ${productId} and q.state = 'published'
       and (${after === null} or ((y.id is not null)::int, q.published_at, q.id)
              < (${answered}::int, ${after === null ? null : at}::text::timestamptz, ${after === null ? null : id}::uuid))
     order by (y.id is not null)::int desc, q.published_at desc, q.id desc limit ${limit}`;
}

export async function countQuestions(sql: Sql, productId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from reviews.question where product_id = ${productId} and state = 'published'`;
  return row?.count ?? 0;
}

export type OwnQuestionRow = ShownQuestion & {
  readonly productId: string;
  readonly replyState: TextState | null;
  readonly replyReason: string | null;
};

/** Reads the questions about a vendor's pieces, newest first, with its answer in whatever state. */
export function readOwnQuestions(
  tx: VendorTx,
  answered: boolean | null,
  after: CursorKey | null,
  limit: number,
): Promise<OwnQuestionRow[]> {
  const [at, id] = [String(after?.[1] ?? ''), String(after?.[2] ?? '')];
  return tx<OwnQuestionRow[]>`
    select q.id, q.product_id as "productId", q.body, q.asker_name as "askerName", q.written_at as "askedAt", y.id as "replyId",
           y.body as "replyText", y.written_at as "repliedAt", y.state as "replyState", y.reason as "replyReason",
           array['', q.published_at::text, q.id::text] as key
      from reviews.question q left join reviews.reply y on y.question_id = q.id
     where q.vendor_id = platform.current_vendor() and q.state = 'published'
       and (${answered === null} or (y.id is not null) = ${answered ?? false})
       and (${after === null} or (q.published_at, q.id) < (${after === null ? null : at}::text::timestamptz, ${after === null ? null : id}::uuid))
     order by q.published_at desc, q.id desc limit ${limit}`;
}

export async function countOwnUnanswered(tx: VendorTx): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from reviews.question q
     where q.vendor_id = platform.current_vendor() and q.state = 'published'
       and not exists (select from reviews.reply y where y.question_id = q.id)`;
  return row?.count ?? 0;
}

/** Reads the published answer to a question. */
export async function readAnswerTo(
  sql: Sql,
  questionId: string,
): Promise<{ id: string; text: string; writtenAt: Date } | null> {
  const [row] = await sql<{ id: string; text: string; writtenAt: Date }[]>`
    select id, body as text, written_at as "writtenAt" from reviews.reply where question_id = ${questionId} and state = 'published'`;
  return row ?? null;
}
