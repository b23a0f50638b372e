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

/** Gives the id of a vendor by its slug, whatever its state; null when there is none. */
export async function findVendorBySlug(sql: Sql, slug: string): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`select id from vendors.vendor where slug = ${slug}`;
  return row?.id ?? null;
}

/** Reads where vendors are written to, by slug. */
export async function readContacts(sql: Sql, slugs: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ slug: string; email: string | null }[]>`
    select slug, trader ->> 'email' as email from vendors.vendor where slug = any (${slugs as string[]}) limit ${slugs.length}`;
  return new Map(rows.flatMap(({ slug, email }) => (email === null ? [] : [[slug, email] as const])));
}
