import type { Order, Shipment } from '@selvedge/contracts';
import { describe, expect, test } from 'vitest';
import { cancelledMail, refundedMail } from './after-sale-mails.ts';
import { admittedMail } from './drop-mails.ts';
import { confirmationMail, newVendorOrderMail, returnedMail } from './order-mails.ts';
import { parcelMail, parcelSms, troubleMail } from './parcel-mails.ts';
import { backInStockMail, confirmAlertMail, lowStockMail } from './stock-mails.ts';

const NASTY = `<img src=x onerror="alert('x')">&`;
const money = { minor: '12900', currency: 'EUR' } as const;
const piece = {
  productSlug: 'coat',
  productName: `Coat ${NASTY}`,
  colour: 'Ink',
  size: 'M',
  sku: 'HALA-1',
  pictureHash: 'a'.repeat(32),
  quantity: 2,
};
const shipment: Shipment = {
  id: '019aaaaa-0000-7000-8000-000000000001',
  number: 'SV-7K3M-92-1-P1',
  carrier: `Post ${NASTY}`,
  trackingNumber: 'T1',
  trackingUrl: null,
  state: 'exception',
  createdAt: '2026-11-25T07:00:00Z',
  shippedAt: '2026-11-25T08:00:00Z',
  deliveredAt: null,
  expectedOn: '2026-11-27',
  heardAt: null,
  silent: false,
  lines: [{ ...piece, quantity: 1 }],
  events: [
    { status: 'failure', message: `Nobody ${NASTY}`, place: null, happenedAt: '2026-11-26T08:00:00Z' },
  ],
};
const parcel: Order['parcels'][number] = {
  vendorSlug: 'a-shop',
  vendorName: `Shop ${NASTY}`,
  state: 'partly_shipped',
  deliveryName: 'Standard',
  deliverFrom: '2026-11-27',
  deliverUntil: '2026-11-30',
  goods: money,
  discount: { minor: '0', currency: 'EUR' },
  shipping: { minor: '0', currency: 'EUR' },
  lines: [{ ...piece, unitPrice: money, total: money }],
  shipments: [shipment],
};
const order: Order = {
  number: 'SV-7K3M-92',
  state: 'partly_shipped',
  placedAt: '2026-11-24T10:00:00Z',
  paidAt: '2026-11-24T10:01:00Z',
  email: 'nora@shopper.example',
  address: {
    fullName: NASTY,
    line1: NASTY,
    line2: null,
    postcode: '1',
    city: NASTY,
    country: 'DE',
    phone: null,
  },
  goods: money,
  discount: parcel.discount,
  couponCode: null,
  shipping: parcel.shipping,
  total: money,
  giftCard: null,
  card: null,
  parcels: [parcel],
  history: [],
};
const links = {
  order: 'https://selvedge.example/order/SV-7K3M-92?token=t',
  track: 'https://selvedge.example/order/SV-7K3M-92/track?token=t',
  choices: 'https://selvedge.example/order/SV-7K3M-92/notices?token=t',
  media: 'https://selvedge.example/media',
};
const STATES = ['in_transit', 'out_for_delivery', 'exception', 'delivered', 'returned'] as const;
const mails = [
  confirmationMail(order, links),
  newVendorOrderMail(order, parcel, { media: links.media, link: links.order }),
  returnedMail(order, links, { charged: true, link: links.order }),
  troubleMail('returned', { parcel, shipment, links }, links.order),
  ...STATES.map((state) => parcelMail(state, { order, parcel, shipment, links })),
];

describe('every mail', () => {
  test.each(mails.map((mail) => [mail.subject, mail] as const))(
    'escapes what people typed: %s',
    (_, mail) => {
      expect(mail.html).not.toContain('<img src=x');
      expect(mail.html).not.toMatch(/onerror="/);
      expect(mail.html.match(/<img /g)?.length ?? 0).toBe(1);
    },
  );
  test.each(mails.map((mail) => [mail.subject, mail] as const))('says the same as text: %s', (_, mail) => {
    expect(mail.text).toContain('https://selvedge.example/order/SV-7K3M-92');
    expect(mail.text).toContain('Coat');
    expect(mail.text).not.toMatch(/undefined|null|\[object/);
    expect(mail.html).not.toMatch(/undefined|\[object/);
  });
});

test('mails about drops, stock and cancellations escape what people typed, too, and lead on in both their forms', () => {
  const { order: link } = links;
  const size = { productName: piece.productName, colour: 'Ink', size: 'M' };
  const about = { vendorName: parcel.vendorName, pieces: 1, by: 'shopper' };
  for (const mail of [
    admittedMail({ title: NASTY, until: new Date('2026-11-24T10:00:00Z') }, link),
    confirmAlertMail(size, link),
    backInStockMail(size, link, `${link}&stop`),
    lowStockMail([{ ...size, sku: 'HALA-1', free: 2 }], 3, link),
    cancelledMail({ number: order.number, link }, about),
  ]) {
    expect(mail.html).not.toContain('<img');
    expect(mail.html).toContain('token=t');
    expect(mail.text).toContain(`: ${link}`);
    expect(`${mail.html}${mail.text}`).not.toMatch(/undefined|\[object/);
  }
  expect(backInStockMail(size, link, `${link}&stop`).stopLink).toBe(`${link}&stop`);
});

test('the receipt says what a coupon took off and what a gift card paid; a refund what is back on it', () => {
  const part = (minor: string) => ({ minor, currency: 'EUR' }) as const;
  const { text, html } = confirmationMail(
    {
      ...order,
      discount: part('2900'),
      couponCode: 'WELCOME10',
      total: part('10000'),
      giftCard: { last4: 'EUR0', used: part('4000') },
    },
    links,
  );
  for (const words of [
    'Discount WELCOME10',
    '−€29.00',
    'Gift card •••• EUR0',
    '−€40.00',
    'Charged',
    '€60.00',
  ])
    for (const form of [text, html]) expect(form).toContain(words);
  const refund = { id: 'r', vendorName: 'A shop', cause: 'return', state: 'succeeded' } as const;
  const mail = refundedMail(
    { number: order.number, link: links.order },
    { ...refund, amount: part('5000'), toGiftCard: part('1500'), createdAt: '', settledAt: null },
  );
  expect(mail.text).toContain('€35.00 from A shop is on its way');
  expect(mail.text).toContain('€15.00 is back on your gift card');
});

test('a part of an order is called a part', () => {
  const { text } = parcelMail('in_transit', { order, parcel, shipment, links });
  expect(text).toContain('a part (1 of 2 pieces)');
  expect(text).toContain('Expect it on Friday, 27 November.');
});

test('an SMS is one message and keeps its link', () => {
  for (const state of STATES) {
    const sms = parcelSms(state, { order, parcel, shipment, links });
    expect(sms.length).toBeLessThanOrEqual(160);
    expect(sms.endsWith(links.track)).toBe(true);
  }
});

test('what a vendor is mailed holds nothing of the shopper', () => {
  const { text, html } = newVendorOrderMail(order, parcel, { media: links.media, link: links.order });
  for (const word of [order.email, 'nora']) expect(`${text}${html}`.toLowerCase()).not.toContain(word);
});
