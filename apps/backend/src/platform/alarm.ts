import { jsonb, type Sql, type Tx } from './db.ts';

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
  readonly detail: Readonly<Record<string, string | number>>;
  readonly raisedAt: Date;
};

/** Reads the alarms nobody has settled, newest first. */
export function listOpenAlarms(sql: Sql, limit: number): Promise<Alarm[]> {
  return sql<Alarm[]>`
    select id, kind, subject, detail, raised_at as "raisedAt" from platform.alarm
     where settled_at is null order by raised_at desc limit ${limit}`;
}

export async function countOpenAlarms(sql: Sql): Promise<number> {
  const [row] = await sql<
    { count: number }[]
  >`select count(*)::int as count from platform.alarm where settled_at is null`;
  return row?.count ?? 0;
}

/** Settles an open alarm. Gives what it was about; null when it is not open any more. */
export async function settleAlarm(
  tx: Tx,
  id: string,
  by: { actorId: string | null; note: string },
): Promise<{ kind: string; subject: string } | null> {
  const [row] = await tx<{ kind: string; subject: string }[]>`
    update platform.alarm set settled_at = clock_timestamp(), settled_by = ${by.actorId}, settled_note = ${by.note}
     where id = ${id} and settled_at is null returning kind, subject`;
  return row ?? null;
}

/** Settles the open alarm of a kind about a subject, when there is one: what it warned of was dealt with. */
export async function settleAlarmAbout(
  tx: Tx,
  kind: string,
  subject: string,
  by: { actorId: string | null; note: string },
): Promise<void> {
  await tx`
    update platform.alarm set settled_at = clock_timestamp(), settled_by = ${by.actorId}, settled_note = ${by.note}
     where kind = ${kind} and subject = ${subject} and settled_at is null`;
}
