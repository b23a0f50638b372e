import type { Sql } from '../../platform/index.ts';

export type Price = {
  readonly variantId: string;
  readonly amountMinor: bigint;
  readonly compareAtMinor: bigint | null;
};

/** Reads the prices of variants in one currency, in minor units; a variant without a price is left out. */
export function readPrices(sql: Sql, variantIds: readonly string[], currency: string): Promise<Price[]> {
  return sql<Price[]>`
    select variant_id as "variantId", amount_minor as "amountMinor", compare_at_minor as "compareAtMinor"
      from pricing.price where variant_id = any (${variantIds as string[]}::uuid[]) and currency = ${currency}
     order by variant_id limit ${variantIds.length}`;
}
