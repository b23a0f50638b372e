import type { Sql } from '../../platform/index.ts';

export type Method = {
  readonly vendorId: string;
  readonly code: 'standard' | 'express';
  readonly name: string;
  readonly priceMinor: bigint;
  readonly freeOverMinor: bigint | null;
  readonly minDays: number;
  readonly maxDays: number;
};

/** The most delivery methods a vendor offers in one currency. */
const METHODS_PER_VENDOR_MAX = 8;

/** Reads how vendors send, cheapest first. Days are working days on the way. */
export function readMethods(sql: Sql, vendorIds: readonly string[], currency: string): Promise<Method[]> {
  return sql<Method[]>`
    select vendor_id as "vendorId", code, name, price_minor as "priceMinor", free_over_minor as "freeOverMinor",
           min_days as "minDays", max_days as "maxDays"
      from shipping.method where vendor_id = any (${vendorIds as string[]}::uuid[]) and currency = ${currency}
     order by vendor_id, position, price_minor limit ${vendorIds.length * METHODS_PER_VENDOR_MAX}`;
}
