import { jsonb, type Sql, type Tx, type VendorTx } from '../../platform/index.ts';
import type { HoldState } from './hold-state.ts';

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
  readonly state: HoldState;
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

/** Turns an order's holds into sales: an entry each, which takes the pieces from what is held and from what is on hand. */
export async function claimHolds(tx: Tx, orderId: string): Promise<void> {
  await tx`
    with claimed as (
      update inventory.hold set state = 'claimed' where order_id = ${orderId} and state = 'held'
      returning variant_id, location_id, vendor_id, quantity)
    insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason, reference, from_hold)
    select vendor_id, variant_id, location_id, -quantity, 'sale', ${orderId}, true from claimed`;
}

/** Gives the holds of orders back to sale: locks the stock rows they stand on, in key order, then releases them together. */
export async function releaseHolds(tx: Tx, orderIds: readonly string[]): Promise<void> {
  await tx`
    select 1 from inventory.stock s
     where (s.variant_id, s.location_id) in (
       select h.variant_id, h.location_id from inventory.hold h where h.order_id = any (${orderIds as string[]}::uuid[]) and h.state = 'held')
     order by s.variant_id, s.location_id limit ${orderIds.length * HOLDS_MAX} for update`;
  await tx`
    with released as (
      update inventory.hold set state = 'released' where order_id = any (${orderIds as string[]}::uuid[]) and state = 'held'
      returning variant_id, location_id, quantity),
    freed as (
      select variant_id, location_id, sum(quantity)::int as quantity from released group by 1, 2)
    update inventory.stock s set held = s.held - f.quantity
      from freed f where s.variant_id = f.variant_id and s.location_id = f.location_id`;
}

export type StockReason =
  | 'opening'
  | 'receipt'
  | 'adjustment'
  | 'sale'
  | 'return'
  | 'transfer_out'
  | 'transfer_in'
  | 'write_off';
export type StockCause = 'count' | 'damaged' | 'lost' | 'found' | 'correction';

/** A change of what is on hand in one place, and why. `reference` names what it belongs to: a delivery note, an order. */
export type StockEntry = {
  readonly vendorId: string;
  readonly variantId: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly reason: StockReason;
  readonly cause: StockCause | null;
  readonly reference: string;
  readonly note: string;
  readonly actor: 'system' | 'vendor' | 'operator';
  readonly actorId: string | null;
};

/** Writes entries to the stock ledger; what is on hand follows in the same statement. Rows are locked before, by `lockPlaces`. */
export async function postEntries(tx: Tx, entries: readonly StockEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx`
    insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason, cause, reference, note, actor, actor_id)
    select e."vendorId", e."variantId", e."locationId", e.quantity, e.reason, e.cause, e.reference, e.note, e.actor, e."actorId"
      from jsonb_to_recordset(${jsonb(tx, entries)}) e("vendorId" uuid, "variantId" uuid, "locationId" uuid, quantity int,
           reason text, cause text, reference text, note text, actor text, "actorId" uuid)`;
}

export type PlaceRow = {
  readonly variantId: string;
  readonly locationId: string;
  readonly onHand: number;
  readonly held: number;
};

/** Locks what lies of a shop's variants in some places, in the order in which placements lock. Places that hold none are left out. */
export function lockPlaces(
  tx: VendorTx,
  variantIds: readonly string[],
  locationIds: readonly string[],
): Promise<PlaceRow[]> {
  return tx<PlaceRow[]>`
    select variant_id as "variantId", location_id as "locationId", on_hand as "onHand", held
      from inventory.stock
     where vendor_id = platform.current_vendor() and variant_id = any (${variantIds as string[]}::uuid[])
       and location_id = any (${locationIds as string[]}::uuid[])
     order by variant_id, location_id limit ${variantIds.length * locationIds.length} for update`;
}

/** Makes room for variants in a place that never held them. */
export async function ensurePlaces(
  tx: VendorTx,
  vendorId: string,
  variantIds: readonly string[],
  locationId: string,
): Promise<void> {
  await tx`
    insert into inventory.stock (variant_id, location_id, vendor_id, priority)
    select v.id, l.id, ${vendorId}, l.priority
      from unnest(${variantIds as string[]}::uuid[]) v(id), inventory.location l where l.id = ${locationId}
     order by v.id on conflict (variant_id, location_id) do nothing`;
}

/** Reads the fingerprint of what a shop asked under a key before; null when it did not. */
export async function readRequest(tx: VendorTx, vendorId: string, key: string): Promise<string | null> {
  const [row] = await tx<{ fingerprint: string }[]>`
    select fingerprint from inventory.stock_request where vendor_id = ${vendorId} and key = ${key}`;
  return row?.fingerprint ?? null;
}

/** Notes what a shop asks under a key. Gives `new`, `again` for the same request, `conflict` for another one under that key. */
export async function noteRequest(
  tx: VendorTx,
  request: { vendorId: string; key: string; fingerprint: string },
): Promise<'new' | 'again' | 'conflict'> {
  const { vendorId, key, fingerprint } = request;
  const made = await tx`
    insert into inventory.stock_request (vendor_id, key, fingerprint) values (${vendorId}, ${key}, ${fingerprint})
    on conflict do nothing returning 1`;
  if (made.length === 1) return 'new';
  return (await readRequest(tx, vendorId, key)) === fingerprint ? 'again' : 'conflict';
}

/** Forgets requests older than anybody repeats one. Gives how many. */
export async function forgetRequests(sql: Sql, days: number, limit: number): Promise<number> {
  const gone = await sql`
    delete from inventory.stock_request where (vendor_id, key) in (
      select vendor_id, key from inventory.stock_request where created_at < clock_timestamp() - make_interval(days => ${days}) limit ${limit})
    returning 1`;
  return gone.length;
}

export type Location = {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly priority: number;
  readonly state: 'open' | 'closed';
  readonly version: number;
};
export type LocationFields = Pick<Location, 'name' | 'city' | 'country' | 'priority'>;

/** Locks some of a shop's own places, in key order: `share` while goods move through them, `update` to change one. */
export function lockLocations(
  tx: VendorTx,
  ids: readonly string[],
  how: 'share' | 'update',
): Promise<Location[]> {
  return tx<Location[]>`
    select id, name, city, country, priority, state, version from inventory.location
     where vendor_id = platform.current_vendor() and id = any (${ids as string[]}::uuid[]) order by id limit ${ids.length}
       for ${how === 'share' ? tx`share` : tx`update`}`;
}

/** Says whether another open place of the shop has this name. */
export async function nameTaken(tx: VendorTx, name: string, but: string | null): Promise<boolean> {
  const rows = await tx`
    select 1 from inventory.location
     where vendor_id = platform.current_vendor() and lower(name) = lower(${name}) and (${but}::uuid is null or id <> ${but}::uuid) limit 1`;
  return rows.length === 1;
}

/** Opens a place. Gives its id, or null when the name was taken meanwhile. */
export async function insertLocation(
  tx: VendorTx,
  vendorId: string,
  l: LocationFields,
): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    insert into inventory.location (vendor_id, name, city, country, priority)
    values (${vendorId}, ${l.name}, ${l.city}, ${l.country}, ${l.priority}) on conflict (vendor_id, lower(name)) do nothing returning id`;
  return row?.id ?? null;
}

/** Changes a locked place, and with it the order in which orders take from it. */
export async function updateLocation(tx: VendorTx, id: string, l: LocationFields): Promise<void> {
  await tx`
    update inventory.location set name = ${l.name}, city = ${l.city}, country = ${l.country}, priority = ${l.priority}, version = version + 1
     where id = ${id}`;
  await tx`
    with locked as (select variant_id from inventory.stock where location_id = ${id} and priority <> ${l.priority} order by variant_id for update)
    update inventory.stock s set priority = ${l.priority} from locked where s.variant_id = locked.variant_id and s.location_id = ${id}`;
}

/** Closes a locked place. */
export async function setLocationClosed(tx: VendorTx, id: string): Promise<void> {
  await tx`update inventory.location set state = 'closed', version = version + 1 where id = ${id}`;
}

/** Counts what still lies in a place, held pieces included. */
export async function countOnHand(tx: VendorTx, locationId: string): Promise<number> {
  const [row] = await tx<{ pieces: number }[]>`
    select coalesce(sum(on_hand), 0)::int as pieces from inventory.stock where location_id = ${locationId}`;
  return row?.pieces ?? 0;
}

/** Sets from how many pieces on a shop wants to hear of a variant, or of any; null takes a variant's own mark away. */
export async function setLowStockMark(
  tx: VendorTx,
  mark: { vendorId: string; variantId: string | null; threshold: number | null },
): Promise<void> {
  const { vendorId, variantId, threshold } = mark;
  if (threshold === null)
    await tx`
      delete from inventory.low_stock_mark where vendor_id = ${vendorId} and variant_id is not distinct from ${variantId}::uuid`;
  else
    await tx`
      insert into inventory.low_stock_mark (vendor_id, variant_id, threshold) values (${vendorId}, ${variantId}, ${threshold})
      on conflict (vendor_id, variant_id) do update set threshold = excluded.threshold`;
}
