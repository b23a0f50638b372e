import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  eventually,
  findPieces,
  openTestMarket,
  readyToPay,
  setStock,
  type TestMarket,
} from '../harness/index.ts';

let market: TestMarket;
const placers: ChildProcess[] = [];
beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true });
});
afterAll(async () => {
  for (const one of placers) one.kill('SIGKILL');
  await market.close();
});

/** A placer in a process of its own, told to die at a point or to live. */
function startPlacer(point?: string): ChildProcess {
  const file = join(import.meta.dirname, '../../src/bin/placer.ts');
  const env = { ...market.env, PLACER_HEALTH_PORT: String(40_000 + (process.pid % 10_000)) };
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH ?? '', ...env, ...(point === undefined ? {} : { CRASH_POINT: point }) },
    stdio: 'ignore',
  });
  placers.push(child);
  return child;
}

const onePiece = async (stock: number) => {
  const [piece] = await findPieces(market.sql, { count: 1, stock });
  if (piece === undefined) throw new Error('no piece');
  await setStock(market.sql, piece.variantId, stock);
  return piece;
};
const heldOf = async (variantId: string) => {
  const [row] =
    await market.sql`select sum(held)::int as held from inventory.stock where variant_id = ${variantId}`;
  return row?.held;
};

test.each([
  ['before it decided', 'placer.taken'],
  ['after it decided, before anybody was told', 'placer.decided'],
])(
  'a placer that dies %s leaves its placements to the next one: decided once, whoever decides',
  async (_, point) => {
    const piece = await onePiece(3);
    const visitor = market.visitor();
    const checkout = await readyToPay(visitor, [piece]);
    const placementId = randomUUID();
    const body = { expectedTotal: checkout.cart.total };
    const asked = await visitor.client.placeOrder({ body }, { idempotencyKey: placementId });
    expect(asked.status).toBe(202);
    const dying = startPlacer(point);
    const signal = await new Promise((resolve) => dying.once('exit', (_code, by) => resolve(by)));
    expect(signal).toBe('SIGKILL');
    const living = startPlacer();
    await eventually(async () => {
      const seen = await visitor.client.viewPlacement({ params: { placementId } });
      expect(seen.ok && seen.value.status).toBe('reserved');
      expect(await market.app.redis.xlen('{placements:0}:queue')).toBe(0);
    });
    expect(await heldOf(piece.variantId)).toBe(1);
    living.kill('SIGKILL');
  },
);

test('a placement that two placers refuse at the same moment is refused once, as it was first; nothing is put aside', async () => {
  const piece = await onePiece(3);
  const visitor = market.visitor();
  const checkout = await readyToPay(visitor, [piece]);
  await setStock(market.sql, piece.variantId, 0); // refused before any stock is locked: nothing makes the two wait but the key
  const placementId = randomUUID();
  const body = { expectedTotal: checkout.cart.total };
  await visitor.client.placeOrder({ body }, { idempotencyKey: placementId });
  const [entry] = await market.app.redis.xrange('{placements:0}:queue', '-', '+', 'COUNT', 1);
  const [, cartId = '', , fingerprint = ''] = (entry?.[1][1] ?? '').split(' ');
  let placer: ChildProcess | null = null;
  await market.sql.begin(async (tx) => {
    await tx`
      insert into checkout.placement (cart_id, placement_id, fingerprint, outcome, reason)
      values (${cartId}, ${placementId}, ${fingerprint}, 'rejected', 'unavailable')`;
    placer = startPlacer();
    await eventually(async () => {
      const [row] = await market.sql`
        select count(*)::int as waiting from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and query like '%place_batch%'`;
      expect(row?.waiting).toBe(1);
    });
  });
  await eventually(async () => expect(await market.app.redis.xlen('{placements:0}:queue')).toBe(0));
  const seen = await visitor.client.viewPlacement({ params: { placementId } });
  expect(seen).toMatchObject({ ok: true, value: { status: 'rejected', reason: 'unavailable' } });
  expect(await market.sql`select kind from platform.alarm where subject = ${placementId}`).toEqual([]);
  expect(await market.app.redis.xlen('{placements}:dead')).toBe(0);
  (placer as ChildProcess | null)?.kill('SIGKILL'); // set within the transaction, which TypeScript cannot follow
});

/** Decides one order of a piece as it was planned a moment ago. */
async function decidePlan(piece: { variantId: string; vendorId: string; priceMinor: bigint }) {
  const [order, parcel] = [randomUUID(), randomUUID()];
  const placement = {
    n: 1,
    placement: randomUUID(),
    cart: randomUUID(),
    fingerprint: 'f',
    order,
    number: 'SV-0000-YYYY',
  };
  const batch = {
    currency: 'EUR',
    placements: [{ ...placement, goods: String(piece.priceMinor), shipping: '0' }],
    parcels: [],
    lines: [
      {
        n: 1,
        no: 1,
        id: randomUUID(),
        parcel,
        vendor: piece.vendorId,
        variant: piece.variantId,
        quantity: 1,
        price: String(piece.priceMinor),
      },
    ],
  };
  const [decided] = await market.sql`
    select outcome, reason from checkout.place_batch(${JSON.stringify(batch)}::text::jsonb, interval '1 minute')`;
  return decided;
}

test('a price that changes between reading and deciding is refused with nothing held; so is a piece taken off sale', async () => {
  const piece = await onePiece(3);
  expect(await decidePlan({ ...piece, priceMinor: piece.priceMinor + 1n })).toEqual({
    outcome: 'rejected',
    reason: 'price_changed',
  });
  for (const [takeOff, putBack] of [
    ["update catalog.variant set state = 'archived'", "update catalog.variant set state = 'active'"],
    ["update vendors.vendor set state = 'suspended'", "update vendors.vendor set state = 'active'"],
    ["update catalog.product set state = 'draft'", "update catalog.product set state = 'live'"],
  ] as const) {
    const where = takeOff.includes('catalog.variant')
      ? `id = '${piece.variantId}'`
      : takeOff.includes('vendors.vendor')
        ? `id = '${piece.vendorId}'`
        : `id = (select product_id from catalog.variant where id = '${piece.variantId}')`;
    await market.sql.unsafe(`${takeOff} where ${where}`);
    expect(await decidePlan(piece), takeOff).toEqual({ outcome: 'rejected', reason: 'unavailable' });
    await market.sql.unsafe(`${putBack} where ${where}`);
  }
  expect(await decidePlan({ ...piece, variantId: randomUUID() })).toEqual({
    outcome: 'rejected',
    reason: 'unavailable',
  });
  expect(await heldOf(piece.variantId)).toBe(0);
});

test('when more wait than can be decided in time, buyers are asked to come back; nothing of theirs is queued or lost', async () => {
  const piece = await onePiece(3);
  const visitor = market.visitor();
  const checkout = await readyToPay(visitor, [piece]);
  const { redis } = market.app;
  const stream = '{placements:0}:queue';
  await redis.hset('{placements}:pressure', { depth: 0, p95Ms: 0, perSecond: 1 });
  const crowd = redis.pipeline();
  for (let n = 0; n < 1_000; n++) crowd.xadd(stream, '*', 'm', 'somebody else');
  await crowd.exec();
  await new Promise((resolve) => setTimeout(resolve, 600)); // the API looks at the pressure twice a second
  const placementId = randomUUID();
  const ask = () =>
    visitor.client.placeOrder(
      { body: { expectedTotal: checkout.cart.total } },
      { idempotencyKey: placementId },
    );
  const refused = await ask();
  expect(refused).toMatchObject({ ok: false, status: 503, problem: { code: 'busy' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await redis.xlen(stream)).toBe(1_000);
  const seen = await visitor.client.viewPlacement({ params: { placementId } });
  expect(seen).toMatchObject({ ok: true, value: { status: 'unknown' } });
  await redis.del(stream);
  expect((await ask()).status).toBe(202);
});
