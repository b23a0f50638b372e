import type { Fragment, Sql, VendorTx } from '../../platform/index.ts';

/** The variants of a vendor that shoppers can see, as a set of ids for a query of a higher module. */
export function ownVariantsOnSale(tx: VendorTx): Fragment {
  return tx`
    select v.id from catalog.variant v join catalog.product p on p.id = v.product_id
     where v.vendor_id = platform.current_vendor() and v.state = 'active' and p.state = 'live'`;
}

export type OwnProductRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly category: string;
  readonly state: 'draft' | 'in_review' | 'live' | 'archived';
};

export type OwnProductFilter = {
  readonly state: string | null;
  readonly words: string | null;
  /** Keeps the products whose scarcest variant has between so many pieces left; `stock` is a set (variant_id, free). */
  readonly scarcest: { readonly stock: Fragment; readonly least: number; readonly most: number } | null;
};

/** Reads a vendor's products by name, after the one a cursor names. */
export function listOwnProducts(
  tx: VendorTx,
  filter: OwnProductFilter,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<OwnProductRow[]> {
  const like = `%${(filter.words ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return tx<OwnProductRow[]>`
    select p.id, p.slug, p.name, c.name as category, p.state
      from catalog.product p join catalog.category c on c.id = p.category_id
     where p.vendor_id = platform.current_vendor()
       and (${filter.state === null} or p.state = ${filter.state ?? ''}) and (${filter.words === null} or p.name ilike ${like})
       ${filter.scarcest === null ? tx`` : whereScarcest(tx, filter.scarcest)}
       and (${after === null} or (p.name, p.id) > (${after?.at ?? ''}, ${after?.id ?? null}::uuid))
     order by p.name, p.id limit ${limit}`;
}

/** A product without variants, or whose stock was never counted, has none left. */
function whereScarcest(tx: VendorTx, { stock, least, most }: NonNullable<OwnProductFilter['scarcest']>) {
  return tx`
    and p.id in (
      select q.id from catalog.product q
        left join catalog.variant v on v.product_id = q.id and v.state = 'active' left join (${stock}) s on s.variant_id = v.id
       where q.vendor_id = platform.current_vendor()
       group by q.id having coalesce(min(s.free), 0) between ${least} and ${most})`;
}

export type OwnVariantFilter = {
  /** Words of the product's name, or of the SKU. */
  readonly words: string | null;
  /** The free pieces and the low mark of variants, as a set (variant_id, free, threshold). */
  readonly levels: Fragment;
  /** Keeps those that are sold out, or at their mark. */
  readonly level: 'out' | 'low' | null;
  /** Keeps those that `levels` knows. */
  readonly known: boolean;
};

/** Reads a vendor's variants by product, colour and size, after the one a cursor names. `at` is their place in that order. */
export function listOwnVariants(
  tx: VendorTx,
  filter: OwnVariantFilter,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<{ id: string; at: string }[]> {
  const like = `%${(filter.words ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return tx<{ id: string; at: string }[]>`
    select q.id, q.at from (
      select v.id, p.name || ' ' || p.id || lpad(c.position::text, 4, '0') || c.name || lpad(v.size_order::text, 6, '0') as at
        from catalog.variant v join catalog.product p on p.id = v.product_id join catalog.product_colour c on c.id = v.colour_id
        left join (${filter.levels}) l on l.variant_id = v.id
       where v.vendor_id = platform.current_vendor() and v.state = 'active' and p.state <> 'archived'
         and (${filter.words === null} or p.name ilike ${like} or v.sku ilike ${like})
         and (${!filter.known} or l.variant_id is not null)
         and (${filter.level !== 'out'} or coalesce(l.free, 0) <= 0)
         and (${filter.level !== 'low'} or (l.free > 0 and l.free <= l.threshold))) q
     where ${after === null} or (q.at, q.id) > (${after?.at ?? ''}, ${after?.id ?? null}::uuid)
     order by q.at, q.id limit ${limit}`;
}

/** The variants a vendor sells or prepares to sell, as a set of ids for a query of a higher module. */
export function ownVariants(tx: VendorTx): Fragment {
  return tx`
    select v.id from catalog.variant v join catalog.product p on p.id = v.product_id
     where v.vendor_id = platform.current_vendor() and v.state = 'active' and p.state <> 'archived'`;
}

/** The most variants one product has: its colours, each in its sizes. */
const VARIANTS_PER_PRODUCT_MAX = 500;

/** Reads the variants of a shop's own product, archived ones too. */
export async function readOwnVariantIdsOfProduct(tx: VendorTx, productId: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select id from catalog.variant where vendor_id = platform.current_vendor() and product_id = ${productId}
     order by id limit ${VARIANTS_PER_PRODUCT_MAX}`;
  return rows.map((row) => row.id);
}

/** Gives the picture each product is shown by: the first of its first colour. */
export async function readLeadPictures(
  sql: Sql,
  productIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await sql<{ productId: string; pictureId: string }[]>`
    select distinct on (pp.product_id) pp.product_id as "productId", pp.picture_id as "pictureId"
      from catalog.product_picture pp join catalog.product_colour c on c.id = pp.colour_id
     where pp.product_id = any (${productIds as string[]}::uuid[])
     order by pp.product_id, c.position, c.id, pp.position limit ${productIds.length}`;
  return new Map(rows.map((row) => [row.productId, row.pictureId]));
}

/** Counts the products shoppers can see, by vendor; one without any is left out. */
export async function countLiveProducts(
  sql: Sql,
  vendorIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await sql<{ vendorId: string; products: number }[]>`
    select vendor_id as "vendorId", count(*)::int as products from catalog.product
     where vendor_id = any (${vendorIds as string[]}::uuid[]) and state = 'live' group by 1 limit ${vendorIds.length}`;
  return new Map(rows.map((row) => [row.vendorId, row.products]));
}
