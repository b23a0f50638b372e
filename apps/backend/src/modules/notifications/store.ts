import type { Preference } from '@selvedge/contracts';
import type { Sql } from '../../platform/index.ts';

type State = 'queued' | 'sent' | 'failed';

/** Notes a message that is to be sent. Gives its state: `sent` when it was sent before. */
export async function insertMessage(
  sql: Sql,
  message: { key: string; kind: string; channel: 'email' | 'sms'; orderId: string | null },
): Promise<State> {
  const [row] = await sql<{ state: State }[]>`
    insert into notifications.message (key, kind, channel, order_id)
    values (${message.key}, ${message.kind}, ${message.channel}, ${message.orderId})
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

/** The choices there can be: kinds by channels. */
const CHOICES_MAX = 8;

export function readAccountChoices(sql: Sql, accountId: string): Promise<Preference[]> {
  return sql<Preference[]>`
    select kind, channel, wanted from notifications.account_preference where account_id = ${accountId} limit ${CHOICES_MAX}`;
}

export function readOrderChoices(sql: Sql, orderId: string): Promise<Preference[]> {
  return sql<Preference[]>`
    select kind, channel, wanted from notifications.order_preference where order_id = ${orderId} limit ${CHOICES_MAX}`;
}

const columnsOf = (choices: readonly Preference[]) => ({
  kinds: choices.map((choice) => choice.kind),
  channels: choices.map((choice) => choice.channel),
  wanted: choices.map((choice) => String(choice.wanted)),
});

export async function saveAccountChoices(
  sql: Sql,
  accountId: string,
  choices: readonly Preference[],
): Promise<void> {
  const { kinds, channels, wanted } = columnsOf(choices);
  await sql`
    insert into notifications.account_preference (account_id, kind, channel, wanted)
    select ${accountId}, c.kind, c.channel, c.wanted
      from unnest(${kinds}::text[], ${channels}::text[], ${wanted}::text[]::boolean[]) c(kind, channel, wanted)
    on conflict (account_id, kind, channel) do update set wanted = excluded.wanted, changed_at = clock_timestamp()`;
}

/** Keeps what was chosen for an order. `over`: also in place of what was chosen before. */
export async function saveOrderChoices(
  sql: Sql,
  orderId: string,
  choices: readonly Preference[],
  over = true,
): Promise<void> {
  const { kinds, channels, wanted } = columnsOf(choices);
  await sql`
    insert into notifications.order_preference as p (order_id, kind, channel, wanted)
    select ${orderId}, c.kind, c.channel, c.wanted
      from unnest(${kinds}::text[], ${channels}::text[], ${wanted}::text[]::boolean[]) c(kind, channel, wanted)
    on conflict (order_id, kind, channel) do update set wanted = excluded.wanted, changed_at = clock_timestamp() where ${over}`;
}
