import type { Job } from '../../platform/index.ts';
import { carrierOf, markProcessed, readMessage } from '../shipping/index.ts';
import { followParcel } from './follow-parcel.ts';
import { NEXT_ORDER_STATE, progressOf } from './order-state.ts';
import { lockOrder, readParcelStates, setOrderState } from './store.ts';
import { readShipmentHead } from './views-shipments.ts';

/** Brings the shopper's order up to date with its parcels. Reads the truth anew, so running twice changes nothing more. */
const followParcels: Job = {
  name: 'orders.follow-parcels',
  on: ['shipment.moved'],
  run: (app, fact) =>
    app.db.transaction(async (tx) => {
      const order = await lockOrder(tx, String(fact.payload.orderId));
      if (order === null) return;
      const event = progressOf(await readParcelStates(tx, order.id));
      const next = event === null ? null : NEXT_ORDER_STATE[order.state][event];
      if (next !== null && next !== order.state) await setOrderState(tx, order.id, next);
    }),
};

/** Reads a carrier's message out of the inbox. What it tells is kept once, so running twice changes nothing more. */
const readCarrierMessage: Job = {
  name: 'orders.read-carrier-message',
  on: ['carrier.message_received'],
  async run(app, fact) {
    const eventId = String(fact.payload.eventId);
    const body = await readMessage(app.db.sql, eventId);
    const news = body === null ? null : carrierOf(app).read(body);
    if (news !== null) await followParcel(app, news);
    await markProcessed(app.db.sql, eventId);
  },
};

/** Asks to be told about a parcel of a vendor's own carrier. Asking twice for the same number gives the same tracker. */
const askForNews: Job = {
  name: 'orders.ask-for-news',
  on: ['shipment.created'],
  async run(app, fact) {
    if (fact.payload.labelled === true) return;
    const shipment = await readShipmentHead(app.db.sql, String(fact.payload.shipmentId));
    if (shipment === null || shipment.state === 'cancelled') return;
    const news = await carrierOf(app).follow(shipment);
    if (news !== null) await followParcel(app, news);
  },
};

export const orderJobs: readonly Job[] = [followParcels, readCarrierMessage, askForNews];
