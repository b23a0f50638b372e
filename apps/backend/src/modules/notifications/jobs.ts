import type { Order } from '@selvedge/contracts';
import type { App, Job } from '../../platform/index.ts';
import { wantsSms } from '../checkout/index.ts';
import {
  orderToken,
  presentOrder,
  readOrderByNumber,
  readOrderHead,
  readOrderRows,
  readRecipient,
} from '../orders/index.ts';
import { readContacts } from '../vendors/index.ts';
import { confirmationMail, type Links, newVendorOrderMail, show } from './order-mails.ts';
import { isTold, parcelMail, parcelSms, troubleMail } from './parcel-mails.ts';
import { dialable, wants } from './preferences.ts';
import { sendMailOnce, sendSmsOnce } from './send.ts';
import { smsText } from './sms-text.ts';
import { readAccountChoices, readOrderChoices, saveOrderChoices } from './store.ts';

/** Keeps with the order what was chosen at its checkout. What its shopper chose since then stays. */
const keepChoice: Job = {
  name: 'notifications.keep-choice',
  on: ['order.reserved'],
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

export const notificationJobs: readonly Job[] = [
  keepChoice,
  confirmOrder,
  tellVendors,
  tellMoved,
  warnVendor,
];

type Told = {
  readonly orderId: string;
  readonly order: Order;
  readonly links: Links;
  /** Where SMS go; null while there is no number that can be dialled. */
  readonly phone: string | null;
  readonly wanted: (kind: Parameters<typeof wants>[0], channel: Parameters<typeof wants>[1]) => boolean;
};

async function readTold(app: App, orderId: string): Promise<Told | null> {
  const { sql } = app.db;
  const recipient = await readRecipient(sql, orderId);
  const row = recipient === null ? null : await readOrderByNumber(sql, recipient.number);
  if (row === null) return null;
  const [rows, own, account] = await Promise.all([
    readOrderRows(sql, row, app.clock.now()),
    readOrderChoices(sql, orderId),
    row.accountId === null ? [] : readAccountChoices(sql, row.accountId),
  ]);
  const order = presentOrder(rows, null);
  return {
    orderId,
    order,
    links: linksOf(app, order.number),
    phone: row.phone === null ? null : dialable(row.phone, row.country),
    wanted: (kind, channel) => wants(kind, channel, { order: own, account }),
  };
}

function linksOf(app: App, number: string): Links {
  const at = `${app.config.storefrontUrl}/order/${number}`;
  const token = `token=${orderToken(app, number)}`;
  return {
    order: `${at}?${token}`,
    track: `${at}/track?${token}`,
    choices: `${at}/notices?${token}`,
    media: `${app.config.storefrontUrl}/media`,
  };
}
