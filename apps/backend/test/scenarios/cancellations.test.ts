import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  booksOf,
  buy,
  codeOf,
  givenBack,
  linesOf,
  must,
  once,
  onHand,
  type PaidOrder,
  refundsOf,
} from '../harness/after-sale.ts';
import { eventually, openTestMarket, type TestMarket, type Visitor } from '../harness/index.ts';

let market: TestMarket;
let vendor: Visitor;
let operator: Visitor;
beforeAll(async () => {
  market = await openTestMarket();
  vendor = await market.staff('vendor@selvedge.example');
  operator = await market.staff('operator@selvedge.example');
});
afterAll(() => market.close());

const cancel = (order: PaidOrder, lines: { lineId: string; quantity: number }[], key?: string) =>
  order.visitor.client.cancelOrderLines(
    {
      params: { number: order.number },
      query: { token: order.token },
      body: { lines, reason: 'changed_mind' },
    },
    once(key),
  );
const stateOf = async (id: string) =>
  (await market.sql`select state from orders.order where id = ${id}`)[0]?.state;

test('one piece of two, then the other: the money, the commission and the delivery go back to the cent, and the parcel is over', async () => {
  const order = await buy(market);
  const [line] = await linesOf(market, order.id);
  const before = await onHand(market, line?.variantId);
  const half = must(await cancel(order, [{ lineId: line?.id, quantity: 1 }]));
  expect(half.parcels[0]).toMatchObject({ state: 'to_ship', lines: [{ cancelled: 1, cancellable: 1 }] });
  expect((await linesOf(market, order.id))[0]).toMatchObject({
    refunded: line?.total / 2n,
    shippingBack: 0n,
  });
  must(await cancel(order, [{ lineId: line?.id, quantity: 1 }]));
  const [over] = await linesOf(market, order.id);
  expect(over).toMatchObject({
    cancelled: 2,
    refunded: line?.total,
    commissionBack: line?.commission,
    shippingBack: line?.shipping,
    state: 'cancelled',
  });
  expect(await stateOf(order.id)).toBe('cancelled');
  expect(await onHand(market, line?.variantId)).toBe(before + 2);
  await eventually(async () => {
    expect((await refundsOf(market, order.id)).map((refund) => refund.state)).toEqual([
      'succeeded',
      'succeeded',
    ]);
  });
  const whole = line?.total + line?.shipping;
  expect(await givenBack(market, order.id)).toBe(Number(whole));
  const books = await booksOf(market, order.id);
  expect(books).toMatchObject({ vendor_pending: 0n, refunds_payable: 0n });
  expect((books.commission_income ?? 0n) + (books.commission_refunded ?? 0n)).toBe(0n);
});

test('the same key twice, at once or later, cancels once; the same key for something else is refused', async () => {
  const order = await buy(market);
  const [line] = await linesOf(market, order.id);
  const key = randomUUID();
  const lines = [{ lineId: line?.id, quantity: 1 }];
  const answers = await Promise.all([1, 2, 3].map(() => cancel(order, lines, key)));
  expect(answers.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
  expect(codeOf(await cancel(order, lines, key))).toBe('ok');
  expect((await linesOf(market, order.id))[0]?.cancelled).toBe(1);
  expect(await refundsOf(market, order.id)).toHaveLength(1);
  expect(codeOf(await cancel(order, [{ lineId: line?.id, quantity: 2 }], key))).toBe('idempotency_conflict');
});

test('cancelling races shipping: one of them wins, and nobody is refunded for a parcel that left', async () => {
  for (let round = 0; round < 4; round++) {
    const order = await buy(market);
    const [line] = await linesOf(market, order.id);
    const parcel = must(await vendor.client.viewVendorOrder({ params: { id: line?.vendorOrderId } }));
    const shipment = {
      shipmentId: randomUUID(),
      version: parcel.version,
      lines: [{ lineId: line?.id ?? '', quantity: 2 }],
      own: { carrier: 'DHL', trackingNumber: `JD0146${round}000` },
      label: null,
    };
    const [cancelled, shipped] = await Promise.all([
      cancel(order, [{ lineId: line?.id, quantity: 2 }]),
      vendor.client.shipVendorOrder({ params: { id: line?.vendorOrderId }, body: shipment }),
    ]);
    expect([cancelled.ok, shipped.ok].filter(Boolean)).toHaveLength(1);
    const [after] = await linesOf(market, order.id);
    expect(after).toMatchObject(
      cancelled.ok ? { state: 'cancelled', cancelled: 2 } : { state: 'shipped', cancelled: 0, refunded: 0n },
    );
    if (!cancelled.ok) expect(cancelled.problem.code).toBe('not_cancellable');
    if (!shipped.ok) expect(['not_ready_to_ship', 'version_conflict']).toContain(shipped.problem.code);
  }
});

test('a vendor cancels what is damaged: it is not for sale again, the other shop is untouched, the shopper is told', async () => {
  const order = await buy(market, { shops: 2 });
  const [own, other] = await linesOf(market, order.id);
  const before = await onHand(market, own?.variantId);
  const call = (id: string, lines: { lineId: string; quantity: number }[]) =>
    vendor.client.cancelVendorOrderLines(
      { params: { id }, body: { lines, reason: 'damaged', restock: false } },
      once(),
    );
  expect(codeOf(await call(other?.vendorOrderId, [{ lineId: other?.id, quantity: 1 }]))).toBe(
    'order_not_found',
  );
  expect(codeOf(await call(own?.vendorOrderId, [{ lineId: other?.id, quantity: 1 }]))).toBe('line_not_found');
  must(await call(own?.vendorOrderId, [{ lineId: own?.id, quantity: 2 }]));
  const [after, untouched] = await linesOf(market, order.id);
  expect(after).toMatchObject({ state: 'cancelled', cancelled: 2, refunded: own?.total });
  expect(untouched).toMatchObject({ state: 'to_ship', cancelled: 0, refunded: 0n, shippingBack: 0n });
  expect(await stateOf(order.id)).toBe('paid');
  expect(await onHand(market, own?.variantId)).toBe(before);
});

test('of a part of an order that has left only the rest can be cancelled, and then it is all sent', async () => {
  const order = await buy(market);
  const [line] = await linesOf(market, order.id);
  const id = line?.vendorOrderId ?? '';
  const { version } = must(await vendor.client.viewVendorOrder({ params: { id } }));
  const lines = [{ lineId: line?.id ?? '', quantity: 1 }];
  const own = { carrier: 'DHL', trackingNumber: 'JD0147000' };
  const body = { shipmentId: randomUUID(), version, lines, own, label: null };
  must(await vendor.client.shipVendorOrder({ params: { id }, body }));
  await eventually(async () => expect(await stateOf(order.id)).toBe('partly_shipped'));
  expect(codeOf(await cancel(order, [{ lineId: line?.id, quantity: 2 }]))).toBe('not_cancellable');
  must(await cancel(order, [{ lineId: line?.id, quantity: 1 }]));
  expect((await linesOf(market, order.id))[0]).toMatchObject({
    state: 'shipped',
    cancelled: 1,
    refunded: (line?.total ?? 0n) / 2n,
    shippingBack: 0n,
  });
  expect(await stateOf(order.id)).toBe('shipped');
  const late = { ...body, shipmentId: randomUUID(), version: version + 2 };
  expect(codeOf(await vendor.client.shipVendorOrder({ params: { id }, body: late }))).toBe('already_shipped');
});

test('foreign lines, other people’s orders, too many pieces and two shoppers at once change nothing they may not', async () => {
  const [mine, theirs] = [await buy(market), await buy(market)];
  const [line] = await linesOf(market, mine.id);
  const [foreign] = await linesOf(market, theirs.id);
  expect(codeOf(await cancel(mine, [{ lineId: foreign?.id, quantity: 1 }]))).toBe('line_not_found');
  expect(codeOf(await cancel({ ...mine, token: theirs.token }, [{ lineId: line?.id, quantity: 1 }]))).toBe(
    'order_not_found',
  );
  expect(codeOf(await cancel(mine, [{ lineId: line?.id, quantity: 3 }]))).toBe('not_cancellable');
  const doubled = [1, 1, 1].map((quantity) => ({ lineId: line?.id, quantity }));
  expect(codeOf(await cancel(mine, doubled))).toBe('not_cancellable');
  for (const quantity of [0, -1, 1.5, 1_001])
    expect(codeOf(await cancel(mine, [{ lineId: line?.id, quantity }]))).toBe('invalid_input');
  const keyless = await mine.visitor.client.cancelOrderLines({
    params: { number: mine.number },
    query: { token: mine.token },
    body: { lines: [{ lineId: line?.id, quantity: 1 }], reason: 'changed_mind' },
  });
  expect(codeOf(keyless)).toBe('idempotency_key_required');
  expect((await linesOf(market, mine.id))[0]).toMatchObject({ cancelled: 0, refunded: 0n });
  const rush = await Promise.all([1, 2, 3, 4].map(() => cancel(mine, [{ lineId: line?.id, quantity: 1 }])));
  expect(rush.filter((answer) => answer.ok)).toHaveLength(2);
  expect((await linesOf(market, mine.id))[0]).toMatchObject({ cancelled: 2, refunded: line?.total });
});

test('an order that was never paid has nothing to give back; an operator cancels for any shop', async () => {
  const order = await buy(market, { shops: 2 });
  const lines = await linesOf(market, order.id);
  const asked = {
    lines: lines.map(({ id }) => ({ lineId: id, quantity: 2 })),
    reason: 'other',
    restock: true,
  } as const;
  const cancelAll = () =>
    operator.client.cancelAdminOrderLines({ params: { number: order.number }, body: asked }, once());
  await market.sql`update payments.payment set state = 'claimed' where order_id = ${order.id}`;
  expect(codeOf(await cancelAll())).toBe('not_paid');
  await market.sql`update payments.payment set state = 'captured' where order_id = ${order.id}`;
  must(await cancelAll());
  expect(await stateOf(order.id)).toBe('cancelled');
  expect(await refundsOf(market, order.id)).toHaveLength(2);
});
