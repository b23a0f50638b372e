export { orderRoutes } from './http.ts';
export { orderJobs } from './jobs.ts';
export { orderToken } from './link.ts';
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
} from './store.ts';
export { readOrderRows } from './view-order.ts';
export { readOrderByNumber, readParcel, readRecipient, readShipments } from './views.ts';
