import type { App, Sql } from '../../platform/index.ts';
import { readVendors } from '../vendors/index.ts';
import { readTaken } from '../vouchers/index.ts';
import { opensOrder } from './link.ts';
import type { OrderRows, ShipmentRows } from './present.ts';
import { type OrderRow, readHistory, readLines, readOrderByNumber, readParcels } from './views.ts';
import { readShipmentEvents, readShipmentLines, readShipments } from './views-shipments.ts';

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

/** Reads all that belongs to an order, as it stands at `now`. */
export async function readOrderRows(sql: Sql, order: OrderRow, now: Date): Promise<OrderRows> {
  const parcels = await readParcels(sql, order.id);
  const ids = parcels.map((parcel) => parcel.id);
  const tookSome = order.discountMinor > 0n || order.giftMinor > 0n;
  const [lines, taken, shipments, history, vendors] = await Promise.all([
    readLines(sql, ids),
    tookSome ? readTaken(sql, order.id) : { couponCode: null, giftLast4: null },
    readShipmentRows(sql, ids),
    readHistory(sql, order.id),
    readVendors(
      sql,
      parcels.map((parcel) => parcel.vendorId),
    ),
  ]);
  return {
    order,
    taken,
    parcels,
    lines,
    shipments,
    now,
    history,
    vendors: new Map(vendors.map((vendor) => [vendor.id, vendor])),
  };
}

/** Reads the parcels of vendor orders with all that belongs to them. */
export async function readShipmentRows(sql: Sql, vendorOrderIds: readonly string[]): Promise<ShipmentRows> {
  const [rows, lines, events] = await Promise.all([
    readShipments(sql, vendorOrderIds),
    readShipmentLines(sql, vendorOrderIds),
    readShipmentEvents(sql, vendorOrderIds),
  ]);
  return { rows, lines, events };
}
