import type { RouteInput, RouteOutput, routes } from '@selvedge/contracts';
import { type App, done, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { readVariantsForSale } from '../catalog/index.ts';
import { readNames } from '../identity/index.ts';
import { listOwnEntries, readOwnLocations, type StockEntryRow } from './views-stock.ts';

type Query = RouteInput<typeof routes.listStockEntries>['query'];
type Entry = RouteOutput<typeof routes.listStockEntries>['items'][number];
const PAGE_DEFAULT = 50;

/** Lists a shop's stock ledger, newest first, each entry with the balance of its place after it. Refuses a cursor of another list. */
export async function listStockEntries(app: App, vendorId: string, query: Query) {
  const list = `stock entries ${vendorId} ${query.variantId ?? ''} ${query.locationId ?? ''} ${query.reason ?? ''}`;
  const secret = app.config.keys.cursorSecret;
  const key = query.cursor === undefined ? null : readCursor(secret, list, query.cursor);
  if (query.cursor !== undefined && key === null) return refuse('invalid_cursor');
  const limit = query.limit ?? PAGE_DEFAULT;
  const after = key === null ? null : { at: String(key[0]), id: String(key[1]) };
  const filter = {
    variantId: query.variantId ?? null,
    locationId: query.locationId ?? null,
    reason: query.reason ?? null,
  };
  const read = await app.db.asVendor(vendorId, async (tx) => {
    const rows = await listOwnEntries(tx, filter, after, limit + 1);
    const variantIds = [...new Set(rows.map((row) => row.variantId))];
    const [variants, locations] = await Promise.all([
      readVariantsForSale(tx, variantIds),
      readOwnLocations(tx),
    ]);
    return { rows, variants, locations };
  });
  const page = read.rows.slice(0, limit);
  const names = await readNames(app.db.sql, [...new Set(page.flatMap((row) => row.actorId ?? []))]);
  const variantOf = new Map(read.variants.map((variant) => [variant.variantId, variant]));
  const placeOf = new Map(read.locations.map((location) => [location.id, location.name]));
  const last = page.at(-1);
  return done({
    items: page.map((row) => present(row, { variantOf, placeOf, names })),
    nextCursor:
      read.rows.length > limit && last !== undefined ? writeCursor(secret, list, [last.key, last.id]) : null,
  });
}

type Known = {
  readonly variantOf: ReadonlyMap<string, Awaited<ReturnType<typeof readVariantsForSale>>[number]>;
  readonly placeOf: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
};

function present(
  { key: _, actorId, at, ...row }: StockEntryRow,
  { variantOf, placeOf, names }: Known,
): Entry {
  const variant = variantOf.get(row.variantId);
  return {
    ...row,
    at: at.toISOString(),
    sku: variant?.sku ?? '',
    productName: variant?.productName ?? '',
    colour: variant?.colourName ?? '',
    size: variant?.size ?? '',
    locationName: placeOf.get(row.locationId) ?? '',
    actorName: actorId === null ? null : (names.get(actorId) ?? null),
  };
}
