import type { Order } from '@selvedge/contracts';
import type { App, Job } from '../../platform/index.ts';
import { readPlaceToTell } from '../drops/index.ts';
import { readPerson } from '../identity/index.ts';
import {
  orderToken,
  presentOrder,
  readOrderByNumber,
  readOrderRows,
  readParcel,
  readRecipient,
} from '../orders/index.ts';
import { readContacts } from '../vendors/index.ts';
import { afterSaleJobs } from './after-sale-jobs.ts';
import { admittedMail, confirmationMail, newVendorOrderMail, returnedMail, shippedMail } from './mails.ts';
import { sendOnce } from './send.ts';
import { stockJobs } from './stock-jobs.ts';

const confirmOrder: Job = {
  name: 'notifications.confirm-order',
  on: ['order.paid'],
  async run(app, fact) {
    const told = await readOrder(app, String(fact.payload.orderId));
    if (told === null) return;
    const { orderId, order, link } = told;
    await sendOnce(app, {
      key: `order.paid:${orderId}`,
      kind: 'order.paid',
      orderId,
      to: order.email,
      mail: confirmationMail(order, link),
    });
  },
};

const tellVendors: Job = {
  name: 'notifications.tell-vendors',
  on: ['order.paid'],
  async run(app, fact) {
    const told = await readOrder(app, String(fact.payload.orderId));
    if (told === null) return;
    const { orderId, order } = told;
    const contacts = await readContacts(
      app.db.sql,
      order.parcels.map((parcel) => parcel.vendorSlug),
    );
    for (const parcel of order.parcels) {
      const to = contacts.get(parcel.vendorSlug);
      if (to === undefined) continue;
      const mail = newVendorOrderMail(order, parcel, `${app.config.consoleUrl}/vendor/orders`);
      await sendOnce(app, {
        key: `vendor_order.paid:${orderId}:${parcel.vendorSlug}`,
        kind: 'vendor_order.paid',
        orderId,
        to,
        mail,
      });
    }
  },
};

const tellShipped: Job = {
  name: 'notifications.tell-shipped',
  on: ['vendor_order.shipped'],
  async run(app, fact) {
    const vendorOrderId = String(fact.payload.vendorOrderId);
    const [told, row] = await Promise.all([
      readOrder(app, String(fact.payload.orderId)),
      readParcel(app.db.sql, vendorOrderId),
    ]);
    const parcel = told?.order.parcels[told.parcelIds.indexOf(row?.id ?? '')];
    if (told === null || parcel === undefined) return;
    const { orderId, order, link } = told;
    const key = `vendor_order.shipped:${vendorOrderId}`;
    await sendOnce(app, {
      key,
      kind: 'vendor_order.shipped',
      orderId,
      to: order.email,
      mail: shippedMail(order, parcel, link),
    });
  },
};

const tellReturned: Job = {
  name: 'notifications.tell-returned',
  on: ['payment.returned'],
  async run(app, fact) {
    const told = await readOrder(app, String(fact.payload.orderId));
    if (told === null) return;
    const { orderId, order } = told;
    await sendOnce(app, {
      key: `payment.returned:${orderId}`,
      kind: 'payment.returned',
      orderId,
      to: order.email,
      mail: returnedMail(order, { charged: fact.payload.charged === true, link: app.config.storefrontUrl }),
    });
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
    await sendOnce(app, { key, kind: 'drop.admitted', orderId: null, to: person.email, mail });
  },
};

export const notificationJobs: readonly Job[] = [
  confirmOrder,
  tellVendors,
  tellShipped,
  tellReturned,
  tellAdmitted,
  ...afterSaleJobs,
  ...stockJobs,
];

type Told = {
  readonly orderId: string;
  readonly order: Order;
  readonly parcelIds: readonly string[];
  readonly link: string;
};

async function readOrder(app: App, orderId: string): Promise<Told | null> {
  const recipient = await readRecipient(app.db.sql, orderId);
  const row = recipient === null ? null : await readOrderByNumber(app.db.sql, recipient.number);
  if (row === null) return null;
  const rows = await readOrderRows(app.db.sql, row);
  const order = presentOrder(rows, null);
  const link = `${app.config.storefrontUrl}/order/${order.number}?token=${orderToken(app, order.number)}`;
  return { orderId, order, parcelIds: rows.parcels.map((parcel) => parcel.id), link };
}
