import {
  type Coupon,
  type CouponStatus,
  couponStatuses,
  type RouteOutput,
  type routes,
} from '@selvedge/contracts';
import { type App, done, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { readVendors } from '../vendors/index.ts';
import { normalCoupon } from './code.ts';
import { atDesk, type Desk } from './coupon-desk.ts';
import { presentCoupon } from './present.ts';
import { type CouponRow, countCouponStatuses, listCouponRows, readCouponRow } from './views-coupons.ts';

const PAGE_DEFAULT = 30;

type Query = {
  readonly status?: CouponStatus | undefined;
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

/** Lists the coupons somebody looks after, newest first, with how many there are of each status. Refuses a cursor of another list. */
export async function listCoupons(app: App, desk: Desk, query: Query) {
  const { status = null, q = '', limit = PAGE_DEFAULT } = query;
  const begins = normalCoupon(q);
  const list = `coupons ${desk.kind === 'vendor' ? desk.vendorId : ''} ${status ?? ''} ${begins}`;
  const secret = app.config.keys.cursorSecret;
  const key = query.cursor === undefined ? null : readCursor(secret, list, query.cursor);
  if (query.cursor !== undefined && key === null) return refuse('invalid_cursor');
  const after = key === null ? null : String(key[0]);
  const at = app.clock.now();
  const [rows, counted] = await atDesk(app, desk, (tx) =>
    Promise.all([
      listCouponRows(tx, { at, status, begins }, after, limit + 1),
      countCouponStatuses(tx, { at }),
    ]),
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const counts = couponStatuses.map((one) => [one, counted.find((row) => row.status === one)?.count ?? 0]);
  return done({
    items: await present(app, desk, page),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(secret, list, [last.id]) : null,
    // One entry for each status of the list the type is made of.
    counts: Object.fromEntries(counts) as RouteOutput<typeof routes.listVendorCoupons>['counts'],
  });
}

/** Shows one coupon. Refuses one that is not for the eyes of whoever asks. */
export async function viewCoupon(app: App, desk: Desk, id: string) {
  const at = app.clock.now();
  const row = await atDesk(app, desk, (tx) => readCouponRow(tx, { at }, id));
  const [coupon] = row === null ? [] : await present(app, desk, [row]);
  return coupon === undefined ? refuse('coupon_not_found') : done(coupon);
}

async function present(app: App, desk: Desk, rows: readonly CouponRow[]): Promise<Coupon[]> {
  const ids = [...new Set(rows.flatMap(({ vendorId }) => vendorId ?? []))];
  const vendors = new Map((await readVendors(app.db.sql, ids)).map((vendor) => [vendor.id, vendor]));
  return rows.map((row) =>
    presentCoupon(row, desk, row.vendorId === null ? null : (vendors.get(row.vendorId) ?? null)),
  );
}
