import type { Sql } from '../../platform/index.ts';
import { readPictures } from '../media/index.ts';

/** A variant as bag and order need it: what it is called, whose it is, how it looks, whether it may be sold. */
export type VariantForSale = {
  readonly variantId: string;
  readonly productId: string;
  readonly productSlug: string;
  readonly productName: string;
  readonly vendorId: string;
  readonly colourName: string;
  readonly size: string;
  readonly sku: string;
  /** Of one piece; 0 while nobody said. */
  readonly weightGrams: number;
  readonly pictureHash: string | null;
  readonly pictureAlt: string;
  readonly pictureColour: string;
  readonly forSale: boolean;
};

type Row = Omit<VariantForSale, 'pictureHash' | 'pictureColour'> & {
  readonly pictureId: string | null;
  readonly hex: string;
};

/** Reads variants by id, with the front picture of their colour; those that do not exist are left out. */
export async function readVariantsForSale(
  sql: Sql,
  variantIds: readonly string[],
): Promise<VariantForSale[]> {
  const rows = await sql<Row[]>`
    select v.id as "variantId", p.id as "productId", p.slug as "productSlug", p.name as "productName", p.vendor_id as "vendorId",
           c.name as "colourName", c.hex, v.size, v.sku, v.weight_grams as "weightGrams", pp.picture_id as "pictureId", coalesce(pp.alt, '') as "pictureAlt",
           v.state = 'active' and p.state = 'live' as "forSale"
      from catalog.variant v
      join catalog.product p on p.id = v.product_id
      join catalog.product_colour c on c.id = v.colour_id
      left join lateral (select x.picture_id, x.alt from catalog.product_picture x
                          where x.product_id = p.id and x.colour_id = c.id order by x.position limit 1) pp on true
     where v.id = any (${variantIds as string[]}::uuid[])
     order by v.id limit ${variantIds.length}`;
  const pictureIds = [...new Set(rows.flatMap((row) => row.pictureId ?? []))];
  const pictures = pictureIds.length === 0 ? [] : await readPictures(sql, pictureIds);
  const byId = new Map(pictures.map((picture) => [picture.id, picture]));
  return rows.map(({ pictureId, hex, ...row }) => {
    const picture = byId.get(pictureId ?? '');
    return { ...row, pictureHash: picture?.hash ?? null, pictureColour: picture?.colour ?? hex };
  });
}
