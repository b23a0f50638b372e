import type { Tx } from '../../platform/index.ts';

/** The most holds one order stands on: its lines, each over the locations it is taken from. */
const HOLDS_MAX = 1_000;

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
