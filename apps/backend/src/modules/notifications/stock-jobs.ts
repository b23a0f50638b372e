import type { App, Job } from '../../platform/index.ts';
import { readVariantsForSale } from '../catalog/index.ts';
import { alertToken, readAlert, readAvailability, readLowNotices, setTold } from '../inventory/index.ts';
import { readContacts, readVendors } from '../vendors/index.ts';
import { sendMailOnce } from './send.ts';
import { backInStockMail, confirmAlertMail, lowStockMail } from './stock-mails.ts';

const PIECES_SHOWN = 15;

/** Asks a guest to confirm their address. Each asking is a fact of its own; a fact that runs twice mails once. */
const confirmAlert: Job = {
  name: 'notifications.confirm-stock-alert',
  on: ['stock_alert.requested'],
  async run(app, fact) {
    const told = await readWaiting(app, String(fact.payload.alertId));
    if (told === null || told.alert.state !== 'unconfirmed') return;
    await sendMailOnce(app, {
      key: `stock_alert.requested:${fact.id}`,
      kind: 'stock_alert.requested',
      orderId: null,
      to: told.alert.email,
      mail: confirmAlertMail(told.size, told.alertLink),
    });
  },
};

/** Tells somebody whose turn it is that their size is back. Who stopped meanwhile is not there any more. */
const tellBack: Job = {
  name: 'notifications.tell-back-in-stock',
  on: ['stock_alert.due'],
  async run(app, fact) {
    const told = await readWaiting(app, String(fact.payload.alertId));
    if (told === null || told.alert.state !== 'due') return;
    await sendMailOnce(app, {
      key: `stock_alert.due:${fact.id}`,
      kind: 'stock_alert.due',
      orderId: null,
      to: told.alert.email,
      mail: backInStockMail(told.size, told.link, told.alertLink),
    });
    await setTold(app.db.sql, told.alert.id);
  },
};

/** Tells a shop, once a day, what came down to its low mark. */
const tellLow: Job = {
  name: 'notifications.tell-low-stock',
  on: ['stock.ran_low'],
  async run(app, { payload }) {
    const vendorId = String(payload.vendorId);
    const day = String(payload.day);
    const { sql } = app.db;
    const [[vendor], notices] = await Promise.all([
      readVendors(sql, [vendorId]),
      readLowNotices(sql, { vendorId, day, limit: PIECES_SHOWN }),
    ]);
    if (vendor === undefined || notices.length === 0) return;
    const to = (await readContacts(sql, [vendor.slug])).get(vendor.slug);
    if (to === undefined) return;
    const ids = notices.map((notice) => notice.variantId);
    const [variants, stock] = await Promise.all([readVariantsForSale(sql, ids), readAvailability(sql, ids)]);
    const variantOf = new Map(variants.map((variant) => [variant.variantId, variant]));
    const freeOf = new Map(stock.map((row) => [row.variantId, row.free]));
    const pieces = notices.flatMap(({ variantId, free }) => {
      const variant = variantOf.get(variantId);
      return variant === undefined
        ? []
        : [{ ...variant, colour: variant.colourName, free: freeOf.get(variantId) ?? free }];
    });
    await sendMailOnce(app, {
      key: `stock.ran_low:${vendorId}:${day}`,
      kind: 'stock.ran_low',
      orderId: null,
      to,
      mail: lowStockMail(pieces, Number(payload.variants), `${app.config.consoleUrl}/vendor/stock?stock=low`),
    });
  },
};

export const stockJobs: readonly Job[] = [confirmAlert, tellBack, tellLow];

async function readWaiting(app: App, alertId: string) {
  const alert = await readAlert(app.db.sql, alertId);
  if (alert === null) return null;
  const [variant] = await readVariantsForSale(app.db.sql, [alert.variantId]);
  if (variant === undefined) return null;
  const { productName, productSlug, colourName, size } = variant;
  return {
    alert,
    size: { productName, colour: colourName, size },
    link: `${app.config.storefrontUrl}/p/${productSlug}?colour=${encodeURIComponent(colourName)}`,
    alertLink: `${app.config.storefrontUrl}/back-in-stock/${alertToken(app, alertId)}`,
  };
}
