import type { Fragment, Sql, VendorTx } from '../../platform/index.ts';
import { LOW_STOCK_MAX } from './stock-class.ts';
import type { Location, PlaceRow, StockReason } from './store.ts';

/** The most places one shop has. */
const LOCATIONS_MAX = 100;

/** Reads what lies of variants in some places of a shop. */
export function readPlaces(
  tx: VendorTx,
  variantIds: readonly string[],
  locationIds: readonly string[],
): Promise<PlaceRow[]> {
  return tx<PlaceRow[]>`
    select variant_id as "variantId", location_id as "locationId", on_hand as "onHand", held from inventory.stock
     where vendor_id = platform.current_vendor() and variant_id = any (${variantIds as string[]}::uuid[])
       and location_id = any (${locationIds as string[]}::uuid[])
     order by variant_id, location_id limit ${variantIds.length * locationIds.length}`;
}

export type LocationRow = Location & {
  readonly variants: number;
  readonly onHand: number;
  readonly held: number;
};

/** Reads a shop's places with what lies there, in the order in which orders take from them; closed ones last. */
export function readOwnLocations(tx: VendorTx): Promise<LocationRow[]> {
  return tx<LocationRow[]>`
    select l.id, l.name, l.city, l.country, l.priority, l.state, l.version, coalesce(s.variants, 0)::int as variants,
           coalesce(s.on_hand, 0)::int as "onHand", coalesce(s.held, 0)::int as held
      from inventory.location l
      left join (select location_id, count(*) filter (where on_hand > 0) as variants, sum(on_hand) as on_hand, sum(held) as held
                   from inventory.stock where vendor_id = platform.current_vendor() group by location_id) s on s.location_id = l.id
     where l.vendor_id = platform.current_vendor() order by l.state desc, l.priority, l.name limit ${LOCATIONS_MAX}`;
}

/**
 * The free pieces of a shop's variants, in one place or in all, with the number at or below which they count as low
 * (variant_id, free, threshold, own): a set for a query that finds goods by what is left of them.
 */
export function ownLevels(tx: VendorTx, locationId: string | null): Fragment {
  return tx`
    select s.variant_id, sum(s.on_hand - s.held) as free, max(coalesce(o.threshold, d.threshold, ${LOW_STOCK_MAX})) as threshold,
           bool_or(o.threshold is not null) as own
      from inventory.stock s
      left join inventory.low_stock_mark o on o.vendor_id = s.vendor_id and o.variant_id = s.variant_id
      left join inventory.low_stock_mark d on d.vendor_id = s.vendor_id and d.variant_id is null
     where s.vendor_id = platform.current_vendor() and (${locationId}::uuid is null or s.location_id = ${locationId}::uuid)
     group by s.variant_id`;
}

/** Counts the variants of a set of ids that are sold out or at their mark, over all places. */
export async function countOwnLevels(
  tx: VendorTx,
  variants: Fragment,
): Promise<{ out: number; low: number }> {
  const [row] = await tx<{ out: number; low: number }[]>`
    select count(*) filter (where free <= 0)::int as out, count(*) filter (where free > 0 and free <= threshold)::int as low
      from (${ownLevels(tx, null)}) s where s.variant_id in (${variants})`;
  return row ?? { out: 0, low: 0 };
}

/** Reads the shop's own low-stock mark and those of variants that have one. */
export async function readMarks(
  tx: VendorTx,
  variantIds: readonly string[],
): Promise<{ shop: number; own: Map<string, number> }> {
  const rows = await tx<{ variantId: string | null; threshold: number }[]>`
    select variant_id as "variantId", threshold from inventory.low_stock_mark
     where vendor_id = platform.current_vendor() and (variant_id is null or variant_id = any (${variantIds as string[]}::uuid[]))
     order by variant_id limit ${variantIds.length + 1}`;
  const own = rows.flatMap(({ variantId, threshold }) =>
    variantId === null ? [] : [[variantId, threshold] as const],
  );
  return {
    shop: rows.find((row) => row.variantId === null)?.threshold ?? LOW_STOCK_MAX,
    own: new Map(own),
  };
}

export type StockPlaceRow = PlaceRow & { readonly claimed: number };

/**
 * Reads what lies of variants in each place of a shop, with what was sold from there and waits to be shipped. `openOrders` is a
 * set of order ids (order_id): those the shop has not sent yet.
 */
export function readOwnPlaces(
  tx: VendorTx,
  variantIds: readonly string[],
  openOrders: Fragment,
): Promise<StockPlaceRow[]> {
  return tx<StockPlaceRow[]>`
    select s.variant_id as "variantId", s.location_id as "locationId", s.on_hand as "onHand", s.held, coalesce(c.claimed, 0)::int as claimed
      from inventory.stock s
      left join (select e.variant_id, e.location_id, -sum(e.quantity) as claimed
                   from inventory.stock_entry e
                  where e.reason = 'sale' and e.reference in (select o.order_id::text from (${openOrders}) o)
                    and e.vendor_id = platform.current_vendor() and e.variant_id = any (${variantIds as string[]}::uuid[])
                  group by 1, 2) c on c.variant_id = s.variant_id and c.location_id = s.location_id
     where s.vendor_id = platform.current_vendor() and s.variant_id = any (${variantIds as string[]}::uuid[])
     order by s.variant_id, s.priority, s.location_id limit ${variantIds.length * LOCATIONS_MAX}`;
}

export type StockEntryRow = {
  readonly id: string;
  readonly at: Date;
  /** The exact instant as text: the place of the row in the list. */
  readonly key: string;
  readonly variantId: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly balance: number;
  readonly reason: StockReason;
  readonly cause: string | null;
  readonly reference: string;
  readonly note: string;
  readonly actor: 'system' | 'vendor' | 'operator';
  readonly actorId: string | null;
};

/** Reads a shop's stock entries, newest first. The balance is what is on hand now less what came after the entry. */
export function listOwnEntries(
  tx: VendorTx,
  filter: { variantId: string | null; locationId: string | null; reason: string | null },
  after: { at: string; id: string } | null,
  limit: number,
): Promise<StockEntryRow[]> {
  return tx<StockEntryRow[]>`
    select e.id, e.created_at as at, e.created_at::text as key, e.variant_id as "variantId", e.location_id as "locationId", e.quantity, e.reason,
           e.cause, e.reference, e.note, e.actor, e.actor_id as "actorId",
           (s.on_hand - coalesce((select sum(n.quantity) from inventory.stock_entry n
             where n.variant_id = e.variant_id and n.location_id = e.location_id and (n.created_at, n.id) > (e.created_at, e.id)), 0))::int as balance
      from inventory.stock_entry e
      join inventory.stock s on s.variant_id = e.variant_id and s.location_id = e.location_id
     where e.vendor_id = platform.current_vendor()
       and (${filter.variantId}::uuid is null or e.variant_id = ${filter.variantId}::uuid)
       and (${filter.locationId}::uuid is null or e.location_id = ${filter.locationId}::uuid)
       and (${filter.reason}::text is null or e.reason = ${filter.reason})
       and (${after === null} or (e.created_at, e.id) < (${after?.at ?? null}::text::timestamptz, ${after?.id ?? null}::uuid))
     order by e.created_at desc, e.id desc limit ${limit}`;
}

/** Counts who waits for each of some variants to come back; those nobody waits for are left out. */
export async function countWaiting(sql: Sql, variantIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql<{ variantId: string; waiting: number }[]>`
    select variant_id as "variantId", count(*)::int as waiting from inventory.stock_alert
     where variant_id = any (${variantIds as string[]}::uuid[]) and state = 'waiting' group by 1 limit ${variantIds.length}`;
  return new Map(rows.map((row) => [row.variantId, row.waiting]));
}
