export { alertToken } from './alert-link.ts';
export { decideHolds, type HoldEvent, type HoldState, NEXT_HOLD_STATE } from './hold-state.ts';
export { inventoryRoutes } from './http.ts';
export { inventoryJobs, runStockSweepers, sweepForgotten, sweepWaiting } from './jobs.ts';
export { listStockEntries } from './list-stock-entries.ts';
export { noteLowStock } from './note-low-stock.ts';
export { LOW_STOCK_MAX, stockClassOf } from './stock-class.ts';
export {
  type Availability,
  claimHolds,
  type Hold,
  lockHolds,
  postEntries,
  readAvailability,
  releaseHolds,
  type StockEntry,
} from './store.ts';
export { readAlert, setTold } from './store-alerts.ts';
export { holdAnew, lockStockOfOrder } from './store-anew.ts';
export { readBuyerLimits } from './store-limits.ts';
export { readLowNotices } from './store-low.ts';
export { restock, type StockMove, setAside } from './store-restock.ts';
export { countHolds, countOwnScarce, ownFreeStock, readStockLevels } from './views.ts';
export { readSources, type SourceRow } from './views-routing.ts';
export {
  countOwnLevels,
  countWaiting,
  ownLevels,
  readMarks,
  readOwnLocations,
  readOwnPlaces,
  type StockPlaceRow,
} from './views-stock.ts';
