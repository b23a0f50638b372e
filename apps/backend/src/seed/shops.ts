import { randomUUID } from 'node:crypto';
import type { Market } from '@selvedge/demo-market';
import type { Tx } from '../platform/index.ts';
import { writeDelivery } from './delivery.ts';
import { insertRows } from './rows.ts';

export type Shops = {
  readonly vendorIds: ReadonlyMap<string, string>;
  readonly categoryIds: ReadonlyMap<string, string>;
  readonly locationIds: ReadonlyMap<string, readonly string[]>;
};

/** Writes vendors, where they keep and how they send their goods, and the taxonomy. */
export async function writeShops(tx: Tx, market: Market): Promise<Shops> {
  const vendors = market.vendors.map((vendor) => ({ ...vendor, id: randomUUID() }));
  const columns =
    'id uuid, slug text, name text, tagline text, story text, city text, country char(2), founded int, look jsonb, commission_bps int, returns_days int, dispatch_days int, trader jsonb';
  await insertRows(
    tx,
    'vendors.vendor',
    columns,
    vendors.map((v) => ({
      ...v,
      commission_bps: v.commissionBps,
      returns_days: v.returnsDays,
      dispatch_days: v.dispatchDays,
    })),
  );
  const locations = vendors.flatMap((vendor) =>
    vendor.locations.map((location) => ({ ...location, id: randomUUID(), vendor_id: vendor.id })),
  );
  await insertRows(
    tx,
    'inventory.location',
    'id uuid, vendor_id uuid, name text, city text, country char(2), priority int',
    locations,
  );
  await writeDelivery(tx, vendors);
  const categoryIds = await writeCategories(tx, market);
  const locationsOf = Map.groupBy(locations, (location) => location.vendor_id);
  return {
    vendorIds: new Map(vendors.map(({ slug, id }) => [slug, id])),
    categoryIds,
    locationIds: new Map(
      vendors.map(({ slug, id }) => [slug, (locationsOf.get(id) ?? []).map((location) => location.id)]),
    ),
  };
}

async function writeCategories(tx: Tx, market: Market): Promise<Map<string, string>> {
  const ids = new Map(market.categories.map(({ path }) => [path, randomUUID()]));
  const rows = market.categories.map(({ path, name, description }, position) => {
    const steps = path.split('/');
    return {
      id: ids.get(path),
      parent_id: ids.get(steps.slice(0, -1).join('/')) ?? null,
      path,
      slug: steps.at(-1),
      name,
      description,
      level: steps.length,
      position,
    };
  });
  await insertRows(
    tx,
    'catalog.category',
    'id uuid, parent_id uuid, path text, slug text, name text, description text, level int, position int',
    rows,
  );
  return ids;
}
