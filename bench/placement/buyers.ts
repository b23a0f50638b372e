import { createHmac, randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Shot } from '../open-loop.ts';

export type HotVariant = { readonly vendorId: string; readonly variantId: string; readonly stock: number };

/** The price of the piece and of its delivery, minor units. */
const PRICE = 12_900;
const DELIVERY = 500;

/** Puts one live piece with `stock` units on sale, of a vendor made for the run. */
export async function offerHotVariant(sql: Sql, stock: number): Promise<HotVariant> {
  const slug = `bench-${randomUUID().slice(0, 8)}`;
  const [row] = await sql<{ vendorId: string; variantId: string }[]>`
    with ven as (insert into vendors.vendor (slug, name, country, commission_bps) values (${slug}, 'Bench', 'FR', 1500) returning id),
    pro as (insert into catalog.product (vendor_id, category_id, slug, name, audience, state, published_at)
            select ven.id, (select id from catalog.category order by path limit 1), ${slug}, 'Bench piece', 'unisex', 'live', now() from ven returning id, vendor_id),
    col as (insert into catalog.product_colour (vendor_id, product_id, name, family, hex) select vendor_id, id, 'Ink', 'black', '#161513' from pro returning id, product_id, vendor_id),
    var as (insert into catalog.variant (vendor_id, product_id, colour_id, sku, size) select vendor_id, product_id, id, 'BENCH', 'M' from col returning id, vendor_id),
    loc as (insert into inventory.location (vendor_id, name, city, country) select id, 'Bench', 'Lyon', 'FR' from ven returning id),
    zon as (insert into shipping.zone (vendor_id, name) select id, 'Home' from ven returning id, vendor_id),
    cou as (insert into shipping.zone_country (vendor_id, country, zone_id) select vendor_id, 'FR', id from zon),
    shi as (insert into shipping.method (vendor_id, zone_id, code, name, price_minor, currency, min_days, max_days)
            select vendor_id, id, 'standard', 'Standard', ${DELIVERY}, 'EUR', 2, 4 from zon)
    select var.vendor_id as "vendorId", var.id as "variantId" from var`;
  if (row === undefined) throw new Error('the piece was not offered: is there a category?');
  const { vendorId, variantId } = row;
  await sql`insert into pricing.price (variant_id, vendor_id, currency, amount_minor) values (${variantId}, ${vendorId}, 'EUR', ${PRICE})`;
  await sql`insert into inventory.stock_entry (variant_id, location_id, vendor_id, quantity, reason)
            select ${variantId}, id, vendor_id, ${stock}, 'opening' from inventory.location where vendor_id = ${vendorId}`;
  return { vendorId, variantId, stock };
}

/** Takes the piece off sale again: orders of the run stay, nobody finds it in the shop. */
export async function withdraw(sql: Sql, { vendorId }: HotVariant): Promise<void> {
  await sql`update catalog.product set state = 'archived' where vendor_id = ${vendorId}`;
}

/** Makes buyers who stand at the last step, bag and address ready, and the request each will send. */
export async function makeBuyers(sql: Sql, secret: string, hot: HotVariant, count: number): Promise<Shot[]> {
  const rows = await sql<{ id: string }[]>`
    with carts as (insert into cart.cart (currency) select 'EUR' from generate_series(1, ${count}) returning id),
    lines as (insert into cart.line (cart_id, variant_id, quantity, seen_price_minor) select id, ${hot.variantId}::uuid, 1, ${PRICE} from carts),
    drafts as (insert into checkout.draft (cart_id, email, full_name, line1, postcode, city, country)
               select id, 'bench@shopper.example', 'Bench Buyer', 'Street 1', '69001', 'Lyon', 'FR' from carts)
    select id from carts`;
  const body = JSON.stringify({ expectedTotal: { minor: String(PRICE + DELIVERY), currency: 'EUR' } });
  return rows.map(({ id }) => ({
    method: 'POST',
    path: '/v1/placements',
    body,
    headers: {
      'content-type': 'application/json',
      'x-selvedge-client': 'bench',
      'idempotency-key': randomUUID(),
      prefer: 'wait=10',
      cookie: `sv_bag=${id}.${sign(secret, id)}`,
    },
  }));
}

/** The signature of the bag cookie (backend platform/signature.ts). */
function sign(secret: string, bagId: string): string {
  return createHmac('sha256', secret).update(`bag\n${bagId}`).digest().subarray(0, 16).toString('base64url');
}
