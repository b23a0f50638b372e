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
