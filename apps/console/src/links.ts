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
  vendorShipments: (query: Query = {}) => withQuery('/vendor/shipping', query),
  vendorShippingSettings: '/vendor/shipping/settings',
  vendorProducts: (query: Query = {}) => withQuery('/vendor/products', query),
  vendorLedger: (query: Query = {}) => withQuery('/vendor/ledger', query),
  admin: '/admin',
  adminOrders: (query: Query = {}) => withQuery('/admin/orders', query),
  adminOrder: (number: string) => `/admin/orders/${encodeURIComponent(number)}`,
  adminVendors: '/admin/vendors',
  adminLedger: '/admin/ledger',
  adminSystem: '/admin/system',
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
