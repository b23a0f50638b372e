import type { RouteInput, RouteOutput, routes, VendorOverview } from '@selvedge/contracts';
import { type App, done, type VendorTx } from '../../platform/index.ts';
import { LOW_STOCK_MAX } from '../inventory/index.ts';
import { fillDays } from './days.ts';
import { euros } from './money.ts';
import { cutPage, startOf } from './page.ts';
import {
  listLedger,
  listProducts,
  readBalances,
  readBestSellers,
  readDays,
  readDuties,
  readPeriods,
  readStockFigures,
} from './views-vendor.ts';

const PAGE_DEFAULT = 30;

/** Shows a vendor what to do today and how the shop is doing. */
export function viewVendorOverview(app: App, vendorId: string): Promise<VendorOverview> {
  return app.db.asVendor(vendorId, async (tx) => {
    const [duties, periods, days, best, stock, balance] = await Promise.all([
      readDuties(tx),
      readPeriods(tx),
      readDays(tx),
      readBestSellers(tx),
      readStockFigures(tx, LOW_STOCK_MAX),
      balanceOf(tx),
    ]);
    const period = (current: boolean) => {
      const row = periods.find((one) => one.current === current);
      return { orders: row?.orders ?? 0, pieces: row?.pieces ?? 0, goods: euros(row?.goodsMinor ?? 0n) };
    };
    return {
      ...duties,
      last30Days: period(true),
      previous30Days: period(false),
      days: fillDays(days, app.clock.now()),
      bestSellers: best.map(({ goodsMinor, ...row }) => ({ ...row, goods: euros(goodsMinor) })),
      outOfStock: stock.out,
      lowStock: stock.low,
      balance,
    };
  });
}

async function balanceOf(tx: VendorTx) {
  const balances = new Map((await readBalances(tx)).map((row) => [row.kind, row.minor]));
  const of = (kind: string) => euros(balances.get(kind) ?? 0n);
  return { pending: of('vendor_pending'), available: of('vendor_available'), reserve: of('vendor_reserve') };
}

/** Lists a vendor's goods by name, with price, stock and what was sold. */
export async function listVendorProducts(
  app: App,
  vendorId: string,
  query: RouteInput<typeof routes.listVendorProducts>['query'],
) {
  const list = `vendor products ${vendorId} ${query.state ?? ''} ${query.stock ?? ''} ${query.q ?? ''}`;
  const start = startOf(app, list, query.cursor);
  if (!start.ok) return start;
  const limit = query.limit ?? PAGE_DEFAULT;
  const filter = { state: query.state ?? null, stock: query.stock ?? null, words: query.q ?? null };
  const rows = await app.db.asVendor(vendorId, (tx) =>
    listProducts(tx, filter, start.after, limit + 1, LOW_STOCK_MAX),
  );
  const { page, nextCursor } = cutPage(app, list, rows, limit);
  const items = page.map(({ at: _, priceMinor, ...row }) => ({
    ...row,
    price: priceMinor === null ? null : euros(priceMinor),
  }));
  return done({ items, nextCursor } satisfies RouteOutput<typeof routes.listVendorProducts>);
}

/** Lists every entry on a vendor's accounts, newest first. */
export async function listVendorLedger(
  app: App,
  vendorId: string,
  query: RouteInput<typeof routes.listVendorLedger>['query'],
) {
  const list = `vendor ledger ${vendorId}`;
  const start = startOf(app, list, query.cursor);
  if (!start.ok) return start;
  const limit = query.limit ?? PAGE_DEFAULT;
  const [rows, balance] = await app.db.asVendor(vendorId, (tx) =>
    Promise.all([listLedger(tx, start.after, limit + 1), balanceOf(tx)]),
  );
  const { page, nextCursor } = cutPage(app, list, rows, limit);
  const items = page.map(({ transactionId, kind, source, account, effectiveAt, minor }) => ({
    transactionId,
    kind,
    source,
    account,
    effectiveAt: effectiveAt.toISOString(),
    amount: euros(minor),
  }));
  return done({ items, nextCursor, balance });
}
