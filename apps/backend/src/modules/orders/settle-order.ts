import { publish, type Tx } from '../../platform/index.ts';
import { readVendors } from '../vendors/index.ts';
import { NEXT_ORDER_STATE } from './order-state.ts';
import {
  cancelParcels,
  noteHistories,
  noteHistory,
  type OrderHead,
  openParcels,
  readShares,
  reviveParcels,
  setOrderState,
  setOrderStates,
} from './store.ts';

/**
 * Marks a locked order paid: its parcels are to be shipped. Throws when its state does not allow it, which the caller,
 * holding the lock, has checked.
 */
export async function markPaid(tx: Tx, order: OrderHead): Promise<void> {
  const next = NEXT_ORDER_STATE[order.state].pay;
  if (next === null) throw new Error(`an order that is ${order.state} cannot be paid`);
  const shares = await readShares(tx, order.id);
  const vendors = await readVendors(
    tx,
    shares.map((share) => share.vendorId),
  );
  await setOrderState(tx, order.id, next);
  await openParcels(tx, order.id, new Map(vendors.map((vendor) => [vendor.id, vendor.dispatchDays])));
  await noteHistory(tx, { orderId: order.id, event: 'order.paid', actor: 'shopper' });
  await publish(tx, { topic: 'order.paid', subject: order.id, payload: { orderId: order.id } });
}

/** Lets locked, unpaid orders go: expired by time or cancelled by the shopper. Their holds are the caller's to release. */
export async function letGo(tx: Tx, orders: readonly OrderHead[], event: 'expire' | 'cancel'): Promise<void> {
  const next = NEXT_ORDER_STATE.awaiting_payment[event];
  const wrong = orders.find((order) => order.state !== 'awaiting_payment');
  if (wrong !== undefined) throw new Error(`an order that is ${wrong.state} cannot ${event}`);
  const ids = orders.map((order) => order.id);
  await setOrderStates(tx, ids, next);
  await cancelParcels(tx, ids);
  await noteHistories(tx, ids, { event: `order.${next}`, actor: event === 'expire' ? 'clock' : 'shopper' });
}

/** Takes up a locked order again whose hold had run out: its goods are held anew, which the caller has seen to. */
export async function revive(tx: Tx, order: OrderHead): Promise<OrderHead> {
  const state = NEXT_ORDER_STATE[order.state].revive;
  if (state === null) throw new Error(`an order that is ${order.state} cannot be taken up again`);
  await setOrderState(tx, order.id, state);
  await reviveParcels(tx, order.id);
  await noteHistory(tx, { orderId: order.id, event: 'order.revived', actor: 'payment' });
  return { ...order, state };
}
