import type { AdminOrder, AdminOverview, RouteInput, RouteOutput, routes } from '@selvedge/contracts';
import { type App, done, refuse } from '../../platform/index.ts';
import { presentOrder, readOrderByNumber, readOrderRows } from '../orders/index.ts';
import { fillDays } from './days.ts';
import { debitOrCredit, euros } from './money.ts';
import { cutPage, startOf } from './page.ts';
import {
  type EntryRow,
  listOrders,
  readAccountBalances,
  readEntries,
  readMarketDays,
  readMarketPeriods,
  readOpenDuties,
  readPaymentRow,
  readVendorFigures,
} from './views-admin.ts';

const PAGE_DEFAULT = 30;
const TOP_VENDORS = 8;
const RECENT_TRANSACTIONS = 25;

/** Shows how the market is doing. */
export async function viewAdminOverview(app: App): Promise<AdminOverview> {
  const { sql } = app.db;
  const [periods, days, vendors, open] = await Promise.all([
    readMarketPeriods(sql),
    readMarketDays(sql),
    readVendorFigures(sql),
    readOpenDuties(sql),
  ]);
  const period = (current: boolean) => {
    const row = periods.find((one) => one.current === current);
    return {
      orders: row?.orders ?? 0,
      goods: euros(row?.goodsMinor ?? 0n),
      commission: euros(row?.commissionMinor ?? 0n),
    };
  };
  return {
    last30Days: period(true),
    previous30Days: period(false),
    days: fillDays(days, app.clock.now()),
    topVendors: vendors.slice(0, TOP_VENDORS).map(({ slug, name, orders, goodsMinor, commissionMinor }) => ({
      slug,
      name,
      orders,
      goods: euros(goodsMinor),
      commission: euros(commissionMinor),
    })),
    ...open,
    toShip: vendors.reduce((sum, vendor) => sum + vendor.toShip, 0),
    late: vendors.reduce((sum, vendor) => sum + vendor.late, 0),
  };
}

/** Lists all orders, newest first. */
export async function listAdminOrders(app: App, query: RouteInput<typeof routes.listAdminOrders>['query']) {
  const list = `admin orders ${query.state ?? ''} ${query.q ?? ''}`;
  const start = startOf(app, list, query.cursor);
  if (!start.ok) return start;
  const limit = query.limit ?? PAGE_DEFAULT;
  const rows = await listOrders(
    app.db.sql,
    { state: query.state ?? null, words: query.q ?? null },
    start.after,
    limit + 1,
  );
  const { page, nextCursor } = cutPage(app, list, rows, limit);
  const items = page.map(({ number, state, placedAt, recipient, country, vendors, totalMinor, payment }) => ({
    number,
    state,
    placedAt: placedAt.toISOString(),
    recipient,
    country,
    vendors,
    total: euros(totalMinor),
    payment,
  }));
  return done({ items, nextCursor });
}

/** Shows an order with its payment and what was posted for it. */
export async function viewAdminOrder(app: App, number: string) {
  const { sql } = app.db;
  const order = await readOrderByNumber(sql, number);
  if (order === null) return refuse('order_not_found');
  const [rows, payment, entries] = await Promise.all([
    readOrderRows(sql, order),
    readPaymentRow(sql, order.id),
    readEntries(sql, order.id, RECENT_TRANSACTIONS),
  ]);
  const paid =
    payment === null
      ? null
      : {
          provider: payment.provider,
          intentId: payment.intentId,
          state: payment.state,
          captured: euros(payment.capturedMinor),
          declineCode: payment.declineCode,
        };
  return done({
    ...presentOrder(rows, payment?.card ?? null),
    payment: paid,
    ledger: transactionsOf(entries),
  } satisfies AdminOrder);
}

/** Lists all vendors with their figures. */
export async function listAdminVendors(app: App): Promise<RouteOutput<typeof routes.listAdminVendors>> {
  const rows = await readVendorFigures(app.db.sql);
  const vendors = rows.map(
    ({
      slug,
      name,
      state,
      city,
      country,
      commissionBps,
      products,
      orders,
      goodsMinor,
      toShip,
      late,
      pendingMinor,
      availableMinor,
    }) => ({
      slug,
      name,
      state,
      city,
      country,
      commissionBps,
      products,
      orders30Days: orders,
      goods30Days: euros(goodsMinor),
      toShip,
      late,
      pending: euros(pendingMinor),
      available: euros(availableMinor),
    }),
  );
  return { vendors };
}

/** Shows every account of the ledger and whether debits equal credits. */
export async function viewTrialBalance(app: App): Promise<RouteOutput<typeof routes.viewTrialBalance>> {
  const [balances, entries] = await Promise.all([
    readAccountBalances(app.db.sql),
    readEntries(app.db.sql, null, RECENT_TRANSACTIONS),
  ]);
  return {
    balanced: balances.reduce((sum, row) => sum + row.minor, 0n) === 0n,
    accounts: balances.map(({ account, vendorName, minor }) => ({
      account,
      vendorName,
      ...debitOrCredit(minor),
    })),
    recent: transactionsOf(entries),
  };
}

function transactionsOf(rows: readonly EntryRow[]) {
  return [...Map.groupBy(rows, (row) => row.id)].flatMap(([id, entries]) => {
    const [first] = entries;
    if (first === undefined) return [];
    const shown = entries.map(({ account, vendorName, minor }) => ({
      account,
      vendorName,
      ...debitOrCredit(minor),
    }));
    return [
      {
        id,
        kind: first.kind,
        source: first.source,
        effectiveAt: first.effectiveAt.toISOString(),
        entries: shown,
      },
    ];
  });
}
