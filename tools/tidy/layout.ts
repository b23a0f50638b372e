import { posix } from 'node:path';

/** The levels of the business modules. A module imports modules of lower levels only, through their `index.ts`. */
export const MODULE_LEVELS: Readonly<Record<string, number>> = {
  identity: 1,
  vendors: 1,
  media: 1,
  catalog: 2,
  ledger: 2,
  inventory: 3,
  pricing: 3,
  shipping: 3,
  vouchers: 3,
  drops: 4,
  cart: 5,
  wishlist: 5,
  orders: 5,
  payments: 5,
  aftersale: 6,
  reviews: 6,
  checkout: 6,
  payouts: 6,
  search: 7,
  notifications: 7,
  analytics: 7,
  operations: 7,
};

/** File names of a module that touch the world. */
const SHELL_FILES = new Set([
  'http.ts',
  'graphql.ts',
  'store.ts',
  'views.ts',
  'jobs.ts',
  'events.ts',
  'index.ts',
]);

/** Gives the module a backend file belongs to, or null. */
export function moduleOf(path: string): string | null {
  return /^apps\/backend\/src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Says whether a file holds tests. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /^apps\/[^/]+\/test\//.test(path) || path.startsWith('e2e/');
}

/** Says whether a module's file is one of those that touch the world by their name. */
export function isShellFile(path: string): boolean {
  return SHELL_FILES.has(posix.basename(path).replace(/^(store|views)-[a-z]+/, '$1'));
}

/** Says whether a file promises by its name to be pure: policies and state tables. */
export function isCoreByName(path: string): boolean {
  return moduleOf(path) !== null && /(-state|\/policy)\.ts$/.test(path);
}

/** Gives the repository path that a relative import means; null for a package. */
export function resolveImport(path: string, from: string): string | null {
  return from.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), from)) : null;
}
