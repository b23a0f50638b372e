import { type RouteInput, type RouteOutput, type routes, shipmentStates } from '@selvedge/contracts';
import { type App, done, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { isSilent } from './shipment-state.ts';
import { countOwnShipments, listOwnShipments, type OwnShipmentRow } from './views-shipments.ts';

type Query = RouteInput<typeof routes.listVendorShipments>['query'];
type Page = RouteOutput<typeof routes.listVendorShipments>;
const PAGE_DEFAULT = 30;

/** Lists a vendor's own parcels, newest first, with how many stand in each state. Refuses a cursor of another list. */
export async function listVendorShipments(app: App, vendorId: string, query: Query) {
  const list = `vendor shipments ${vendorId} ${query.state ?? ''} ${query.q ?? ''}`;
  const secret = app.config.keys.cursorSecret;
  const key = query.cursor === undefined ? null : readCursor(secret, list, query.cursor);
  if (query.cursor !== undefined && key === null) return refuse('invalid_cursor');
  const limit = query.limit ?? PAGE_DEFAULT;
  const after = key === null ? null : { at: String(key[0]), id: String(key[1]) };
  const filter = { state: query.state ?? null, words: query.q ?? null };
  const [rows, counted] = await app.db.asVendor(vendorId, (tx) =>
    Promise.all([listOwnShipments(tx, filter, after, limit + 1), countOwnShipments(tx)]),
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const now = app.clock.now();
  return done({
    items: page.map((row) => present(row, now)),
    nextCursor:
      rows.length > limit && last !== undefined ? writeCursor(secret, list, [last.at, last.id]) : null,
    counts: countsOf(counted),
  });
}

function countsOf(counted: readonly { state: string; count: number }[]): Page['counts'] {
  const counts = {
    label_created: 0,
    in_transit: 0,
    out_for_delivery: 0,
    exception: 0,
    delivered: 0,
    returned: 0,
    cancelled: 0,
  };
  for (const state of shipmentStates) counts[state] = counted.find((row) => row.state === state)?.count ?? 0;
  return counts;
}

function present(row: OwnShipmentRow, now: Date): Page['items'][number] {
  const { id, orderId, number, orderNumber, carrier, trackingNumber, state, hasLabel, pieces } = row;
  return {
    id,
    orderId,
    number,
    orderNumber,
    carrier,
    trackingNumber,
    state,
    hasLabel,
    pieces,
    recipient: row.recipient ?? '',
    city: row.city ?? '',
    country: row.country ?? '',
    createdAt: row.createdAt.toISOString(),
    expectedOn: row.expectedOn,
    heardAt: row.heardAt?.toISOString() ?? null,
    silent: isSilent(state, row.heardAt ?? row.shippedAt, now),
  };
}
