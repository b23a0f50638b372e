import type { RouteInput, routes } from '@selvedge/contracts';
import { type App, publish, refuse, type VendorTx } from '../../platform/index.ts';
import type { Label } from '../shipping/index.ts';
import { buyLabelFor, giveBack } from './buy-label.ts';
import { moveVendorOrder } from './move-vendor-order.ts';
import { refusalOf } from './order-state.ts';
import { type LockedVendorOrder, lockVendorOrder, noteHistory } from './store.ts';
import { insertLabel, insertShipment, takePieces } from './store-shipments.ts';
import { countShipments, hasTracking, readShipmentHead } from './views-shipments.ts';

export type Shipping = RouteInput<typeof routes.shipVendorOrder>['body'] & {
  readonly vendorId: string;
  readonly vendorOrderId: string;
};

/**
 * Sends pieces of a vendor order as one parcel. A label is bought before the transaction, under the parcel's own id, so that a
 * retry finds it instead of buying another; when the transaction then refuses, the label is given back. Refuses what is not the
 * vendor's, not paid, shipped already or changed meanwhile, and more pieces than are left.
 */
export async function shipVendorOrder(app: App, shipping: Shipping) {
  const { vendorId, vendorOrderId, own, label: wanted } = shipping;
  if ((own === null) === (wanted === null)) return refuse('choose_one_way');
  const before = await app.db.asVendor(vendorId, (tx) => readShipmentHead(tx, shipping.shipmentId));
  if (before !== null) {
    if (before.vendorOrderId !== vendorOrderId) return refuse('idempotency_conflict');
    return before.state === 'cancelled' ? refuse('idempotency_conflict') : ({ ok: true } as const);
  }
  const bought = wanted === null ? null : await buyLabelFor(app, shipping, wanted);
  if (bought !== null && !bought.ok) return bought;
  const label = bought === null ? null : bought.label;
  const sent = await app.db.asVendor(vendorId, (tx) => pack(tx, app, shipping, label));
  // Another call for the same parcel may have been first; unless it bought this very label, this one is not used.
  if (label !== null && (!sent.ok || sent.carrierRef !== label.carrierRef))
    await giveBack(app, label.carrierRef);
  return sent;
}

async function pack(tx: VendorTx, app: App, shipping: Shipping, label: Label | null) {
  const { vendorOrderId, lines } = shipping;
  const order = await lockVendorOrder(tx, vendorOrderId);
  if (order === null) return refuse('order_not_found');
  const there = await readShipmentHead(tx, shipping.shipmentId);
  if (there !== null) return { ok: true, carrierRef: there.carrierRef } as const;
  const closed = refusalOf(order.state);
  if (closed !== null) return refuse(closed);
  if (order.version !== shipping.version) return refuse('version_conflict');
  const { own } = shipping;
  if (own !== null && (await hasTracking(tx, { vendorOrderId, ...own }))) return refuse('tracking_taken');
  if (new Set(lines.map((line) => line.lineId)).size < lines.length) return refuse('too_many_to_ship');
  if (!(await takePieces(tx, vendorOrderId, lines))) return refuse('too_many_to_ship');
  await write(tx, { shipping, order, label, now: app.clock.now() });
  return { ok: true, carrierRef: label?.carrierRef ?? null } as const;
}

type Packing = {
  readonly shipping: Shipping;
  readonly order: LockedVendorOrder;
  readonly label: Label | null;
  readonly now: Date;
};

async function write(tx: VendorTx, { shipping, order, label, now }: Packing): Promise<void> {
  const { vendorId, vendorOrderId, shipmentId, own, lines } = shipping;
  const state = label === null ? ('in_transit' as const) : ('label_created' as const);
  const number = `${order.number}-P${(await countShipments(tx, vendorOrderId)) + 1}`;
  const shipment = {
    id: shipmentId,
    vendorId,
    vendorOrderId,
    number,
    state,
    carrier: label?.carrier ?? own?.carrier ?? '',
    trackingNumber: label?.trackingNumber ?? own?.trackingNumber ?? '',
    shippedAt: label === null ? now : null,
    carrierRef: label?.carrierRef ?? null,
    trackerRef: label?.trackerRef ?? null,
    trackingUrl: label?.trackingUrl ?? null,
    service: label?.service ?? null,
    labelMinor: label?.priceMinor ?? null,
    weightGrams: shipping.label?.weightGrams ?? null,
  };
  await insertShipment(tx, shipment, lines);
  if (label !== null) await insertLabel(tx, { shipmentId, vendorId, pdf: label.pdf });
  const event = label === null ? 'shipment.sent' : 'shipment.label_created';
  await noteHistory(tx, { orderId: order.orderId, vendorId, event, actor: 'vendor', detail: { number } });
  const payload = { orderId: order.orderId, vendorOrderId, shipmentId, labelled: label !== null };
  await publish(tx, { topic: 'shipment.created', subject: shipmentId, payload });
  await moveVendorOrder(tx, order, { shipmentId, state, at: now, actor: 'vendor' });
}
