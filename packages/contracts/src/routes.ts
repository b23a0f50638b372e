import {
  listAdminOrders,
  listAdminVendors,
  viewAdminOrder,
  viewAdminOverview,
  viewSystemHealth,
  viewTrialBalance,
} from './admin.ts';
import { addToCart, removeCartLine, setCartLine, viewCart } from './cart.ts';
import {
  completePlacement,
  payPlacement,
  placeOrder,
  releasePlacement,
  saveCheckoutAddress,
  saveCheckoutDelivery,
  viewCheckout,
  viewPlacement,
} from './checkout.ts';
import { viewHome } from './home.ts';
import { listCategories, listProducts } from './listing.ts';
import { listOrders, viewOrder } from './orders.ts';
import {
  saveOrderPreferences,
  savePreferences,
  viewOrderPreferences,
  viewPreferences,
} from './preferences.ts';
import { viewProduct, viewProductStock } from './product.ts';
import {
  consoleRefreshSession,
  consoleSignIn,
  consoleSignOut,
  refreshSession,
  signIn,
  signOut,
  signUp,
  viewConsoleMe,
  viewMe,
} from './session.ts';
import {
  handOverShipment,
  listLabelRates,
  listVendorShipments,
  shipVendorOrder,
  voidShipment,
} from './shipments.ts';
import {
  deleteShippingZone,
  previewDelivery,
  saveShippingOrigin,
  saveShippingZone,
  viewShippingSettings,
} from './shipping.ts';
import {
  listVendorLedger,
  listVendorOrders,
  listVendorProducts,
  viewVendorOrder,
  viewVendorOverview,
} from './vendor-portal.ts';
import { listVendors, viewVendor } from './vendors.ts';

/** Every route of the platform, by its name. */
export const routes = {
  viewHome,
  listCategories,
  listProducts,
  viewProduct,
  viewProductStock,
  listVendors,
  viewVendor,
  viewMe,
  signUp,
  signIn,
  refreshSession,
  signOut,
  viewCart,
  addToCart,
  setCartLine,
  removeCartLine,
  viewCheckout,
  saveCheckoutAddress,
  saveCheckoutDelivery,
  placeOrder,
  viewPlacement,
  releasePlacement,
  payPlacement,
  completePlacement,
  listOrders,
  viewOrder,
  viewConsoleMe,
  consoleSignIn,
  consoleRefreshSession,
  consoleSignOut,
  viewVendorOverview,
  listVendorOrders,
  viewVendorOrder,
  shipVendorOrder,
  listLabelRates,
  handOverShipment,
  voidShipment,
  listVendorShipments,
  viewShippingSettings,
  saveShippingOrigin,
  saveShippingZone,
  deleteShippingZone,
  previewDelivery,
  viewPreferences,
  savePreferences,
  viewOrderPreferences,
  saveOrderPreferences,
  listVendorProducts,
  listVendorLedger,
  viewAdminOverview,
  listAdminOrders,
  viewAdminOrder,
  listAdminVendors,
  viewTrialBalance,
  viewSystemHealth,
} as const;

export type RouteName = keyof typeof routes;
