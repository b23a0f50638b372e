import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweepHolds } from '../../src/modules/checkout/index.ts';
import {
  endHold,
  findPieces,
  openTestMarket,
  type Piece,
  reservedPiece,
  setStock,
  type TestMarket,
} from '../harness/index.ts';

let market: TestMarket;
let piece: Piece;
beforeAll(async () => {
  market = await openTestMarket({ withoutJobs: true });
  const [found] = await findPieces(market.sql, { count: 1 });
  if (found === undefined) throw new Error('no piece');
  piece = found;
});
beforeEach(async () => {
  while (await sweepHolds(market.app));
  await setStock(market.sql, piece.variantId, 20);
});
afterAll(() => market.close());

const heldOrder = async () => (await reservedPiece(market, { piece })).number;
const stateOf = async (number: string) => {
  const [row] = await market.sql`select state from orders.order where number = ${number}`;
  return row?.state;
};
const heldPieces = async () => {
  const [row] =
    await market.sql`select sum(held)::int as held from inventory.stock where variant_id = ${piece.variantId}`;
  return row?.held;
};

test('the sweeper passes by an order that is being paid this moment, and lets go of the others', async () => {
  const [paying, idle] = [await heldOrder(), await heldOrder()];
  await endHold(market, paying);
  await endHold(market, idle);
  await market.sql.begin(async (tx) => {
    // A payment that has come takes the order first, as `claimGoods` does, and stops its clock.
    await tx`select 1 from orders.order where number = ${paying} for no key update`;
    await sweepHolds(market.app);
    expect(await stateOf(idle)).toBe('expired');
    await tx`update orders.order set hold_expires_at = null where number = ${paying}`;
  });
  await sweepHolds(market.app);
  expect(await stateOf(paying)).toBe('awaiting_payment');
  expect(await heldPieces()).toBe(1);
  await market.sql`update orders.order set hold_expires_at = now() - interval '1 s' where number = ${paying}`;
});

test('many sweepers at once let go of each order once, and give back its pieces once', async () => {
  const numbers = await Promise.all(Array.from({ length: 6 }, heldOrder));
  expect(await heldPieces()).toBe(6);
  for (const number of numbers) await endHold(market, number);
  await Promise.all(Array.from({ length: 6 }, () => sweepHolds(market.app)));
  while (await sweepHolds(market.app));
  const told = await market.sql`
    select o.number, count(*)::int as times from orders.history h join orders.order o on o.id = h.order_id
     where o.number = any (${numbers}) and h.event = 'order.expired' group by 1`;
  expect(told.map(({ times }) => times)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(await heldPieces()).toBe(0);
});

test('what is held a moment longer is left alone', async () => {
  const number = await heldOrder();
  await sweepHolds(market.app);
  expect(await stateOf(number)).toBe('awaiting_payment');
  expect(await heldPieces()).toBe(1);
  await endHold(market, number);
});
