import { type BrowserRoutes, createBrowserClient } from '@selvedge/client/browser';

/** What the browser asks the API itself; all else is read on the server. `browser.test.ts` holds this table to the contract. */
export const browserRoutes = {
  consoleSignIn: ['POST', '/v1/console/session'],
  consoleSignOut: ['DELETE', '/v1/console/session'],
  consoleRefreshSession: ['POST', '/v1/console/session/refresh'],
  listProducts: ['GET', '/v1/listing'],
  scheduleDrop: ['POST', '/v1/admin/drops'],
  changeDrop: ['PUT', '/v1/admin/drops/:slug'],
  cancelDrop: ['POST', '/v1/admin/drops/:slug/cancellation'],
  shipVendorOrder: ['POST', '/v1/vendor/orders/:id/shipment'],
  cancelVendorOrderLines: ['POST', '/v1/vendor/orders/:id/cancellations'],
  refundVendorOrder: ['POST', '/v1/vendor/orders/:id/refunds'],
  decideReturn: ['POST', '/v1/vendor/returns/:id/decision'],
  receiveReturn: ['POST', '/v1/vendor/returns/:id/receipt'],
  sendReplacement: ['POST', '/v1/vendor/returns/:id/replacement'],
  refundInstead: ['POST', '/v1/vendor/returns/:id/refund'],
  cancelAdminOrderLines: ['POST', '/v1/admin/orders/:number/cancellations'],
  refundOrder: ['POST', '/v1/admin/orders/:number/refunds'],
  overruleReturn: ['POST', '/v1/admin/returns/:id/overruling'],
  retryRefund: ['POST', '/v1/admin/refunds/:id/retry'],
  replayDeadLetters: ['POST', '/v1/admin/dead-letters/replay'],
  discardDeadLetters: ['POST', '/v1/admin/dead-letters/discard'],
  retryFailedJobs: ['POST', '/v1/admin/failed-jobs/retry'],
  discardFailedJobs: ['POST', '/v1/admin/failed-jobs/discard'],
  retryWebhooks: ['POST', '/v1/admin/webhooks/retry'],
  discardWebhooks: ['POST', '/v1/admin/webhooks/discard'],
  settleAlarm: ['POST', '/v1/admin/alarms/:id/settlement'],
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
