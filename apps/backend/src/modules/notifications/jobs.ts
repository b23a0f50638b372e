import type { Order } from '@selvedge/contracts';
import type { App, Job } from '../../platform/index.ts';
import {
  orderToken,
  presentOrder,
  readOrderByNumber,
  readOrderRows,
  readParcel,
  readRecipient,
} from '../orders/index.ts';
import { readContacts } from '../vendors/index.ts';
import { confirmationMail, newVendorOrderMail, shippedMail } from './mails.ts';
import { sendOnce } from './send.ts';

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

export const notificationJobs: readonly Job[] = [confirmOrder, tellVendors, tellShipped];

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
  const rows = await readOrderRows(app.db.sql, row, app.clock.now());
  const order = presentOrder(rows, null);
  const link = `${app.config.storefrontUrl}/order/${order.number}?token=${orderToken(app, order.number)}`;
  return { orderId, order, parcelIds: rows.parcels.map((parcel) => parcel.id), link };
}
