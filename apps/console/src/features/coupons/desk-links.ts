import { links } from '../../links.ts';

/** Whose desk a page of coupons is: a shop's, for its own, or the market's. */
export type Desk = 'vendor' | 'market';

/** The addresses of a desk. */
export const couponLinks = {
  vendor: { list: links.vendorCoupons, one: links.vendorCoupon, fresh: links.newVendorCoupon },
  market: { list: links.adminCoupons, one: links.adminCoupon, fresh: links.newAdminCoupon },
} as const;
