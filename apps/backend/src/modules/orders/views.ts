import type { Sql } from '../../platform/index.ts';
import type { OrderState, VendorOrderState } from './order-state.ts';

const PARCELS_MAX = 100;
const LINES_MAX = 1_000;

export type OrderRow = {
  id: string;
  number: string;
  accountId: string | null;
  state: OrderState;
  currency: 'EUR';
  goodsMinor: bigint;
  discountMinor: bigint;
  shippingMinor: bigint;
  totalMinor: bigint;
  giftMinor: bigint;
  placedAt: Date;
  paidAt: Date | null;
  email: string;
  fullName: string;
  phone: string | null;
  line1: string;
  line2: string | null;
  postcode: string;
  city: string;
  country: string;
};
export type ParcelRow = {
  id: string;
  vendorId: string;
  number: string;
  state: VendorOrderState;
  deliveryName: string;
  deliverFrom: string;
  deliverUntil: string;
  goodsMinor: bigint;
  discountMinor: bigint;
  /** The part of the discount that the market bears. */
  subsidyMinor: bigint;
  shippingMinor: bigint;
  commissionMinor: bigint;
  version: number;
  createdAt: Date;
  shipBy: Date | null;
};
export type LineRow = {
  id: string;
  vendorOrderId: string;
  variantId: string;
  /** Pieces that are neither in a parcel nor cancelled. */
  shippable: number;
  /** Pieces that are not cancelled. */
  due: number;
  productSlug: string;
  productName: string;
  colour: string;
  size: string;
  sku: string;
  pictureHash: string | null;
  quantity: number;
  unitPriceMinor: bigint;
  lineTotalMinor: bigint;
  commissionMinor: bigint;
};
export type HistoryRow = { event: string; actor: string; vendorId: string | null; happenedAt: Date };

/** Reads an order with its recipient by its number. */
export async function readOrderByNumber(sql: Sql, number: string): Promise<OrderRow | null> {
  const [row] = await sql<OrderRow[]>`
    select o.id, o.number, o.account_id as "accountId", o.state, o.currency, o.goods_minor as "goodsMinor",
           o.discount_minor as "discountMinor", o.shipping_minor as "shippingMinor", o.total_minor as "totalMinor", o.gift_minor as "giftMinor",
           o.placed_at as "placedAt", o.paid_at as "paidAt", r.email, r.full_name as "fullName", r.phone,
           r.line1, r.line2, r.postcode, r.city, r.country
      from orders.order o join orders.recipient r on r.order_id = o.id where o.number = ${number}`;
  return row ?? null;
}

/** Reads the e-mail address and name an order was placed with, for mails about it. */
export async function readRecipient(
  sql: Sql,
  orderId: string,
): Promise<{ number: string; email: string; fullName: string } | null> {
  const [row] = await sql<{ number: string; email: string; fullName: string }[]>`
    select o.number, r.email, r.full_name as "fullName" from orders.order o join orders.recipient r on r.order_id = o.id where o.id = ${orderId}`;
  return row ?? null;
}

const parcelColumns = (sql: Sql) => sql`
  id, vendor_id as "vendorId", number, state, delivery_name as "deliveryName", deliver_from as "deliverFrom", deliver_until as "deliverUntil",
  goods_minor as "goodsMinor", discount_minor as "discountMinor", subsidy_minor as "subsidyMinor", shipping_minor as "shippingMinor",
  commission_minor as "commissionMinor", version, created_at as "createdAt",
  ship_by as "shipBy"`;

export function readParcels(sql: Sql, orderId: string): Promise<ParcelRow[]> {
  return sql<
    ParcelRow[]
  >`select ${parcelColumns(sql)} from orders.vendor_order where order_id = ${orderId} order by number limit ${PARCELS_MAX}`;
}

export async function readParcel(
  sql: Sql,
  vendorOrderId: string,
): Promise<(ParcelRow & { orderId: string }) | null> {
  const [row] = await sql<(ParcelRow & { orderId: string })[]>`
    select ${parcelColumns(sql)}, order_id as "orderId" from orders.vendor_order where id = ${vendorOrderId}`;
  return row ?? null;
}

/** Reads vendor orders by id; in a vendor's transaction, its own. */
export function readParcelsById(
  sql: Sql,
  ids: readonly string[],
): Promise<(ParcelRow & { orderId: string })[]> {
  return sql<(ParcelRow & { orderId: string })[]>`
    select ${parcelColumns(sql)}, order_id as "orderId" from orders.vendor_order
     where id = any (${ids as string[]}::uuid[]) limit ${ids.length}`;
}

/** Reads what a vendor may know of those it sends to. */
export function readOwnRecipients(sql: Sql, orderIds: readonly string[]) {
  return sql<(Omit<OrderRow, 'email'> & { orderId: string })[]>`
    select order_id as "orderId", full_name as "fullName", phone, line1, line2, postcode, city, country
      from orders.recipient where order_id = any (${orderIds as string[]}::uuid[]) limit ${orderIds.length}`;
}

export function readLines(sql: Sql, vendorOrderIds: readonly string[]): Promise<LineRow[]> {
  return sql<LineRow[]>`
    select id, vendor_order_id as "vendorOrderId", variant_id as "variantId",
           quantity - cancelled_quantity - shipped_quantity as shippable, quantity - cancelled_quantity as due, product_slug as "productSlug", product_name as "productName", colour_name as colour, size, sku,
           picture_hash as "pictureHash", quantity, unit_price_minor as "unitPriceMinor", line_total_minor as "lineTotalMinor",
           commission_minor as "commissionMinor"
      from orders.order_line where vendor_order_id = any (${vendorOrderIds as string[]}::uuid[]) order by line_no limit ${LINES_MAX}`;
}

export function readHistory(sql: Sql, orderId: string): Promise<HistoryRow[]> {
  return sql<HistoryRow[]>`
    select event, actor, vendor_id as "vendorId", happened_at as "happenedAt"
      from orders.history where order_id = ${orderId} order by happened_at, id limit 200`;
}

export type SummaryRow = {
  id: string;
  number: string;
  state: OrderState;
  placedAt: Date;
  totalMinor: bigint;
  currency: 'EUR';
  pieces: number;
  vendorIds: string[];
  pictureHashes: string[];
  /** When, to the microsecond: what a cursor keeps. */
  at: string;
};

/** Reads a shopper's orders, newest first, after the row of a cursor. */
export function listOrdersOfAccount(
  sql: Sql,
  accountId: string,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<SummaryRow[]> {
  return sql<SummaryRow[]>`
    select o.id, o.number, o.state, o.placed_at as "placedAt", o.placed_at::text as at, o.total_minor as "totalMinor", o.currency, l.pieces,
           l.vendors as "vendorIds", l.pictures as "pictureHashes"
      from orders.order o
     cross join lateral (select sum(quantity)::int as pieces, array_agg(distinct vendor_id) as vendors,
                                coalesce((array_agg(picture_hash order by line_no) filter (where picture_hash is not null))[1:4], '{}') as pictures
                           from orders.order_line where order_id = o.id) l
     where o.account_id = ${accountId} and o.state not in ('awaiting_payment', 'expired')
       and (${after === null} or (o.placed_at, o.id) < (${after?.at ?? null}::text::timestamptz, ${after?.id ?? null}::uuid))
     order by o.placed_at desc, o.id desc limit ${limit}`;
}

export type VendorOrderSummaryRow = {
  id: string;
  number: string;
  state: VendorOrderState;
  createdAt: Date;
  shipBy: Date | null;
  recipient: string | null;
  city: string | null;
  country: string | null;
  pieces: number;
  goodsMinor: bigint;
  currency: 'EUR';
  pictureHashes: string[];
  /** When, to the microsecond: what a cursor keeps. */
  at: string;
};

/** Reads a vendor's orders, newest first. Runs in the vendor's own transaction, which is what limits it to them. */
export function listOwnVendorOrders(
  sql: Sql,
  filter: { state: VendorOrderState | null; words: string | null },
  after: { at: string; id: string } | null,
  limit: number,
): Promise<VendorOrderSummaryRow[]> {
  return sql<VendorOrderSummaryRow[]>`
    select vo.id, vo.number, vo.state, vo.created_at as "createdAt", vo.created_at::text as at, vo.ship_by as "shipBy", r.full_name as recipient, r.city, r.country,
           l.pieces, vo.goods_minor as "goodsMinor", vo.currency, l.pictures as "pictureHashes"
      from orders.vendor_order vo
      left join orders.recipient r on r.order_id = vo.order_id
     cross join lateral (select coalesce(sum(quantity), 0)::int as pieces,
                                coalesce((array_agg(picture_hash order by line_no) filter (where picture_hash is not null))[1:3], '{}') as pictures
                           from orders.order_line where vendor_order_id = vo.id) l
     where vo.vendor_id = platform.current_vendor()
       and (${filter.state === null} or vo.state = ${filter.state ?? ''})
       and (${filter.words === null} or vo.number ilike ${`%${filter.words ?? ''}%`} or r.full_name ilike ${`%${filter.words ?? ''}%`})
       and (${after === null} or (vo.created_at, vo.id) < (${after?.at ?? null}::text::timestamptz, ${after?.id ?? null}::uuid))
     order by vo.created_at desc, vo.id desc limit ${limit}`;
}

export async function countOwnVendorOrders(sql: Sql): Promise<{ state: VendorOrderState; count: number }[]> {
  return sql<{ state: VendorOrderState; count: number }[]>`
    select state, count(*)::int as count from orders.vendor_order where vendor_id = platform.current_vendor() group by state limit 10`;
}

/** Reads what a vendor may know of whom it sends to; null until the order is paid. */
export async function readOwnRecipient(sql: Sql, orderId: string) {
  const [row] = await sql<Omit<OrderRow, 'email'>[]>`
    select full_name as "fullName", phone, line1, line2, postcode, city, country from orders.recipient where order_id = ${orderId}`;
  return row ?? null;
}

export async function readOwnOrderHead(
  sql: Sql,
  orderId: string,
): Promise<{ number: string; paidAt: Date | null } | null> {
  const [row] = await sql<{ number: string; paidAt: Date | null }[]>`
    select number, paid_at as "paidAt" from orders.order where id = ${orderId}`;
  return row ?? null;
}
