import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepHolds } from '../../src/modules/checkout/index.ts';
import {
  Card,
  findPieces,
  openTestMarket,
  payWith,
  readyToPay,
  reserve,
  setStock,
  type TestMarket,
} from '../harness/index.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket();
});
afterAll(() => market.close());

const stockOf = async (variantId: string) => {
  const [row] = await market.sql`
    select sum(on_hand)::int as "onHand", sum(held)::int as held from inventory.stock where variant_id = ${variantId}`;
  return row;
};
const ordersOf = (variantId: string) => market.sql`
  select distinct o.id, o.state from orders.order o join orders.order_line l on l.order_id = o.id where l.variant_id = ${variantId}`;
const onePiece = async (stock: number) => {
  const [piece] = await findPieces(market.sql, { count: 1, stock });
  if (piece === undefined) throw new Error('no piece');
  await market.sql`update inventory.hold set state = 'released' where state = 'held'`;
  await market.sql`delete from inventory.buyer_limit`;
  await setStock(market.sql, piece.variantId, stock);
  return piece;
};

test('forty buyers of seven units: seven are promised one each, nobody more, and the others are told', async () => {
  const piece = await onePiece(7);
  const before = (await ordersOf(piece.variantId)).length;
  const buyers = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const visitor = market.visitor();
      return {
        visitor,
        checkout: await readyToPay(visitor, [piece], { email: `drop-${index}@shopper.example` }),
      };
    }),
  );
  const decisions = await Promise.all(buyers.map(({ visitor, checkout }) => reserve(visitor, checkout)));
  expect(decisions.filter(({ status }) => status === 'reserved')).toHaveLength(7);
  expect(decisions.filter(({ reason }) => reason === 'out_of_stock')).toHaveLength(33);
  expect(await stockOf(piece.variantId)).toEqual({ onHand: 7, held: 7 });
  expect((await ordersOf(piece.variantId)).length - before).toBe(7);
});

test('the same key gives the same decision and one order; the same key for another total is refused', async () => {
  const piece = await onePiece(5);
  const visitor = market.visitor();
  const checkout = await readyToPay(visitor, [piece]);
  const key = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => reserve(visitor, checkout, key)));
  expect(new Set(answers.map(({ orderNumber }) => orderNumber)).size).toBe(1);
  expect(await stockOf(piece.variantId)).toEqual({ onHand: 5, held: 1 });
  const other = await visitor.client.placeOrder(
    { body: { expectedTotal: { minor: '1', currency: 'EUR' } } },
    { idempotencyKey: key, headers: { prefer: 'wait=5' } },
  );
  expect(other).toMatchObject({ ok: false, problem: { code: 'idempotency_conflict', status: 422 } });
});

test('a key sent for two different totals at once is decided for one of them and a conflict for the other', async () => {
  const piece = await onePiece(5);
  const visitor = market.visitor();
  const { total } = (await readyToPay(visitor, [piece])).cart;
  const idempotencyKey = randomUUID();
  const answers = await Promise.all(
    [total, { ...total, minor: '1' }].map((expectedTotal) =>
      visitor.client.placeOrder(
        { body: { expectedTotal } },
        { idempotencyKey, headers: { prefer: 'wait=5' } },
      ),
    ),
  );
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('one size that is gone refuses the whole order: nothing is held, the bag stays', async () => {
  const pieces = await findPieces(market.sql, { count: 2, stock: 3 });
  const [kept, gone] = pieces;
  if (kept === undefined || gone === undefined) throw new Error('no pieces');
  await setStock(market.sql, kept.variantId, 3);
  const visitor = market.visitor();
  const checkout = await readyToPay(visitor, pieces);
  await setStock(market.sql, gone.variantId, 0);
  expect(await reserve(visitor, checkout)).toMatchObject({
    status: 'rejected',
    reason: 'out_of_stock',
    variantId: gone.variantId,
    available: 0,
  });
  expect(await stockOf(kept.variantId)).toEqual({ onHand: 3, held: 0 });
  const bag = await visitor.client.viewCart();
  expect(bag.ok && bag.value.vendors.flatMap(({ lines }) => lines)).toHaveLength(2);
});

test('a price that changed since the shopper looked is refused with nothing held', async () => {
  const piece = await onePiece(3);
  const visitor = market.visitor();
  const checkout = await readyToPay(visitor, [piece]);
  await market.sql`update pricing.price set amount_minor = amount_minor + 100, compare_at_minor = null where variant_id = ${piece.variantId}`;
  expect(await reserve(visitor, checkout)).toMatchObject({ status: 'rejected', reason: 'price_changed' });
  expect(await stockOf(piece.variantId)).toEqual({ onHand: 3, held: 0 });
  const now = await visitor.client.viewCheckout();
  if (!now.ok) throw new Error(now.problem.code);
  expect(await reserve(visitor, now.value)).toMatchObject({
    status: 'reserved',
    total: now.value.cart.total,
  });
});

test('a hold that ran out gives the stock back and cannot be paid any more', async () => {
  const piece = await onePiece(2);
  const visitor = market.visitor();
  const checkout = await readyToPay(visitor, [piece], { email: 'late@shopper.example' });
  const key = randomUUID();
  await reserve(visitor, checkout, key);
  await market.sql`
    update orders.order set hold_expires_at = now() - interval '1 second'
     where id = (select order_id from orders.recipient where email = 'late@shopper.example')`;
  while (await sweepHolds(market.app));
  expect(await stockOf(piece.variantId)).toEqual({ onHand: 2, held: 0 });
  await expect(payWith(market, visitor, key, Card.succeeds)).rejects.toThrow('hold_expired');
  expect(await visitor.client.viewPlacement({ params: { placementId: key } })).toMatchObject({
    ok: true,
    value: { status: 'rejected', reason: 'hold_expired' },
  });
});

test('giving a placement back frees the stock at once and leaves the bag', async () => {
  const piece = await onePiece(2);
  const visitor = market.visitor();
  const checkout = await readyToPay(visitor, [piece]);
  const key = randomUUID();
  await reserve(visitor, checkout, key);
  expect((await visitor.client.releasePlacement({ params: { placementId: key } })).ok).toBe(true);
  expect(await stockOf(piece.variantId)).toEqual({ onHand: 2, held: 0 });
  const bag = await visitor.client.viewCart();
  expect(bag.ok && bag.value.vendors).toHaveLength(1);
});

test('one buyer gets no more of a limited piece than the limit, in one order, in two at once, under another case of the e-mail', async () => {
  const piece = await onePiece(20);
  const order = async (email: string, quantity: number) => {
    const visitor = market.visitor();
    return { visitor, checkout: await readyToPay(visitor, [piece], { email, quantity }) };
  };
  // Put into the bag before there was a limit: the bag itself stops at it.
  const three = await order('one@shopper.example', 3);
  await market.sql`
    insert into inventory.buyer_limit (variant_id, vendor_id, per_buyer) values (${piece.variantId}, ${piece.vendorId}, 2)`;
  expect(await reserve(three.visitor, three.checkout)).toMatchObject({
    reason: 'limit_reached',
    available: 2,
  });
  const windows = await Promise.all(
    ['two@shopper.example', 'TWO@shopper.example'].map((email) => order(email, 2)),
  );
  const decisions = await Promise.all(windows.map(({ visitor, checkout }) => reserve(visitor, checkout)));
  expect(decisions.map(({ status }) => status).sort()).toEqual(['rejected', 'reserved']);
  expect(await stockOf(piece.variantId)).toEqual({ onHand: 20, held: 2 });
  const other = await order('three@shopper.example', 2);
  expect(await reserve(other.visitor, other.checkout)).toMatchObject({ status: 'reserved' });
  const key = randomUUID();
  const again = await order('four@shopper.example', 2);
  await reserve(again.visitor, again.checkout, key);
  await again.visitor.client.releasePlacement({ params: { placementId: key } });
  expect(await reserve(again.visitor, again.checkout)).toMatchObject({ status: 'reserved' });
});

test('a window that listens is told of the decision as it falls, and at once when it fell before', async () => {
  const piece = await onePiece(2);
  const visitor = market.visitor();
  const checkout = await readyToPay(visitor, [piece]);
  const key = randomUUID();
  const listening = visitor.send(`/v1/placements/${key}/events`).then((answer) => answer.text());
  await reserve(visitor, checkout, key);
  const told = (text: string) =>
    [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '').status);
  const heard = told(await listening);
  expect(heard.at(-1)).toBe('reserved');
  expect(heard.slice(0, -1).every((status) => status === 'unknown' || status === 'queued')).toBe(true);
  const later = await visitor.send(`/v1/placements/${key}/events`);
  expect(later.headers.get('content-type')).toContain('text/event-stream');
  expect(told(await later.text())).toEqual(['reserved']);
  const stranger = await market.visitor().send(`/v1/placements/${key}/events`);
  expect(told(await stranger.text())).toEqual(['unknown']);
});

test('many deciding at once over the same few units never promise one twice, nor fail', async () => {
  const piece = await onePiece(7);
  const buyers = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const visitor = market.visitor();
      return { visitor, checkout: await readyToPay(visitor, [piece]) };
    }),
  );
  market.app.redis.disconnect(); // decided one by one, several at a time
  try {
    const insist = async ({ visitor, checkout }: (typeof buyers)[number]) => {
      const idempotencyKey = randomUUID();
      for (let tries = 0; tries < 200; tries++) {
        const body = { expectedTotal: checkout.cart.total };
        const answer = await visitor.client.placeOrder({ body }, { idempotencyKey });
        if (answer.ok) return answer.value.reason ?? answer.value.status;
        if (answer.status !== 503) return answer.problem.code;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return 'never decided';
    };
    const decisions = await Promise.all(buyers.map(insist));
    const counted = Map.groupBy(decisions, (decision) => decision);
    expect([...counted].map(([decision, all]) => [decision, all.length]).toSorted()).toEqual([
      ['out_of_stock', 33],
      ['reserved', 7],
    ]);
    expect(await stockOf(piece.variantId)).toEqual({ onHand: 7, held: 7 });
  } finally {
    await market.app.redis.connect();
  }
});

test('the database itself keeps one of what must be one', async () => {
  const piece = await onePiece(2);
  const visitor = market.visitor();
  const checkout = await readyToPay(visitor, [piece]);
  const key = randomUUID();
  await reserve(visitor, checkout, key);
  await payWith(market, visitor, key, Card.succeeds);
  const twice = (table: string, where: string, fresh: string) =>
    market.sql.unsafe(`
      insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || '${fresh}')).* from ${table} t where ${where}`);
  const order = `order_id = (select order_id from checkout.placement where placement_id = '${key}')`;
  const id = `{"id": "${randomUUID()}"}`;
  for (const [table, where, fresh] of [
    ['checkout.placement', `placement_id = '${key}'`, '{}'],
    ['orders.order', `placement_id = '${key}'`, `{"id": "${randomUUID()}", "number": "SV-0000-ZZZZ"}`],
    ['payments.payment', order, `{"id": "${randomUUID()}", "intent_id": null}`],
    ['orders.vendor_order', order, `{"id": "${randomUUID()}", "number": "SV-0000-ZZZZ-1"}`],
    ['inventory.hold', order, '{}'],
    [
      'ledger.transaction',
      `kind = 'capture' and source_id = (select order_id::text from checkout.placement where placement_id = '${key}')`,
      id,
    ],
  ] as const)
    await expect(twice(table, where, fresh), table).rejects.toMatchObject({ code: '23505' });
});

test('the database itself refuses to hold or sell more than there is', async () => {
  const piece = await onePiece(1);
  await expect(
    market.sql`update inventory.stock set held = on_hand + 1 where variant_id = ${piece.variantId}`,
  ).rejects.toMatchObject({ code: '23514' });
  await expect(
    market.sql`
      insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason)
      select vendor_id, variant_id, location_id, -on_hand - 1, 'write_off' from inventory.stock where variant_id = ${piece.variantId}`,
  ).rejects.toMatchObject({ code: '23514' });
});

test('without Redis an order is decided all the same, by the same rules', async () => {
  const piece = await onePiece(1);
  const buyers = [market.visitor(), market.visitor()];
  const checkouts = [];
  for (const visitor of buyers) checkouts.push(await readyToPay(visitor, [piece]));
  market.app.redis.disconnect();
  try {
    const decisions = [];
    for (const [index, visitor] of buyers.entries()) {
      const checkout = checkouts[index];
      if (checkout !== undefined) decisions.push(await reserve(visitor, checkout));
    }
    expect(decisions.map(({ status }) => status)).toEqual(['reserved', 'rejected']);
    expect(await stockOf(piece.variantId)).toEqual({ onHand: 1, held: 1 });
  } finally {
    await market.app.redis.connect();
  }
});

test('a sequence of order numbers that fell behind in a failover stops nobody: taken numbers are passed over', async () => {
  const piece = await onePiece(3);
  const [before] = await market.sql`select last_value::int as n from orders.order_number`;
  const first = market.visitor();
  expect(await reserve(first, await readyToPay(first, [piece]))).toMatchObject({ status: 'reserved' });
  await market.sql`select setval('orders.order_number', ${before?.n})`;
  const second = market.visitor();
  expect(await reserve(second, await readyToPay(second, [piece]))).toMatchObject({ status: 'reserved' });
});
