import type { Sql } from './db.ts';

/** Something an operator did by hand: to what, by whom (null: from the command line), and why. No personal data. */
export type ActionNote = {
  readonly action: string;
  readonly subject: string;
  readonly actorId: string | null;
  readonly note?: string | undefined;
};

/** Notes what was done by hand, in the transaction of what it did. Notes are never changed. */
export async function noteActions(sql: Sql, notes: readonly ActionNote[]): Promise<void> {
  if (notes.length === 0) return;
  await sql`
    insert into platform.audit (action, subject, actor_id, note)
    select * from unnest(${notes.map((one) => one.action)}::text[], ${notes.map((one) => one.subject)}::text[],
                         ${notes.map((one) => one.actorId)}::uuid[], ${notes.map((one) => one.note ?? '')}::text[])`;
}

export type NotedAction = {
  readonly id: string;
  readonly action: string;
  readonly subject: string;
  readonly actorId: string | null;
  readonly note: string;
  readonly at: Date;
};

/** Lists what was done by hand, newest first, past `after`. */
export function listActions(sql: Sql, after: string | null, limit: number): Promise<NotedAction[]> {
  return sql<NotedAction[]>`
    select id, action, subject, actor_id as "actorId", note, noted_at as at from platform.audit
     where ${after}::uuid is null or id < ${after}::uuid order by id desc limit ${limit}`;
}

/** Counts how often an action was taken on each of some subjects; those never touched are left out. */
export async function countActions(
  sql: Sql,
  action: string,
  subjects: readonly string[],
): Promise<Map<string, number>> {
  const rows = await sql<{ subject: string; count: number }[]>`
    select subject, count(*)::int as count from platform.audit
     where action = ${action} and subject = any (${subjects as string[]}) group by subject limit ${subjects.length}`;
  return new Map(rows.map((row) => [row.subject, row.count]));
}
