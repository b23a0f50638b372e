import type { Sql, Tx } from '../../platform/index.ts';

export type Availability = { readonly variantId: string; readonly free: number };

/** Reads how many pieces of each variant are free (on hand and not held), over all locations. */
export function readAvailability(sql: Sql, variantIds: readonly string[]): Promise<Availability[]> {
  return sql<Availability[]>`
    select variant_id as "variantId", sum(on_hand - held)::int as free
      from inventory.stock where variant_id = any (${variantIds as string[]}::uuid[])
     group by variant_id order by variant_id limit ${variantIds.length}`;
}

export type Hold = {
  readonly variantId: string;
  readonly locationId: string;
  readonly vendorId: string;
  readonly quantity: number;
  readonly state: 'held' | 'claimed' | 'released';
  readonly expired: boolean;
};

/** The most holds one order stands on: its lines, each over the locations it is taken from. */
const HOLDS_MAX = 1_000;

/** Locks the stock rows an order's holds stand on, in key order, then the holds themselves. */
export async function lockHolds(tx: Tx, orderId: string): Promise<Hold[]> {
  await tx`
    select 1 from inventory.stock s
     where (s.variant_id, s.location_id) in (select h.variant_id, h.location_id from inventory.hold h where h.order_id = ${orderId})
     order by s.variant_id, s.location_id limit ${HOLDS_MAX} for update`;
  return tx<Hold[]>`
    select variant_id as "variantId", location_id as "locationId", vendor_id as "vendorId", quantity, state,
           expires_at <= clock_timestamp() as expired
      from inventory.hold where order_id = ${orderId} order by variant_id, location_id limit ${HOLDS_MAX} for update`;
}

/** Turns an order's holds into sales: the pieces leave what is held and what is on hand, with a stock entry each. */
export async function claimHolds(tx: Tx, orderId: string): Promise<void> {
  await tx`
    with claimed as (
      update inventory.hold set state = 'claimed' where order_id = ${orderId} and state = 'held'
      returning variant_id, location_id, vendor_id, quantity),
    entries as (
      insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason, reference)
      select vendor_id, variant_id, location_id, -quantity, 'sale', ${orderId} from claimed)
    update inventory.stock s set on_hand = s.on_hand - c.quantity, held = s.held - c.quantity
      from claimed c where s.variant_id = c.variant_id and s.location_id = c.location_id`;
}

/** Gives an order's holds back to sale. */
export async function releaseHolds(tx: Tx, orderId: string): Promise<void> {
  await tx`
    with released as (
      update inventory.hold set state = 'released' where order_id = ${orderId} and state = 'held'
      returning variant_id, location_id, quantity)
    update inventory.stock s set held = s.held - r.quantity
      from released r where s.variant_id = r.variant_id and s.location_id = r.location_id`;
}

/** Locks every stock row of what an order is about, in key order: to see whether it can be held anew. */
export async function lockStockOfOrder(tx: Tx, orderId: string): Promise<void> {
  await tx`
    select 1 from inventory.stock s
     where s.variant_id in (select h.variant_id from inventory.hold h where h.order_id = ${orderId})
     order by s.variant_id, s.location_id limit ${HOLDS_MAX} for update`;
}

/**
 * Holds anew all that an order once held, wherever it lies now. All or nothing: gives false, and changes nothing, when a
 * piece is not free any more. The caller has locked the stock.
 */
export async function holdAnew(tx: Tx, orderId: string): Promise<boolean> {
  const [row] = await tx<{ whole: boolean }[]>`
    with need as (
      select variant_id, vendor_id, sum(quantity)::int as quantity from inventory.hold
       where order_id = ${orderId} and state = 'released' group by variant_id, vendor_id),
    place as (
      select n.variant_id, n.vendor_id, s.location_id, n.quantity as wanted, s.on_hand - s.held as free,
             coalesce(sum(s.on_hand - s.held) over (partition by n.variant_id order by s.priority, s.location_id
                                                    rows between unbounded preceding and 1 preceding), 0) as before
        from need n join inventory.stock s on s.variant_id = n.variant_id),
    taken as (
      select variant_id, vendor_id, location_id, least(free, wanted - before)::int as quantity
        from place where free > 0 and before < wanted),
    verdict as (
      select exists (select 1 from need)
         and not exists (select 1 from need n where n.quantity > coalesce(
               (select sum(t.quantity) from taken t where t.variant_id = n.variant_id), 0)) as whole),
    kept as (
      insert into inventory.hold (order_id, variant_id, location_id, vendor_id, quantity, state, expires_at)
      select ${orderId}::uuid, t.variant_id, t.location_id, t.vendor_id, t.quantity, 'held', clock_timestamp()
        from taken t, verdict v where v.whole
      on conflict (order_id, variant_id, location_id) do update set quantity = excluded.quantity, state = 'held'
      returning variant_id, location_id, quantity),
    counted as (
      update inventory.stock s set held = s.held + k.quantity
        from kept k where s.variant_id = k.variant_id and s.location_id = k.location_id)
    select whole from verdict`;
  return row?.whole ?? false;
}
