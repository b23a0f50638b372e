import type { Fragment, Sql, VendorTx } from '../../platform/index.ts';

/** What was sold, counted for reports. A parcel counts once it is paid for; `days` is how far back to look. */

const sold = (sql: Sql) => sql`('to_ship', 'partly_shipped', 'shipped', 'delivered')`;

/** Of which some pieces, or all, still have to leave. */
const unsent = (sql: Sql) => sql`('to_ship', 'partly_shipped')`;

export type Duties = { readonly toShip: number; readonly late: number };

/** Counts the orders of which a vendor has sent nothing yet, and those it promised to have sent whole by now and has not. */
export async function countOwnDuties(tx: VendorTx): Promise<Duties> {
  const [row] = await tx<Duties[]>`
    select count(*) filter (where state = 'to_ship')::int as "toShip", count(*) filter (where ship_by < now())::int as late
      from orders.vendor_order where vendor_id = platform.current_vendor() and state in ${unsent(tx)}`;
  return row ?? { toShip: 0, late: 0 };
}

export type OwnPeriod = {
  readonly current: boolean;
  readonly orders: number;
  readonly pieces: number;
  readonly goodsMinor: bigint;
};

/** Sums a vendor's sales of the last `days` (current) and of as many before them. */
export function readOwnPeriods(tx: VendorTx, days: number): Promise<OwnPeriod[]> {
  return tx<OwnPeriod[]>`
    select vo.created_at > now() - make_interval(days => ${days}) as current, count(distinct vo.id)::int as orders,
           coalesce(sum(l.quantity), 0)::int as pieces, coalesce(sum(l.line_total_minor), 0)::bigint as "goodsMinor"
      from orders.vendor_order vo join orders.order_line l on l.vendor_order_id = vo.id
     where vo.vendor_id = platform.current_vendor() and vo.state in ${sold(tx)}
       and vo.created_at > now() - make_interval(days => ${2 * days})
     group by 1 limit 2`;
}

export type DaySales = { readonly day: string; readonly orders: number; readonly goodsMinor: bigint };

/** Sums a vendor's sales by day; days without any are left out. */
export function readOwnDays(tx: VendorTx, days: number): Promise<DaySales[]> {
  return tx<DaySales[]>`
    select to_char(created_at, 'YYYY-MM-DD') as day, count(*)::int as orders, sum(goods_minor)::bigint as "goodsMinor"
      from orders.vendor_order
     where vendor_id = platform.current_vendor() and state in ${sold(tx)}
       and created_at > now() - make_interval(days => ${days})
     group by 1 order by 1 limit ${days + 1}`;
}

export type BestSeller = {
  readonly slug: string;
  readonly name: string;
  readonly pieces: number;
  readonly goodsMinor: bigint;
};

/** Reads the products that earned a vendor most. */
export function readOwnBestSellers(tx: VendorTx, days: number, limit: number): Promise<BestSeller[]> {
  return tx<BestSeller[]>`
    select l.product_slug as slug, min(l.product_name) as name, sum(l.quantity)::int as pieces,
           sum(l.line_total_minor)::bigint as "goodsMinor"
      from orders.order_line l join orders.vendor_order vo on vo.id = l.vendor_order_id
     where l.vendor_id = platform.current_vendor() and vo.state in ${sold(tx)}
       and vo.created_at > now() - make_interval(days => ${days})
     group by 1 order by 4 desc, 1 limit ${limit}`;
}

/** Counts the pieces a vendor sold of each of its products; those without a sale are left out. */
export async function countOwnPiecesSold(
  tx: VendorTx,
  productIds: readonly string[],
  days: number,
): Promise<Map<string, number>> {
  const rows = await tx<{ productId: string; pieces: number }[]>`
    select l.product_id as "productId", sum(l.quantity)::int as pieces
      from orders.order_line l join orders.vendor_order vo on vo.id = l.vendor_order_id
     where l.product_id = any (${productIds as string[]}::uuid[]) and l.vendor_id = platform.current_vendor()
       and vo.state in ${sold(tx)} and vo.created_at > now() - make_interval(days => ${days})
     group by 1 limit ${productIds.length}`;
  return new Map(rows.map((row) => [row.productId, row.pieces]));
}

export type MarketPeriod = {
  readonly current: boolean;
  readonly orders: number;
  readonly goodsMinor: bigint;
  readonly commissionMinor: bigint;
};

/** Sums the market's sales of the last `days` (current) and of as many before them. */
export function readMarketPeriods(sql: Sql, days: number): Promise<MarketPeriod[]> {
  return sql<MarketPeriod[]>`
    select created_at > now() - make_interval(days => ${days}) as current, count(distinct order_id)::int as orders,
           sum(goods_minor)::bigint as "goodsMinor", sum(commission_minor)::bigint as "commissionMinor"
      from orders.vendor_order
     where state in ${sold(sql)} and created_at > now() - make_interval(days => ${2 * days})
     group by 1 limit 2`;
}

/** Sums the market's orders by the day they were placed. */
export function readMarketDays(sql: Sql, days: number): Promise<DaySales[]> {
  return sql<DaySales[]>`
    select to_char(placed_at, 'YYYY-MM-DD') as day, count(*)::int as orders, sum(goods_minor)::bigint as "goodsMinor"
      from orders.order
     where state not in ('awaiting_payment', 'expired', 'cancelled') and placed_at > now() - make_interval(days => ${days})
     group by 1 order by 1 limit ${days + 1}`;
}

export type VendorSales = Duties & {
  readonly vendorId: string;
  readonly orders: number;
  readonly goodsMinor: bigint;
  readonly commissionMinor: bigint;
};

/** Sums sales and counts duties of each vendor; one with neither is left out. */
export function readSalesByVendor(
  sql: Sql,
  vendorIds: readonly string[],
  days: number,
): Promise<VendorSales[]> {
  const recent = sql`state in ${sold(sql)} and created_at > now() - make_interval(days => ${days})`;
  return sql<VendorSales[]>`
    select vendor_id as "vendorId", count(*) filter (where ${recent})::int as orders,
           coalesce(sum(goods_minor) filter (where ${recent}), 0)::bigint as "goodsMinor",
           coalesce(sum(commission_minor) filter (where ${recent}), 0)::bigint as "commissionMinor",
           count(*) filter (where state = 'to_ship')::int as "toShip",
           count(*) filter (where state in ${unsent(sql)} and ship_by < now())::int as late
      from orders.vendor_order where vendor_id = any (${vendorIds as string[]}::uuid[]) and (state in ${unsent(sql)} or ${recent})
     group by 1 limit ${vendorIds.length}`;
}

/** Counts the orders whose goods are held until they are paid. */
export async function countAwaitingPayment(sql: Sql): Promise<number> {
  const [row] = await sql<
    { count: number }[]
  >`select count(*)::int as count from orders.order where state = 'awaiting_payment'`;
  return row?.count ?? 0;
}

/** Counts the orders whose hold ran out within the last hour. */
export async function countExpiredLastHour(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from orders.order where state = 'expired' and closed_at > now() - interval '1 hour'`;
  return row?.count ?? 0;
}

/** The orders a vendor has not sent yet, as a set of ids (order_id) for a query of another module. */
export function ownOrdersToShip(tx: VendorTx): Fragment {
  return tx`
    select order_id from orders.vendor_order where vendor_id = platform.current_vendor() and state = 'to_ship'`;
}
