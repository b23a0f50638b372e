import type { AfterSale } from '@selvedge/contracts';
import type { App, Job, OutboxRow } from '../../platform/index.ts';
import { viewAfterSale } from '../aftersale/index.ts';
import { orderToken, readRecipient } from '../orders/index.ts';
import { readContacts } from '../vendors/index.ts';
import {
  type About,
  cancelledForVendorMail,
  cancelledMail,
  type Outcome,
  refundedMail,
  returnForVendorMail,
  returnOutcomeMail,
  returnRequestedMail,
} from './after-sale-mails.ts';
import type { Mail } from './mail.ts';
import { sendMailOnce } from './send.ts';

const shopper = (told: Told) => ({ whom: 'shopper', address: told.email }) as const;

type Told = {
  readonly email: string;
  readonly about: About;
  readonly sale: AfterSale;
};

async function readTold(app: App, fact: OutboxRow): Promise<Told | null> {
  const orderId = String(fact.payload.orderId);
  const recipient = await readRecipient(app.db.sql, orderId);
  if (recipient === null) return null;
  const { number, email } = recipient;
  const link = `${app.config.storefrontUrl}/order/${number}?token=${orderToken(app, number)}`;
  return { email, about: { number, link }, sale: await viewAfterSale(app, { id: orderId, number }) };
}

/** Sends under the fact's own id: a job that runs twice sends once. */
function send(app: App, fact: OutboxRow, to: { whom: 'shopper' | 'vendor'; address: string }, mail: Mail) {
  const key = `${fact.topic}:${fact.id}:${to.whom}`;
  return sendMailOnce(app, {
    key,
    kind: fact.topic,
    orderId: String(fact.payload.orderId),
    to: to.address,
    mail,
  });
}

const tellCancelled: Job = {
  name: 'notifications.tell-cancelled',
  on: ['pieces.cancelled'],
  async run(app, fact) {
    const told = await readTold(app, fact);
    const parcel = told?.sale.parcels.find((one) => one.vendorOrderId === fact.payload.vendorOrderId);
    if (told === null || parcel === undefined) return;
    const { vendorOrderId, vendorName, vendorSlug } = parcel;
    const pieces = Number(fact.payload.pieces);
    const by = String(fact.payload.by);
    await send(app, fact, shopper(told), cancelledMail(told.about, { vendorName, pieces, by }));
    const shop = (await readContacts(app.db.sql, [vendorSlug])).get(vendorSlug);
    if (by === 'vendor' || shop === undefined) return;
    const link = `${app.config.consoleUrl}/vendor/orders/${vendorOrderId}`;
    await send(
      app,
      fact,
      { whom: 'vendor', address: shop },
      cancelledForVendorMail(told.about.number, pieces, link),
    );
  },
};

const tellReturn: Job = {
  name: 'notifications.tell-return',
  on: ['return.requested'],
  async run(app, fact) {
    const told = await readTold(app, fact);
    const one = told?.sale.returns.find(({ id }) => id === fact.payload.returnId);
    const slug = told?.sale.parcels.find((parcel) => parcel.vendorOrderId === one?.vendorOrderId)?.vendorSlug;
    if (told === null || one === undefined || slug === undefined) return;
    await send(app, fact, shopper(told), returnRequestedMail(told.about, one));
    const shop = (await readContacts(app.db.sql, [slug])).get(slug);
    const link = `${app.config.consoleUrl}/vendor/returns/${one.id}`;
    if (shop !== undefined)
      await send(app, fact, { whom: 'vendor', address: shop }, returnForVendorMail(one, link));
  },
};

const outcomes = [
  'approved',
  'declined',
  'rejected',
  'replaced',
  'overruled',
] as const satisfies readonly Outcome[];

const tellOutcome: Job = {
  name: 'notifications.tell-return-outcome',
  on: outcomes.map((outcome) => `return.${outcome}`),
  async run(app, fact) {
    const told = await readTold(app, fact);
    const one = told?.sale.returns.find(({ id }) => id === fact.payload.returnId);
    const outcome = outcomes.find((name) => fact.topic === `return.${name}`);
    if (told === null || one === undefined || outcome === undefined) return;
    await send(app, fact, shopper(told), returnOutcomeMail(told.about, one, outcome));
  },
};

const tellRefunded: Job = {
  name: 'notifications.tell-refunded',
  on: ['refund.succeeded'],
  async run(app, fact) {
    const told = await readTold(app, fact);
    const refund = told?.sale.refunds.find(({ id }) => id === fact.payload.refundId);
    if (told === null || refund === undefined) return;
    await send(app, fact, shopper(told), refundedMail(told.about, refund));
  },
};

export const afterSaleJobs: readonly Job[] = [tellCancelled, tellReturn, tellOutcome, tellRefunded];
