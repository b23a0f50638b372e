import type { AdminOrder, AdminOverview, RouteInput, RouteOutput, routes } from '@selvedge/contracts';
import { type App, countOpenAlarms, done, refuse } from '../../platform/index.ts';
import { readSources } from '../inventory/index.ts';
import {
  addSources,
  countAwaitingPayment,
  listMarketOrders,
  presentOrder,
  readMarketDays,
  readMarketPeriods,
  readOrderByNumber,
  readOrderRows,
} from '../orders/index.ts';
import { readPaymentStates, readPaymentSummary } from '../payments/index.ts';
import { readVendorNames } from '../vendors/index.ts';
import { fillDays, PERIOD_DAYS } from './days.ts';
import { readTransactions } from './ledger-reports.ts';
import { euros } from './money.ts';
import { cutPage, startOf } from './page.ts';
import { readVendorFigures, type VendorFigures } from './vendor-figures.ts';

const PAGE_DEFAULT = 30;
const TOP_VENDORS = 8;

/** Shows how the market is doing. */
export async function viewAdminOverview(app: App): Promise<AdminOverview> {
  const { sql } = app.db;
  const [periods, days, vendors, awaitingPayment, openAlarms] = await Promise.all([
    readMarketPeriods(sql, PERIOD_DAYS),
    readMarketDays(sql, PERIOD_DAYS),
    readVendorFigures(app),
    countAwaitingPayment(sql),
    countOpenAlarms(sql),
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
    awaitingPayment,
    openAlarms,
    toShip: vendors.reduce((sum, vendor) => sum + vendor.toShip, 0),
    late: vendors.reduce((sum, vendor) => sum + vendor.late, 0),
  };
}

/** Lists all orders, newest first. */
export async function listAdminOrders(app: App, query: RouteInput<typeof routes.listAdminOrders>['query']) {
  const { sql } = app.db;
  const list = `admin orders ${query.state ?? ''} ${query.q ?? ''}`;
  const start = startOf(app, list, query.cursor);
  if (!start.ok) return start;
  const limit = query.limit ?? PAGE_DEFAULT;
  const filter = { state: query.state ?? null, words: query.q ?? null };
  const rows = await listMarketOrders(sql, filter, start.after, limit + 1);
  const { page, nextCursor } = cutPage(app, list, rows, limit);
  const [payments, vendors] = await Promise.all([
    readPaymentStates(
      sql,
      page.map((order) => order.id),
    ),
    readVendorNames(sql, [...new Set(page.flatMap((order) => order.vendorIds))]),
  ]);
  const items = page.map(({ id, number, state, placedAt, recipient, country, vendorIds, totalMinor }) => ({
    number,
    state,
    placedAt: placedAt.toISOString(),
    recipient,
    country,
    vendors: [...vendors].flatMap(([vendorId, name]) => (vendorIds.includes(vendorId) ? [name] : [])),
    total: euros(totalMinor),
    payment: payments.get(id) ?? null,
  }));
  return done({ items, nextCursor });
}

/** Shows an order with its payment and what was posted for it. */
export async function viewAdminOrder(app: App, number: string) {
  const { sql } = app.db;
  const order = await readOrderByNumber(sql, number);
  if (order === null) return refuse('order_not_found');
  const [rows, payment, ledger, sources] = await Promise.all([
    readOrderRows(sql, order, app.clock.now()),
    readPaymentSummary(sql, order.id),
    readTransactions(sql, { sourceType: 'order', sourceId: order.id }),
    readSources(sql, order.id),
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
  const shown = presentOrder(rows, payment?.card ?? null);
  return done({
    ...shown,
    parcels: addSources(shown, rows, sources),
    payment: paid,
    ledger,
  } satisfies AdminOrder);
}

/** Lists all vendors with their figures. */
export async function listAdminVendors(app: App): Promise<RouteOutput<typeof routes.listAdminVendors>> {
  return { vendors: (await readVendorFigures(app)).map(present) };
}

function present(vendor: VendorFigures) {
  const { slug, name, state, city, country, commissionBps, products, toShip, late } = vendor;
  return {
    slug,
    name,
    state,
    city,
    country,
    commissionBps,
    products,
    orders30Days: vendor.orders,
    goods30Days: euros(vendor.goodsMinor),
    toShip,
    late,
    pending: euros(vendor.pendingMinor),
    available: euros(vendor.availableMinor),
  };
}
