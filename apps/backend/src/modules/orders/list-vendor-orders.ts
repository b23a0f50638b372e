import type { RouteInput, RouteOutput, routes } from '@selvedge/contracts';
import { vendorOrderStates } from '@selvedge/contracts';
import { type App, done, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { moneyIn } from './present.ts';
import { countOwnVendorOrders, listOwnVendorOrders, type VendorOrderSummaryRow } from './views.ts';

type Query = RouteInput<typeof routes.listVendorOrders>['query'];
const PAGE_DEFAULT = 30;

/** Lists a vendor's own orders, newest first, with how many stand in each state. Refuses a cursor of another list. */
export async function listVendorOrders(app: App, vendorId: string, query: Query) {
  const list = `vendor orders ${vendorId} ${query.state ?? ''} ${query.q ?? ''}`;
  const secret = app.config.keys.cursorSecret;
  const key = query.cursor === undefined ? null : readCursor(secret, list, query.cursor);
  if (query.cursor !== undefined && key === null) return refuse('invalid_cursor');
  const limit = query.limit ?? PAGE_DEFAULT;
  const after = key === null ? null : { at: String(key[0]), id: String(key[1]) };
  const filter = { state: query.state ?? null, words: query.q ?? null };
  const [rows, counted] = await app.db.asVendor(vendorId, (tx) =>
    Promise.all([listOwnVendorOrders(tx, filter, after, limit + 1), countOwnVendorOrders(tx)]),
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return done({
    items: page.map(present),
    nextCursor:
      rows.length > limit && last !== undefined ? writeCursor(secret, list, [last.at, last.id]) : null,
    counts: countsOf(counted),
  });
}

function countsOf(counted: readonly { state: string; count: number }[]) {
  const counts = {
    awaiting_payment: 0,
    to_ship: 0,
    partly_shipped: 0,
    shipped: 0,
    delivered: 0,
    cancelled: 0,
  };
  for (const state of vendorOrderStates)
    counts[state] = counted.find((row) => row.state === state)?.count ?? 0;
  return counts;
}

function present(row: VendorOrderSummaryRow): RouteOutput<typeof routes.listVendorOrders>['items'][number] {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    shipBy: row.shipBy?.toISOString() ?? null,
    recipient: row.recipient ?? '',
    city: row.city ?? '',
    country: row.country ?? '',
    pieces: row.pieces,
    goods: moneyIn(row.currency)(row.goodsMinor),
    pictureHashes: row.pictureHashes,
  };
}
