import type { Fragment, Sql, VendorTx } from '../../platform/index.ts';

export type StockLevel = { readonly variantId: string; readonly onHand: number; readonly held: number };

/** Reads what is on hand and what is held of variants, over all locations; those never counted are left out. */
export function readStockLevels(sql: Sql, variantIds: readonly string[]): Promise<StockLevel[]> {
  return sql<StockLevel[]>`
    select variant_id as "variantId", sum(on_hand)::int as "onHand", sum(held)::int as held
      from inventory.stock where variant_id = any (${variantIds as string[]}::uuid[])
     group by variant_id order by variant_id limit ${variantIds.length}`;
}

/** A vendor's free pieces (variant_id, free), as a set for a query that finds its goods by what is left of them. */
export function ownFreeStock(tx: VendorTx): Fragment {
  return tx`
    select variant_id, sum(on_hand - held) as free from inventory.stock
     where vendor_id = platform.current_vendor() group by variant_id`;
}

/** Counts the variants of a set of ids that are sold out, and those with no more than `lowMax` left. */
export async function countOwnScarce(
  tx: VendorTx,
  variants: Fragment,
  lowMax: number,
): Promise<{ out: number; low: number }> {
  const [row] = await tx<{ out: number; low: number }[]>`
    select count(*) filter (where free <= 0)::int as out, count(*) filter (where free between 1 and ${lowMax})::int as low
      from (${ownFreeStock(tx)}) s where s.variant_id in (${variants})`;
  return row ?? { out: 0, low: 0 };
}

/** Counts the holds that stand, and those past their time that nobody has released yet. */
export async function countHolds(sql: Sql): Promise<{ held: number; overdue: number }> {
  const [row] = await sql<{ held: number; overdue: number }[]>`
    select count(*)::int as held, count(*) filter (where expires_at < now())::int as overdue
      from inventory.hold where state = 'held'`;
  return row ?? { held: 0, overdue: 0 };
}
