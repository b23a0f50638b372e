import { type BrowserRoutes, createBrowserClient } from '@selvedge/client/browser';

/** What the browser asks the API itself; all else is read on the server. `browser.test.ts` holds this table to the contract. */
export const browserRoutes = {
  consoleSignIn: ['POST', '/v1/console/session'],
  consoleSignOut: ['DELETE', '/v1/console/session'],
  consoleRefreshSession: ['POST', '/v1/console/session/refresh'],
  shipVendorOrder: ['POST', '/v1/vendor/orders/:id/shipment'],
  listVendorStock: ['GET', '/v1/vendor/stock'],
  receiveStock: ['POST', '/v1/vendor/stock/receipts'],
  adjustStock: ['POST', '/v1/vendor/stock/adjustments'],
  transferStock: ['POST', '/v1/vendor/stock/transfers'],
  setLowStockMark: ['PUT', '/v1/vendor/stock/low-mark'],
  createLocation: ['POST', '/v1/vendor/locations'],
  changeLocation: ['PUT', '/v1/vendor/locations/:id'],
  closeLocation: ['DELETE', '/v1/vendor/locations/:id'],
} as const satisfies BrowserRoutes;

/** One function a route, on our own origin. */
export const api = createBrowserClient({
  routes: browserRoutes,
  name: 'console',
  refresh: { route: 'consoleRefreshSession', lock: 'selvedge-console-session' },
  strangeAnswer: 'The console does not answer as expected',
});
