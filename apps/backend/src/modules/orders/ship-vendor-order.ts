import { type App, publish, refuse } from '../../platform/index.ts';
import { NEXT_VENDOR_ORDER_STATE } from './order-state.ts';
import { insertShipment, lockVendorOrder, noteHistory } from './store.ts';

type Shipping = {
  readonly vendorId: string;
  readonly accountId: string;
  readonly vendorOrderId: string;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly version: number;
};

/** Marks a vendor order shipped with one parcel. Refuses what is not the vendor's, not paid, shipped already or changed meanwhile. */
export function shipVendorOrder(app: App, shipping: Shipping) {
  const { vendorId, vendorOrderId, carrier, trackingNumber } = shipping;
  return app.db.asVendor(vendorId, async (tx) => {
    const order = await lockVendorOrder(tx, vendorOrderId);
    if (order === null) return refuse('order_not_found');
    if (order.state === 'shipped' || order.state === 'delivered') return refuse('already_shipped');
    if (NEXT_VENDOR_ORDER_STATE[order.state].ship === null) return refuse('not_ready_to_ship');
    if (order.version !== shipping.version) return refuse('version_conflict');
    await insertShipment(tx, { vendorOrderId, vendorId, carrier, trackingNumber });
    await noteHistory(tx, {
      orderId: order.orderId,
      vendorId,
      event: 'vendor_order.shipped',
      actor: 'vendor',
    });
    await publish(tx, {
      topic: 'vendor_order.shipped',
      subject: vendorOrderId,
      payload: { orderId: order.orderId, vendorOrderId },
    });
    return { ok: true } as const;
  });
}
