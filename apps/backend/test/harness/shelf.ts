import { randomUUID } from 'node:crypto';
import { type Piece, setStock } from './goods.ts';
import type { TestMarket, Visitor } from './index.ts';
import { readyToPay, reserve } from './shopping.ts';

export type Shelf = Piece & { readonly locationId: string };
type At = Pick<Shelf, 'variantId' | 'locationId'>;

/** The demo's shop with its staff signed in, and shelves that no other test of the file uses. */
export type Shop = {
  readonly vendorId: string;
  readonly staff: Visitor;
  /** A variant on sale with so many pieces in one place. */
  shelf(pieces: number): Promise<Shelf>;
  /** What lies there, what is held, and the sum of its entries; undefined where it never lay. */
  stockOf(at: At): Promise<{ onHand: number; held: number; entries: number } | undefined>;
  openLocation(): Promise<string>;
  /** Has a shopper's order hold so many pieces. */
  hold(piece: Shelf, quantity: number): Promise<void>;
};

const EMAIL = 'vendor@selvedge.example';

/** Opens the shop to a test. */
export async function openShop(market: TestMarket): Promise<Shop> {
  const { sql } = market;
  const [vendor] = await sql<{ id: string }[]>`
    select s.vendor_id as id from identity.vendor_staff s join identity.account a on a.id = s.account_id where a.email = ${EMAIL}`;
  if (vendor === undefined) throw new Error('the market has no shop with staff');
  const staff = await market.staff(EMAIL);
  let taken = 0;
  return {
    vendorId: vendor.id,
    staff,
    async shelf(pieces) {
      const [row] = await sql<Shelf[]>`
        select s.variant_id as "variantId", s.location_id as "locationId", p.slug, v.slug as "vendorSlug", v.id as "vendorId",
               c.amount_minor as "priceMinor"
          from inventory.stock s join catalog.variant a on a.id = s.variant_id join catalog.product p on p.id = a.product_id
          join vendors.vendor v on v.id = a.vendor_id join pricing.price c on c.variant_id = a.id
         where a.vendor_id = ${vendor.id} and p.state = 'live' and s.priority = 0 order by s.variant_id offset ${taken} limit 1`;
      taken += 1;
      if (row === undefined) throw new Error('the shop has no more variants');
      await setStock(sql, row.variantId, pieces);
      return row;
    },
    async stockOf({ variantId, locationId }) {
      const [row] = await sql<{ onHand: number; held: number; entries: number }[]>`
        select s.on_hand as "onHand", s.held, (select coalesce(sum(quantity), 0)::int from inventory.stock_entry e
               where e.variant_id = s.variant_id and e.location_id = s.location_id) as entries
          from inventory.stock s where s.variant_id = ${variantId} and s.location_id = ${locationId}`;
      return row;
    },
    async openLocation() {
      const name = `Back room ${randomUUID().slice(0, 8)}`;
      const made = await staff.client.createLocation({
        body: { name, city: 'Lyon', country: 'FR', priority: 5 },
      });
      if (!made.ok) throw new Error(made.problem.code);
      return made.value.id;
    },
    async hold(piece, quantity) {
      const visitor = market.visitor();
      const email = `${randomUUID().slice(0, 8)}@shopper.example`;
      const decided = await reserve(visitor, await readyToPay(visitor, [piece], { email, quantity }));
      if (decided.status !== 'reserved') throw new Error(`not held: ${decided.status}`);
    },
  };
}
