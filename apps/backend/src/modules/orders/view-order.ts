import type { App, Sql } from '../../platform/index.ts';
import { readVendors } from '../vendors/index.ts';
import { opensOrder } from './link.ts';
import type { OrderRows } from './present.ts';
import {
  type OrderRow,
  readHistory,
  readLines,
  readOrderByNumber,
  readParcels,
  readShipments,
} from './views.ts';

/**
 * Finds an order for whoever asks: its own shopper, or the holder of its signed link. Gives null to everybody else,
 * as for a number that does not exist.
 */
export async function findOrderFor(
  app: App,
  { number, accountId, token }: { number: string; accountId: string | null; token: string | undefined },
): Promise<OrderRow | null> {
  const order = await readOrderByNumber(app.db.sql, number);
  if (order === null) return null;
  const own = accountId !== null && order.accountId === accountId;
  return own || (token !== undefined && opensOrder(app, number, token)) ? order : null;
}

/** Reads all that belongs to an order. */
export async function readOrderRows(sql: Sql, order: OrderRow): Promise<OrderRows> {
  const parcels = await readParcels(sql, order.id);
  const ids = parcels.map((parcel) => parcel.id);
  const [lines, shipments, history, vendors] = await Promise.all([
    readLines(sql, ids),
    readShipments(sql, ids),
    readHistory(sql, order.id),
    readVendors(
      sql,
      parcels.map((parcel) => parcel.vendorId),
    ),
  ]);
  return {
    order,
    parcels,
    lines,
    shipments,
    history,
    vendors: new Map(vendors.map((vendor) => [vendor.id, vendor])),
  };
}
