import type { Sql, Tx } from '../../platform/index.ts';
import type { AlertState } from './alert-state.ts';

export type Alert = {
  readonly id: string;
  readonly variantId: string;
  readonly email: string;
  readonly state: AlertState;
  readonly askedTimes: number;
  /** Whether so little time passed since the last mail that another one would be a nuisance. */
  readonly askedJustNow: boolean;
};

const NUISANCE_MINUTES = 10;

const columns = (sql: Sql) => sql`
  id, variant_id as "variantId", email, state, asked_times as "askedTimes",
  asked_at > clock_timestamp() - make_interval(mins => ${NUISANCE_MINUTES}) as "askedJustNow"`;

/** Reads who waits, by id; null once they stopped. */
export async function readAlert(sql: Sql, id: string): Promise<Alert | null> {
  const [row] = await sql<Alert[]>`select ${columns(sql)} from inventory.stock_alert where id = ${id}`;
  return row ?? null;
}

/** Locks who waits, by id. */
export async function lockAlert(tx: Tx, id: string): Promise<Alert | null> {
  const [row] = await tx<
    Alert[]
  >`select ${columns(tx)} from inventory.stock_alert where id = ${id} for update`;
  return row ?? null;
}

/** Locks the request of an address for a variant. */
export async function lockAlertOf(tx: Tx, variantId: string, email: string): Promise<Alert | null> {
  const [row] = await tx<Alert[]>`
    select ${columns(tx)} from inventory.stock_alert where variant_id = ${variantId} and email = ${email} for update`;
  return row ?? null;
}

type NewAlert = {
  readonly variantId: string;
  readonly email: string;
  readonly accountId: string | null;
  readonly state: 'unconfirmed' | 'waiting';
  readonly askedFrom: string;
};

/** Writes a first request. Gives null when one of the same address came at the same moment. */
export async function insertAlert(tx: Tx, a: NewAlert): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    insert into inventory.stock_alert (variant_id, account_id, email, state, asked_from, waiting_since)
    values (${a.variantId}, ${a.accountId}, ${a.email}, ${a.state}, ${a.askedFrom}, case when ${a.state === 'waiting'} then clock_timestamp() end)
    on conflict (variant_id, email) do nothing returning id`;
  return row?.id ?? null;
}

/** Writes that somebody asked again. */
export async function askAgain(tx: Tx, id: string, a: NewAlert): Promise<void> {
  await tx`
    update inventory.stock_alert set state = ${a.state}, account_id = coalesce(${a.accountId}, account_id), asked_from = ${a.askedFrom},
           asked_at = clock_timestamp(), asked_times = asked_times + 1, due_at = null, told_at = null,
           waiting_since = case when ${a.state === 'waiting'} then clock_timestamp() end
     where id = ${id}`;
}

/** Puts somebody in line. */
export async function setWaiting(tx: Tx, id: string): Promise<void> {
  await tx`update inventory.stock_alert set state = 'waiting', waiting_since = clock_timestamp() where id = ${id}`;
}

/** Writes that somebody was told. */
export async function setTold(sql: Sql, id: string): Promise<void> {
  await sql`update inventory.stock_alert set state = 'told', told_at = clock_timestamp() where id = ${id} and state = 'due'`;
}

/** Forgets a request and its address. */
export async function deleteAlert(sql: Sql, id: string): Promise<void> {
  await sql`delete from inventory.stock_alert where id = ${id}`;
}

/** Counts what was asked from one place in the last hour, and what one address waits for. */
export async function countAsked(
  sql: Sql,
  { askedFrom, email }: { askedFrom: string; email: string },
): Promise<{ fromPlace: number; ofAddress: number }> {
  const [row] = await sql<{ fromPlace: number; ofAddress: number }[]>`
    select (select count(*) from inventory.stock_alert where asked_from = ${askedFrom} and asked_at > clock_timestamp() - interval '1 hour')::int as "fromPlace",
           (select count(*) from inventory.stock_alert where email = ${email} and state <> 'told')::int as "ofAddress"`;
  return row ?? { fromPlace: 0, ofAddress: 0 };
}

/** Lets one at a time wake those who wait for a variant. Gives how many were told within so many minutes. */
export async function lockLine(tx: Tx, variantId: string, minutes: number): Promise<number> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${variantId}, 19))`;
  const [row] = await tx<{ lately: number }[]>`
    select count(*)::int as lately from inventory.stock_alert
     where variant_id = ${variantId} and due_at > clock_timestamp() - make_interval(mins => ${minutes})`;
  return row?.lately ?? 0;
}

/** Takes the first of those who wait for a variant out of the line: it is their turn. Gives their ids in order. */
export async function takeFirst(tx: Tx, variantId: string, count: number): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    with first as (select id, waiting_since from inventory.stock_alert where variant_id = ${variantId} and state = 'waiting'
                    order by waiting_since, id limit ${count} for update),
    taken as (update inventory.stock_alert a set state = 'due', due_at = clock_timestamp() from first where a.id = first.id returning a.id)
    select t.id from taken t join first using (id) order by first.waiting_since, t.id`;
  return rows.map((row) => row.id);
}

/** Finds variants that are here while somebody waits for them and nobody was told for so many minutes. */
export async function findForgotten(sql: Sql, minutes: number, limit: number): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select w.variant_id as id from (select distinct variant_id from inventory.stock_alert where state = 'waiting') w
     where exists (select from inventory.stock s where s.variant_id = w.variant_id group by s.variant_id having sum(s.on_hand - s.held) > 0)
       and not exists (select from inventory.stock_alert d where d.variant_id = w.variant_id
                          and d.due_at > clock_timestamp() - make_interval(mins => ${minutes})) limit ${limit}`;
  return rows.map((row) => row.id);
}

/** Forgets addresses nobody confirmed within a week, and those that were told a month ago. Gives how many. */
export async function forgetAlerts(sql: Sql, limit: number): Promise<number> {
  const gone = await sql`
    delete from inventory.stock_alert where id in (
      select id from inventory.stock_alert
       where (state = 'unconfirmed' and asked_at < clock_timestamp() - interval '7 days')
          or (state = 'told' and told_at < clock_timestamp() - interval '30 days') limit ${limit}) returning 1`;
  return gone.length;
}
