export { orderRoutes } from './http.ts';
export { orderJobs } from './jobs.ts';
export { orderToken } from './link.ts';
export { mountPrinting } from './mount-printing.ts';
export { reckonVendorOrder } from './move-vendor-order.ts';
export { orderNumber } from './number.ts';
export {
  NEXT_ORDER_STATE,
  NEXT_VENDOR_ORDER_STATE,
  type OrderState,
  progressOf,
  type VendorOrderState,
} from './order-state.ts';
export { moneyIn, type PaidCard, presentOrder } from './present.ts';
export { addSources } from './present-sources.ts';
export { letGo, markPaid, revive } from './settle-order.ts';
export {
  findAwaitingOrders,
  hasLaterOrder,
  lockOrder,
  lockOverdueOrders,
  noteHistory,
  type OrderHead,
  readOrderHead,
  readOrderVariantIds,
  readParcelStates,
  readPlacementId,
  readShares,
  setOrderState,
  stopHoldClock,
  takeOrderNumbers,
} from './store.ts';
export {
  addRefundedShipping,
  cancelWholeParcels,
  changeLines,
  type LineChange,
  type LockedLine,
  type LockedParcel,
  lockLines,
  lockParcels,
} from './store-aftersale.ts';
export { findOrderFor, readOrderRows } from './view-order.ts';
export { readOrderByNumber, readParcel, readRecipient } from './views.ts';
export {
  type AfterSaleLineRow,
  type AfterSaleParcelRow,
  readAfterSaleLines,
  readAfterSaleParcels,
  readLinesById,
  readOrderOfParcel,
} from './views-aftersale.ts';
export {
  type ArrivedLine,
  type BoughtLine,
  findArrivedOrders,
  readArrivedLines,
  readBoughtLines,
} from './views-bought.ts';
export {
  countAwaitingPayment,
  countExpiredLastHour,
  countOwnDuties,
  countOwnPiecesSold,
  type DaySales,
  ownOrdersToShip,
  readMarketDays,
  readMarketPeriods,
  readOwnBestSellers,
  readOwnDays,
  readOwnPeriods,
  readSalesByVendor,
} from './views-figures.ts';
export { listMarketOrders, listPaidOrders, readOrderNumbers } from './views-market.ts';
