import { type App, refuse, sign } from '../../platform/index.ts';
import { readProductBySlug } from '../catalog/index.ts';
import { type BoughtLine, findOrderFor, readBoughtLines } from '../orders/index.ts';

/** Who asks to review what: a signed-in account, or whoever holds the signed link of an order. */
export type Asking = {
  readonly slug: string;
  readonly accountId: string | null;
  readonly order: string | undefined;
  readonly token: string | undefined;
};

/** Somebody who bought a product that has arrived. */
export type Purchase = {
  readonly product: {
    readonly id: string;
    readonly vendorId: string;
    readonly slug: string;
    readonly name: string;
  };
  readonly line: BoughtLine;
  readonly buyer: string;
};

/**
 * Finds the purchase that lets somebody review a product: the latest piece of it that has arrived. Refuses a product or an order
 * that is not there, somebody who is not signed in and holds no link, who never bought it, and a piece still on its way.
 */
export async function findPurchase(app: App, { slug, accountId, order: number, token }: Asking) {
  const { sql } = app.db;
  const product = await readProductBySlug(sql, slug);
  if (product === null) return refuse('product_not_found');
  if (number === undefined && accountId === null) return refuse('not_signed_in');
  const order = number === undefined ? null : await findOrderFor(app, { number, accountId, token });
  if (number !== undefined && order === null) return refuse('order_not_found');
  const owner = order === null ? { accountId: accountId ?? '' } : { orderId: order.id };
  const lines = await readBoughtLines(sql, product.id, owner);
  const line = lines.find((one) => one.delivered) ?? lines[0];
  if (line === undefined) return refuse('not_bought');
  if (!line.delivered) return refuse('not_delivered');
  const { id, vendorId, name } = product;
  const purchase: Purchase = { product: { id, vendorId, slug, name }, line, buyer: buyerOf(app, line) };
  return { ok: true, purchase } as const;
}

/** Names who bought a line: the account, or the address of a guest as a keyed hash. */
export function buyerOf(
  app: App,
  line: { readonly accountId: string | null; readonly email: string },
): string {
  if (line.accountId !== null) return `account:${line.accountId}`;
  return `guest:${sign(app.config.keys.cookieSecret, 'review-buyer', line.email.toLowerCase())}`;
}

/** How an author is shown who says nothing else: first name and initial. */
export function shownName(fullName: string): string {
  const [first = '', ...others] = fullName.trim().split(/\s+/);
  const initial = others.at(-1)?.[0];
  return (initial === undefined ? first : `${first} ${initial.toUpperCase()}.`).slice(0, 40) || 'A shopper';
}
