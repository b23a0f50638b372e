import type { Fragment, Sql } from '../../platform/index.ts';

export type BoughtLine = {
  readonly id: string;
  readonly orderId: string;
  readonly accountId: string | null;
  readonly email: string;
  readonly fullName: string;
  readonly size: string;
  readonly colour: string;
  /** Whether a piece of the line has arrived. */
  readonly delivered: boolean;
};

const LINES_MAX = 50;

/** Whether a piece of a line `l` has arrived. */
const hasArrived = (sql: Sql) => sql`
  exists (select from orders.shipment_line p join orders.shipment s on s.id = p.shipment_id
           where p.order_line_id = l.id and s.state = 'delivered')`;

/** Reads the paid lines of a product in one order, or in all orders of an account, latest first. Cancelled pieces were not bought. */
export function readBoughtLines(
  sql: Sql,
  productId: string,
  owner: { readonly accountId: string } | { readonly orderId: string },
): Promise<BoughtLine[]> {
  const whose = 'orderId' in owner ? sql`o.id = ${owner.orderId}` : sql`o.account_id = ${owner.accountId}`;
  return sql<BoughtLine[]>`
    select l.id, o.id as "orderId", o.account_id as "accountId", r.email, r.full_name as "fullName", l.size, l.colour_name as colour,
           ${hasArrived(sql)} as delivered
      from orders.order o join orders.recipient r on r.order_id = o.id join orders.order_line l on l.order_id = o.id
     where ${whose} and l.product_id = ${productId} and o.paid_at is not null and l.quantity > l.cancelled_quantity
     order by o.placed_at desc, l.line_no limit ${LINES_MAX}`;
}

export type ArrivedLine = {
  readonly productId: string;
  readonly productSlug: string;
  readonly productName: string;
  readonly colour: string;
  readonly size: string;
  readonly pictureHash: string | null;
};

/** Reads the products of an order that have arrived, each once. */
export function readArrivedLines(sql: Sql, orderId: string): Promise<ArrivedLine[]> {
  return sql<ArrivedLine[]>`
    select distinct on (l.product_id) l.product_id as "productId", l.product_slug as "productSlug", l.product_name as "productName",
           l.colour_name as colour, l.size, l.picture_hash as "pictureHash"
      from orders.order_line l where l.order_id = ${orderId} and l.quantity > l.cancelled_quantity and ${hasArrived(sql)}
     order by l.product_id, l.line_no limit ${LINES_MAX}`;
}

/**
 * Finds orders all of which arrived so many days ago, not longer ago than `untilDays`, `besides` left out: a set of order ids that a
 * higher module hands in.
 */
export async function findArrivedOrders(
  sql: Sql,
  {
    now,
    sinceDays,
    untilDays,
    besides,
    limit,
  }: { now: Date; sinceDays: number; untilDays: number; besides: Fragment; limit: number },
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct v.order_id as id from orders.vendor_order v join orders.order o on o.id = v.order_id
     where v.delivered_at between ${now}::timestamptz - make_interval(days => ${untilDays}) and ${now}::timestamptz - make_interval(days => ${sinceDays})
       and o.state = 'delivered' and v.order_id not in (${besides}) limit ${limit}`;
  return rows.map((row) => row.id);
}
