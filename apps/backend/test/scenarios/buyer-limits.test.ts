import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openShop,
  openTestMarket,
  readyToPay,
  reserve,
  type Shop,
  type TestMarket,
} from '../harness/index.ts';

let market: TestMarket;
let shop: Shop;
beforeAll(async () => {
  market = await openTestMarket();
  shop = await openShop(market);
});
afterAll(() => market.close());

const limit = (variantId: string, perBuyer: number | null, wholeProduct = false) =>
  shop.staff.client.setBuyerLimit({ body: { variantId, perBuyer, wholeProduct } });
const limits = (variantId: string) =>
  market.sql`select per_buyer as "perBuyer" from inventory.buyer_limit where variant_id = ${variantId}`;
const email = () => `${randomUUID().slice(0, 8)}@shopper.example`;

test('a limit holds from the next order on, over all orders of a buyer; taken away, the piece is sold again', async () => {
  const piece = await shop.shelf(20);
  const who = email();
  expect(await limit(piece.variantId, 2)).toMatchObject({
    ok: true,
    value: { limits: [{ variantId: piece.variantId, perBuyer: 2 }] },
  });
  const first = market.visitor();
  expect(await reserve(first, await readyToPay(first, [piece], { email: who, quantity: 2 }))).toMatchObject({
    status: 'reserved',
  });
  const again = market.visitor();
  const checkout = await readyToPay(again, [piece], { email: who, quantity: 1 });
  expect(await reserve(again, checkout)).toMatchObject({
    status: 'rejected',
    reason: 'limit_reached',
    variantId: piece.variantId,
    available: 0,
  });
  expect(await limit(piece.variantId, null)).toMatchObject({ ok: true });
  expect(await reserve(again, checkout)).toMatchObject({ status: 'reserved' });
});

test('the bag stops at the limit, and says so when the limit came after', async () => {
  const piece = await shop.shelf(20);
  const { variantId } = piece;
  const visitor = market.visitor();
  await visitor.client.addToCart({ body: { variantId, quantity: 5 } });
  await limit(variantId, 2);
  const line = { quantity: 5, available: 2, limit: 2, problem: 'limit_reached' };
  expect(await visitor.client.viewCart()).toMatchObject({
    ok: true,
    value: { ready: false, vendors: [{ lines: [line] }] },
  });
  const fewer = await visitor.client.setCartLine({ params: { variantId }, body: { quantity: 3 } });
  expect(fewer).toMatchObject({
    ok: true,
    value: { ready: true, vendors: [{ lines: [{ quantity: 2, problem: null }] }] },
  });
  const more = await visitor.client.addToCart({ body: { variantId, quantity: 1 } });
  expect(more).toMatchObject({ ok: false, problem: { code: 'limit_reached', status: 409 } });
});

test('product page and stock list tell the limit; for a whole product it is one for each size', async () => {
  const piece = await shop.shelf(9);
  await limit(piece.variantId, 3, true);
  const page = await market.visitor().client.viewProductStock({ params: { slug: piece.slug } });
  const seen = page.ok ? page.value.variants : [];
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.every(({ perBuyer }) => perBuyer === 3)).toBe(true);
  const [variant] = await market.sql<{ sku: string }[]>`
    select sku from catalog.variant where id = ${piece.variantId}`;
  const stock = await shop.staff.client.listVendorStock({ query: { q: variant?.sku ?? '' } });
  const row = stock.ok ? stock.value.items.find(({ variantId }) => variantId === piece.variantId) : undefined;
  expect(row?.perBuyer).toBe(3);
  await limit(piece.variantId, null, true);
  expect(await limits(piece.variantId)).toEqual([]);
});

test('another shop’s variant is not found, by staff of another shop, and nothing is set; nonsense is named at its field', async () => {
  const piece = await shop.shelf(3);
  const [other] = await market.sql<{ id: string }[]>`
    select id from catalog.variant where vendor_id <> ${shop.vendorId} limit 1`;
  const id = other?.id ?? '';
  for (const whole of [false, true])
    expect(await limit(id, 2, whole)).toMatchObject({
      ok: false,
      problem: { code: 'variant_not_found', status: 404 },
    });
  expect(await limits(id)).toEqual([]);
  for (const nonsense of [0, -1, 1.5, 21])
    expect(await limit(piece.variantId, nonsense)).toMatchObject({
      ok: false,
      problem: { code: 'invalid_input', errors: [{ field: 'perBuyer' }] },
    });
  expect(await limits(piece.variantId)).toEqual([]);
});

test('who set it is noted once for each change, and a shop cannot read the notes', async () => {
  const { variantId } = await shop.shelf(3);
  const readNotes = () => market.sql`
    select action, note, actor_id is not null as "byAccount" from platform.audit where subject = ${variantId} order by id`;
  const { length: before } = await readNotes();
  await limit(variantId, 2);
  await limit(variantId, 2);
  await limit(variantId, null);
  const notes = (await readNotes()).slice(before);
  const noted = (note: string) => ({ action: 'stock.buyer_limit', note, byAccount: true });
  expect(notes).toEqual([noted('2 a buyer'), noted('no limit')]);
  const reading = market.app.db.asVendor(shop.vendorId, (tx) => tx`select 1 from platform.audit limit 1`);
  await expect(reading).rejects.toMatchObject({ code: '42501' });
});
