import { api } from '../../api/browser.ts';
import type { CouponTerms } from './coupon-plan.ts';
import type { Desk } from './desk-links.ts';

type New = CouponTerms & { readonly code: string; readonly vendorSlug: string | null };

/** Makes a coupon at a desk; a shop's is for its own goods. */
export function createAt(desk: Desk, { vendorSlug, ...body }: New) {
  return desk === 'vendor'
    ? api.createVendorCoupon({ body })
    : api.createMarketCoupon({ body: { ...body, vendorSlug } });
}

/** Changes the terms of a coupon at a desk. */
export function changeAt(desk: Desk, id: string, body: CouponTerms & { readonly version: number }) {
  const call = { params: { id }, body };
  return desk === 'vendor' ? api.changeVendorCoupon(call) : api.changeMarketCoupon(call);
}

/** Pauses a coupon at a desk, or lets it go on. */
export function setStateAt(desk: Desk, id: string, body: { state: 'active' | 'paused'; version: number }) {
  const call = { params: { id }, body };
  return desk === 'vendor' ? api.setVendorCouponState(call) : api.setAdminCouponState(call);
}
