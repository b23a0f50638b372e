import type { Job } from '../../platform/index.ts';
import { NEXT_ORDER_STATE, progressOf } from './order-state.ts';
import { lockOrder, readParcelStates, setOrderState } from './store.ts';

/** Brings the shopper's order up to date with its parcels. Reads the truth anew, so running twice changes nothing more. */
const followParcels: Job = {
  name: 'orders.follow-parcels',
  on: ['vendor_order.shipped'],
  run: (app, fact) =>
    app.db.transaction(async (tx) => {
      const order = await lockOrder(tx, String(fact.payload.orderId));
      if (order === null) return;
      const event = progressOf(await readParcelStates(tx, order.id));
      const next = event === null ? null : NEXT_ORDER_STATE[order.state][event];
      if (next !== null && next !== order.state) await setOrderState(tx, order.id, next);
    }),
};

export const orderJobs: readonly Job[] = [followParcels];
