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
