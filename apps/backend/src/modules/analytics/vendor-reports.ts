import type { RouteInput, RouteOutput, routes, VendorOverview } from '@selvedge/contracts';
import { type App, done, type VendorTx } from '../../platform/index.ts';
import { ownVariantsOnSale } from '../catalog/index.ts';
import { countOwnScarce, LOW_STOCK_MAX } from '../inventory/index.ts';
import { listOwnEntries, readOwnBalances } from '../ledger/index.ts';
import { countOwnDuties, readOwnBestSellers, readOwnDays, readOwnPeriods } from '../orders/index.ts';
import { fillDays, PERIOD_DAYS } from './days.ts';
import { nameSources } from './ledger-reports.ts';
import { euros } from './money.ts';
import { cutPage, startOf } from './page.ts';

const PAGE_DEFAULT = 30;
const BEST_SELLERS = 5;

/** Shows a vendor what to do today and how the shop is doing. */
export function viewVendorOverview(app: App, vendorId: string): Promise<VendorOverview> {
  return app.db.asVendor(vendorId, async (tx) => {
    const [duties, periods, days, best, stock, balance] = await Promise.all([
      countOwnDuties(tx),
      readOwnPeriods(tx, PERIOD_DAYS),
      readOwnDays(tx, PERIOD_DAYS),
      readOwnBestSellers(tx, PERIOD_DAYS, BEST_SELLERS),
      countOwnScarce(tx, ownVariantsOnSale(tx), LOW_STOCK_MAX),
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
  const balances = await readOwnBalances(tx);
  const of = (kind: string) => euros(balances.get(kind) ?? 0n);
  return { pending: of('vendor_pending'), available: of('vendor_available'), reserve: of('vendor_reserve') };
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
  const { rows, balance, sourceOf } = await app.db.asVendor(vendorId, async (tx) => {
    const [rows, balance] = await Promise.all([listOwnEntries(tx, start.after, limit + 1), balanceOf(tx)]);
    return { rows, balance, sourceOf: await nameSources(tx, rows) };
  });
  const { page, nextCursor } = cutPage(app, list, rows, limit);
  const items = page.map((row) => ({
    transactionId: row.transactionId,
    kind: row.kind,
    source: sourceOf(row),
    account: row.account,
    effectiveAt: row.effectiveAt.toISOString(),
    amount: euros(row.minor),
  }));
  return done({ items, nextCursor, balance } satisfies RouteOutput<typeof routes.listVendorLedger>);
}
