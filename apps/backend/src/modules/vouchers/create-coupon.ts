import { type App, refuse } from '../../platform/index.ts';
import { findVendorBySlug } from '../vendors/index.ts';
import { normalCoupon } from './code.ts';
import type { CouponTerms } from './coupon-change.ts';
import { atDesk, type Desk, noteAtDesk } from './coupon-desk.ts';
import { VOUCHER_CURRENCY } from './present.ts';
import { insertCoupon } from './store-coupons.ts';

type Wanted = CouponTerms & { readonly code: string };

/** Makes a coupon of a shop: for its own goods, at its own cost. Gives its id. Refuses a code that is taken. */
export function createVendorCoupon(app: App, desk: Desk & { kind: 'vendor' }, wanted: Wanted) {
  return create(app, desk, wanted, desk.vendorId);
}

/**
 * Makes a coupon that the market bears, for the goods of one shop or of all. Gives its id. Refuses a code that is taken, and a shop
 * that is not there.
 */
export async function createMarketCoupon(
  app: App,
  desk: Desk & { kind: 'operator' },
  { vendorSlug, ...wanted }: Wanted & { vendorSlug: string | null },
) {
  const vendorId = vendorSlug === null ? null : await findVendorBySlug(app.db.sql, vendorSlug);
  if (vendorSlug !== null && vendorId === null) return refuse('vendor_not_found');
  return create(app, desk, wanted, vendorId);
}

function create(app: App, desk: Desk, wanted: Wanted, vendorId: string | null) {
  const fundedBy = desk.kind === 'vendor' ? 'vendor' : 'market';
  const code = normalCoupon(wanted.code);
  return atDesk(app, desk, async (tx) => {
    const createdBy = desk.accountId;
    const id = await insertCoupon(tx, {
      ...wanted,
      code,
      vendorId,
      fundedBy,
      currency: VOUCHER_CURRENCY,
      createdBy,
    });
    if (id === null) return refuse('coupon_code_taken');
    await noteAtDesk(tx, desk, 'coupon.created', { subject: code });
    return { ok: true, id } as const;
  });
}
