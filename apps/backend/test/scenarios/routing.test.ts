import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openTestMarket,
  type Piece,
  readyToPay,
  reserve,
  sell,
  setStock,
  type TestMarket,
} from '../harness/index.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket();
});
afterAll(() => market.close());

/** Two pieces of one shop, lying in Milan, Berlin and Paris as told: [in Milan, in Berlin, in Paris] for each piece. */
async function lay(...stock: readonly (readonly [number, number, number])[]): Promise<Piece[]> {
  const { sql } = market;
  const pieces = await sql<Piece[]>`
    select a.id as "variantId", p.slug, v.id as "vendorId", v.slug as "vendorSlug", c.amount_minor as "priceMinor"
      from catalog.product p join vendors.vendor v on v.id = p.vendor_id join catalog.variant a on a.product_id = p.id
      join pricing.price c on c.variant_id = a.id and c.currency = 'EUR'
     where p.state = 'live' and v.state = 'active' and a.state = 'active'
       and v.id = (select vendor_id from catalog.product where state = 'live' group by 1 order by count(*) desc, 1 limit 1)
     order by a.id limit ${stock.length}`;
  const vendorId = pieces[0]?.vendorId ?? '';
  const cities = [
    ['Milan', 'IT', 0],
    ['Berlin', 'DE', 1],
    ['Paris', 'FR', 2],
  ] as const;
  for (const [city, country, priority] of cities)
    await sql`
      insert into inventory.location (vendor_id, name, city, country, priority)
      select ${vendorId}, ${city}, ${city}, ${country}, ${priority}
       where not exists (select from inventory.location where vendor_id = ${vendorId} and name = ${city})`;
  for (const [index, { variantId }] of pieces.entries()) {
    await setStock(sql, variantId, 0);
    for (const [nth, [city, , priority]] of cities.entries()) {
      const place = sql`from inventory.location where vendor_id = ${vendorId} and name = ${city}`;
      await sql`
        insert into inventory.stock (variant_id, location_id, vendor_id, priority)
        select ${variantId}, id, vendor_id, ${priority} ${place} on conflict (variant_id, location_id) do nothing`;
      const pieces = stock[index]?.[nth] ?? 0;
      if (pieces > 0)
        await sql`
          insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason)
          select vendor_id, ${variantId}, id, ${pieces}, 'receipt' ${place}`;
    }
  }
  return pieces;
}

/** Orders to Berlin; gives where each piece comes from and why. */
async function routed(pieces: readonly Piece[], quantity = 1) {
  const visitor = market.visitor();
  const checkout = await readyToPay(visitor, pieces, { quantity });
  const placed = await reserve(visitor, checkout, randomUUID());
  expect(placed).toMatchObject({ status: 'reserved' });
  return market.sql<{ city: string; quantity: number; routing: string }[]>`
    select l.city, h.quantity, h.routing from inventory.hold h join inventory.location l on l.id = h.location_id
      join orders.order o on o.id = h.order_id where o.number = ${placed.orderNumber} order by h.variant_id, l.city`;
}

test('a parcel comes from the nearest place that has all of it, whatever the order of places', async () => {
  const pieces = await lay([5, 5, 5], [5, 5, 5]);
  expect(await routed(pieces)).toEqual([
    { city: 'Berlin', quantity: 1, routing: 'nearest' },
    { city: 'Berlin', quantity: 1, routing: 'nearest' },
  ]);
});

test('one parcel from farther away beats two from near', async () => {
  const pieces = await lay([5, 5, 5], [5, 0, 0]);
  expect(await routed(pieces)).toEqual([
    { city: 'Milan', quantity: 1, routing: 'one_parcel' },
    { city: 'Milan', quantity: 1, routing: 'one_parcel' },
  ]);
});

test('what no place has whole is taken from several, the nearest first', async () => {
  const pieces = await lay([2, 1, 1]);
  expect(await routed(pieces, 3)).toEqual([
    { city: 'Berlin', quantity: 1, routing: 'split' },
    { city: 'Milan', quantity: 1, routing: 'split' },
    { city: 'Paris', quantity: 1, routing: 'split' },
  ]);
});

test('a piece that lies in one place comes from there', async () => {
  const pieces = await lay([0, 0, 3]);
  expect(await routed(pieces)).toEqual([{ city: 'Paris', quantity: 1, routing: 'only_location' }]);
});

test('shop and operator see from where each piece is sent and why; the shopper does not', async () => {
  const [piece] = await lay([2, 1, 1]);
  if (piece === undefined) throw new Error('no piece');
  const { order, number, token, visitor } = await sell(market, piece, { quantity: 3 });
  const from = (city: string, country: string) => ({
    location: city,
    city,
    country,
    pieces: 1,
    routing: 'split',
  });
  const sources = [from('Milan', 'IT'), from('Berlin', 'DE'), from('Paris', 'FR')];
  expect(order.lines.map((line) => line.sources)).toEqual([sources]);
  const operator = await market.staff('operator@selvedge.example');
  const seen = await operator.client.viewAdminOrder({ params: { number } });
  expect(seen).toMatchObject({ ok: true, value: { parcels: [{ lines: [{ sources }] }] } });
  const own = await visitor.client.viewOrder({ params: { number }, query: { token } });
  expect(own.ok).toBe(true);
  expect(JSON.stringify(own)).not.toContain('Milan');
});

test('an order that was not paid in time is sent from nowhere', async () => {
  const pieces = await lay([0, 2, 0]);
  const visitor = market.visitor();
  const placementId = randomUUID();
  const placed = await reserve(visitor, await readyToPay(visitor, pieces), placementId);
  const number = placed.orderNumber ?? '';
  await visitor.client.releasePlacement({ params: { placementId } });
  const operator = await market.staff('operator@selvedge.example');
  const seen = await operator.client.viewAdminOrder({ params: { number } });
  expect(seen).toMatchObject({ ok: true, value: { parcels: [{ lines: [{ sources: [] }] }] } });
});
