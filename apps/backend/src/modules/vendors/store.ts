import type { Sql } from '../../platform/index.ts';

/** What other modules need to know of a vendor. */
export type Vendor = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: 'active' | 'suspended' | 'closed';
  readonly commissionBps: number;
  readonly dispatchDays: number;
  readonly returnsDays: number;
};

/** Reads vendors by id; those that do not exist are left out. */
export function readVendors(sql: Sql, vendorIds: readonly string[]): Promise<Vendor[]> {
  return sql<Vendor[]>`
    select id, slug, name, state, commission_bps as "commissionBps", dispatch_days as "dispatchDays", returns_days as "returnsDays"
      from vendors.vendor where id = any (${vendorIds as string[]}::uuid[])
     order by id limit ${vendorIds.length}`;
}
