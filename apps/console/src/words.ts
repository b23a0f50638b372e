import type { AdminOrder, Shipment, VendorOrder } from '@selvedge/contracts';
import type { Tone } from '@selvedge/ui';

type Word = { readonly word: string; readonly tone: Tone };

export const vendorOrderWords = {
  awaiting_payment: { word: 'Awaiting payment', tone: 'quiet' },
  to_ship: { word: 'To ship', tone: 'warn' },
  partly_shipped: { word: 'Partly shipped', tone: 'warn' },
  shipped: { word: 'Shipped', tone: 'plain' },
  delivered: { word: 'Delivered', tone: 'good' },
  cancelled: { word: 'Cancelled', tone: 'quiet' },
} as const satisfies Record<VendorOrder['state'], Word>;

export const shipmentWords = {
  label_created: { word: 'Label made', tone: 'warn' },
  in_transit: { word: 'On its way', tone: 'plain' },
  out_for_delivery: { word: 'Out for delivery', tone: 'plain' },
  exception: { word: 'Problem', tone: 'bad' },
  delivered: { word: 'Delivered', tone: 'good' },
  returned: { word: 'Coming back', tone: 'bad' },
  cancelled: { word: 'Given back', tone: 'quiet' },
} as const satisfies Record<Shipment['state'], Word>;

export const orderWords = {
  awaiting_payment: { word: 'Awaiting payment', tone: 'quiet' },
  paid: { word: 'Paid', tone: 'warn' },
  partly_shipped: { word: 'Partly shipped', tone: 'warn' },
  shipped: { word: 'Shipped', tone: 'plain' },
  delivered: { word: 'Delivered', tone: 'good' },
  cancelled: { word: 'Cancelled', tone: 'quiet' },
  expired: { word: 'Expired', tone: 'quiet' },
} as const satisfies Record<AdminOrder['state'], Word>;

export const productWords = {
  live: { word: 'Live', tone: 'good' },
  draft: { word: 'Draft', tone: 'quiet' },
  in_review: { word: 'In review', tone: 'warn' },
  archived: { word: 'Archived', tone: 'quiet' },
} as const satisfies Record<'live' | 'draft' | 'in_review' | 'archived', Word>;

/** `vendor_pending` → `Vendor pending`: for names the platform may add to. */
export function sayName(name: string): string {
  const words = name.replaceAll(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `processor_fees stripe` → `Processor fees (Stripe)`. */
export function sayAccount(account: string): string {
  const [kind = '', qualifier] = account.split(' ');
  return qualifier === undefined ? sayName(kind) : `${sayName(kind)} (${sayName(qualifier)})`;
}

const events: Readonly<Record<string, string>> = {
  'order.paid': 'Paid by the shopper',
  'order.cancelled': 'Order cancelled',
  'order.expired': 'Not paid in time',
  'vendor_order.partly_shipped': 'Partly shipped',
  'vendor_order.shipped': 'All shipped',
  'shipment.sent': 'Parcel sent',
  'shipment.label_created': 'Label bought',
  'shipment.voided': 'Label given back',
  'vendor_order.delivered': 'Delivered',
};

/** What happened, in words. */
export function sayEvent(event: string): string {
  return events[event] ?? sayName(event);
}

const kinds: Readonly<Record<string, string>> = {
  capture: 'Sale',
  processor_fee: 'Card fee',
  refund: 'Refund',
  release: 'Released',
  payout: 'Payout',
};

/** What a ledger transaction records, in words. */
export function sayKind(kind: string): string {
  return kinds[kind] ?? sayName(kind);
}

const regions = new Intl.DisplayNames('en', { type: 'region' });

/** `IE` → `Ireland`. */
export function countryName(code: string): string {
  return regions.of(code) ?? code;
}
