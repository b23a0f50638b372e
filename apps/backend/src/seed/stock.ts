import type { Tx } from '../platform/index.ts';
import { insertRows } from './rows.ts';

type Stocked = {
  readonly id: string;
  readonly vendorId: string;
  readonly sku: string;
  readonly stock: readonly number[];
  readonly locationIds: readonly string[];
};

/** Writes what each variant has on hand and where, with the opening entry that explains it. `soldOf` as in `writeGoods`. */
export async function writeStock(
  tx: Tx,
  variants: readonly Stocked[],
  soldOf: (sku: string) => number,
): Promise<void> {
  const rows = variants.flatMap(({ id, vendorId, sku, stock, locationIds }) =>
    stock.map((onHand, place) => ({
      variant_id: id,
      location_id: locationIds[place],
      vendor_id: vendorId,
      priority: place,
      on_hand: onHand,
      opening: onHand + (place === 0 ? soldOf(sku) : 0),
    })),
  );
  await insertRows(
    tx,
    'inventory.stock',
    'variant_id uuid, location_id uuid, vendor_id uuid, priority int, on_hand int',
    rows,
  );
  const entries = rows
    .filter((row) => row.opening > 0)
    .map((row) => ({ ...row, quantity: row.opening, reason: 'opening' }));
  await insertRows(
    tx,
    'inventory.stock_entry',
    'variant_id uuid, location_id uuid, vendor_id uuid, quantity int, reason text',
    entries,
  );
}
