import {
  listAdminOrders,
  listAdminVendors,
  viewAdminOrder,
  viewAdminOverview,
  viewTrialBalance,
} from './admin.ts';
import * as afterSale from './after-sale-routes.ts';
import * as afterSaleStaff from './after-sale-staff.ts';
import { addToCart, removeCartLine, setCartLine, viewCart } from './cart.ts';
import {
  placeOrder,
  releasePlacement,
  saveCheckoutAddress,
  saveCheckoutDelivery,
  viewCheckout,
  viewPlacement,
  watchPlacement,
} from './checkout.ts';
import {
  cancelDrop,
  changeDrop,
  joinDrop,
  listAdminDrops,
  listDrops,
  scheduleDrop,
  viewAdminDrop,
  viewDraw,
  viewDrop,
  viewPlace,
} from './drops.ts';
import { viewHome } from './home.ts';
import {
  adjustStock,
  listAdminStock,
  listAdminStockEntries,
  listStockEntries,
  listVendorStock,
  receiveStock,
  transferStock,
} from './inventory.ts';
import { listCategories, listProducts } from './listing.ts';
import {
  discardDeadLetters,
  discardFailedJobs,
  discardWebhooks,
  listDeadLetters,
  listFailedJobs,
  listOperatorActions,
  listStuckWebhooks,
  replayDeadLetters,
  retryFailedJobs,
  retryWebhooks,
  settleAlarm,
  viewDeadLetter,
  viewSystemHealth,
} from './operations.ts';
import { listOrders, viewOrder } from './orders.ts';
import { completePlacement, payPlacement, payWithPaypal, payWithSavedCard } from './paying.ts';
import {
  saveOrderPreferences,
  savePreferences,
  viewOrderPreferences,
  viewPreferences,
} from './preferences.ts';
import { viewProduct, viewProductStock } from './product.ts';
import { listSavedMethods, removeSavedMethod } from './saved-methods.ts';
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
import { askStockAlert, confirmStockAlert, stopStockAlert, viewStockAlert } from './stock-alerts.ts';
import { changeLocation, closeLocation, createLocation } from './stock-locations.ts';
import { setBuyerLimit, setLowStockMark } from './stock-marks.ts';
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
  payWithSavedCard,
  payWithPaypal,
  listSavedMethods,
  removeSavedMethod,
  completePlacement,
  listDrops,
  viewDrop,
  joinDrop,
  viewPlace,
  viewDraw,
  listOrders,
  viewOrder,
  ...afterSale,
  ...afterSaleStaff,
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
  listVendorStock,
  listStockEntries,
  receiveStock,
  adjustStock,
  transferStock,
  setBuyerLimit,
  setLowStockMark,
  createLocation,
  changeLocation,
  closeLocation,
  askStockAlert,
  viewStockAlert,
  confirmStockAlert,
  stopStockAlert,
  listAdminStock,
  listAdminStockEntries,
  viewAdminOverview,
  listAdminOrders,
  viewAdminOrder,
  listAdminVendors,
  viewTrialBalance,
  viewSystemHealth,
  listAdminDrops,
  viewAdminDrop,
  scheduleDrop,
  changeDrop,
  cancelDrop,
  listDeadLetters,
  viewDeadLetter,
  replayDeadLetters,
  discardDeadLetters,
  listFailedJobs,
  retryFailedJobs,
  discardFailedJobs,
  listStuckWebhooks,
  retryWebhooks,
  discardWebhooks,
  settleAlarm,
  listOperatorActions,
} as const;

/** Routes that answer as server-sent events: read them with an EventSource. */
export const streams = { watchPlacement } as const;

export type RouteName = keyof typeof routes;
