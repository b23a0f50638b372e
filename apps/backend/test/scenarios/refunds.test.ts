import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleRefund, sweepRefunds } from '../../src/modules/aftersale/index.ts';
import {
  booksOf,
  buy,
  codeOf,
  givenBack,
  linesOf,
  must,
  once,
  type PaidOrder,
  refundsOf,
} from '../harness/after-sale.ts';
import { Card, eventually, openTestMarket, type TestMarket, type Visitor } from '../harness/index.ts';

let market: TestMarket;
let vendor: Visitor;
let operator: Visitor;
beforeAll(async () => {
  market = await openTestMarket();
  vendor = await market.staff('vendor@selvedge.example');
  operator = await market.staff('operator@selvedge.example');
});
afterAll(() => market.close());

const refund = (
  order: PaidOrder,
  lines: { lineId: string; amountMinor: string }[],
  {
    borneBy = 'vendor',
    shipping = [],
  }: { borneBy?: 'vendor' | 'market'; shipping?: { vendorOrderId: string; amountMinor: string }[] } = {},
) =>
  operator.client.refundOrder(
    { params: { number: order.number }, body: { lines, shipping, note: 'a loose thread', borneBy } },
    once(),
  );
const settled = (order: PaidOrder, state = 'succeeded') =>
  eventually(async () => {
    const refunds = await refundsOf(market, order.id);
    expect(refunds.length).toBeGreaterThan(0);
    expect(new Set(refunds.map((one) => one.state))).toEqual(new Set([state]));
    return refunds;
  });

test('amounts in any order add up: commission to the cent, clearing to what the processor holds', async () => {
  const order = await buy(market, { quantity: 3 });
  const [line] = await linesOf(market, order.id);
  const total = BigInt(line?.total);
  const parts = [1n, 333n, total / 3n, 7n];
  for (const part of parts) must(await refund(order, [{ lineId: line?.id, amountMinor: part.toString() }]));
  const rest = total - parts.reduce((a, b) => a + b, 0n);
  must(await refund(order, [{ lineId: line?.id, amountMinor: rest.toString() }]));
  expect((await linesOf(market, order.id))[0]).toMatchObject({
    refunded: total,
    commissionBack: line?.commission,
  });
  expect(codeOf(await refund(order, [{ lineId: line?.id, amountMinor: '1' }]))).toBe('refund_too_large');
  expect(await settled(order)).toHaveLength(5);
  expect(await givenBack(market, order.id)).toBe(Number(total));
  const books = await booksOf(market, order.id);
  expect(books).toMatchObject({ vendor_pending: -line?.shipping, refunds_payable: 0n });
});

test('two operators at once never give back more than was paid for a line', async () => {
  const order = await buy(market);
  const [line] = await linesOf(market, order.id);
  const most = String((BigInt(line?.total) * 2n) / 3n);
  const answers = await Promise.all(
    [1, 2, 3].map(() => refund(order, [{ lineId: line?.id, amountMinor: most }])),
  );
  expect(answers.map(codeOf).sort()).toEqual(['ok', 'refund_too_large', 'refund_too_large']);
  expect((await linesOf(market, order.id))[0]?.refunded).toBe(BigInt(most));
});

test('a refund over two shops is one for each; what the market bears leaves the vendors and the commission alone', async () => {
  const order = await buy(market, { shops: 2 });
  const lines = await linesOf(market, order.id);
  const before = await booksOf(market, order.id);
  const each = lines.map(({ id }) => ({ lineId: id, amountMinor: '500' }));
  must(await refund(order, each, { borneBy: 'market' }));
  expect(await settled(order)).toHaveLength(2);
  const after = await booksOf(market, order.id);
  expect(after).toMatchObject({
    vendor_pending: before.vendor_pending,
    market_goodwill: 1_000n,
    refunds_payable: 0n,
  });
  expect(after.commission_refunded).toBeUndefined();
});

test('delivery goes back up to what it cost, once', async () => {
  const order = await buy(market, { quantity: 1 });
  const [line] = await linesOf(market, order.id);
  await market.sql`update orders.vendor_order set shipping_minor = 495 where id = ${line?.vendorOrderId}`;
  await market.sql`update payments.payment set amount_minor = amount_minor + 495, captured_minor = captured_minor + 495 where order_id = ${order.id}`;
  const ask = (amountMinor: string) =>
    refund(order, [], { shipping: [{ vendorOrderId: line?.vendorOrderId, amountMinor }] });
  expect(codeOf(await ask('496'))).toBe('refund_too_large');
  must(await ask('300'));
  expect(codeOf(await ask('196'))).toBe('refund_too_large');
  must(await ask('195'));
  expect((await linesOf(market, order.id))[0]?.shippingBack).toBe(495n);
});

test('after the payout the vendor owes it: its available balance falls below zero', async () => {
  const order = await buy(market);
  const [line] = await linesOf(market, order.id);
  const pending = -((await booksOf(market, order.id)).vendor_pending ?? 0n);
  const at = new Date().toISOString();
  const entry = (kind: string, minor: bigint) => ({
    kind,
    vendor_id: line?.vendorId,
    currency: 'EUR',
    amount_minor: minor.toString(),
  });
  const release = [
    {
      key: `release:${order.id}`,
      kind: 'release',
      source_type: 'order',
      source_id: order.id,
      effective_at: at,
      entries: [entry('vendor_pending', pending), entry('vendor_available', -pending)],
    },
    {
      key: `payout:${order.id}`,
      kind: 'payout',
      source_type: 'payout',
      source_id: order.id,
      effective_at: at,
      entries: [
        entry('vendor_available', pending),
        { kind: 'payout_in_transit', vendor_id: null, currency: 'EUR', amount_minor: (-pending).toString() },
      ],
    },
  ];
  await market.sql`select ledger.post(${market.sql.json(release)})`;
  must(await refund(order, [{ lineId: line?.id, amountMinor: String(line?.total) }]));
  const books = await booksOf(market, order.id);
  expect(books.vendor_pending).toBe(0n);
  const net = BigInt(line?.total) - BigInt(line?.commission);
  expect(books.vendor_available).toBe(net);
});

test('a refund that takes a moment is submitted, then succeeds by the processor’s message; settling it again changes nothing', async () => {
  const order = await buy(market, { card: Card.slowRefund });
  const [line] = await linesOf(market, order.id);
  must(await refund(order, [{ lineId: line?.id, amountMinor: '250' }]));
  await settled(order, 'submitted');
  const [one] = await settled(order);
  await Promise.all([1, 2, 3].map(() => settleRefund(market.app, one?.id)));
  expect(await givenBack(market, order.id)).toBe(250);
  const posted = await market.sql`
    select count(*)::int as count from ledger.transaction where source_id = ${order.id} and kind = 'refund_paid'`;
  expect(posted[0]?.count).toBe(1);
});

test('money a closed card sends back is owed again, raises an alarm, and leaves once more when asked', async () => {
  const order = await buy(market, { card: Card.refundBounces });
  const [line] = await linesOf(market, order.id);
  must(await refund(order, [{ lineId: line?.id, amountMinor: '400' }]));
  const [failed] = await settled(order, 'failed');
  expect(failed?.failureCode).toBe('expired_or_canceled_card');
  expect((await booksOf(market, order.id)).refunds_payable).toBe(-400n);
  const [alarm] =
    await market.sql`select kind from platform.alarm where subject = ${failed?.id} and settled_at is null`;
  expect(alarm?.kind).toBe('refund.failed');
  expect((await linesOf(market, order.id))[0]?.refunded).toBe(400n);
  must(await operator.client.retryRefund({ params: { id: failed?.id } }, once()));
  await eventually(async () => {
    const [again] = await refundsOf(market, order.id);
    expect(again).toMatchObject({ attempt: 2 });
    expect(again?.processorRefundId).not.toBe(failed?.processorRefundId);
    expect(again?.processorRefundId).not.toBeNull();
  });
});

test('a processor whose answer was lost is asked again under the same key and gives the money back once', async () => {
  const order = await buy(market);
  const [line] = await linesOf(market, order.id);
  must(await refund(order, [{ lineId: line?.id, amountMinor: '600' }]));
  const [one] = await settled(order);
  // As if the answer had been lost: the processor has paid, we know nothing of it.
  await market.sql`
    update aftersale.refund set state = 'requested', processor_refund_id = null, settled_at = null, updated_at = now() - interval '1 hour'
     where id = ${one?.id}`;
  await sweepRefunds(market.app);
  const [again] = await settled(order);
  expect(again?.processorRefundId).toBe(one?.processorRefundId);
  expect(await givenBack(market, order.id)).toBe(600);
});

test('a vendor gives back of its own part alone, and everybody else nothing at all', async () => {
  const order = await buy(market, { shops: 2 });
  const [own, other] = await linesOf(market, order.id);
  const give = (id: string, lineId: string) =>
    vendor.client.refundVendorOrder(
      { params: { id }, body: { lines: [{ lineId, amountMinor: '100' }], shipping: [], note: 'a stain' } },
      once(),
    );
  expect(codeOf(await give(other?.vendorOrderId, other?.id))).toBe('order_not_found');
  expect(codeOf(await give(own?.vendorOrderId, other?.id))).toBe('line_not_found');
  expect(must(await give(own?.vendorOrderId, own?.id)).refunds).toMatchObject([{ amount: { minor: '100' } }]);
  const asShopper = await order.visitor.client.refundOrder(
    { params: { number: order.number }, body: { lines: [], shipping: [], note: 'mine', borneBy: 'market' } },
    once(),
  );
  expect(codeOf(asShopper)).toBe('not_signed_in');
  expect(codeOf(await refund(order, []))).toBe('nothing_to_refund');
  for (const amountMinor of ['0', '-5', '1.5', '9'.repeat(16)])
    expect(codeOf(await refund(order, [{ lineId: own?.id, amountMinor }]))).toBe('invalid_input');
  expect((await linesOf(market, order.id)).map((line) => line.refunded)).toEqual([100n, 0n]);
});

test('the database itself refuses more than was sold or paid, whatever the code does', async () => {
  const order = await buy(market);
  const over = [
    market.sql`update orders.order_line set refunded_minor = line_total_minor + 1 where order_id = ${order.id}`,
    market.sql`update orders.order_line set cancelled_quantity = 1, returned_quantity = quantity where order_id = ${order.id}`,
    market.sql`update payments.payment set refunded_minor = captured_minor + 1 where order_id = ${order.id}`,
    market.sql`update orders.vendor_order set refunded_shipping_minor = shipping_minor + 1 where order_id = ${order.id}`,
  ];
  for (const attempt of over) await expect(attempt).rejects.toMatchObject({ code: '23514' });
});
