import { jsonb, type Sql } from './db.ts';

/** Raises an alarm for an operator, once while it is open. `subject` is an id; `detail` carries no personal data. */
export async function raiseAlarm(
  sql: Sql,
  kind: string,
  subject: string,
  detail: Record<string, string | number> = {},
): Promise<void> {
  await sql`
    insert into platform.alarm (kind, subject, detail) values (${kind}, ${subject}, ${jsonb(sql, detail)})
    on conflict (kind, subject) where settled_at is null do nothing`;
}

export type Alarm = {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly raisedAt: Date;
};

/** Reads the alarms nobody has settled, newest first. */
export function listOpenAlarms(sql: Sql, limit: number): Promise<Alarm[]> {
  return sql<Alarm[]>`
    select id, kind, subject, raised_at as "raisedAt" from platform.alarm
     where settled_at is null order by raised_at desc limit ${limit}`;
}

export async function countOpenAlarms(sql: Sql): Promise<number> {
  const [row] = await sql<
    { count: number }[]
  >`select count(*)::int as count from platform.alarm where settled_at is null`;
  return row?.count ?? 0;
}
