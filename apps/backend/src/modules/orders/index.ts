export { orderRoutes } from './http.ts';
export { orderJobs } from './jobs.ts';
export { orderToken } from './link.ts';
export { mountPrinting } from './mount-printing.ts';
export { orderNumber } from './number.ts';
export { moneyIn, type PaidCard, presentOrder } from './present.ts';
export { letGo, markPaid } from './settle-order.ts';
export {
  findAwaitingOrders,
  lockOrder,
  lockOverdueOrders,
  type OrderHead,
  readOrderHead,
  readOrderVariantIds,
  readShares,
  stopHoldClock,
  takeOrderNumbers,
} from './store.ts';
export { findOrderFor, readOrderRows } from './view-order.ts';
export { readOrderByNumber, readParcel, readRecipient } from './views.ts';
export {
  countAwaitingPayment,
  countOwnDuties,
  countOwnPiecesSold,
  type DaySales,
  readMarketDays,
  readMarketPeriods,
  readOwnBestSellers,
  readOwnDays,
  readOwnPeriods,
  readSalesByVendor,
} from './views-figures.ts';
export { listMarketOrders, readOrderNumbers } from './views-market.ts';
