import type { Order } from '@selvedge/contracts';

type Parcel = Order['parcels'][number];
export type Stage = { readonly name: string; readonly at: string | null; readonly done: boolean };

/** How far a parcel has come: each stage with the moment it was reached, as far as it is known. */
export function stagesOf(order: Pick<Order, 'placedAt' | 'paidAt'>, parcel: Parcel): Stage[] {
  const reached = REACHED[parcel.state];
  const shippedAt = parcel.shipments.find((one) => one.shippedAt !== null)?.shippedAt ?? null;
  const deliveredAt = parcel.shipments.at(-1)?.deliveredAt ?? null;
  const stages: readonly (readonly [string, string | null])[] = [
    ['Ordered', order.placedAt],
    ['Paid, being packed', order.paidAt],
    [parcel.state === 'partly_shipped' ? 'Partly on its way' : 'On its way', shippedAt],
    ['Delivered', deliveredAt],
  ];
  return stages.map(([name, at], index) => ({
    name,
    at: index < reached ? at : null,
    done: index < reached,
  }));
}

/** How many stages lie behind a parcel of each state. */
const REACHED: Readonly<Record<Parcel['state'], number>> = {
  awaiting_payment: 1,
  to_ship: 2,
  partly_shipped: 3,
  shipped: 3,
  delivered: 4,
  cancelled: 0,
};

type Headline = { readonly title: string; readonly text: string };

/** What the page of an order says first. `name` is the shopper's given name. */
export function headlineOf(order: Pick<Order, 'state' | 'email' | 'parcels'>, name: string): Headline {
  const parcels = order.parcels.length;
  switch (order.state) {
    case 'awaiting_payment':
      return {
        title: 'Waiting for your bank',
        text: `We keep your pieces until the payment is decided, and write to ${order.email}. Load this page again in a moment.`,
      };
    case 'paid':
      return {
        title: `Thank you, ${name}`,
        text:
          parcels === 1
            ? `Your order is with the shop. We sent a confirmation to ${order.email}.`
            : `Your order is with ${parcels} shops; each sends its own parcel. We sent a confirmation to ${order.email}.`,
      };
    case 'partly_shipped':
      return {
        title: 'The first parcel is on its way',
        text: 'The others follow. Each has its own state below.',
      };
    case 'shipped':
      return {
        title: 'On its way to you',
        text: parcels === 1 ? 'The shop has sent your parcel.' : 'All shops have sent their parcels.',
      };
    case 'delivered':
      return {
        title: 'Delivered',
        text: 'We hope it fits. You have at least 14 days to send anything back.',
      };
    case 'cancelled':
      return { title: 'This order was cancelled', text: 'What was paid for it goes back the way it came.' };
    case 'expired':
      return {
        title: 'This order was not paid',
        text: 'Its pieces went back to the shops. Nothing was charged.',
      };
  }
}
