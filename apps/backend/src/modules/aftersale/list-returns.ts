import { type RouteInput, type RouteOutput, returnStates, type routes } from '@selvedge/contracts';
import { type App, done, readCursor, refuse, type Sql, writeCursor } from '../../platform/index.ts';
import { type AfterSaleLineRow, readLinesById, readOrderNumbers } from '../orders/index.ts';
import { readVendorNames } from '../vendors/index.ts';
import type { ReturnRow } from './store.ts';
import { type ReturnLineRow, readReturnLines } from './store-returns.ts';
import { countReturnStates, listReturnRows } from './views.ts';

type Query = RouteInput<typeof routes.listVendorReturns>['query'];
type Item = RouteOutput<typeof routes.listVendorReturns>['items'][number];

const PAGE_DEFAULT = 30;
const PICTURES_MAX = 3;

/** Lists returns, newest first, with how many stand in each state: one shop's, or all. Refuses a cursor of another list. */
export async function listReturns(app: App, vendorId: string | null, query: Query) {
  const list = `returns ${vendorId ?? 'all'} ${query.state ?? ''}`;
  const secret = app.config.keys.cursorSecret;
  const key = query.cursor === undefined ? null : readCursor(secret, list, query.cursor);
  if (query.cursor !== undefined && key === null) return refuse('invalid_cursor');
  const limit = query.limit ?? PAGE_DEFAULT;
  const after = key === null ? null : { at: String(key[0]), id: String(key[1]) };
  const filter = { state: query.state ?? null, vendorId };
  const read = (sql: Sql) =>
    Promise.all([listReturnRows(sql, filter, after, limit + 1), countReturnStates(sql, vendorId)]);
  const [rows, counted] = await (vendorId === null ? read(app.db.sql) : app.db.asVendor(vendorId, read));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return done({
    items: await present(app, page),
    nextCursor:
      rows.length > limit && last !== undefined ? writeCursor(secret, list, [last.at, last.id]) : null,
    counts: countsOf(counted),
  });
}

function countsOf(counted: readonly { state: string; count: number }[]) {
  const entries = returnStates.map((state) => [
    state,
    counted.find((row) => row.state === state)?.count ?? 0,
  ]);
  // One entry for each state of the list the type is made of.
  return Object.fromEntries(entries) as RouteOutput<typeof routes.listVendorReturns>['counts'];
}

async function present(app: App, rows: readonly ReturnRow[]): Promise<Item[]> {
  if (rows.length === 0) return [];
  const { sql } = app.db;
  const lines = await readReturnLines(
    sql,
    rows.map((row) => row.id),
  );
  const [sold, numbers, vendors] = await Promise.all([
    readLinesById(sql, [...new Set(lines.map((line) => line.lineId))]),
    readOrderNumbers(sql, [...new Set(rows.map((row) => row.orderId))]),
    readVendorNames(sql, [...new Set(rows.map((row) => row.vendorId))]),
  ]);
  return rows.map((row) =>
    presentOne(
      row,
      lines.filter((line) => line.returnId === row.id),
      sold,
      { orderNumber: numbers.get(row.orderId) ?? '', vendorName: vendors.get(row.vendorId) ?? '' },
    ),
  );
}

function presentOne(
  row: ReturnRow,
  lines: readonly ReturnLineRow[],
  sold: readonly AfterSaleLineRow[],
  names: { orderNumber: string; vendorName: string },
): Item {
  const of = (line: ReturnLineRow) => sold.find((one) => one.id === line.lineId);
  const worth = lines.reduce(
    (sum, line) => sum + (of(line)?.unitPriceMinor ?? 0n) * BigInt(line.quantity),
    0n,
  );
  const { id, number, kind, state } = row;
  return {
    id,
    number,
    kind,
    state,
    ...names,
    pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
    worth: { minor: worth.toString(), currency: 'EUR' },
    requestedAt: row.requestedAt.toISOString(),
    pictureHashes: [...new Set(lines.flatMap((line) => of(line)?.pictureHash ?? []))].slice(0, PICTURES_MAX),
  };
}
