import { type App, refuse } from '../../platform/index.ts';
import { carrierOf } from '../shipping/index.ts';
import { withCarrier } from './buy-label.ts';
import { moveVendorOrder } from './move-vendor-order.ts';
import { NEXT_SHIPMENT_STATE } from './shipment-state.ts';
import { lockVendorOrder, noteHistory } from './store.ts';
import { putPiecesBack, setShipmentState } from './store-shipments.ts';
import { type LockedShipment, lockShipment, readShipmentHead } from './views-shipments.ts';

type Asked = { readonly vendorId: string; readonly shipmentId: string };

/** Says that the carrier has a labelled parcel. Refuses one that is not the vendor's, on its way already, or voided. */
export function handOver(app: App, { vendorId, shipmentId }: Asked) {
  return app.db.asVendor(vendorId, async (tx) => {
    const head = await readShipmentHead(tx, shipmentId);
    const order = head === null ? null : await lockVendorOrder(tx, head.vendorOrderId);
    const shipment = head === null ? null : await lockShipment(tx, shipmentId);
    if (order === null || shipment === null) return refuse('shipment_not_found');
    if (shipment.state === 'cancelled') return refuse('shipment_voided');
    const at = app.clock.now();
    if (shipment.state !== 'label_created') return refuse('already_shipped');
    const state = NEXT_SHIPMENT_STATE[shipment.state].move;
    await setShipmentState(tx, shipmentId, state, at);
    const detail = { number: shipment.number };
    await noteHistory(tx, {
      orderId: order.orderId,
      vendorId,
      event: 'shipment.sent',
      actor: 'vendor',
      detail,
    });
    await moveVendorOrder(tx, order, { shipmentId, state, at, actor: 'vendor' });
    return { ok: true, vendorOrderId: order.id } as const;
  });
}

/**
 * Gives a label back that was not used; its pieces are to be shipped again. The carrier is asked first: when it says no, nothing
 * changed. Asking it twice is harmless. Refuses a parcel the carrier has.
 */
export async function voidShipment(app: App, { vendorId, shipmentId }: Asked) {
  const head = await app.db.asVendor(vendorId, (tx) => readShipmentHead(tx, shipmentId));
  if (head === null) return refuse('shipment_not_found');
  if (head.state === 'cancelled') return { ok: true, vendorOrderId: head.vendorOrderId } as const;
  if (NEXT_SHIPMENT_STATE[head.state].void === null) return refuse('already_shipped');
  const given = await withCarrier(app, () => askBack(app, head));
  if (!given.ok) return given.reason === 'carrier_refused' ? refuse('already_shipped') : given;
  return app.db.asVendor(vendorId, async (tx) => {
    const order = await lockVendorOrder(tx, head.vendorOrderId);
    const shipment = await lockShipment(tx, shipmentId);
    if (order === null || shipment === null) return refuse('shipment_not_found');
    if (shipment.state === 'cancelled') return { ok: true, vendorOrderId: order.id } as const;
    const state = NEXT_SHIPMENT_STATE[shipment.state].void;
    if (state === null) return refuse('already_shipped');
    await setShipmentState(tx, shipmentId, state, app.clock.now());
    await putPiecesBack(tx, shipmentId);
    const detail = { number: shipment.number };
    await noteHistory(tx, {
      orderId: order.orderId,
      vendorId,
      event: 'shipment.voided',
      actor: 'vendor',
      detail,
    });
    await moveVendorOrder(tx, order, { shipmentId, state, at: app.clock.now(), actor: 'vendor' });
    return { ok: true, vendorOrderId: order.id } as const;
  });
}

async function askBack(app: App, { carrierRef }: LockedShipment) {
  if (carrierRef !== null) await carrierOf(app).voidLabel(carrierRef);
  return { ok: true } as const;
}
