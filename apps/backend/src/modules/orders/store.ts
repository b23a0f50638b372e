import { jsonb, type Sql, type Tx } from '../../platform/index.ts';
import type { OrderState, VendorOrderState } from './order-state.ts';

export type OrderHead = {
  readonly id: string;
  readonly number: string;
  readonly cartId: string;
  readonly accountId: string | null;
  readonly state: OrderState;
  readonly currency: string;
  readonly totalMinor: bigint;
  /** What a gift card pays of it. */
  readonly giftMinor: bigint;
  /** Until when the goods wait for the payment; null once they are sold. */
  readonly holdExpiresAt: Date | null;
};

const headColumns = (sql: Sql) => sql`
  id, number, cart_id as "cartId", account_id as "accountId", state, currency, total_minor as "totalMinor",
  gift_minor as "giftMinor", hold_expires_at as "holdExpiresAt"`;

/** Reads by which placement an order was made. */
export async function readPlacementId(sql: Sql, orderId: string): Promise<string | null> {
  const [row] = await sql<
    { id: string }[]
  >`select placement_id as id from orders.order where id = ${orderId}`;
  return row?.id ?? null;
}

/** Takes numbers for `count` orders. */
export async function takeOrderNumbers(sql: Sql, count: number): Promise<bigint[]> {
  const rows = await sql<
    { n: bigint }[]
  >`select nextval('orders.order_number') as n from generate_series(1, ${count}) limit ${count}`;
  return rows.map((row) => row.n);
}

export async function readOrderHead(sql: Sql, orderId: string): Promise<OrderHead | null> {
  const [order] = await sql<OrderHead[]>`select ${headColumns(sql)} from orders.order where id = ${orderId}`;
  return order ?? null;
}

/**
 * Locks an order; everything that changes it takes this lock first. `no key`: a vendor that holds its own part of the order
 * and adds a row that names the order is not made to wait, which would close a ring of waits.
 */
export async function lockOrder(tx: Tx, orderId: string): Promise<OrderHead | null> {
  const [order] = await tx<
    OrderHead[]
  >`select ${headColumns(tx)} from orders.order where id = ${orderId} for no key update`;
  return order ?? null;
}

/** A bag has one order waiting for payment, or a few where it was placed from two windows at once. */
const AWAITING_PER_BAG_MAX = 20;

/** Finds the orders bags have waiting for payment. */
export function findAwaitingOrders(sql: Sql, cartIds: readonly string[]): Promise<OrderHead[]> {
  return sql<OrderHead[]>`
    select ${headColumns(sql)} from orders.order
     where cart_id = any (${cartIds as string[]}::uuid[]) and state = 'awaiting_payment'
     order by id limit ${cartIds.length * AWAITING_PER_BAG_MAX}`;
}

/** Locks orders whose hold is over, oldest first, past those another sweeper has locked. */
export function lockOverdueOrders(tx: Tx, limit: number): Promise<OrderHead[]> {
  return tx<OrderHead[]>`
    select ${headColumns(tx)} from orders.order where state = 'awaiting_payment' and hold_expires_at < clock_timestamp()
     order by hold_expires_at limit ${limit} for no key update skip locked`;
}

/** Stops the clock of the hold: the goods are sold to the payment and wait for nothing more. */
export async function stopHoldClock(tx: Tx, orderId: string): Promise<void> {
  await tx`update orders.order set hold_expires_at = null where id = ${orderId}`;
}

export function setOrderState(tx: Tx, orderId: string, state: OrderState): Promise<void> {
  return setOrderStates(tx, [orderId], state);
}

/** The same for many. */
export async function setOrderStates(tx: Tx, orderIds: readonly string[], state: OrderState): Promise<void> {
  await tx`
    update orders.order set state = ${state}, version = version + 1,
           paid_at = case when ${state} = 'paid' then clock_timestamp() else paid_at end,
           closed_at = case when ${state} in ('cancelled', 'expired', 'delivered') then clock_timestamp()
                            when ${state} = 'awaiting_payment' then null else closed_at end
     where id = any (${orderIds as string[]}::uuid[])`;
}

/** Makes the parcels of a paid order ready to ship, each with the time by which its vendor promised to send it. */
export async function openParcels(
  tx: Tx,
  orderId: string,
  dispatchDays: ReadonlyMap<string, number>,
): Promise<void> {
  const vendorIds = [...dispatchDays.keys()];
  await tx`
    update orders.vendor_order vo set state = 'to_ship', version = vo.version + 1,
           ship_by = clock_timestamp() + make_interval(days => d.days + 1)
      from unnest(${vendorIds}::uuid[], ${[...dispatchDays.values()]}::int[]) d(vendor_id, days)
     where vo.order_id = ${orderId} and vo.vendor_id = d.vendor_id and vo.state = 'awaiting_payment'`;
}

/** Cancels the parcels of orders that were never paid. */
export async function cancelParcels(tx: Tx, orderIds: readonly string[]): Promise<void> {
  await tx`
    update orders.vendor_order set state = 'cancelled', version = version + 1
     where order_id = any (${orderIds as string[]}::uuid[]) and state = 'awaiting_payment'`;
}

/** Opens the parcels of an order that is taken up again; nothing else was ever cancelled in it. */
export async function reviveParcels(tx: Tx, orderId: string): Promise<void> {
  await tx`
    update orders.vendor_order set state = 'awaiting_payment', version = version + 1
     where order_id = ${orderId} and state = 'cancelled'`;
}

/** Says whether the shopper's bag has made another order since, which was not let go. */
export async function hasLaterOrder(tx: Tx, order: OrderHead): Promise<boolean> {
  const rows = await tx`
    select 1 from orders.order later join orders.order this on this.id = ${order.id}
     where later.cart_id = this.cart_id and later.placed_at > this.placed_at and later.state not in ('expired', 'cancelled') limit 1`;
  return rows.length > 0;
}

export async function readParcelStates(tx: Tx, orderId: string): Promise<VendorOrderState[]> {
  const rows = await tx<{ state: VendorOrderState }[]>`
    select state from orders.vendor_order where order_id = ${orderId} limit 100`;
  return rows.map((row) => row.state);
}

export type VendorShareRow = {
  vendorId: string;
  goodsMinor: bigint;
  discountMinor: bigint;
  subsidyMinor: bigint;
  shippingMinor: bigint;
  commissionMinor: bigint;
};

export function readShares(tx: Tx, orderId: string): Promise<VendorShareRow[]> {
  return tx<VendorShareRow[]>`
    select vendor_id as "vendorId", goods_minor as "goodsMinor", discount_minor as "discountMinor", subsidy_minor as "subsidyMinor",
           shipping_minor as "shippingMinor", commission_minor as "commissionMinor"
      from orders.vendor_order where order_id = ${orderId} order by vendor_id limit 100`;
}

/** Reads which variants an order is about. */
export async function readOrderVariantIds(sql: Sql, orderId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct variant_id as id from orders.order_line where order_id = ${orderId} limit 1000`;
  return rows.map((row) => row.id);
}

export type LockedVendorOrder = {
  id: string;
  vendorId: string;
  orderId: string;
  number: string;
  state: VendorOrderState;
  version: number;
};

/** Locks a vendor order; everything that changes its parcels takes this lock first. */
export async function lockVendorOrder(tx: Tx, id: string): Promise<LockedVendorOrder | null> {
  const [row] = await tx<LockedVendorOrder[]>`
    select id, vendor_id as "vendorId", order_id as "orderId", number, state, version
      from orders.vendor_order where id = ${id} for update`;
  return row ?? null;
}

/** Sets the state of a vendor order; the first time it is shipped or delivered is kept. */
export async function setVendorOrderState(
  tx: Tx,
  id: string,
  state: VendorOrderState,
  at: Date,
): Promise<void> {
  await tx`
    update orders.vendor_order set state = ${state}, version = version + 1,
           shipped_at = case when ${state} in ('shipped', 'delivered') then coalesce(shipped_at, ${at}) else shipped_at end,
           delivered_at = case when ${state} = 'delivered' then coalesce(delivered_at, ${at}) else delivered_at end
     where id = ${id}`;
}

/** Counts a change of a vendor order that is none of its state. */
export async function touchVendorOrder(tx: Tx, id: string): Promise<void> {
  await tx`update orders.vendor_order set version = version + 1 where id = ${id}`;
}

/** Notes the same event for many orders. */
export async function noteHistories(
  tx: Tx,
  orderIds: readonly string[],
  note: { event: string; actor: string },
): Promise<void> {
  await tx`
    insert into orders.history (order_id, event, actor)
    select id, ${note.event}, ${note.actor} from unnest(${orderIds as string[]}::uuid[]) id`;
}

/** Notes what happened to an order and by whose hand. */
export async function noteHistory(
  tx: Tx,
  note: { orderId: string; vendorId?: string; event: string; actor: string; detail?: Record<string, string> },
): Promise<void> {
  await tx`
    insert into orders.history (order_id, vendor_id, event, actor, detail)
    values (${note.orderId}, ${note.vendorId ?? null}, ${note.event}, ${note.actor}, ${jsonb(tx, note.detail ?? {})})`;
}
