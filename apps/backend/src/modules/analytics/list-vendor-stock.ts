import type { RouteInput, RouteOutput, routes } from '@selvedge/contracts';
import { type App, done, refuse, type VendorTx } from '../../platform/index.ts';
import { listOwnVariants, ownVariants, readVariantsForSale, type VariantForSale } from '../catalog/index.ts';
import {
  countOwnLevels,
  countWaiting,
  listStockEntries,
  ownLevels,
  readBuyerLimits,
  readMarks,
  readOwnLocations,
  readOwnPlaces,
  type StockPlaceRow,
} from '../inventory/index.ts';
import { ownOrdersToShip } from '../orders/index.ts';
import { findVendorBySlug } from '../vendors/index.ts';
import { cutPage, startOf } from './page.ts';

type Query = RouteInput<typeof routes.listVendorStock>['query'];
type Row = RouteOutput<typeof routes.listVendorStock>['items'][number];
const PAGE_DEFAULT = 40;

/** Lists a shop's variants with what lies where, what of it is held, and what is sold but not sent. Refuses a cursor of another list. */
export async function listVendorStock(app: App, vendorId: string, query: Query) {
  const list = `vendor stock ${vendorId} ${query.stock ?? ''} ${query.locationId ?? ''} ${query.q ?? ''}`;
  const start = startOf(app, list, query.cursor);
  if (!start.ok) return start;
  const limit = query.limit ?? PAGE_DEFAULT;
  const read = await app.db.asVendor(vendorId, async (tx) => {
    const locationId = query.locationId ?? null;
    const filter = {
      words: query.q === undefined || query.q === '' ? null : query.q,
      levels: ownLevels(tx, locationId),
      level: query.stock ?? null,
      known: locationId !== null,
    };
    const rows = await listOwnVariants(tx, filter, start.after, limit + 1);
    const cut = cutPage(app, list, rows, limit);
    const ids = cut.page.map((row) => row.id);
    const [facts, locations, counts] = await Promise.all([
      readFacts(tx, ids),
      readOwnLocations(tx),
      countOwnLevels(tx, ownVariants(tx)),
    ]);
    return { ids, nextCursor: cut.nextCursor, facts, locations, counts };
  });
  const waiting = await countWaiting(app.db.sql, read.ids);
  const { ids, nextCursor, facts, locations, counts } = read;
  const items = ids.flatMap((id) => rowOf(id, facts, waiting.get(id) ?? 0));
  return done({ items, nextCursor, locations, counts, threshold: facts.marks.shop });
}

/** The same for an operator, who names the shop. */
export async function listAdminStock(app: App, slug: string, query: Query) {
  const vendorId = await findVendorBySlug(app.db.sql, slug);
  return vendorId === null ? refuse('vendor_not_found') : listVendorStock(app, vendorId, query);
}

/** A shop's stock ledger for an operator, who names the shop. */
export async function listAdminStockEntries(
  app: App,
  slug: string,
  query: RouteInput<typeof routes.listStockEntries>['query'],
) {
  const vendorId = await findVendorBySlug(app.db.sql, slug);
  return vendorId === null ? refuse('vendor_not_found') : listStockEntries(app, vendorId, query);
}

type Facts = {
  readonly limits: ReadonlyMap<string, number>;
  readonly variantOf: ReadonlyMap<string, VariantForSale>;
  readonly placesOf: ReadonlyMap<string, readonly StockPlaceRow[]>;
  readonly marks: Awaited<ReturnType<typeof readMarks>>;
};

async function readFacts(tx: VendorTx, ids: readonly string[]): Promise<Facts> {
  const [variants, places, marks, limits] = await Promise.all([
    readVariantsForSale(tx, ids),
    readOwnPlaces(tx, ids, ownOrdersToShip(tx)),
    readMarks(tx, ids),
    readBuyerLimits(tx, ids),
  ]);
  return {
    limits,
    variantOf: new Map(variants.map((variant) => [variant.variantId, variant])),
    placesOf: Map.groupBy(places, (place) => place.variantId),
    marks,
  };
}

function rowOf(id: string, { variantOf, placesOf, marks, limits }: Facts, waiting: number): Row[] {
  const variant = variantOf.get(id);
  if (variant === undefined) return [];
  const places = placesOf.get(id) ?? [];
  const free = places.reduce((sum, place) => sum + place.onHand - place.held, 0);
  const threshold = marks.own.get(id) ?? marks.shop;
  return [
    {
      variantId: id,
      productSlug: variant.productSlug,
      productName: variant.productName,
      colour: variant.colourName,
      size: variant.size,
      sku: variant.sku,
      pictureHash: variant.pictureHash,
      threshold,
      ownThreshold: marks.own.has(id),
      perBuyer: limits.get(id) ?? null,
      level: free <= 0 ? 'out' : free <= threshold ? 'low' : 'in_stock',
      waiting,
      places: places.map(({ locationId, onHand, held, claimed }) => ({ locationId, onHand, held, claimed })),
    },
  ];
}
