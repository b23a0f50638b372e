import { jsonb, type Tx } from '../../platform/index.ts';
import type { ShipmentState } from './shipment-state.ts';

export type NewShipment = {
  readonly id: string;
  readonly vendorId: string;
  readonly vendorOrderId: string;
  readonly number: string;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly state: 'label_created' | 'in_transit';
  readonly shippedAt: Date | null;
  readonly carrierRef: string | null;
  readonly trackerRef: string | null;
  readonly trackingUrl: string | null;
  readonly service: string | null;
  readonly labelMinor: bigint | null;
  readonly weightGrams: number | null;
};

/** Writes a parcel with what lies in it. */
export async function insertShipment(
  tx: Tx,
  s: NewShipment,
  pieces: readonly { lineId: string; quantity: number }[],
): Promise<void> {
  await tx`
    insert into orders.shipment (id, vendor_id, vendor_order_id, number, carrier, tracking_number, state, shipped_at, carrier_ref,
                                 tracker_ref, tracking_url, service, label_minor, weight_grams, heard_at)
    values (${s.id}, ${s.vendorId}, ${s.vendorOrderId}, ${s.number}, ${s.carrier}, ${s.trackingNumber}, ${s.state}, ${s.shippedAt},
            ${s.carrierRef}, ${s.trackerRef}, ${s.trackingUrl}, ${s.service}, ${s.labelMinor}, ${s.weightGrams}, ${s.shippedAt})`;
  await tx`
    insert into orders.shipment_line (shipment_id, order_line_id, vendor_id, quantity)
    select ${s.id}, p.line_id, ${s.vendorId}, p.quantity
      from unnest(${pieces.map((piece) => piece.lineId)}::uuid[], ${pieces.map((piece) => piece.quantity)}::int[]) p(line_id, quantity)`;
}

/** Keeps a label as the carrier drew it. */
export async function insertLabel(
  tx: Tx,
  label: { shipmentId: string; vendorId: string; pdf: Buffer },
): Promise<void> {
  await tx`
    insert into orders.shipment_label (shipment_id, vendor_id, pdf) values (${label.shipmentId}, ${label.vendorId}, ${label.pdf})`;
}

/**
 * Takes pieces of a vendor order into a parcel: all of them or, when there are not that many left of each, none. Gives whether
 * they were taken. The table's own check stands behind it.
 */
export async function takePieces(
  tx: Tx,
  vendorOrderId: string,
  pieces: readonly { lineId: string; quantity: number }[],
): Promise<boolean> {
  const taken = await tx`
    with wanted as (select * from unnest(${pieces.map((piece) => piece.lineId)}::uuid[],
                                         ${pieces.map((piece) => piece.quantity)}::int[]) w(line_id, quantity)),
    able as (select count(*) as n from wanted w join orders.order_line l on l.id = w.line_id
              where l.vendor_order_id = ${vendorOrderId}
                and l.quantity - l.cancelled_quantity - l.shipped_quantity >= w.quantity)
    update orders.order_line l set shipped_quantity = l.shipped_quantity + w.quantity
      from wanted w where l.id = w.line_id and (select n from able) = ${pieces.length} returning 1`;
  return taken.length === pieces.length;
}

/** Puts the pieces of a parcel back among those to be shipped. */
export async function putPiecesBack(tx: Tx, shipmentId: string): Promise<void> {
  await tx`
    update orders.order_line l set shipped_quantity = l.shipped_quantity - s.quantity
      from orders.shipment_line s where s.shipment_id = ${shipmentId} and l.id = s.order_line_id`;
}

/** Sets the state of a parcel; when it left and when it arrived are kept from the first time on. */
export async function setShipmentState(tx: Tx, id: string, state: ShipmentState, at: Date): Promise<void> {
  await tx`
    update orders.shipment set state = ${state}, version = version + 1,
           shipped_at = case when ${state} in ('label_created', 'cancelled') then shipped_at else coalesce(shipped_at, ${at}) end,
           delivered_at = case when ${state} = 'delivered' then coalesce(delivered_at, ${at}) else delivered_at end
     where id = ${id}`;
}

/** Notes what the carrier told besides events: by which name it follows the parcel, and when it means to bring it. */
export async function noteTracking(
  tx: Tx,
  id: string,
  news: { trackerRef: string; trackingUrl: string | null; expectedOn: string | null; heardAt: Date | null },
): Promise<void> {
  await tx`
    update orders.shipment set tracker_ref = coalesce(tracker_ref, ${news.trackerRef}),
           tracking_url = coalesce(tracking_url, ${news.trackingUrl}),
           expected_on = coalesce(${news.expectedOn}::date, expected_on), heard_at = greatest(heard_at, ${news.heardAt}::timestamptz)
     where id = ${id}`;
}

export type EventRow = {
  readonly status: string;
  readonly message: string;
  readonly place: string | null;
  readonly happenedAt: Date;
};

/** Keeps what happened to a parcel; what is known already is left out. */
export async function insertShipmentEvents(
  tx: Tx,
  { id, vendorId }: { id: string; vendorId: string },
  events: readonly EventRow[],
): Promise<void> {
  await tx`
    insert into orders.shipment_event (vendor_id, shipment_id, status, message, place, happened_at)
    select ${vendorId}, ${id}, e.status, e.message, e.place, e."happenedAt"
      from jsonb_to_recordset(${jsonb(tx, events)}) e(status text, message text, place text, "happenedAt" timestamptz)
    on conflict do nothing`;
}
