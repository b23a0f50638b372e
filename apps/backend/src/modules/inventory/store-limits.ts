import type { Sql, VendorTx } from '../../platform/index.ts';

/** Reads how many of each variant one buyer may have; those without a limit are left out. */
export async function readBuyerLimits(sql: Sql, variantIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql<{ variantId: string; perBuyer: number }[]>`
    select variant_id as "variantId", per_buyer as "perBuyer" from inventory.buyer_limit
     where variant_id = any (${variantIds as string[]}::uuid[]) limit ${variantIds.length}`;
  return new Map(rows.map((row) => [row.variantId, row.perBuyer]));
}

/** Sets the limit of variants of a shop; null takes it away. Gives the variants for which that changed anything. */
export async function setBuyerLimits(
  tx: VendorTx,
  limit: { vendorId: string; variantIds: readonly string[]; perBuyer: number | null },
): Promise<string[]> {
  const { vendorId, perBuyer } = limit;
  const variantIds = limit.variantIds as string[]; // the driver takes no readonly list
  const changed =
    perBuyer === null
      ? await tx<{ id: string }[]>`
          delete from inventory.buyer_limit
           where vendor_id = ${vendorId} and variant_id = any (${variantIds}::uuid[]) returning variant_id as id`
      : await tx<{ id: string }[]>`
          insert into inventory.buyer_limit (vendor_id, variant_id, per_buyer)
          select ${vendorId}, id, ${perBuyer}::int from unnest(${variantIds}::uuid[]) id
          on conflict (variant_id) do update set per_buyer = excluded.per_buyer
            where buyer_limit.per_buyer <> excluded.per_buyer
          returning variant_id as id`;
  return changed.map((row) => row.id);
}
