import type { App, Sql } from '../../platform/index.ts';
import { countLiveProducts } from '../catalog/index.ts';
import { readVendorBalances } from '../ledger/index.ts';
import { readSalesByVendor } from '../orders/index.ts';
import { listVendors } from '../vendors/index.ts';
import { PERIOD_DAYS } from './days.ts';

const NO_SALES = { orders: 0, goodsMinor: 0n, commissionMinor: 0n, toShip: 0, late: 0 };
const NO_BALANCE = { pendingMinor: 0n, availableMinor: 0n };

export type VendorFigures = Awaited<ReturnType<typeof readVendorFigures>>[number];

/** Reads all vendors with the figures of the last 30 days, their duties and their balances; who sold most comes first. */
export async function readVendorFigures(app: App) {
  const { sql } = app.db;
  const vendors = await listVendors(sql);
  const figures = await readFigures(
    sql,
    vendors.map((vendor) => vendor.id),
  );
  return vendors
    .map((vendor) => ({
      ...vendor,
      ...(figures.sales.get(vendor.id) ?? NO_SALES),
      ...(figures.balances.get(vendor.id) ?? NO_BALANCE),
      products: figures.products.get(vendor.id) ?? 0,
    }))
    .toSorted((a, b) => Number(b.goodsMinor - a.goodsMinor));
}

async function readFigures(sql: Sql, vendorIds: readonly string[]) {
  const [sales, balances, products] = await Promise.all([
    readSalesByVendor(sql, vendorIds, PERIOD_DAYS),
    readVendorBalances(sql, vendorIds),
    countLiveProducts(sql, vendorIds),
  ]);
  return {
    sales: new Map(sales.map((row) => [row.vendorId, row])),
    balances: new Map(balances.map((row) => [row.vendorId, row])),
    products,
  };
}
