import { publish, type Tx } from '../../platform/index.ts';
import { NEXT_VENDOR_ORDER_STATE, type VendorOrderState } from './order-state.ts';
import { progressOfPieces, type ShipmentState } from './shipment-state.ts';
import { type LockedVendorOrder, noteHistory, setVendorOrderState, touchVendorOrder } from './store.ts';
import { readPieces } from './views-shipments.ts';

/**
 * Reckons how far a locked vendor order is from its pieces and parcels, some of which have just changed. Gives its state. Moves its
 * version in any case, so that nobody ships what they did not see.
 */
export async function reckonVendorOrder(
  tx: Tx,
  order: Omit<LockedVendorOrder, 'number' | 'version'>,
  { at, actor }: { readonly at: Date; readonly actor: string },
): Promise<VendorOrderState> {
  const { pieces, sent } = await readPieces(tx, order.id);
  const event = progressOfPieces(pieces, sent);
  const next = event === null ? null : NEXT_VENDOR_ORDER_STATE[order.state][event];
  if (next === null || next === order.state) {
    await touchVendorOrder(tx, order.id);
    return order.state;
  }
  await setVendorOrderState(tx, order.id, next, at);
  const { orderId, vendorId } = order;
  await noteHistory(tx, { orderId, vendorId, event: `vendor_order.${next}`, actor });
  return next;
}

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
  await reckonVendorOrder(tx, order, moved);
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
