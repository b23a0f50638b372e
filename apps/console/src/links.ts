import type { ConsoleMe } from '@selvedge/contracts';

type Query = Readonly<Record<string, string | undefined>>;

/** Adds what is set of a query to a path. */
export function withQuery(path: string, query: Query): string {
  const set = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}

/** Every address inside the console. */
export const links = {
  signIn: (next?: string) => withQuery('/sign-in', { next }),
  vendor: '/vendor',
  vendorOrders: (query: Query = {}) => withQuery('/vendor/orders', query),
  vendorOrder: (id: string) => `/vendor/orders/${encodeURIComponent(id)}`,
  vendorReturns: (query: Query = {}) => withQuery('/vendor/returns', query),
  vendorReturn: (id: string) => `/vendor/returns/${encodeURIComponent(id)}`,
  vendorShipments: (query: Query = {}) => withQuery('/vendor/shipping', query),
  vendorShippingSettings: '/vendor/shipping/settings',
  vendorProducts: (query: Query = {}) => withQuery('/vendor/products', query),
  vendorProductPictures: (id: string) => `/vendor/products/${encodeURIComponent(id)}/pictures`,
  vendorStock: (query: Query = {}) => withQuery('/vendor/stock', query),
  vendorStockEntries: (query: Query = {}) => withQuery('/vendor/stock/entries', query),
  vendorStockExport: (query: Query = {}) => withQuery('/vendor/stock/entries/export', query),
  vendorStockReceive: '/vendor/stock/receive',
  vendorStockLocations: '/vendor/stock/locations',
  vendorCoupons: (query: Query = {}) => withQuery('/vendor/coupons', query),
  vendorCoupon: (id: string) => `/vendor/coupons/${encodeURIComponent(id)}`,
  newVendorCoupon: '/vendor/coupons/new',
  vendorReviews: (query: Query = {}) => withQuery('/vendor/reviews', query),
  vendorQuestions: (query: Query = {}) => withQuery('/vendor/questions', query),
  vendorLedger: (query: Query = {}) => withQuery('/vendor/ledger', query),
  admin: '/admin',
  adminOrders: (query: Query = {}) => withQuery('/admin/orders', query),
  adminOrder: (number: string) => `/admin/orders/${encodeURIComponent(number)}`,
  adminReturns: (query: Query = {}) => withQuery('/admin/returns', query),
  adminReturn: (id: string) => `/admin/returns/${encodeURIComponent(id)}`,
  adminRefunds: (query: Query = {}) => withQuery('/admin/refunds', query),
  adminReviews: (query: Query = {}) => withQuery('/admin/reviews', query),
  adminVendors: '/admin/vendors',
  adminDrops: (query: Query = {}) => withQuery('/admin/drops', query),
  adminDrop: (slug: string) => `/admin/drops/${encodeURIComponent(slug)}`,
  changeDrop: (slug: string) => `/admin/drops/${encodeURIComponent(slug)}/change`,
  newDrop: '/admin/drops/new',
  adminCoupons: (query: Query = {}) => withQuery('/admin/coupons', query),
  adminCoupon: (id: string) => `/admin/coupons/${encodeURIComponent(id)}`,
  newAdminCoupon: '/admin/coupons/new',
  adminGiftCards: (query: Query = {}) => withQuery('/admin/gift-cards', query),
  adminGiftCard: (id: string) => `/admin/gift-cards/${encodeURIComponent(id)}`,
  adminVendorStock: (slug: string) => `/admin/vendors/${encodeURIComponent(slug)}/stock`,
  adminLedger: '/admin/ledger',
  adminSystem: (query: Query = {}) => withQuery('/admin/system', query),
  adminDeadLetter: (id: string) => `/admin/system/dead-letters/${encodeURIComponent(id)}`,
} as const;

/** Where a person starts. */
export function homeOf(me: Pick<ConsoleMe, 'operator'>): string {
  return me.operator ? links.admin : links.vendor;
}

/**
 * Where to go after signing in: back to the page that asked, if it is one of ours and open to this person. An address of
 * another site must not pass (`//host`, `/\host`): it would turn our sign-in into somebody's lure.
 */
export function afterSignIn(next: string | undefined, me: Pick<ConsoleMe, 'operator'>): string {
  const home = homeOf(me);
  return next !== undefined && (next === home || next.startsWith(`${home}/`) || next.startsWith(`${home}?`))
    ? next
    : home;
}
