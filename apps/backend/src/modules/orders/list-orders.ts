import type { RouteOutput, routes } from '@selvedge/contracts';
import { type App, done, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { readVendors } from '../vendors/index.ts';
import { moneyIn } from './present.ts';
import { listOrdersOfAccount, type SummaryRow } from './views.ts';

const PAGE_DEFAULT = 20;

/** Lists a shopper's orders, newest first. Refuses a cursor that is not of this list. */
export async function listOrders(
  app: App,
  asked: { accountId: string; cursor: string | undefined; limit: number | undefined },
) {
  const list = `orders ${asked.accountId}`;
  const secret = app.config.keys.cursorSecret;
  const key = asked.cursor === undefined ? null : readCursor(secret, list, asked.cursor);
  if (asked.cursor !== undefined && key === null) return refuse('invalid_cursor');
  const limit = asked.limit ?? PAGE_DEFAULT;
  const after = key === null ? null : { at: String(key[0]), id: String(key[1]) };
  const rows = await listOrdersOfAccount(app.db.sql, asked.accountId, after, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor =
    rows.length > limit && last !== undefined ? writeCursor(secret, list, [last.at, last.id]) : null;
  return done({ items: await present(app, page), nextCursor });
}

async function present(
  app: App,
  rows: readonly SummaryRow[],
): Promise<RouteOutput<typeof routes.listOrders>['items']> {
  const vendors = await readVendors(app.db.sql, [...new Set(rows.flatMap((row) => row.vendorIds))]);
  const names = new Map(vendors.map((vendor) => [vendor.id, vendor.name]));
  return rows.map((row) => ({
    number: row.number,
    state: row.state,
    placedAt: row.placedAt.toISOString(),
    total: moneyIn(row.currency)(row.totalMinor),
    pieces: row.pieces,
    vendors: row.vendorIds.map((id) => names.get(id) ?? 'A former shop'),
    pictureHashes: row.pictureHashes,
  }));
}
