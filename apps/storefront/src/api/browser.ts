import { type BrowserRoutes, createBrowserClient } from '@selvedge/client/browser';

/** What the browser asks the API itself. `browser.test.ts` holds this table to the contract. */
export const browserRoutes = {
  viewMe: ['GET', '/v1/me'],
  viewProductStock: ['GET', '/v1/products/:slug/stock'],
  askStockAlert: ['POST', '/v1/stock-alerts'],
  listProducts: ['GET', '/v1/listing'],
  viewDrop: ['GET', '/v1/drops/:slug'],
  viewDraw: ['GET', '/v1/drops/:slug/draw'],
  viewPlace: ['GET', '/v1/drops/:slug/place'],
  joinDrop: ['POST', '/v1/drops/:slug/place'],
  viewCart: ['GET', '/v1/cart'],
  addToCart: ['POST', '/v1/cart/lines'],
  setCartLine: ['PUT', '/v1/cart/lines/:variantId'],
  removeCartLine: ['DELETE', '/v1/cart/lines/:variantId'],
  setCartCoupon: ['PUT', '/v1/cart/coupon'],
  removeCartCoupon: ['DELETE', '/v1/cart/coupon'],
  setCartGiftCard: ['PUT', '/v1/cart/gift-card'],
  removeCartGiftCard: ['DELETE', '/v1/cart/gift-card'],
  saveCheckoutAddress: ['PUT', '/v1/checkout/address'],
  saveCheckoutDelivery: ['PUT', '/v1/checkout/delivery'],
  viewCheckout: ['GET', '/v1/checkout'],
  placeOrder: ['POST', '/v1/placements'],
  viewPlacement: ['GET', '/v1/placements/:placementId'],
  payPlacement: ['POST', '/v1/placements/:placementId/payment'],
  payWithSavedCard: ['POST', '/v1/placements/:placementId/payment/saved-card'],
  payWithPaypal: ['POST', '/v1/placements/:placementId/payment/paypal'],
  confirmWithoutCharge: ['POST', '/v1/placements/:placementId/payment/no-charge'],
  completePlacement: ['POST', '/v1/placements/:placementId/completion'],
  releasePlacement: ['DELETE', '/v1/placements/:placementId'],
  cancelOrderLines: ['POST', '/v1/orders/:number/cancellations'],
  requestReturn: ['POST', '/v1/orders/:number/returns'],
  sendReturn: ['POST', '/v1/orders/:number/returns/:returnId/parcel'],
  cancelReturn: ['POST', '/v1/orders/:number/returns/:returnId/cancellation'],
  signIn: ['POST', '/v1/session'],
  signUp: ['POST', '/v1/accounts'],
  signOut: ['DELETE', '/v1/session'],
  refreshSession: ['POST', '/v1/session/refresh'],
} as const satisfies BrowserRoutes;

/** One function a route, on our own origin. */
export const api = createBrowserClient({
  routes: browserRoutes,
  name: 'storefront',
  refresh: { route: 'refreshSession', lock: 'selvedge-session' },
  strangeAnswer: 'The shop does not answer as expected',
});
