import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  findPieces,
  makeCoupon,
  makeGiftCard,
  openTestMarket,
  type Piece,
  setStock,
  type TestMarket,
} from '../harness/index.ts';

/** The SQL call by itself: what it promises whoever calls it, with whatever plan. */
let market: TestMarket;
let many: postgres.Sql;
let pieces: [Piece, Piece];
const CALLERS = 12;

beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true, withoutJobs: true });
  many = postgres(market.env.DATABASE_URL ?? '', { max: CALLERS, onnotice: () => {} });
  const [first, second] = await findPieces(market.sql, { count: 2 });
  if (first === undefined || second === undefined) throw new Error('no pieces');
  pieces = [first, second];
});
afterAll(async () => {
  await many.end();
  await market.close();
});

type Wish = {
  readonly account?: string;
  readonly lines: readonly (readonly [Piece, number])[];
  readonly coupon?: string;
  readonly gift?: { readonly card: string; readonly minor: bigint };
};

/** Decides wishes as one batch. Gives the reason of each, null for one that is reserved. */
async function decide(sql: postgres.Sql, wishes: readonly Wish[]): Promise<(string | null)[]> {
  const orders = wishes.map((wish, index) => ({ wish, n: index + 1, order: randomUUID() }));
  const parcels = orders.flatMap(({ wish, n }) => wish.lines.map(([piece], at) => parcelOf(n, at, piece)));
  const lines = orders.flatMap(({ wish, n }) =>
    wish.lines.map(([piece, quantity], at) => {
      const parcel = parcels.find((one) => one.n === n && one.at === at)?.id ?? '';
      return lineOf({ n, no: at + 1, parcel, piece, quantity });
    }),
  );
  const batch = {
    currency: 'EUR',
    coupons: wishes.flatMap(({ coupon }) => coupon ?? []),
    gift_cards: wishes.flatMap(({ gift }) => gift?.card ?? []),
    parcels,
    lines,
    placements: orders.map(({ wish, n, order }) => ({
      n,
      placement: randomUUID(),
      cart: randomUUID(),
      account: wish.account ?? null,
      fingerprint: 'f',
      country: 'DE',
      order,
      number: `SV-0000-${order.slice(0, 8).toUpperCase()}`,
      goods: String(
        wish.lines.reduce((sum, [piece, quantity]) => sum + piece.priceMinor * BigInt(quantity), 0n),
      ),
      shipping: '0',
      ...(wish.coupon !== undefined && { coupon: wish.coupon, coupon_version: 1, discount: '1' }),
      ...(wish.gift !== undefined && { gift_card: wish.gift.card, gift: wish.gift.minor.toString() }),
    })),
  };
  const rows = await sql<{ reason: string | null }[]>`
    select reason from checkout.place_batch(${JSON.stringify(batch)}::text::jsonb, interval '1 minute') order by nth`;
  return rows.map((row) => row.reason);
}

function parcelOf(n: number, at: number, piece: Piece) {
  const id = randomUUID();
  const delivery = { code: 'standard', name: 'Standard', from: '2026-12-01', until: '2026-12-03' };
  return {
    n,
    at,
    id,
    vendor: piece.vendorId,
    number: `P-${id}`,
    goods: '0',
    shipping: '0',
    commission: '0',
    ...delivery,
  };
}

function lineOf(line: { n: number; no: number; parcel: string; piece: Piece; quantity: number }) {
  const { piece, ...rest } = line;
  const words = { slug: 's', title: 'T', colour: 'Ink', size: 'M', sku: 'S' };
  const money = { price: piece.priceMinor.toString(), bps: 0, commission: '0' };
  return {
    ...rest,
    id: randomUUID(),
    vendor: piece.vendorId,
    variant: piece.variantId,
    product: randomUUID(),
    ...words,
    ...money,
  };
}

const heldOf = async ({ variantId }: Piece) => {
  const [row] =
    await market.sql`select sum(held)::int as held from inventory.stock where variant_id = ${variantId}`;
  return row?.held;
};

test('callers who come while the stock is locked decide on what is there once it is free: nobody fails, nothing is promised twice', async () => {
  const [piece] = pieces;
  await setStock(market.sql, piece.variantId, 7);
  const waiting = await market.sql.begin(async (tx) => {
    await tx`select 1 from inventory.stock where variant_id = ${piece.variantId} for update`;
    const calls = Array.from({ length: CALLERS }, () => decide(many, [{ lines: [[piece, 1]] }]));
    for (let blocked = 0; blocked < CALLERS; ) {
      const [row] = await market.sql`
        select count(*)::int as blocked from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      blocked = row?.blocked ?? 0;
    }
    return { calls };
  });
  const reasons = (await Promise.all(waiting.calls)).flat();
  expect(reasons.filter((reason) => reason === null)).toHaveLength(7);
  expect(reasons.filter((reason) => reason === 'out_of_stock')).toHaveLength(CALLERS - 7);
  expect(await heldOf(piece)).toBe(7);
});

test('an order that cannot have one of its pieces takes none: the next in the queue can have them', async () => {
  const [first, second] = pieces;
  await setStock(market.sql, first.variantId, 1);
  await setStock(market.sql, second.variantId, 0);
  const both: Wish = {
    lines: [
      [first, 1],
      [second, 1],
    ],
  };
  expect(await decide(market.sql, [both, { lines: [[first, 1]] }, both])).toEqual([
    'out_of_stock',
    null,
    'out_of_stock',
  ]);
  expect([await heldOf(first), await heldOf(second)]).toEqual([1, 0]);
});

test('two orders of one buyer in one batch share the limit', async () => {
  const [piece] = pieces;
  await setStock(market.sql, piece.variantId, 10);
  await market.sql`
    insert into inventory.buyer_limit (variant_id, vendor_id, per_buyer) values (${piece.variantId}, ${piece.vendorId}, 2)`;
  const [one, other] = await market.sql`select id from identity.account order by id limit 2`;
  const wish = (account: string, quantity: number): Wish => ({ account, lines: [[piece, quantity]] });
  const asked = [wish(one?.id, 2), wish(one?.id, 1), wish(other?.id, 2)];
  expect(await decide(market.sql, asked)).toEqual([null, 'limit_reached', null]);
  expect(await decide(market.sql, [wish(other?.id, 1)])).toEqual(['limit_reached']);
});

test('a coupon with one use left serves one order of a batch; who cannot have it holds nothing', async () => {
  const [, piece] = pieces;
  await setStock(market.sql, piece.variantId, 10);
  const { id: coupon } = await makeCoupon(market.sql, { maxUses: 1 });
  const wish: Wish = { coupon, lines: [[piece, 1]] };
  expect(await decide(market.sql, [wish, wish, { lines: [[piece, 1]] }])).toEqual([
    null,
    'coupon_used_up',
    null,
  ]);
  expect(await decide(market.sql, [wish])).toEqual(['coupon_used_up']);
  expect(await heldOf(piece)).toBe(2);
});

test('an order whose goods are gone uses neither coupon nor gift card: the next can have them', async () => {
  const [first, second] = pieces;
  await setStock(market.sql, first.variantId, 0);
  await setStock(market.sql, second.variantId, 5);
  const { id: coupon } = await makeCoupon(market.sql, { maxUses: 1 });
  const gift = { card: (await makeGiftCard(market, 500n)).id, minor: 500n };
  const asked: Wish[] = [first, second, second].map((piece) => ({ coupon, gift, lines: [[piece, 1]] }));
  expect(await decide(market.sql, asked)).toEqual(['out_of_stock', null, 'coupon_used_up']);
  const alone: Wish = { gift, lines: [[second, 1]] };
  expect(await decide(market.sql, [alone])).toEqual(['gift_card_changed']);
});

test('a gift card that two callers want at once pays one of them', async () => {
  const [, piece] = pieces;
  await setStock(market.sql, piece.variantId, 50);
  const gift = { card: (await makeGiftCard(market, 100n)).id, minor: 100n };
  const calls = await market.sql.begin(async (tx) => {
    await tx`select 1 from vouchers.gift_card where id = ${gift.card} for update`;
    const asked = Array.from({ length: CALLERS }, () => decide(many, [{ gift, lines: [[piece, 1]] }]));
    for (let blocked = 0; blocked < CALLERS; ) {
      const [row] = await market.sql`
        select count(*)::int as blocked from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      blocked = row?.blocked ?? 0;
    }
    return { asked };
  });
  const reasons = (await Promise.all(calls.asked)).flat();
  expect(reasons.filter((reason) => reason === null)).toHaveLength(1);
  expect(reasons.filter((reason) => reason === 'gift_card_changed')).toHaveLength(CALLERS - 1);
});

test('the database refuses what would be held below nothing', async () => {
  await expect(
    market.sql`update inventory.stock set held = -1 where variant_id = ${pieces[0].variantId}`,
  ).rejects.toMatchObject({ code: '23514' });
});
