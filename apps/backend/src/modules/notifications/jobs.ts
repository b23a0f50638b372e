import type { Job } from '../../platform/index.ts';
import { wantsSms } from '../checkout/index.ts';
import { readPlaceToTell } from '../drops/index.ts';
import { readPerson } from '../identity/index.ts';
import { readOrderHead } from '../orders/index.ts';
import { readContacts } from '../vendors/index.ts';
import { afterSaleJobs } from './after-sale-jobs.ts';
import { admittedMail } from './drop-mails.ts';
import { confirmationMail, newVendorOrderMail, returnedMail, show } from './order-mails.ts';
import { isTold, parcelMail, parcelSms, troubleMail } from './parcel-mails.ts';
import { readTold } from './read-told.ts';
import { reviewJobs } from './review-jobs.ts';
import { sendMailOnce, sendSmsOnce } from './send.ts';
import { smsText } from './sms-text.ts';
import { stockJobs } from './stock-jobs.ts';
import { saveOrderChoices } from './store.ts';

/** Keeps with the order what was chosen at its checkout. What its shopper chose since then stays. */
const keepChoice: Job = {
  name: 'notifications.keep-choice',
  on: ['order.paid'],
  async run(app, fact) {
    const order = await readOrderHead(app.db.sql, String(fact.payload.orderId));
    if (order === null || !(await wantsSms(app.db.sql, order.cartId))) return;
    const choice = { kind: 'delivery_updates', channel: 'sms', wanted: true } as const;
    await saveOrderChoices(app.db.sql, order.id, [choice], false);
  },
};

const confirmOrder: Job = {
  name: 'notifications.confirm-order',
  on: ['order.paid'],
  async run(app, fact) {
    const told = await readTold(app, String(fact.payload.orderId));
    if (told === null) return;
    const { orderId, order, links, phone, wanted } = told;
    const message = { key: `order.paid:${orderId}`, kind: 'order.paid', orderId };
    const mail = confirmationMail(order, links);
    await sendMailOnce(app, { ...message, to: order.email, mail, choicesLink: links.choices });
    if (phone === null || !wanted('order_updates', 'sms')) return;
    const sentence = `Your order ${order.number} for ${show(order.total)} is placed and paid.`;
    await sendSmsOnce(app, { ...message, to: phone, body: smsText(sentence, links.order) });
  },
};

const tellVendors: Job = {
  name: 'notifications.tell-vendors',
  on: ['order.paid'],
  async run(app, fact) {
    const told = await readTold(app, String(fact.payload.orderId));
    if (told === null) return;
    const { orderId, order, links } = told;
    const contacts = await readContacts(
      app.db.sql,
      order.parcels.map((parcel) => parcel.vendorSlug),
    );
    for (const parcel of order.parcels) {
      const to = contacts.get(parcel.vendorSlug);
      if (to === undefined) continue;
      const link = `${app.config.consoleUrl}/vendor/orders`;
      const mail = newVendorOrderMail(order, parcel, { media: links.media, link });
      const key = `vendor_order.paid:${orderId}:${parcel.vendorSlug}`;
      await sendMailOnce(app, { key, kind: 'vendor_order.paid', orderId, to, mail });
    }
  },
};

/**
 * Tells the shopper where a parcel is, by what they chose. Facts may come late: of a parcel that has arrived nobody is told any
 * more that it left.
 */
const tellMoved: Job = {
  name: 'notifications.tell-moved',
  on: ['shipment.moved'],
  async run(app, fact) {
    const told = await readTold(app, String(fact.payload.orderId));
    if (told === null) return;
    const { orderId, order, links, phone, wanted } = told;
    const parcel = order.parcels.find(({ shipments }) => shipments.some(({ id }) => id === fact.subject));
    const shipment = parcel?.shipments.find(({ id }) => id === fact.subject);
    if (parcel === undefined || shipment === undefined) return;
    // Written by the module that owns the state; a state that is not told is left out below.
    const state = String(fact.payload.state) as typeof shipment.state;
    const ended = shipment.state === 'delivered' || shipment.state === 'returned';
    if (!isTold(state) || (ended && state !== shipment.state)) return;
    const message = { key: `shipment.${state}:${shipment.id}`, kind: `shipment.${state}`, orderId };
    const news = { order, parcel, shipment, links };
    if (wanted('delivery_updates', 'email')) {
      const mail = parcelMail(state, news);
      await sendMailOnce(app, { ...message, to: order.email, mail, choicesLink: links.choices });
    }
    if (phone !== null && wanted('delivery_updates', 'sms'))
      await sendSmsOnce(app, { ...message, to: phone, body: parcelSms(state, news) });
  },
};

/** Tells the vendor of a parcel that could not be delivered, or comes back: once for each. */
const warnVendor: Job = {
  name: 'notifications.warn-vendor',
  on: ['shipment.moved'],
  async run(app, fact) {
    const { state } = fact.payload;
    if (state !== 'exception' && state !== 'returned') return;
    const told = await readTold(app, String(fact.payload.orderId));
    const parcel = told?.order.parcels.find(({ shipments }) =>
      shipments.some(({ id }) => id === fact.subject),
    );
    const shipment = parcel?.shipments.find(({ id }) => id === fact.subject);
    if (told === null || parcel === undefined || shipment === undefined) return;
    const to = (await readContacts(app.db.sql, [parcel.vendorSlug])).get(parcel.vendorSlug);
    if (to === undefined) return;
    const link = `${app.config.consoleUrl}/vendor/shipping?state=${state}`;
    const mail = troubleMail(state, { parcel, shipment, links: told.links }, link);
    const key = `vendor.shipment.${state}:${shipment.id}`;
    await sendMailOnce(app, { key, kind: `vendor.shipment.${state}`, orderId: told.orderId, to, mail });
  },
};

const tellReturned: Job = {
  name: 'notifications.tell-returned',
  on: ['payment.returned'],
  async run(app, fact) {
    const told = await readTold(app, String(fact.payload.orderId));
    if (told === null) return;
    const { orderId, order, links } = told;
    const money = { charged: fact.payload.charged === true, link: app.config.storefrontUrl };
    const mail = returnedMail(order, links, money);
    const key = `payment.returned:${orderId}`;
    await sendMailOnce(app, { key, kind: 'payment.returned', orderId, to: order.email, mail });
  },
};

/** Tells somebody in the line of a drop that their turn has come, unless it is over by the time the mail could leave. */
const tellAdmitted: Job = {
  name: 'notifications.tell-admitted',
  on: ['drop.admitted'],
  async run(app, fact) {
    const placeId = String(fact.payload.placeId);
    const place = await readPlaceToTell(app.db.sql, placeId);
    if (place?.until == null || place.state !== 'admitted') return;
    const person = await readPerson(app.db.sql, place.accountId);
    if (person === null) return;
    const link = `${app.config.storefrontUrl}/drops/${place.slug}`;
    const mail = admittedMail({ title: place.title, until: place.until }, link);
    const key = `drop.admitted:${placeId}`;
    await sendMailOnce(app, { key, kind: 'drop.admitted', orderId: null, to: person.email, mail });
  },
};

export const notificationJobs: readonly Job[] = [
  keepChoice,
  confirmOrder,
  tellVendors,
  tellMoved,
  warnVendor,
  tellReturned,
  tellAdmitted,
  ...afterSaleJobs,
  ...stockJobs,
  ...reviewJobs,
];
