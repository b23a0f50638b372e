import { randomUUID } from 'node:crypto';
import type { Tx } from '../platform/index.ts';
import type { composeOrder } from './compose-order.ts';
import { insertRows } from './rows.ts';

type Composed = ReturnType<typeof composeOrder>['parcels'][number];
const HOUR_MS = 3_600_000;

/** Writes the parcels of vendor orders that left, with what lies in them and what the carrier told of their way. */
export async function writeShipments(tx: Tx, parcels: readonly Composed[]): Promise<void> {
  const shipments = parcels.flatMap((parcel) =>
    parcel.shipped_at === null ? [] : [composeShipment(parcel, parcel.shipped_at)],
  );
  await insertRows(
    tx,
    'orders.shipment',
    'id uuid, vendor_id uuid, vendor_order_id uuid, number text, carrier text, tracking_number text, state text, created_at timestamptz, shipped_at timestamptz, delivered_at timestamptz, expected_on date, heard_at timestamptz',
    shipments,
  );
  await insertRows(
    tx,
    'orders.shipment_line',
    'shipment_id uuid, order_line_id uuid, vendor_id uuid, quantity int',
    shipments.flatMap((shipment) => shipment.lines),
  );
  await insertRows(
    tx,
    'orders.shipment_event',
    'vendor_id uuid, shipment_id uuid, status text, message text, place text, happened_at timestamptz',
    shipments.flatMap((shipment) => shipment.events),
  );
}

function composeShipment(parcel: Composed, shippedAt: Date) {
  const id = randomUUID();
  const { vendor_id, delivered_at } = parcel;
  const after = (hours: number) => new Date(shippedAt.getTime() + hours * HOUR_MS);
  const told = [
    { status: 'in_transit', message: 'Collected from the sender', happened_at: after(2) },
    { status: 'in_transit', message: 'Arrived at the sorting centre', happened_at: after(9) },
    ...lastNews(parcel, shippedAt),
  ];
  return {
    id,
    vendor_id,
    vendor_order_id: parcel.id,
    number: `${parcel.number}-P1`,
    carrier: parcel.plan.carrier,
    tracking_number: parcel.plan.trackingNumber,
    state: stateOf(told.at(-1)?.status ?? ''),
    created_at: shippedAt,
    shipped_at: shippedAt,
    delivered_at,
    expected_on: parcel.deliver_until,
    heard_at: told.at(-1)?.happened_at,
    lines: parcel.lines.map((line) => ({
      shipment_id: id,
      order_line_id: line.id,
      vendor_id,
      quantity: line.quantity,
    })),
    events: told.map((news) => ({ ...news, vendor_id, shipment_id: id, place: null })),
  };
}

/** What was heard last: delivered, or, by the last digit of its number, one of the states a parcel on its way can be in. */
function lastNews({ delivered_at, plan }: Composed, shippedAt: Date) {
  if (delivered_at !== null)
    return [{ status: 'delivered', message: 'Delivered to the recipient', happened_at: delivered_at }];
  const happened_at = new Date(shippedAt.getTime() + 11 * HOUR_MS);
  if (plan.trackingNumber.endsWith('7'))
    return [{ status: 'failure', message: 'Nobody was at home. The parcel waits at the depot', happened_at }];
  return plan.trackingNumber.endsWith('3')
    ? [{ status: 'out_for_delivery', message: 'Out for delivery', happened_at }]
    : [];
}

function stateOf(status: string): string {
  return status === 'failure' ? 'exception' : status;
}
