import { type BrowserRoutes, createBrowserClient } from '@selvedge/client/browser';

/** What the browser asks the API itself; all else is read on the server. `browser.test.ts` holds this table to the contract. */
export const browserRoutes = {
  consoleSignIn: ['POST', '/v1/console/session'],
  consoleSignOut: ['DELETE', '/v1/console/session'],
  consoleRefreshSession: ['POST', '/v1/console/session/refresh'],
  shipVendorOrder: ['POST', '/v1/vendor/orders/:id/shipments'],
  listLabelRates: ['GET', '/v1/vendor/orders/:id/label-rates'],
  handOverShipment: ['POST', '/v1/vendor/shipments/:id/hand-over'],
  voidShipment: ['POST', '/v1/vendor/shipments/:id/void'],
  saveShippingOrigin: ['PUT', '/v1/vendor/shipping/origin'],
  saveShippingZone: ['PUT', '/v1/vendor/shipping/zones/:id'],
  deleteShippingZone: ['DELETE', '/v1/vendor/shipping/zones/:id'],
  previewDelivery: ['GET', '/v1/vendor/shipping/preview'],
} as const satisfies BrowserRoutes;

/** One function a route, on our own origin. */
export const api = createBrowserClient({
  routes: browserRoutes,
  name: 'console',
  refresh: { route: 'consoleRefreshSession', lock: 'selvedge-console-session' },
  strangeAnswer: 'The console does not answer as expected',
});
