import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  market = await openTestMarket({ withoutJobs: true });
  shop = await openShop(market);
});
afterAll(() => market.close());

const key = () => ({ idempotencyKey: randomUUID() });
const code = (answer: { ok: boolean; problem?: { code: string } }) =>
  answer.ok ? 'ok' : (answer.problem?.code ?? '');
const place = ({ variantId, locationId }: { variantId: string; locationId: string }) => ({
  variantId,
  locationId,
});

describe('the ledger explains the shelf', () => {
  test('everything on hand in the market is the sum of its entries, after seeding already', async () => {
    const drift = await market.sql`
      select s.variant_id from inventory.stock s
       where s.on_hand <> (select coalesce(sum(e.quantity), 0) from inventory.stock_entry e
                            where e.variant_id = s.variant_id and e.location_id = s.location_id) limit 5`;
    expect(drift).toHaveLength(0);
  });

  test('no role writes what is on hand past the ledger, not even the owner; holding stays possible', async () => {
    const piece = await shop.shelf(5);
    const where = market.sql`variant_id = ${piece.variantId} and location_id = ${piece.locationId}`;
    await expect(market.sql`update inventory.stock set on_hand = 50 where ${where}`).rejects.toMatchObject({
      code: '23001',
    });
    const asMarket = market.app.db
      .sql`update inventory.stock set on_hand = 50 where variant_id = ${piece.variantId}`;
    await expect(asMarket).rejects.toMatchObject({ code: '42501' });
    const asVendor = market.app.db.asVendor(
      shop.vendorId,
      (tx) => tx`update inventory.stock set held = 1 where variant_id = ${piece.variantId}`,
    );
    await expect(asVendor).rejects.toMatchObject({ code: '42501' });
    await market.app.db
      .sql`update inventory.stock set held = 1 where variant_id = ${piece.variantId} and location_id = ${piece.locationId}`;
    expect(await shop.stockOf(piece)).toEqual({ onHand: 5, held: 1, entries: 5 });
    await market.sql`update inventory.stock set held = 0 where ${where}`;
  });

  test('entries are never changed, removed or emptied, by nobody', async () => {
    const piece = await shop.shelf(2);
    const of = market.sql`variant_id = ${piece.variantId}`;
    await expect(market.sql`update inventory.stock_entry set quantity = 9 where ${of}`).rejects.toThrow(
      'append-only',
    );
    await expect(market.sql`delete from inventory.stock_entry where ${of}`).rejects.toThrow('append-only');
    await expect(market.sql`truncate inventory.stock_entry`).rejects.toThrow('append-only');
    await expect(
      market.app.db.sql`delete from inventory.stock_entry where variant_id = ${piece.variantId}`,
    ).rejects.toMatchObject({ code: '42501' });
    expect(await shop.stockOf(piece)).toMatchObject({ onHand: 2, entries: 2 });
  });

  test('the balance after each entry runs down to the first one, and the newest is what is on hand', async () => {
    const piece = await shop.shelf(4);
    await shop.staff.client.adjustStock(
      { body: { ...place(piece), change: -1, cause: 'damaged', note: 'Torn seam' } },
      key(),
    );
    await shop.staff.client.receiveStock(
      {
        body: {
          locationId: piece.locationId,
          reference: 'LS-77',
          lines: [{ variantId: piece.variantId, quantity: 6 }],
        },
      },
      key(),
    );
    const answer = await shop.staff.client.listStockEntries({
      query: { variantId: piece.variantId, locationId: piece.locationId, limit: 96 },
    });
    if (!answer.ok) throw new Error(answer.problem.code);
    const { items } = answer.value;
    expect(items.slice(0, 2)).toMatchObject([
      { quantity: 6, balance: 9, reason: 'receipt', reference: 'LS-77', actor: 'vendor' },
      { quantity: -1, balance: 3, reason: 'adjustment', cause: 'damaged', note: 'Torn seam' },
    ]);
    expect(items[0]?.actorName).not.toBeNull();
    for (const [nth, entry] of items.entries())
      expect(entry.balance - entry.quantity).toBe(items[nth + 1]?.balance ?? 0);
    const first = await shop.staff.client.listStockEntries({
      query: { variantId: piece.variantId, limit: 1 },
    });
    if (!first.ok || first.value.nextCursor === null) throw new Error('no second page');
    const second = await shop.staff.client.listStockEntries({
      query: { variantId: piece.variantId, limit: 1, cursor: first.value.nextCursor },
    });
    expect(second).toMatchObject({ ok: true, value: { items: [{ reason: 'adjustment' }] } });
  });
});

describe('adjusting', () => {
  test('two people who count the same shelf at once: the first count stands, the second is told', async () => {
    const piece = await shop.shelf(10);
    const counts = await Promise.all(
      [7, 8].map((counted) =>
        shop.staff.client.adjustStock(
          { body: { ...place(piece), counted, seenOnHand: 10, cause: 'count' } },
          key(),
        ),
      ),
    );
    expect(counts.map(code).sort()).toEqual(['ok', 'version_conflict']);
    const won = counts.findIndex((answer) => answer.ok);
    expect(await shop.stockOf(piece)).toMatchObject({ onHand: [7, 8][won], entries: [7, 8][won] });
  });

  test('a count below what is held is refused and says how many are; the held number itself is taken', async () => {
    const piece = await shop.shelf(5);
    await shop.hold(piece, 3);
    const low = await shop.staff.client.adjustStock(
      { body: { ...place(piece), counted: 2, seenOnHand: 5, cause: 'count' } },
      key(),
    );
    expect(low).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'below_held', context: { held: 3, onHand: 5 } },
    });
    expect(await shop.stockOf(piece)).toEqual({ onHand: 5, held: 3, entries: 5 });
    const exact = await shop.staff.client.adjustStock(
      { body: { ...place(piece), counted: 3, seenOnHand: 5, cause: 'lost' } },
      key(),
    );
    expect(exact).toMatchObject({ ok: true, value: { places: [{ onHand: 3, held: 3 }] } });
  });

  test('pieces are counted away while people buy them: never below what is held, whoever comes first', async () => {
    const piece = await shop.shelf(6);
    const buyers = await Promise.all(
      Array.from({ length: 6 }, async (_, nth) => {
        const visitor = market.visitor();
        return {
          visitor,
          checkout: await readyToPay(visitor, [piece], { email: `race-${nth}@shopper.example` }),
        };
      }),
    );
    const [decisions, adjusted] = await Promise.all([
      Promise.all(buyers.map(({ visitor, checkout }) => reserve(visitor, checkout))),
      Promise.all(
        Array.from({ length: 6 }, () =>
          shop.staff.client.adjustStock({ body: { ...place(piece), change: -1, cause: 'lost' } }, key()),
        ),
      ),
    ]);
    const held = decisions.filter(({ status }) => status === 'reserved').length;
    const lost = adjusted.filter((answer) => answer.ok).length;
    expect(held + lost).toBe(6);
    expect(adjusted.filter((answer) => !answer.ok).every((answer) => code(answer) === 'below_held')).toBe(
      true,
    );
    expect(await shop.stockOf(piece)).toEqual({ onHand: 6 - lost, held, entries: 6 - lost });
  });

  test('sent twice under one key it is done once; the same key for something else is refused', async () => {
    const piece = await shop.shelf(4);
    const once = key();
    const send = (change: number) =>
      shop.staff.client.adjustStock({ body: { ...place(piece), change, cause: 'found' } }, once);
    const answers = await Promise.all([send(2), send(2), send(2)]);
    expect(answers.map(code)).toEqual(['ok', 'ok', 'ok']);
    expect(await shop.stockOf(piece)).toMatchObject({ onHand: 6, entries: 6 });
    expect(code(await send(3))).toBe('idempotency_conflict');
    const without = await shop.staff.client.adjustStock({
      body: { ...place(piece), change: 1, cause: 'found' },
    });
    expect(code(without)).toBe('idempotency_key_required');
    expect(await shop.stockOf(piece)).toMatchObject({ onHand: 6, entries: 6 });
  });

  test('a count that finds what is written makes no entry', async () => {
    const piece = await shop.shelf(3);
    const before =
      await market.sql`select count(*)::int as n from inventory.stock_entry where variant_id = ${piece.variantId}`;
    const same = await shop.staff.client.adjustStock(
      { body: { ...place(piece), counted: 3, seenOnHand: 3, cause: 'count' } },
      key(),
    );
    expect(same).toMatchObject({ ok: true, value: { places: [{ onHand: 3 }] } });
    expect(
      await market.sql`select count(*)::int as n from inventory.stock_entry where variant_id = ${piece.variantId}`,
    ).toEqual(before);
  });
});

test('the stock page counts what is low by the mark of the shop or of the piece, and what is sold but not sent', async () => {
  const piece = await shop.shelf(7);
  const [sku] = await market.sql<
    { sku: string }[]
  >`select sku from catalog.variant where id = ${piece.variantId}`;
  const view = async () => {
    const answer = await shop.staff.client.listVendorStock({ query: { q: sku?.sku ?? '' } });
    if (!answer.ok) throw new Error(answer.problem.code);
    return answer.value.items.find((row) => row.variantId === piece.variantId);
  };
  expect(await view()).toMatchObject({ level: 'in_stock', threshold: 3, ownThreshold: false });
  await shop.staff.client.setLowStockMark({ body: { variantId: piece.variantId, threshold: 8 } });
  expect(await view()).toMatchObject({ level: 'low', threshold: 8, ownThreshold: true });
  const low = await shop.staff.client.listVendorStock({ query: { stock: 'low', q: sku?.sku ?? '' } });
  expect(low.ok && low.value.items.map((row) => row.variantId)).toContain(piece.variantId);
  const operator = await market.staff('operator@selvedge.example');
  const seen = await operator.client.listAdminStock({
    params: { slug: piece.vendorSlug },
    query: { q: sku?.sku ?? '' },
  });
  expect(seen.ok && seen.value.items.find((row) => row.variantId === piece.variantId)).toMatchObject({
    level: 'low',
  });
  await shop.staff.client.setLowStockMark({ body: { variantId: piece.variantId, threshold: null } });
  expect(await view()).toMatchObject({ level: 'in_stock', threshold: 3 });
});
