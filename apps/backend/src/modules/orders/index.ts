export { orderRoutes } from './http.ts';
export { orderJobs } from './jobs.ts';
export { orderToken } from './link.ts';
export { orderNumber } from './number.ts';
export type { OrderState } from './order-state.ts';
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
export { readOrderRows } from './view-order.ts';
export { readOrderByNumber, readParcel, readRecipient, readShipments } from './views.ts';
export {
  countAwaitingPayment,
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
export { listMarketOrders, readOrderNumbers } from './views-market.ts';
