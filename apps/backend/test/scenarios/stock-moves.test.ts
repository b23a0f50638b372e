import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, openTestMarket, type Shop, type TestMarket } from '../harness/index.ts';

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

describe('transfers and receipts', () => {
  test('a transfer is a pair of entries or nothing: one line too many leaves both places as they were', async () => {
    const [one, two] = [await shop.shelf(5), await shop.shelf(1)];
    const toLocationId = await shop.openLocation();
    const body = { fromLocationId: one.locationId, toLocationId };
    const short = await shop.staff.client.transferStock(
      {
        body: {
          ...body,
          lines: [
            { variantId: one.variantId, quantity: 2 },
            { variantId: two.variantId, quantity: 2 },
          ],
        },
      },
      key(),
    );
    expect(short).toMatchObject({
      ok: false,
      problem: { code: 'not_enough_free', context: { free: 1, variantId: two.variantId } },
    });
    expect(await shop.stockOf(one)).toMatchObject({ onHand: 5 });
    expect(await shop.stockOf({ ...one, locationId: toLocationId })).toBeUndefined();
    const moved = await shop.staff.client.transferStock(
      { body: { ...body, lines: [{ variantId: one.variantId, quantity: 2 }] } },
      key(),
    );
    expect(code(moved)).toBe('ok');
    expect(await shop.stockOf(one)).toMatchObject({ onHand: 3, entries: 3 });
    expect(await shop.stockOf({ ...one, locationId: toLocationId })).toEqual({
      onHand: 2,
      held: 0,
      entries: 2,
    });
    const pair = await market.sql`
      select reason, quantity, reference from inventory.stock_entry where variant_id = ${one.variantId} and reason like 'transfer%' order by reason`;
    expect(pair).toMatchObject([
      { reason: 'transfer_in', quantity: 2 },
      { reason: 'transfer_out', quantity: -2 },
    ]);
    expect(new Set(pair.map((row) => row.reference)).size).toBe(1);
  });

  test('held pieces do not move; those who wait to pay keep them', async () => {
    const piece = await shop.shelf(3);
    await shop.hold(piece, 2);
    const refused = await shop.staff.client.transferStock(
      {
        body: {
          fromLocationId: piece.locationId,
          toLocationId: await shop.openLocation(),
          lines: [{ variantId: piece.variantId, quantity: 2 }],
        },
      },
      key(),
    );
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'not_enough_free', context: { free: 1, held: 2 } },
    });
    expect(await shop.stockOf(piece)).toEqual({ onHand: 3, held: 2, entries: 3 });
  });

  test('transfers that cross each other at once end, and no piece is lost or made', async () => {
    const piece = await shop.shelf(8);
    const back = await shop.openLocation();
    const move = (from: string, to: string) =>
      shop.staff.client.transferStock(
        {
          body: {
            fromLocationId: from,
            toLocationId: to,
            lines: [{ variantId: piece.variantId, quantity: 1 }],
          },
        },
        key(),
      );
    await move(piece.locationId, back);
    await Promise.all(
      Array.from({ length: 6 }, (_, nth) =>
        nth % 2 === 0 ? move(piece.locationId, back) : move(back, piece.locationId),
      ),
    );
    const [sum] =
      await market.sql`select sum(on_hand)::int as pieces from inventory.stock where variant_id = ${piece.variantId}`;
    expect(sum).toEqual({ pieces: 8 });
  });

  test('a receipt with a piece of another shop is refused whole', async () => {
    const piece = await shop.shelf(1);
    const [other] = await market.sql<
      { id: string }[]
    >`select id from catalog.variant where vendor_id <> ${shop.vendorId} limit 1`;
    const refused = await shop.staff.client.receiveStock(
      {
        body: {
          locationId: piece.locationId,
          lines: [
            { variantId: piece.variantId, quantity: 1 },
            { variantId: other?.id ?? '', quantity: 1 },
          ],
        },
      },
      key(),
    );
    expect(code(refused)).toBe('variant_not_found');
    expect(await shop.stockOf(piece)).toMatchObject({ onHand: 1, entries: 1 });
  });
});

describe('locations and neighbours', () => {
  test('a location closes when it is empty, and then takes nothing in', async () => {
    const piece = await shop.shelf(2);
    const back = await shop.openLocation();
    const line = [{ variantId: piece.variantId, quantity: 1 }];
    await shop.staff.client.receiveStock({ body: { locationId: back, lines: line } }, key());
    expect(await shop.staff.client.closeLocation({ params: { id: back } })).toMatchObject({
      ok: false,
      problem: { code: 'location_not_empty', context: { pieces: 1 } },
    });
    await shop.staff.client.adjustStock(
      { body: { variantId: piece.variantId, locationId: back, change: -1, cause: 'write_off' } },
      key(),
    );
    expect(await shop.staff.client.closeLocation({ params: { id: back } })).toMatchObject({
      ok: true,
      value: { state: 'closed', onHand: 0 },
    });
    expect(
      code(await shop.staff.client.receiveStock({ body: { locationId: back, lines: line } }, key())),
    ).toBe('location_closed');
  });

  test('a name is taken once, and a change made against an old version is refused', async () => {
    const id = await shop.openLocation();
    const listed = await shop.staff.client.listVendorStock({ query: { limit: 1 } });
    const own = listed.ok ? listed.value.locations.find((one) => one.id === id) : undefined;
    if (own === undefined) throw new Error('the location is not listed');
    const { name, city, country } = own;
    expect(
      code(
        await shop.staff.client.createLocation({
          body: { name: name.toUpperCase(), city, country, priority: 1 },
        }),
      ),
    ).toBe('location_name_taken');
    const body = { name, city, country, priority: 2, version: own.version };
    expect(await shop.staff.client.changeLocation({ params: { id }, body })).toMatchObject({
      ok: true,
      value: { priority: 2 },
    });
    expect(code(await shop.staff.client.changeLocation({ params: { id }, body }))).toBe('version_conflict');
  });

  test("another shop's stock is neither seen nor touched, through the API and past it", async () => {
    const [other] = await market.sql<
      { variantId: string; locationId: string; vendorId: string; onHand: number }[]
    >`
      select variant_id as "variantId", location_id as "locationId", vendor_id as "vendorId", on_hand as "onHand"
        from inventory.stock where vendor_id <> ${shop.vendorId} and on_hand > 2 limit 1`;
    if (other === undefined) throw new Error('no other shop');
    const at = { variantId: other.variantId, locationId: other.locationId };
    const mine = await shop.shelf(2);
    expect(
      code(await shop.staff.client.adjustStock({ body: { ...at, change: -1, cause: 'lost' } }, key())),
    ).toBe('location_not_found');
    expect(
      code(
        await shop.staff.client.adjustStock(
          { body: { ...at, locationId: mine.locationId, change: 1, cause: 'found' } },
          key(),
        ),
      ),
    ).toBe('variant_not_found');
    expect(
      code(
        await shop.staff.client.receiveStock(
          { body: { locationId: other.locationId, lines: [{ variantId: mine.variantId, quantity: 1 }] } },
          key(),
        ),
      ),
    ).toBe('location_not_found');
    expect(
      code(
        await shop.staff.client.transferStock(
          {
            body: {
              fromLocationId: other.locationId,
              toLocationId: mine.locationId,
              lines: [{ variantId: other.variantId, quantity: 1 }],
            },
          },
          key(),
        ),
      ),
    ).toBe('location_not_found');
    expect(code(await shop.staff.client.closeLocation({ params: { id: other.locationId } }))).toBe(
      'location_not_found',
    );
    expect(await shop.staff.client.listStockEntries({ query: { variantId: other.variantId } })).toMatchObject(
      {
        ok: true,
        value: { items: [] },
      },
    );
    const planted = market.app.db.asVendor(
      shop.vendorId,
      (tx) => tx`
      insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason)
      values (${shop.vendorId}, ${other.variantId}, ${other.locationId}, 5, 'receipt')`,
    );
    await expect(planted).rejects.toMatchObject({ code: '23503' });
    const named = market.app.db.asVendor(
      shop.vendorId,
      (tx) => tx`
      insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason)
      values (${other.vendorId}, ${other.variantId}, ${other.locationId}, 5, 'receipt')`,
    );
    await expect(named).rejects.toThrow('row-level security');
    expect(await shop.stockOf(other)).toMatchObject({ onHand: other.onHand });
  });
});
