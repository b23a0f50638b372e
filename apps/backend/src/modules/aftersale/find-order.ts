import { type App, refuse } from '../../platform/index.ts';
import { findOrderFor, readOrderByNumber, readOrderOfParcel } from '../orders/index.ts';

/** What the rest of this module needs to know of an order it was asked about. */
export type FoundOrder = { readonly id: string; readonly number: string };

/** Finds an order for its shopper, signed in or with the signed link. Everybody else is told that there is none. */
export async function findShoppersOrder(
  app: App,
  asked: { number: string; accountId: string | null; token: string | undefined },
) {
  const order = await findOrderFor(app, asked);
  return order === null ? refuse('order_not_found') : ({ ok: true, order } as const);
}

/** Finds the order a vendor order belongs to. Another shop's is not found: row-level security hides it. */
export async function findVendorsOrder(app: App, vendorId: string, vendorOrderId: string) {
  const found = await app.db.asVendor(vendorId, (tx) => readOrderOfParcel(tx, vendorOrderId));
  if (found === null) return refuse('order_not_found');
  return { ok: true, order: { id: found.orderId, number: found.orderNumber } } as const;
}

/** Finds any order for an operator. */
export async function findAnyOrder(app: App, number: string) {
  const order = await readOrderByNumber(app.db.sql, number);
  return order === null ? refuse('order_not_found') : ({ ok: true, order } as const);
}
