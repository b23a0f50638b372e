import type { HoldReason, TextKind, TextState } from '@selvedge/contracts';
import type { Sql, Tx } from '../../platform/index.ts';

/** The table of each kind of text; all have the columns that moderation goes by. */
const TABLES = {
  review: 'reviews.review',
  reply: 'reviews.reply',
  question: 'reviews.question',
} as const satisfies Record<TextKind, string>;

export type LockedText = {
  readonly id: string;
  readonly kind: TextKind;
  readonly productId: string;
  readonly vendorId: string;
  readonly state: TextState;
};

/** Says what kind of text an id names; null when it names none. */
export async function findTextKind(sql: Sql, id: string): Promise<TextKind | null> {
  const [row] = await sql<{ kind: TextKind }[]>`
    select 'review' as kind from reviews.review where id = ${id} union all
    select 'reply' from reviews.reply where id = ${id} union all
    select 'question' from reviews.question where id = ${id}`;
  return row?.kind ?? null;
}

/** Locks a text of a kind. */
export async function lockText(tx: Tx, kind: TextKind, id: string): Promise<LockedText | null> {
  const [row] = await tx<LockedText[]>`
    select id, ${kind} as kind, product_id as "productId", vendor_id as "vendorId", state
      from ${tx(TABLES[kind])} where id = ${id} for update`;
  return row ?? null;
}

/** Writes what a person decided on a locked text; its reports are settled by that. */
export async function saveDecision(
  tx: Tx,
  text: LockedText,
  { state, reason }: { state: TextState; reason: string | null },
): Promise<void> {
  await tx`
    update ${tx(TABLES[text.kind])} set state = ${state}, reason = ${reason}, reports = 0, moderated_at = clock_timestamp(),
           published_at = case when ${state === 'published'} then coalesce(published_at, clock_timestamp()) else published_at end
     where id = ${text.id}`;
  await tx`delete from reviews.report where text_id = ${text.id}`;
}

/** Notes that somebody reported a text, once each, and counts it with the locked text. */
export async function insertReport(
  tx: Tx,
  text: LockedText,
  report: {
    readonly reporter: string;
    readonly reason: string;
    readonly note: string;
    readonly fromPlace: string;
  },
): Promise<void> {
  const added = await tx`
    insert into reviews.report (text_id, reporter, reason, note, from_place)
    values (${text.id}, ${report.reporter}, ${report.reason}, ${report.note}, ${report.fromPlace})
    on conflict do nothing returning 1`;
  if (added.length > 0)
    await tx`update ${tx(TABLES[text.kind])} set reports = reports + 1 where id = ${text.id}`;
}

/** Gives which of some texts a reporter has reported. */
export async function readReported(sql: Sql, reporter: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`
    select text_id as id from reviews.report where reporter = ${reporter} and text_id = any (${ids as string[]}::uuid[]) limit ${ids.length}`;
  return new Set(rows.map((row) => row.id));
}

export type QueueView = 'waiting' | 'reported' | 'published' | 'rejected' | 'hidden';
export type QueueRow = LockedText & {
  readonly authorName: string | null;
  readonly stars: number | null;
  readonly title: string;
  readonly body: string;
  readonly about: string | null;
  readonly reason: string | null;
  readonly heldFor: HoldReason[];
  readonly reports: number;
  readonly reportReasons: ('spam' | 'offensive' | 'personal_data' | 'not_about_it' | 'other')[];
  readonly writtenAt: Date;
  readonly at: string;
};

const shared = (sql: Sql) =>
  sql`t.id, t.product_id, t.vendor_id, t.state, t.body, t.reason, t.held_for, t.reports, t.written_at, t.moderated_at`;

/** Reads one page of the queue: what waits, longest first; or what was decided, latest written first. */
export function readQueue(
  sql: Sql,
  { view, kind }: { readonly view: QueueView; readonly kind: TextKind | null },
  after: { readonly at: string; readonly id: string } | null,
  limit: number,
): Promise<QueueRow[]> {
  const which =
    view === 'waiting'
      ? sql`t.state = 'pending'`
      : view === 'reported'
        ? sql`t.reports > 0 and t.state = 'published'`
        : sql`t.state = ${view}`;
  const open = view === 'waiting' || view === 'reported';
  const order = open ? sql`t.written_at, t.id` : sql`t.written_at desc, t.id desc`;
  const place = sql`(${after?.at ?? null}::text::timestamptz, ${after?.id ?? null}::uuid)`;
  const past =
    after === null
      ? sql`true`
      : open
        ? sql`(t.written_at, t.id) > ${place}`
        : sql`(t.written_at, t.id) < ${place}`;
  const where = (own: TextKind) => sql`${which} and ${past} and ${kind === null || kind === own}`;
  return sql<QueueRow[]>`
    select t.id, t.kind, t.product_id as "productId", t.vendor_id as "vendorId", t.state, t.author as "authorName", t.stars, t.title, t.body,
           t.about, t.reason, t.held_for as "heldFor", t.reports, t.written_at as "writtenAt", t.written_at::text as at,
           array(select distinct p.reason from reviews.report p where p.text_id = t.id) as "reportReasons"
      from (
        (select ${shared(sql)}, 'review' as kind, t.author_name as author, t.stars, t.title, null as about
           from reviews.review t where ${where('review')} order by ${order} limit ${limit})
        union all
        (select ${shared(sql)}, 'reply', null, null, '', coalesce(r.body, q.body)
           from reviews.reply t left join reviews.review r on r.id = t.review_id left join reviews.question q on q.id = t.question_id
          where ${where('reply')} order by ${order} limit ${limit})
        union all
        (select ${shared(sql)}, 'question', t.asker_name, null, '', null
           from reviews.question t where ${where('question')} order by ${order} limit ${limit})) t
     order by ${order} limit ${limit}`;
}

/** Counts what waits for a person, and what was reported. */
export async function countQueue(sql: Sql): Promise<{ waiting: number; reported: number }> {
  const [row] = await sql<{ waiting: number; reported: number }[]>`
    select count(*) filter (where t.state = 'pending')::int as waiting,
           count(*) filter (where t.reports > 0 and t.state = 'published')::int as reported
      from (select state, reports from reviews.review where state = 'pending' or reports > 0 union all
            select state, reports from reviews.reply where state = 'pending' or reports > 0 union all
            select state, reports from reviews.question where state = 'pending' or reports > 0) t`;
  return row ?? { waiting: 0, reported: 0 };
}
