export { LOW_STOCK_MAX, stockClassOf } from './stock-class.ts';
export {
  type Availability,
  claimHolds,
  type Hold,
  holdAnew,
  lockHolds,
  lockStockOfOrder,
  readAvailability,
  releaseHolds,
} from './store.ts';
export { restock, type StockMove, setAside } from './store-restock.ts';
export { countHolds, countOwnScarce, ownFreeStock, readStockLevels } from './views.ts';
