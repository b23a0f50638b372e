import type { Return } from '@selvedge/contracts';
import { type App, done, refuse } from '../../platform/index.ts';
import { readOrderNumbers } from '../orders/index.ts';
import { viewStaffAfterSale } from './view-after-sale.ts';
import { readReturn } from './views.ts';

/** Shows one return: to its shop when `vendorId` is given, to an operator otherwise. */
export async function viewReturn(app: App, vendorId: string | null, returnId: string) {
  const row =
    vendorId === null
      ? await readReturn(app.db.sql, returnId)
      : await app.db.asVendor(vendorId, (tx) => readReturn(tx, returnId));
  if (row === null) return refuse('return_not_found');
  const numbers = await readOrderNumbers(app.db.sql, [row.orderId]);
  const order = { id: row.orderId, number: numbers.get(row.orderId) ?? '' };
  const { returns } = await viewStaffAfterSale(app, order, row.vendorId);
  const shown: Return | undefined = returns.find((one) => one.id === returnId);
  return shown === undefined ? refuse('return_not_found') : done(shown);
}
