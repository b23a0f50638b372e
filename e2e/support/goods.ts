import { createClient } from '@selvedge/client';
import type { Sql } from 'postgres';
import { address } from './stage.ts';

/** A variant that a journey may buy: of which product, from which shop. */
export type Piece = {
  readonly variantId: string;
  readonly slug: string;
  readonly name: string;
  readonly vendorSlug: string;
  readonly vendorName: string;
  readonly colour: string;
  readonly size: string;
  readonly priceMinor: bigint;
};

/** Pieces with plenty of stock, each from another shop, the shop named first if one is. */
export async function findPieces(sql: Sql, count: number, fromShop?: string): Promise<Piece[]> {
  const client = createClient({ baseUrl: address('API_URL'), name: 'journey' });
  const slugs = await sql<{ slug: string; vendor: string }[]>`
    select distinct on (v.slug) p.slug, v.slug as vendor
      from catalog.product p
      join vendors.vendor v on v.id = p.vendor_id
      join catalog.variant a on a.product_id = p.id
      join inventory.stock s on s.variant_id = a.id
     where p.state = 'live' and s.on_hand - s.held > 5
       and not exists (select from drops.item i where i.product_id = p.id and i.guarding)
     order by v.slug, p.slug limit 100`;
  const ordered = [...slugs].sort((a, b) => Number(b.vendor === fromShop) - Number(a.vendor === fromShop));
  const pieces: Piece[] = [];
  for (const { slug } of ordered) {
    const answer = await client.viewProduct({ params: { slug } });
    if (!answer.ok) continue;
    const { name, vendor, variants } = answer.value;
    const variant = variants.find(({ stock }) => stock === 'in_stock');
    if (variant === undefined) continue;
    pieces.push({
      variantId: variant.id,
      slug,
      name,
      vendorSlug: vendor.slug,
      vendorName: vendor.name,
      colour: variant.colour,
      size: variant.size,
      priceMinor: BigInt(variant.price.minor),
    });
    if (pieces.length === count) return pieces;
  }
  throw new Error(`The market has no ${count} shops with a piece in stock`);
}
