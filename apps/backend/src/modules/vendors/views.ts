import type { Sql } from '../../platform/index.ts';

export type VendorCardRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly tagline: string;
  readonly city: string;
  readonly country: string;
  readonly look: { readonly paper: string; readonly accent: string; readonly ink: string };
  readonly leadPictureId: string | null;
};
export type VendorPageRow = VendorCardRow & {
  readonly story: string;
  readonly founded: number | null;
  readonly returnsDays: number;
  readonly dispatchDays: number;
  readonly trader: {
    legalName?: string;
    address?: string;
    registerNumber?: string;
    vatNumber?: string;
    email?: string;
  };
};

/** The most shops an index shows. */
const VENDORS_MAX = 500;

const cardColumns = (sql: Sql) =>
  sql`id, slug, name, tagline, city, country, look, lead_picture_id as "leadPictureId"`;

/** Reads all active shops by name. */
export function readVendorCards(sql: Sql): Promise<VendorCardRow[]> {
  return sql<
    VendorCardRow[]
  >`select ${cardColumns(sql)} from vendors.vendor where state = 'active' order by name limit ${VENDORS_MAX}`;
}

/** Reads an active shop by its slug. */
export async function readVendorPage(sql: Sql, slug: string): Promise<VendorPageRow | null> {
  const [row] = await sql<VendorPageRow[]>`
    select ${cardColumns(sql)}, story, founded, returns_days as "returnsDays", dispatch_days as "dispatchDays", trader
      from vendors.vendor where slug = ${slug} and state = 'active'`;
  return row ?? null;
}

/** Reads active shops by their slugs; others are left out. */
export function readVendorPages(sql: Sql, slugs: readonly string[]): Promise<VendorPageRow[]> {
  return sql<VendorPageRow[]>`
    select ${cardColumns(sql)}, story, founded, returns_days as "returnsDays", dispatch_days as "dispatchDays", trader
      from vendors.vendor where slug = any (${slugs as string[]}) and state = 'active' order by slug limit ${slugs.length}`;
}

export type VendorRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: 'active' | 'suspended' | 'closed';
  readonly city: string;
  readonly country: string;
  readonly commissionBps: number;
};

/** Reads all vendors by name, whatever their state. */
export function listVendors(sql: Sql): Promise<VendorRow[]> {
  return sql<VendorRow[]>`
    select id, slug, name, state, city, country, commission_bps as "commissionBps"
      from vendors.vendor order by name, id limit ${VENDORS_MAX}`;
}

/** Reads the names of vendors by id, in the order of the names. */
export async function readVendorNames(sql: Sql, vendorIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; name: string }[]>`
    select id, name from vendors.vendor where id = any (${vendorIds as string[]}::uuid[]) order by name, id limit ${vendorIds.length}`;
  return new Map(rows.map((row) => [row.id, row.name]));
}
