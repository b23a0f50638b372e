import type { AdminOrder, DeadLetter, DropState, Shipment, VendorOrder } from '@selvedge/contracts';
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

export const dropWords = {
  scheduled: { word: 'Scheduled', tone: 'plain' },
  room_open: { word: 'Room open', tone: 'warn' },
  open: { word: 'Open', tone: 'good' },
  ended: { word: 'Ended', tone: 'quiet' },
  cancelled: { word: 'Called off', tone: 'quiet' },
} as const satisfies Record<DropState, Word>;

/** `vendor_pending` → `Vendor pending`: for names the platform may add to. */
export function sayName(name: string): string {
  if (name === 'paypal') return 'PayPal';
  const words = name.replaceAll(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `processor_fees stripe` → `Processor fees (Stripe)`. */
export function sayAccount(account: string): string {
  const [kind = '', qualifier] = account.split(' ');
  if (qualifier === undefined) return sayName(kind);
  const [whose = '', use] = qualifier.split(':');
  return `${sayName(kind)} (${sayName(whose)}${use === undefined ? '' : `, ${sayName(use).toLowerCase()}`})`;
}

const events: Readonly<Record<string, string>> = {
  'order.paid': 'Paid by the shopper',
  'order.cancelled': 'Order cancelled',
  'order.expired': 'Not paid in time',
  'order.revived': 'Paid late, pieces held anew',
  'vendor_order.partly_shipped': 'Partly shipped',
  'vendor_order.shipped': 'All shipped',
  'shipment.sent': 'Parcel sent',
  'shipment.label_created': 'Label bought',
  'shipment.voided': 'Label given back',
  'vendor_order.delivered': 'Delivered',
  'vendor_order.cancelled': 'Parcel cancelled',
  'pieces.cancelled': 'Pieces cancelled',
  'return.requested': 'Return asked for',
  'return.approved': 'Return approved',
  'return.declined': 'Return declined',
  'return.sent': 'On its way back',
  'return.received': 'Back at the shop',
  'return.rejected': 'Return rejected',
  'return.cancelled': 'Return cancelled',
  'return.replaced': 'Replacement sent',
  'return.refund_instead': 'Money instead of a replacement',
  'return.overruled': 'Granted by the market',
  'refund.given': 'Refund given',
  'refund.succeeded': 'Money paid back',
  'refund.failed': 'Refund failed',
  'refund.retried': 'Refund asked for again',
};

/** What happened, in words. */
export function sayEvent(event: string): string {
  return events[event] ?? sayName(event);
}

const kinds: Readonly<Record<string, string>> = {
  capture: 'Sale',
  processor_fee: 'Payment fee',
  late_capture: 'Money that came too late',
  late_return: 'Late money given back',
  refund_owed: 'Refund',
  refund_paid: 'Refund paid',
  gift_card_issued: 'Gift card issued',
  refund_bounced: 'Refund came back',
  release: 'Released',
  payout: 'Payout',
};

/** What a ledger transaction records, in words. */
export function sayKind(kind: string): string {
  return kinds[kind] ?? sayName(kind);
}

export const letterWords = {
  replayable: { word: 'Can be replayed', tone: 'warn' },
  decided: { word: 'Decided since', tone: 'good' },
  superseded: { word: 'Ordered again since', tone: 'quiet' },
  unreadable: { word: 'Not a placement', tone: 'bad' },
} as const satisfies Record<DeadLetter['state'], Word>;

const actions: Readonly<Record<string, string>> = {
  'dead_letter.replay': 'Replayed a placement',
  'dead_letter.discard': 'Discarded a placement',
  'job.retry': 'Retried a job',
  'job.discard': 'Discarded a job',
  'webhook.retry': 'Retried a webhook',
  'webhook.discard': 'Discarded a webhook',
  'stock.buyer_limit': 'Set what one buyer may have',
  'alarm.settle': 'Settled an alarm',
  'outbox.redrive': 'Published facts again',
  'coupon.created': 'Made a coupon',
  'coupon.changed': 'Changed a coupon',
  'coupon.paused': 'Paused a coupon',
  'coupon.resumed': 'Resumed a coupon',
  'gift_card.issued': 'Issued a gift card',
  'gift_card.blocked': 'Blocked a gift card',
  'gift_card.unblocked': 'Unblocked a gift card',
};

/** What an operator did, in words. */
export function sayAction(action: string): string {
  return actions[action] ?? sayName(action);
}

const regions = new Intl.DisplayNames('en', { type: 'region' });

/** `IE` → `Ireland`. */
export function countryName(code: string): string {
  return regions.of(code) ?? code;
}
