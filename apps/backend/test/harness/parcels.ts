import { randomUUID } from 'node:crypto';
import type { VendorOrder } from '@selvedge/contracts';
import type { Piece, TestMarket, Visitor } from './index.ts';
import { Card, payWith, readyToPay, reserve } from './shopping.ts';

export type Sale = {
  readonly visitor: Visitor;
  readonly number: string;
  readonly token: string;
  readonly staff: Visitor;
  readonly order: VendorOrder;
};

type Buying = {
  readonly email?: string;
  readonly quantity?: number;
  readonly phone?: string | null;
  readonly smsUpdates?: boolean;
};

/** Sells some pieces of one shop to a guest and gives the shop's side of the order. */
export async function sell(
  market: TestMarket,
  piece: Piece,
  { email = 'parcel@shopper.example', quantity = 3, phone = null, smsUpdates = false }: Buying = {},
): Promise<Sale> {
  const visitor = market.visitor();
  const placementId = randomUUID();
  const checkout = await readyToPay(visitor, [piece], { email, quantity, phone, smsUpdates });
  await reserve(visitor, checkout, placementId);
  const paid = await payWith(market, visitor, placementId, Card.succeeds);
  const staff = await market.staff(await staffOf(market, piece.vendorId));
  const found = await staff.client.listVendorOrders({ query: { q: paid.orderNumber } });
  const id = found.ok ? (found.value.items[0]?.id ?? '') : '';
  return {
    visitor,
    staff,
    number: paid.orderNumber,
    token: paid.orderToken ?? '',
    order: await viewOrder(staff, id),
  };
}

async function staffOf(market: TestMarket, vendorId: string): Promise<string> {
  const [row] = await market.sql<{ email: string }[]>`
    select a.email from identity.account a join identity.vendor_staff s on s.account_id = a.id
     where s.vendor_id = ${vendorId} order by s.role desc limit 1`;
  return row?.email ?? '';
}

export async function viewOrder(staff: Visitor, id: string): Promise<VendorOrder> {
  const seen = await staff.client.viewVendorOrder({ params: { id } });
  if (!seen.ok) throw new Error(seen.problem.code);
  return seen.value;
}

/** Sends so many pieces of the first line: with a label, or by a carrier of the shop's own. */
export function send(
  { staff, order }: Sale,
  {
    quantity,
    own = null,
    service = 'NordPost/Priority',
    version = order.version,
    shipmentId = randomUUID(),
  }: {
    quantity: number;
    own?: { carrier: string; trackingNumber: string } | null;
    service?: string;
    version?: number;
    shipmentId?: string;
  },
) {
  const body = {
    shipmentId,
    version,
    lines: [{ lineId: order.lines[0]?.id ?? '', quantity }],
    own,
    label: own === null ? { service, weightGrams: 900 } : null,
  };
  return staff.client.shipVendorOrder({ params: { id: order.id }, body });
}

/** Lets something happen to a parcel of the sandbox's carrier. */
export async function happen(market: TestMarket, trackingNumber: string, what: string): Promise<void> {
  const answer = await fetch(`${market.sandboxUrl}/_sandbox/parcels/${trackingNumber}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (!answer.ok) throw new Error(`${what} did not happen to ${trackingNumber}`);
}

/** Sets whether the sandbox's carrier answers. */
export async function setCarrier(market: TestMarket, faults: { readonly down: boolean }): Promise<void> {
  await fetch(`${market.sandboxUrl}/_sandbox/carrier`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
}

export type Inbox = {
  readonly mails: readonly { subject: string; text: string; html: string }[];
  readonly texts: readonly { to: string; body: string }[];
};

export async function inboxOf(market: TestMarket, to: string): Promise<Inbox> {
  const answer = await fetch(`${market.sandboxUrl}/inbox.json?to=${encodeURIComponent(to)}`);
  const inbox: Inbox = await answer.json();
  return inbox;
}

export type Labelled = { readonly sale: Sale; readonly id: string; readonly tracking: string };
let guests = 0;

/** A paid order of one piece whose label is bought: a parcel the carrier can move. */
export async function labelled(
  market: TestMarket,
  piece: Piece,
  options: Parameters<typeof sell>[2] = {},
): Promise<Labelled> {
  const email = `track${++guests}@shopper.example`;
  const sale = await sell(market, piece, { email, quantity: 1, ...options });
  const sent = await send(sale, { quantity: 1 });
  const shipment = sent.ok ? sent.value.shipments[0] : undefined;
  if (shipment === undefined) throw new Error('no parcel');
  return { sale, id: shipment.id, tracking: shipment.trackingNumber };
}

/** Where order, vendor order and parcel stand, as their shopper sees them. */
export async function stateOf({ sale }: Labelled) {
  const { number, token } = sale;
  const seen = await sale.visitor.client.viewOrder({ params: { number }, query: { token } });
  if (!seen.ok) throw new Error(seen.problem.code);
  const [parcel] = seen.value.parcels;
  return { order: seen.value.state, parcel: parcel?.state, shipment: parcel?.shipments[0]?.state };
}

export const DELIVERED = { order: 'delivered', parcel: 'delivered', shipment: 'delivered' } as const;
