import type { Sql } from 'postgres';

export type Piece = {
  readonly variantId: string;
  readonly slug: string;
  readonly vendorId: string;
  readonly vendorSlug: string;
  readonly priceMinor: bigint;
};

/** Pieces for sale, each from another shop; the named shop first. Their stock is set to `stock` in one place. */
export async function findPieces(
  sql: Sql,
  { count, stock = 10, vendor = '' }: { count: number; stock?: number; vendor?: string },
): Promise<Piece[]> {
  const found = await sql<Piece[]>`
    select * from (
      select distinct on (v.slug) a.id as "variantId", p.slug, v.id as "vendorId", v.slug as "vendorSlug", c.amount_minor as "priceMinor"
        from catalog.product p join vendors.vendor v on v.id = p.vendor_id
        join catalog.variant a on a.product_id = p.id
        join pricing.price c on c.variant_id = a.id
        join inventory.stock s on s.variant_id = a.id
       where p.state = 'live' and v.state = 'active' and c.currency = 'EUR'
         and not exists (select from drops.item i where i.product_id = p.id and i.guarding)
       order by v.slug, a.id) one
     order by ("vendorSlug" = ${vendor}) desc, "vendorSlug" limit ${count}`;
  if (found.length < count) throw new Error(`the market has no ${count} shops with goods`);
  for (const { variantId } of found) await setStock(sql, variantId, stock);
  return found;
}

/** Puts exactly so many units of a variant on the shelf, all in one place, none of them held; the stock ledger says so. */
export async function setStock(sql: Sql, variantId: string, units: number): Promise<void> {
  await sql`update inventory.stock set held = 0 where variant_id = ${variantId} and held <> 0`;
  await sql`
    insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason, cause)
    select s.vendor_id, s.variant_id, s.location_id, case when s.location_id = one.location_id then ${units}::int else 0 end - s.on_hand, 'adjustment', 'count'
      from inventory.stock s,
           (select location_id from inventory.stock where variant_id = ${variantId} order by priority, location_id limit 1) one
     where s.variant_id = ${variantId} and s.on_hand <> case when s.location_id = one.location_id then ${units}::int else 0 end`;
}
