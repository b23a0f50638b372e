import type { Fragment, Sql, VendorTx } from '../../platform/index.ts';
import { ownLevels } from './views-stock.ts';

/** Finds a shop whose digest of a day was not made. */
export async function findDigestDue(sql: Sql, day: string): Promise<string | null> {
  const [row] = await sql<{ vendorId: string }[]>`
    select l.vendor_id as "vendorId" from inventory.location l
     where not exists (select from inventory.low_stock_digest d where d.vendor_id = l.vendor_id and d.day >= ${day}) limit 1`;
  return row?.vendorId ?? null;
}

/** Takes a shop's digest of a day. Gives false when another worker did. */
export async function claimDigest(tx: VendorTx, vendorId: string, day: string): Promise<boolean> {
  const rows = await tx`
    insert into inventory.low_stock_digest (vendor_id, day) values (${vendorId}, ${day})
    on conflict (vendor_id) do update set day = excluded.day where inventory.low_stock_digest.day < excluded.day returning 1`;
  return rows.length === 1;
}

/** Drops the notices of pieces that are above their mark again. */
export async function dropNotices(tx: VendorTx): Promise<void> {
  await tx`
    delete from inventory.low_stock_notice n using (${ownLevels(tx, null)}) l
     where n.vendor_id = platform.current_vendor() and l.variant_id = n.variant_id and l.free > l.threshold`;
}

/** Notes the pieces of a set that are at their mark and were not told of. Gives how many. */
export async function noteLow(
  tx: VendorTx,
  vendorId: string,
  day: string,
  onSale: Fragment,
): Promise<number> {
  const rows = await tx`
    insert into inventory.low_stock_notice (variant_id, vendor_id, told_on, free)
    select l.variant_id, ${vendorId}, ${day}, l.free from (${ownLevels(tx, null)}) l
     where l.free <= l.threshold and l.variant_id in (${onSale}) on conflict (variant_id) do nothing returning 1`;
  return rows.length;
}

/** Reads what a shop is told of a day: the scarcest pieces first. */
export function readLowNotices(
  sql: Sql,
  { vendorId, day, limit }: { vendorId: string; day: string; limit: number },
): Promise<{ variantId: string; free: number }[]> {
  return sql<{ variantId: string; free: number }[]>`
    select variant_id as "variantId", free from inventory.low_stock_notice
     where vendor_id = ${vendorId} and told_on = ${day} order by free, variant_id limit ${limit}`;
}
