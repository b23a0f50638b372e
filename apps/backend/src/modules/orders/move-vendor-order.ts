import { publish, type Tx } from '../../platform/index.ts';
import { NEXT_VENDOR_ORDER_STATE } from './order-state.ts';
import { progressOfPieces, type ShipmentState } from './shipment-state.ts';
import { type LockedVendorOrder, noteHistory, setVendorOrderState, touchVendorOrder } from './store.ts';
import { readPieces } from './views-shipments.ts';

/**
 * Brings a locked vendor order up to date with its parcels, one of which has just changed, and announces the parcel. `at`: when
 * it happened, as far as is known.
 */
export async function moveVendorOrder(
  tx: Tx,
  order: LockedVendorOrder,
  moved: {
    readonly shipmentId: string;
    readonly state: ShipmentState;
    readonly at: Date;
    readonly actor: string;
  },
): Promise<void> {
  const { pieces, sent } = await readPieces(tx, order.id);
  const event = progressOfPieces(pieces, sent);
  const next = event === null ? null : NEXT_VENDOR_ORDER_STATE[order.state][event];
  if (next !== null && next !== order.state) {
    await setVendorOrderState(tx, order.id, next, moved.at);
    await noteHistory(tx, {
      orderId: order.orderId,
      vendorId: order.vendorId,
      event: `vendor_order.${next}`,
      actor: moved.actor,
    });
  } else await touchVendorOrder(tx, order.id);
  await publish(tx, {
    topic: 'shipment.moved',
    subject: moved.shipmentId,
    payload: {
      orderId: order.orderId,
      vendorOrderId: order.id,
      shipmentId: moved.shipmentId,
      state: moved.state,
    },
  });
}
