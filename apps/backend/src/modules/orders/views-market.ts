import type { Sql } from '../../platform/index.ts';
import type { OrderState } from './order-state.ts';

export type MarketOrderRow = {
  readonly id: string;
  /** When, to the microsecond: what a cursor keeps. */
  readonly at: string;
  readonly number: string;
  readonly state: OrderState;
  readonly placedAt: Date;
  readonly recipient: string;
  readonly country: string;
  readonly vendorIds: string[];
  readonly totalMinor: bigint;
};

/** Reads the market's orders, newest first: those in a state, those whose number, e-mail or name has some words in it. */
export function listMarketOrders(
  sql: Sql,
  filter: { state: OrderState | null; words: string | null },
  after: { at: string; id: string } | null,
  limit: number,
): Promise<MarketOrderRow[]> {
  const like = `%${(filter.words ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return sql<MarketOrderRow[]>`
    select o.id, o.placed_at::text as at, o.number, o.state, o.placed_at as "placedAt", r.full_name as recipient, r.country,
           vs.ids as "vendorIds", o.total_minor as "totalMinor"
      from orders.order o join orders.recipient r on r.order_id = o.id
     cross join lateral (select coalesce(array_agg(vendor_id), '{}') as ids from orders.vendor_order where order_id = o.id) vs
     where (${filter.state === null} or o.state = ${filter.state ?? ''})
       and (${filter.words === null} or o.number ilike ${like} or r.email ilike ${like} or r.full_name ilike ${like})
       and (${after === null} or (o.placed_at, o.id) < (${after?.at ?? null}::text::timestamptz, ${after?.id ?? null}::uuid))
     order by o.placed_at desc, o.id desc limit ${limit}`;
}

/** Reads orders of the last two days that count as paid, by id, from after one of them. */
export function listPaidOrders(
  sql: Sql,
  afterId: string | null,
  limit: number,
): Promise<{ id: string; dueMinor: bigint; currency: string }[]> {
  return sql<{ id: string; dueMinor: bigint; currency: string }[]>`
    select id, total_minor - gift_minor as "dueMinor", currency from orders.order
     where state in ('paid', 'partly_shipped', 'shipped', 'delivered') and paid_at > clock_timestamp() - interval '2 days'
       and (${afterId}::uuid is null or id > ${afterId}::uuid)
     order by id limit ${limit}`;
}

/** Gives the numbers people know orders by. In a vendor's transaction, those it has a part in. */
export async function readOrderNumbers(sql: Sql, orderIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; number: string }[]>`
    select id, number from orders.order where id = any (${orderIds as string[]}::uuid[]) limit ${orderIds.length}`;
  return new Map(rows.map((row) => [row.id, row.number]));
}
