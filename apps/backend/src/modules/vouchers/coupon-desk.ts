import { type App, noteActions, type Sql, type Tx } from '../../platform/index.ts';

/** Who looks after coupons: the staff of a shop, who see and change their own, or an operator. */
export type Desk =
  | { readonly kind: 'vendor'; readonly vendorId: string; readonly accountId: string }
  | { readonly kind: 'operator'; readonly accountId: string };

/** Works in a transaction of whoever asks: a shop's sees the rows of that shop alone. */
export function atDesk<Result>(app: App, desk: Desk, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return desk.kind === 'vendor' ? app.db.asVendor(desk.vendorId, work) : app.db.transaction(work);
}

/** Notes what an operator did to a coupon or a gift card; what a shop does to its own is its own affair. */
export async function noteAtDesk(
  tx: Sql,
  desk: Desk,
  action: string,
  { subject, note }: { subject: string; note?: string },
): Promise<void> {
  if (desk.kind === 'operator') await noteActions(tx, [{ action, subject, actorId: desk.accountId, note }]);
}
