import type { StockClass } from '@selvedge/contracts';

/** At or below this many free pieces a shopper is told how many are left. */
export const LOW_STOCK_MAX = 3;

/** Says how a number of free pieces is shown: public pages carry the class, never the exact number. */
export function stockClassOf(free: number): StockClass {
  if (free <= 0) return 'out';
  return free <= LOW_STOCK_MAX ? 'low' : 'in_stock';
}
