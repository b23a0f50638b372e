import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  claimHolds,
  decideHolds,
  type HoldEvent,
  lockHolds,
  releaseHolds,
} from '../../src/modules/inventory/index.ts';
import {
  openShop,
  openTestMarket,
  type Shelf,
  type Shop,
  setStock,
  type TestMarket,
} from '../harness/index.ts';

let market: TestMarket;
let shop: Shop;
beforeAll(async () => {
  market = await openTestMarket({ withoutJobs: true, withoutPlacer: true });
  shop = await openShop(market);
});
afterAll(() => market.close());

const RUNS = 12;
const ON_HAND = 12;
const ORDERS = 4;

/** What the market does with holds, as one step: decide under lock, then write. Gives whether it happened. */
function end(orderId: string, event: HoldEvent): Promise<boolean> {
  return market.app.db.transaction(async (tx) => {
    const holds = await lockHolds(tx, orderId);
    const states = holds.map((hold) => hold.state);
    if (!decideHolds(states, event).ok) return false;
    await (event === 'claim' ? claimHolds(tx, orderId) : releaseHolds(tx, [orderId]));
    return true;
  });
}

/** A hold as `place_batch` makes it: the row, and the sum on the shelf. Gives whether there was enough. */
function hold(
  { variantId, locationId, vendorId }: Shelf,
  orderId: string,
  quantity: number,
): Promise<boolean> {
  return market.app.db.transaction(async (tx) => {
    const [row] = await tx`
      select on_hand - held as free from inventory.stock where variant_id = ${variantId} and location_id = ${locationId} for update`;
    if (Number(row?.free) < quantity) return false;
    await tx`
      insert into inventory.hold (order_id, variant_id, location_id, vendor_id, quantity, expires_at)
      values (${orderId}, ${variantId}, ${locationId}, ${vendorId}, ${quantity}, now() + interval '10 minutes')`;
    await tx`update inventory.stock set held = held + ${quantity} where variant_id = ${variantId} and location_id = ${locationId}`;
    return true;
  });
}

const step = fc.record({
  order: fc.integer({ min: 0, max: ORDERS - 1 }),
  event: fc.constantFrom<HoldEvent>('claim', 'release'),
});

test('however claims and releases meet, each order ends once, and shelf, holds and ledger agree with the one that came first', async () => {
  const quantities = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: ORDERS, maxLength: ORDERS });
  const piece = await shop.shelf(ON_HAND);
  await fc.assert(
    fc.asyncProperty(quantities, fc.array(step, { maxLength: 14 }), async (wanted, steps) => {
      await setStock(market.sql, piece.variantId, ON_HAND);
      const before = await shop.stockOf(piece);
      const orders = wanted.map((quantity) => ({ id: randomUUID(), quantity }));
      const held = await Promise.all(orders.map(({ id, quantity }) => hold(piece, id, quantity)));
      const happened = await Promise.all(
        steps.map(({ order, event }) => end(orders[order]?.id ?? '', event)),
      );
      // The model: an order that was held ends with the one event that happened to it, or stays held.
      const model = orders.map(({ quantity }, nth) => {
        const ends = steps.filter(({ order }, at) => order === nth && happened[at]);
        expect(ends.length).toBeLessThanOrEqual(held[nth] ? 1 : 0);
        return { quantity: held[nth] ? quantity : 0, end: ends[0]?.event ?? 'none' };
      });
      for (const [nth, { end: ended }] of model.entries())
        if (held[nth] && ended === 'none') expect(steps.some(({ order }) => order === nth)).toBe(false);
      const sum = (what: string) =>
        model.filter((one) => one.end === what).reduce((total, one) => total + one.quantity, 0);
      expect(await shop.stockOf(piece)).toEqual({
        onHand: (before?.onHand ?? 0) - sum('claim'),
        held: (before?.held ?? 0) + sum('none'),
        entries: (before?.entries ?? 0) - sum('claim'),
      });
      await Promise.all(orders.map(({ id }) => end(id, 'release')));
    }),
    { numRuns: RUNS },
  );
});

test('the database undoes no sale and sells nothing that was given back, whatever the code does', async () => {
  const piece = await shop.shelf(3);
  const [givenBack, sold] = [randomUUID(), randomUUID()];
  const move = (state: string, id: string) =>
    market.sql`update inventory.hold set state = ${state} where order_id = ${id}`;
  await hold(piece, givenBack, 2);
  expect(await end(givenBack, 'release')).toBe(true);
  await expect(move('claimed', givenBack)).rejects.toMatchObject({ code: '23001' });
  await hold(piece, sold, 1);
  expect(await end(sold, 'claim')).toBe(true);
  for (const state of ['held', 'released'])
    await expect(move(state, sold)).rejects.toMatchObject({ code: '23001' });
  expect(await shop.stockOf(piece)).toEqual({ onHand: 2, held: 0, entries: 2 });
});
