import type { Sql, Tx } from '../../platform/index.ts';
import type { Piece, Sent, ShipmentState } from './shipment-state.ts';

const ROWS_MAX = 1_000;
/** A parcel's story is this long at most on a page. */
const EVENTS_MAX = 2_000;

export type ShipmentRow = {
  id: string;
  vendorOrderId: string;
  number: string;
  carrier: string;
  trackingNumber: string;
  trackingUrl: string | null;
  state: ShipmentState;
  createdAt: Date;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  expectedOn: string | null;
  heardAt: Date | null;
  labelMinor: bigint | null;
  hasLabel: boolean;
};
export type ShipmentLineRow = { shipmentId: string; orderLineId: string; quantity: number };
export type ShipmentEventRow = {
  shipmentId: string;
  status: string;
  message: string;
  place: string | null;
  happenedAt: Date;
};

/** Reads the parcels of vendor orders, first sent first. */
export function readShipments(sql: Sql, vendorOrderIds: readonly string[]): Promise<ShipmentRow[]> {
  return sql<ShipmentRow[]>`
    select s.id, s.vendor_order_id as "vendorOrderId", s.number, s.carrier, s.tracking_number as "trackingNumber",
           s.tracking_url as "trackingUrl", s.state, s.created_at as "createdAt", s.shipped_at as "shippedAt",
           s.delivered_at as "deliveredAt", s.expected_on as "expectedOn", s.heard_at as "heardAt", s.label_minor as "labelMinor",
           s.carrier_ref is not null as "hasLabel"
      from orders.shipment s where s.vendor_order_id = any (${vendorOrderIds as string[]}::uuid[])
     order by s.created_at, s.number limit ${ROWS_MAX}`;
}

/** Reads what lies in the parcels of vendor orders. */
export function readShipmentLines(sql: Sql, vendorOrderIds: readonly string[]): Promise<ShipmentLineRow[]> {
  return sql<ShipmentLineRow[]>`
    select l.shipment_id as "shipmentId", l.order_line_id as "orderLineId", l.quantity
      from orders.shipment_line l join orders.shipment s on s.id = l.shipment_id
     where s.vendor_order_id = any (${vendorOrderIds as string[]}::uuid[]) limit ${ROWS_MAX}`;
}

/** Reads what was told of the parcels of vendor orders, newest first. */
export function readShipmentEvents(sql: Sql, vendorOrderIds: readonly string[]): Promise<ShipmentEventRow[]> {
  return sql<ShipmentEventRow[]>`
    select e.shipment_id as "shipmentId", e.status, e.message, e.place, e.happened_at as "happenedAt"
      from orders.shipment_event e join orders.shipment s on s.id = e.shipment_id
     where s.vendor_order_id = any (${vendorOrderIds as string[]}::uuid[])
     order by e.happened_at desc, e.id desc limit ${EVENTS_MAX}`;
}

export type LockedShipment = {
  id: string;
  vendorId: string;
  vendorOrderId: string;
  number: string;
  carrierRef: string | null;
  carrier: string;
  trackingNumber: string;
  state: ShipmentState;
  shippedAt: Date | null;
};

const headColumns = (sql: Sql) => sql`
  id, vendor_id as "vendorId", vendor_order_id as "vendorOrderId", number, carrier_ref as "carrierRef", carrier,
  tracking_number as "trackingNumber", state, shipped_at as "shippedAt"`;

export async function readShipmentHead(sql: Sql, id: string): Promise<LockedShipment | null> {
  const [row] = await sql<LockedShipment[]>`select ${headColumns(sql)} from orders.shipment where id = ${id}`;
  return row ?? null;
}

/** Reads a parcel again under the lock of its vendor order. */
export async function lockShipment(tx: Tx, id: string): Promise<LockedShipment | null> {
  const [row] = await tx<
    LockedShipment[]
  >`select ${headColumns(tx)} from orders.shipment where id = ${id} for update`;
  return row ?? null;
}

export type Mark = {
  readonly carrierRef: string | null;
  readonly trackerRef: string;
  readonly carrier: string;
  readonly trackingNumber: string;
};

/**
 * Finds the parcels a carrier's message may be about: by the carrier's own name for it; else by carrier and number together,
 * since two carriers may use the same number.
 */
export function findShipments(sql: Sql, mark: Mark): Promise<LockedShipment[]> {
  return sql<LockedShipment[]>`
    with by_ref as (select ${headColumns(sql)} from orders.shipment
                     where carrier_ref = ${mark.carrierRef ?? ''} or tracker_ref = ${mark.trackerRef} limit 3),
         by_number as (select ${headColumns(sql)} from orders.shipment
                        where tracking_number = ${mark.trackingNumber} and lower(carrier) = lower(${mark.carrier})
                          and state <> 'cancelled' and not exists (select from by_ref) limit 3)
    select * from by_ref union all select * from by_number limit 3`;
}

/** Reads the label of parcels, as the carrier drew them, in the order asked for. */
export function readLabels(
  sql: Sql,
  shipmentIds: readonly string[],
): Promise<{ shipmentId: string; pdf: Buffer }[]> {
  return sql<{ shipmentId: string; pdf: Buffer }[]>`
    select l.shipment_id as "shipmentId", l.pdf from orders.shipment_label l
     where l.shipment_id = any (${shipmentIds as string[]}::uuid[]) limit ${shipmentIds.length}`;
}

export type OwnLabelRow = {
  id: string;
  number: string;
  carrier: string;
  trackingNumber: string;
  weightGrams: number | null;
  deliveryName: string;
  fullName: string;
  phone: string | null;
  line1: string;
  line2: string | null;
  postcode: string;
  city: string;
  country: string;
};

/** Reads what a label of a vendor's own parcels says; voided ones are left out. Runs in the vendor's own transaction. */
export function readOwnLabelRows(sql: Sql, shipmentIds: readonly string[]): Promise<OwnLabelRow[]> {
  return sql<OwnLabelRow[]>`
    select s.id, s.number, s.carrier, s.tracking_number as "trackingNumber", s.weight_grams as "weightGrams",
           vo.delivery_name as "deliveryName", r.full_name as "fullName", r.phone, r.line1, r.line2, r.postcode, r.city, r.country
      from orders.shipment s join orders.vendor_order vo on vo.id = s.vendor_order_id
      join orders.recipient r on r.order_id = vo.order_id
     where s.id = any (${shipmentIds as string[]}::uuid[]) and s.state <> 'cancelled' limit ${shipmentIds.length}`;
}

export type OwnShipmentRow = {
  id: string;
  /** When, to the microsecond: what a cursor keeps. */
  at: string;
  orderId: string;
  number: string;
  orderNumber: string;
  carrier: string;
  trackingNumber: string;
  state: ShipmentState;
  hasLabel: boolean;
  recipient: string | null;
  city: string | null;
  country: string | null;
  pieces: number;
  createdAt: Date;
  shippedAt: Date | null;
  expectedOn: string | null;
  heardAt: Date | null;
};

/** Reads a vendor's parcels, newest first. Runs in the vendor's own transaction. */
export function listOwnShipments(
  sql: Sql,
  filter: { state: ShipmentState | null; words: string | null },
  after: { at: string; id: string } | null,
  limit: number,
): Promise<OwnShipmentRow[]> {
  const like = `%${(filter.words ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return sql<OwnShipmentRow[]>`
    select s.id, s.created_at::text as at, s.vendor_order_id as "orderId", s.number, vo.number as "orderNumber", s.carrier,
           s.tracking_number as "trackingNumber", s.state, s.carrier_ref is not null as "hasLabel", r.full_name as recipient, r.city,
           r.country, (select coalesce(sum(l.quantity), 0)::int from orders.shipment_line l where l.shipment_id = s.id) as pieces,
           s.created_at as "createdAt", s.shipped_at as "shippedAt", s.expected_on as "expectedOn", s.heard_at as "heardAt"
      from orders.shipment s
      join orders.vendor_order vo on vo.id = s.vendor_order_id
      left join orders.recipient r on r.order_id = vo.order_id
     where s.vendor_id = platform.current_vendor()
       and (${filter.state === null} or s.state = ${filter.state ?? ''})
       and (${filter.words === null} or s.number ilike ${like} or s.tracking_number ilike ${like} or r.full_name ilike ${like})
       and (${after === null} or (s.created_at, s.id) < (${after?.at ?? null}::text::timestamptz, ${after?.id ?? null}::uuid))
     order by s.created_at desc, s.id desc limit ${limit}`;
}

export function countOwnShipments(sql: Sql): Promise<{ state: ShipmentState; count: number }[]> {
  return sql<{ state: ShipmentState; count: number }[]>`
    select state, count(*)::int as count from orders.shipment
     where vendor_id = platform.current_vendor() group by state limit 10`;
}

const HAPPENINGS_MAX = 500;

export function readHappenings(tx: Tx, shipmentId: string): Promise<{ status: string; happenedAt: Date }[]> {
  return tx<{ status: string; happenedAt: Date }[]>`
    select status, happened_at as "happenedAt" from orders.shipment_event
     where shipment_id = ${shipmentId} order by happened_at limit ${HAPPENINGS_MAX}`;
}

/** Reads the pieces of a vendor order, and how many of them each parcel state holds. */
export async function readPieces(tx: Tx, vendorOrderId: string): Promise<{ pieces: Piece[]; sent: Sent[] }> {
  const [pieces, sent] = await Promise.all([
    tx<Piece[]>`
      select quantity, cancelled_quantity as cancelled from orders.order_line where vendor_order_id = ${vendorOrderId} limit 1000`,
    tx<Sent[]>`
      select s.state, sum(l.quantity)::int as quantity from orders.shipment s join orders.shipment_line l on l.shipment_id = s.id
       where s.vendor_order_id = ${vendorOrderId} group by s.state limit 10`,
  ]);
  return { pieces, sent };
}

export async function countShipments(tx: Tx, vendorOrderId: string): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from orders.shipment where vendor_order_id = ${vendorOrderId}`;
  return row?.count ?? 0;
}

/** Says whether a vendor order has a parcel of a carrier under a number, voided ones aside. */
export async function hasTracking(
  tx: Tx,
  p: { vendorOrderId: string; carrier: string; trackingNumber: string },
): Promise<boolean> {
  const [row] = await tx<{ there: boolean }[]>`
    select exists (select from orders.shipment where vendor_order_id = ${p.vendorOrderId} and carrier = ${p.carrier}
                      and tracking_number = ${p.trackingNumber} and state <> 'cancelled') as there`;
  return row?.there ?? false;
}
