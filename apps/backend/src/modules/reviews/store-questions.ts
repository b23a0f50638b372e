import type { HoldReason, TextState } from '@selvedge/contracts';
import type { Sql, Tx } from '../../platform/index.ts';

export type QuestionRow = {
  readonly id: string;
  readonly vendorId: string;
  readonly productId: string;
  readonly body: string;
  readonly askerName: string;
  readonly state: TextState;
  readonly heldFor: HoldReason[];
  readonly reason: string | null;
};

const columns = (sql: Sql) => sql`
  id, vendor_id as "vendorId", product_id as "productId", body, asker_name as "askerName", state, held_for as "heldFor", reason`;

/** Reads a question by its id. */
export async function readQuestion(sql: Sql, id: string): Promise<QuestionRow | null> {
  const [row] = await sql<QuestionRow[]>`select ${columns(sql)} from reviews.question where id = ${id}`;
  return row ?? null;
}

/** Locks a question by its id. */
export async function lockQuestion(tx: Tx, id: string): Promise<QuestionRow | null> {
  const [row] = await tx<
    QuestionRow[]
  >`select ${columns(tx)} from reviews.question where id = ${id} for update`;
  return row ?? null;
}

export type NewQuestion = {
  readonly vendorId: string;
  readonly productId: string;
  readonly body: string;
  readonly askerName: string;
  readonly state: 'unconfirmed' | 'pending' | 'published';
  readonly heldFor: readonly HoldReason[];
  readonly accountId: string | null;
  readonly email: string;
  readonly fromPlace: string;
};

/** Writes a question with who asked it. Gives its id. */
export async function insertQuestion(tx: Tx, q: NewQuestion): Promise<string> {
  const [row] = await tx<{ id: string }[]>`
    insert into reviews.question (vendor_id, product_id, asker_name, body, state, held_for, published_at)
    values (${q.vendorId}, ${q.productId}, ${q.askerName}, ${q.body}, ${q.state}, ${q.heldFor as string[]},
            case when ${q.state === 'published'} then clock_timestamp() end) returning id`;
  if (row === undefined) throw new Error('a question was not inserted');
  await tx`
    insert into reviews.asker (question_id, account_id, email, from_place) values (${row.id}, ${q.accountId}, ${q.email}, ${q.fromPlace})`;
  return row.id;
}

/** Finds a question of an address about a product in the same words, asked within a day: pressing twice asks once. */
export async function findSameQuestion(
  sql: Sql,
  q: Pick<NewQuestion, 'productId' | 'email' | 'body'>,
): Promise<TextState | null> {
  const [row] = await sql<{ state: TextState }[]>`
    select q.state from reviews.question q join reviews.asker a on a.question_id = q.id
     where q.product_id = ${q.productId} and a.email = ${q.email} and q.body = ${q.body} and a.asked_at > clock_timestamp() - interval '1 day' limit 1`;
  return row?.state ?? null;
}

/** Lets one at a time ask about a product from one address. */
export async function lockAsking(tx: Tx, productId: string, email: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`question ${productId} ${email}`}, 24))`;
}

/** Counts what was asked from one place in the last hour, and by one address in the last day. */
export async function countQuestionsAsked(
  sql: Sql,
  { fromPlace, email }: { fromPlace: string; email: string },
): Promise<{ fromPlace: number; ofAddress: number }> {
  const [row] = await sql<{ fromPlace: number; ofAddress: number }[]>`
    select (select count(*) from reviews.asker where from_place = ${fromPlace} and asked_at > clock_timestamp() - interval '1 hour')::int as "fromPlace",
           (select count(*) from reviews.asker where email = ${email} and asked_at > clock_timestamp() - interval '1 day')::int as "ofAddress"`;
  return row ?? { fromPlace: 0, ofAddress: 0 };
}

/** Writes a new state of a locked question. */
export async function setQuestionState(tx: Tx, id: string, state: TextState): Promise<void> {
  await tx`
    update reviews.question set state = ${state},
           published_at = case when ${state === 'published'} then coalesce(published_at, clock_timestamp()) else published_at end
     where id = ${id}`;
}

/** Reads where to write to whoever asked; null once they are forgotten. */
export async function readAskerEmail(sql: Sql, questionId: string): Promise<string | null> {
  const [row] = await sql<
    { email: string }[]
  >`select email from reviews.asker where question_id = ${questionId}`;
  return row?.email ?? null;
}

/** Forgets who asked a question. */
export async function forgetAsker(tx: Tx, questionId: string): Promise<void> {
  await tx`delete from reviews.asker where question_id = ${questionId}`;
}

/**
 * Forgets the addresses nobody confirmed within a week, those whose question was answered or turned down a month ago, and all after
 * half a year. Gives how many.
 */
export async function forgetAskers(sql: Sql, limit: number): Promise<number> {
  const gone = await sql`
    delete from reviews.asker where question_id in (
      select a.question_id from reviews.asker a join reviews.question q on q.id = a.question_id
        left join reviews.reply y on y.question_id = q.id and y.state = 'published'
       where (q.state = 'unconfirmed' and a.asked_at < clock_timestamp() - interval '7 days')
          or (y.published_at < clock_timestamp() - interval '30 days')
          or (q.state in ('rejected', 'hidden') and q.moderated_at < clock_timestamp() - interval '30 days')
          or a.asked_at < clock_timestamp() - interval '180 days' limit ${limit}) returning 1`;
  return gone.length;
}
