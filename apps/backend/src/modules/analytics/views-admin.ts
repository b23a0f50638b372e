import type { OrderState } from '@selvedge/contracts';
import type { z } from 'zod';
import type { Sql } from '../../platform/index.ts';
import { PERIOD_DAYS } from './days.ts';

export type MarketPeriod = {
  readonly current: boolean;
  readonly orders: number;
  readonly goodsMinor: bigint;
  readonly commissionMinor: bigint;
};

export function readMarketPeriods(sql: Sql): Promise<MarketPeriod[]> {
  return sql<MarketPeriod[]>`
    select vo.created_at > now() - make_interval(days => ${PERIOD_DAYS}) as current, count(distinct vo.order_id)::int as orders,
           sum(vo.goods_minor)::bigint as "goodsMinor", sum(vo.commission_minor)::bigint as "commissionMinor"
      from orders.vendor_order vo where vo.state in ('to_ship', 'shipped', 'delivered') and vo.created_at > now() - make_interval(days => ${2 * PERIOD_DAYS})
     group by 1 limit 2`;
}

export function readMarketDays(sql: Sql): Promise<{ day: string; orders: number; goodsMinor: bigint }[]> {
  return sql<{ day: string; orders: number; goodsMinor: bigint }[]>`
    select to_char(placed_at, 'YYYY-MM-DD') as day, count(*)::int as orders, sum(goods_minor)::bigint as "goodsMinor" from orders.order
     where state not in ('awaiting_payment', 'expired', 'cancelled') and placed_at > now() - make_interval(days => ${PERIOD_DAYS}) group by 1 order by 1 limit 40`;
}

export type VendorFigures = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: 'active' | 'suspended' | 'closed';
  readonly city: string;
  readonly country: string;
  readonly commissionBps: number;
  readonly products: number;
  readonly orders: number;
  readonly goodsMinor: bigint;
  readonly commissionMinor: bigint;
  readonly toShip: number;
  readonly late: number;
  readonly pendingMinor: bigint;
  readonly availableMinor: bigint;
};
const VENDORS_MAX = 500;

/** Reads all vendors with the figures of the last 30 days, their duties and their balances. */
export function readVendorFigures(sql: Sql): Promise<VendorFigures[]> {
  return sql<VendorFigures[]>`
    with sold as (select vendor_id, count(*)::int as orders, sum(goods_minor)::bigint as goods, sum(commission_minor)::bigint as commission from orders.vendor_order
                   where state in ('to_ship', 'shipped', 'delivered') and created_at > now() - make_interval(days => ${PERIOD_DAYS}) group by 1),
         duty as (select vendor_id, count(*)::int as to_ship, count(*) filter (where ship_by < now())::int as late from orders.vendor_order where state = 'to_ship' group by 1),
         goods as (select vendor_id, count(*)::int as products from catalog.product where state = 'live' group by 1),
         money as (select a.vendor_id, -coalesce(sum(e.amount_minor) filter (where a.kind = 'vendor_pending'), 0)::bigint as pending,
                          -coalesce(sum(e.amount_minor) filter (where a.kind = 'vendor_available'), 0)::bigint as available
                     from ledger.account a join ledger.entry e on e.account_id = a.id where a.vendor_id is not null group by 1)
    select v.id, v.slug, v.name, v.state, v.city, v.country, v.commission_bps as "commissionBps", coalesce(goods.products, 0) as products, coalesce(sold.orders, 0) as orders,
           coalesce(sold.goods, 0)::bigint as "goodsMinor", coalesce(sold.commission, 0)::bigint as "commissionMinor", coalesce(duty.to_ship, 0) as "toShip", coalesce(duty.late, 0) as late,
           coalesce(money.pending, 0)::bigint as "pendingMinor", coalesce(money.available, 0)::bigint as "availableMinor"
      from vendors.vendor v left join sold on sold.vendor_id = v.id left join duty on duty.vendor_id = v.id left join goods on goods.vendor_id = v.id left join money on money.vendor_id = v.id
     order by coalesce(sold.goods, 0) desc, v.name limit ${VENDORS_MAX}`;
}

export async function readOpenDuties(sql: Sql): Promise<{ awaitingPayment: number; openAlarms: number }> {
  const [row] = await sql<{ awaitingPayment: number; openAlarms: number }[]>`
    select (select count(*) from orders.order where state = 'awaiting_payment')::int as "awaitingPayment", (select count(*) from platform.alarm where settled_at is null)::int as "openAlarms"`;
  return row ?? { awaitingPayment: 0, openAlarms: 0 };
}

export type OrderRow = {
  readonly id: string;
  readonly at: string;
  readonly number: string;
  readonly state: z.infer<typeof OrderState>;
  readonly placedAt: Date;
  readonly recipient: string;
  readonly country: string;
  readonly vendors: string[];
  readonly totalMinor: bigint;
  readonly payment: string | null;
};

export function listOrders(
  sql: Sql,
  filter: { state: string | null; words: string | null },
  after: { at: string; id: string } | null,
  limit: number,
): Promise<OrderRow[]> {
  const like = `%${(filter.words ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return sql<OrderRow[]>`
    select o.id, o.placed_at::text as at, o.number, o.state, o.placed_at as "placedAt", r.full_name as recipient, r.country, vs.names as vendors, o.total_minor as "totalMinor", p.state as payment
      from orders.order o join orders.recipient r on r.order_id = o.id left join payments.payment p on p.order_id = o.id
     cross join lateral (select coalesce(array_agg(v.name order by v.name), '{}') as names from orders.vendor_order vo join vendors.vendor v on v.id = vo.vendor_id where vo.order_id = o.id) vs
     where (${filter.state === null} or o.state = ${filter.state ?? ''})
       and (${filter.words === null} or o.number ilike ${like} or r.email ilike ${like} or r.full_name ilike ${like})
       and (${after === null} or (o.placed_at, o.id) < (${after?.at ?? null}::text::timestamptz, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid))
     order by o.placed_at desc, o.id desc limit ${limit}`;
}

export type EntryRow = {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly effectiveAt: Date;
  readonly account: string;
  readonly vendorName: string | null;
  readonly minor: bigint;
};
const ENTRIES_MAX = 400;

/** Reads ledger entries with their transactions: of one order, or the newest of all. */
export function readEntries(sql: Sql, orderId: string | null, transactions: number): Promise<EntryRow[]> {
  return sql<EntryRow[]>`
    select t.id, t.kind, t.source_type || ' ' || coalesce(o.number, t.source_id) as source, t.effective_at as "effectiveAt", a.kind || case when a.qualifier = '' then '' else ' ' || a.qualifier end as account,
           v.name as "vendorName", e.amount_minor as minor
      from (select * from ledger.transaction where ${orderId === null} or (source_type = 'order' and source_id = ${orderId ?? ''}) order by effective_at desc, id desc limit ${transactions}) t
      join ledger.entry e on e.transaction_id = t.id join ledger.account a on a.id = e.account_id left join vendors.vendor v on v.id = a.vendor_id
      left join orders.order o on t.source_type = 'order' and o.id::text = t.source_id
     order by t.effective_at desc, t.id, e.seq limit ${ENTRIES_MAX}`;
}

export function readAccountBalances(
  sql: Sql,
): Promise<{ account: string; vendorName: string | null; minor: bigint }[]> {
  return sql<{ account: string; vendorName: string | null; minor: bigint }[]>`
    select a.kind || case when a.qualifier = '' then '' else ' ' || a.qualifier end as account, v.name as "vendorName", coalesce(sum(e.amount_minor), 0)::bigint as minor
      from ledger.account a left join ledger.entry e on e.account_id = a.id left join vendors.vendor v on v.id = a.vendor_id
     where a.currency = 'EUR' group by a.id, a.kind, a.qualifier, v.name order by (v.name is not null), a.kind, v.name limit 2000`;
}

export async function readPaymentRow(sql: Sql, orderId: string) {
  const [row] = await sql<
    {
      provider: string;
      intentId: string | null;
      state: string;
      capturedMinor: bigint;
      declineCode: string | null;
      card: { brand: string; last4: string } | null;
    }[]
  >`
    select provider, intent_id as "intentId", state, captured_minor as "capturedMinor", decline_code as "declineCode", card from payments.payment where order_id = ${orderId}`;
  return row ?? null;
}

export async function readSystemRows(sql: Sql) {
  const [row] = await sql<
    {
      outboxWaiting: number;
      oldestSeconds: number;
      webhooksWaiting: number;
      webhooksFailed: number;
      webhooksLastHour: number;
      held: number;
      overdue: number;
      placementsLastHour: number;
    }[]
  >`
    select (select count(*) from platform.outbox where published_at is null)::int as "outboxWaiting",
           coalesce((select extract(epoch from now() - min(created_at)) from platform.outbox where published_at is null), 0)::int as "oldestSeconds",
           (select count(*) from payments.webhook_event where processed_at is null)::int as "webhooksWaiting",
           (select count(*) from payments.webhook_event where last_error is not null and processed_at is null)::int as "webhooksFailed",
           (select count(*) from payments.webhook_event where received_at > now() - interval '1 hour')::int as "webhooksLastHour",
           (select count(*) from inventory.hold where state = 'held')::int as held,
           (select count(*) from inventory.hold where state = 'held' and expires_at < now())::int as overdue,
           (select count(*) from checkout.placement where decided_at > now() - interval '1 hour')::int as "placementsLastHour"`;
  if (row === undefined) throw new Error('the system query gave no row');
  return row;
}

export function readAlarms(
  sql: Sql,
): Promise<{ id: string; kind: string; subject: string; raisedAt: Date }[]> {
  return sql<{ id: string; kind: string; subject: string; raisedAt: Date }[]>`
    select id, kind, subject, raised_at as "raisedAt" from platform.alarm where settled_at is null order by raised_at desc limit 50`;
}
