import {
  type Refund,
  type RouteInput,
  type RouteOutput,
  refundStates,
  type routes,
} from '@selvedge/contracts';
import { type App, done, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { readOrderNumbers } from '../orders/index.ts';
import { readVendorNames } from '../vendors/index.ts';
import { presentRefund } from './present.ts';
import { type RefundRow, readRefund } from './store.ts';
import { countRefundStates, listRefundRows } from './views.ts';

const LIST = 'refunds';
const PAGE_DEFAULT = 30;

/** Lists the refunds of the market, newest first, with how many stand in each state. Refuses a cursor of another list. */
export async function listRefunds(app: App, query: RouteInput<typeof routes.listRefunds>['query']) {
  const list = `${LIST} ${query.state ?? ''}`;
  const secret = app.config.keys.cursorSecret;
  const key = query.cursor === undefined ? null : readCursor(secret, list, query.cursor);
  if (query.cursor !== undefined && key === null) return refuse('invalid_cursor');
  const limit = query.limit ?? PAGE_DEFAULT;
  const after = key === null ? null : { at: String(key[0]), id: String(key[1]) };
  const [rows, counted] = await Promise.all([
    listRefundRows(app.db.sql, { state: query.state ?? null }, after, limit + 1),
    countRefundStates(app.db.sql),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const counts = refundStates.map((state) => [state, counted.find((row) => row.state === state)?.count ?? 0]);
  return done({
    items: await present(app, page),
    nextCursor:
      rows.length > limit && last !== undefined ? writeCursor(secret, list, [last.at, last.id]) : null,
    // One entry for each state of the list the type is made of.
    counts: Object.fromEntries(counts) as RouteOutput<typeof routes.listRefunds>['counts'],
  });
}

/** Shows one refund. */
export async function viewRefund(app: App, id: string) {
  const row = await readRefund(app.db.sql, id);
  const [shown] = row === null ? [] : await present(app, [row]);
  return shown === undefined ? refuse('refund_not_found') : done(shown);
}

async function present(app: App, rows: readonly RefundRow[]): Promise<Refund[]> {
  const [numbers, vendors] = await Promise.all([
    readOrderNumbers(app.db.sql, [...new Set(rows.map((row) => row.orderId))]),
    readVendorNames(app.db.sql, [...new Set(rows.map((row) => row.vendorId))]),
  ]);
  return rows.map((row) =>
    presentRefund(row, {
      orderNumber: numbers.get(row.orderId) ?? '',
      vendorName: vendors.get(row.vendorId) ?? '',
    }),
  );
}
