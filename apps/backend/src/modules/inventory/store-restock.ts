import type { Tx } from '../../platform/index.ts';

/** Pieces that come back to a shelf, or leave it for an exchange. */
export type StockMove = { readonly variantId: string; readonly vendorId: string; readonly quantity: number };

const PLACES_MAX = 1_000;

/**
 * Puts pieces back where those of the same reference were taken from, or else where the variant lies first. Locks the rows
 * in key order. Pieces of a variant nobody stocks any more go nowhere.
 */
export async function restock(tx: Tx, moves: readonly StockMove[], reference: string): Promise<void> {
  if (moves.length === 0) return;
  const variantIds = moves.map((move) => move.variantId);
  await lockPlaces(tx, variantIds);
  await tx`
    with moves as (
      select m.variant_id, sum(m.quantity)::int as quantity
        from unnest(${variantIds}::uuid[], ${moves.map((move) => move.quantity)}::int[]) m(variant_id, quantity) group by 1),
    places as (
      select m.variant_id, m.quantity, p.location_id, p.vendor_id from moves m
       cross join lateral (
         select s.location_id, s.vendor_id from inventory.stock s
          where s.variant_id = m.variant_id
          order by exists (select from inventory.stock_entry e
                            where e.variant_id = s.variant_id and e.location_id = s.location_id
                              and e.reference = ${reference} and e.reason = 'sale') desc, s.priority, s.location_id limit 1) p)
    insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason, reference)
    select vendor_id, variant_id, location_id, quantity, 'return', ${reference} from places`;
}

/**
 * Takes pieces off the shelf for somebody, now: what an exchange waits for is sold to nobody else. All or nothing: gives false,
 * and changes nothing, when one of them is not free. Locks the rows in key order.
 */
export async function setAside(tx: Tx, moves: readonly StockMove[], reference: string): Promise<boolean> {
  const variantIds = moves.map((move) => move.variantId);
  await lockPlaces(tx, variantIds);
  const [row] = await tx<{ whole: boolean }[]>`
    with need as (
      select m.variant_id, sum(m.quantity)::int as quantity
        from unnest(${variantIds}::uuid[], ${moves.map((move) => move.quantity)}::int[]) m(variant_id, quantity) group by 1),
    place as (
      select n.variant_id, s.vendor_id, s.location_id, n.quantity as wanted, s.on_hand - s.held as free,
             coalesce(sum(s.on_hand - s.held) over (partition by n.variant_id order by s.priority, s.location_id
                                                    rows between unbounded preceding and 1 preceding), 0) as before
        from need n join inventory.stock s on s.variant_id = n.variant_id),
    taken as (
      select variant_id, vendor_id, location_id, least(free, wanted - before)::int as quantity
        from place where free > 0 and before < wanted),
    verdict as (
      select not exists (select 1 from need n where n.quantity > coalesce(
               (select sum(t.quantity) from taken t where t.variant_id = n.variant_id), 0)) as whole),
    noted as (
      insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason, reference)
      select t.vendor_id, t.variant_id, t.location_id, -t.quantity, 'sale', ${reference} from taken t, verdict v where v.whole)
    select whole from verdict`;
  return row?.whole ?? false;
}

async function lockPlaces(tx: Tx, variantIds: readonly string[]): Promise<void> {
  await tx`
    select 1 from inventory.stock where variant_id = any (${variantIds as string[]}::uuid[])
     order by variant_id, location_id limit ${PLACES_MAX} for update`;
}
