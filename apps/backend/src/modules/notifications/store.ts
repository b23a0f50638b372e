import type { Sql } from '../../platform/index.ts';

type State = 'queued' | 'sent' | 'failed';

/** Notes a message that is to be sent. Gives its state: `sent` when it was sent before. */
export async function insertMessage(
  sql: Sql,
  message: { key: string; kind: string; orderId: string | null },
): Promise<State> {
  const [row] = await sql<{ state: State }[]>`
    insert into notifications.message (key, kind, channel, order_id)
    values (${message.key}, ${message.kind}, 'email', ${message.orderId})
    on conflict (key) do update set attempts = notifications.message.attempts + 1
    returning state`;
  return row?.state ?? 'queued';
}

export async function markSent(sql: Sql, key: string): Promise<void> {
  await sql`update notifications.message set state = 'sent', sent_at = clock_timestamp(), last_error = null where key = ${key}`;
}

export async function markFailed(sql: Sql, key: string, error: string): Promise<void> {
  await sql`update notifications.message set state = 'failed', last_error = ${error.slice(0, 500)} where key = ${key}`;
}
