import { type App, raiseAlarm } from '../../platform/index.ts';
import type { TrackingNews } from '../shipping/index.ts';
import { moveVendorOrder } from './move-vendor-order.ts';
import { type ShipmentState, stateAfter } from './shipment-state.ts';
import { lockVendorOrder } from './store.ts';
import { insertShipmentEvents, noteTracking, setShipmentState } from './store-shipments.ts';
import { findShipments, type LockedShipment, lockShipment, readHappenings } from './views-shipments.ts';

/** A message that tells more than this of one parcel is cut; the newest count. */
const DETAILS_MAX = 200;
const TEXT_MAX = 200;

/**
 * Takes in what a carrier tells of a parcel. Everything it ever told is kept and the state is reckoned from all of it, so the
 * same message twice, late or out of order comes to the same. News of no parcel of ours, or of one that could be two, raise an
 * alarm and move nothing.
 */
export async function followParcel(app: App, news: TrackingNews): Promise<void> {
  const found = await findShipments(app.db.sql, news);
  const [only] = found;
  if (only === undefined || found.length > 1) {
    const kind = only === undefined ? 'carrier.unknown_parcel' : 'carrier.ambiguous_parcel';
    await raiseAlarm(app.db.sql, kind, news.trackerRef, { carrier: news.carrier });
    return;
  }
  await app.db.transaction(async (tx) => {
    const order = await lockVendorOrder(tx, only.vendorOrderId);
    const shipment = await lockShipment(tx, only.id);
    if (order === null || shipment === null) return;
    const details = news.details.slice(-DETAILS_MAX).map((detail) => ({
      ...detail,
      status: detail.status.slice(0, TEXT_MAX),
      message: detail.message.slice(0, TEXT_MAX),
      place: detail.place?.slice(0, TEXT_MAX) ?? null,
    }));
    const heardAt = latest(details.map((detail) => detail.happenedAt));
    await insertShipmentEvents(tx, shipment, details);
    await noteTracking(tx, shipment.id, { ...news, heardAt });
    const happenings = await readHappenings(tx, shipment.id);
    const state = stateAfter(startOf(shipment), happenings);
    if (shipment.state === 'cancelled' && stateAfter('label_created', happenings) !== 'label_created')
      await raiseAlarm(tx, 'carrier.moved_after_void', shipment.number);
    if (state === shipment.state) return;
    const at = heardAt ?? app.clock.now();
    await setShipmentState(tx, shipment.id, state, at);
    await moveVendorOrder(tx, order, { shipmentId: shipment.id, state, at, actor: 'carrier' });
  });
}

/** Where a parcel stood by our own hand, before anything a carrier told. */
function startOf({ state, shippedAt }: LockedShipment): ShipmentState {
  if (state === 'cancelled') return 'cancelled';
  return shippedAt === null ? 'label_created' : 'in_transit';
}

function latest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((last, one) => (last === null || one > last ? one : last), null);
}
