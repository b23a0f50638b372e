import { randomUUID } from 'node:crypto';
import type { Return } from '@selvedge/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepReturns } from '../../src/modules/aftersale/index.ts';
import {
  askReturn,
  booksOf,
  buy,
  buyDelivered,
  codeOf,
  givenBack,
  linesOf,
  must,
  mustReturn,
  once,
  onHand,
  refundsOf,
  viewOwn,
} from '../harness/after-sale.ts';
import { eventually, openTestMarket, setStock, type TestMarket, type Visitor } from '../harness/index.ts';

let market: TestMarket;
let vendor: Visitor;
let operator: Visitor;
beforeAll(async () => {
  market = await openTestMarket();
  vendor = await market.staff('vendor@selvedge.example');
  operator = await market.staff('operator@selvedge.example');
});
afterAll(() => market.close());

const ask = askReturn;
const asked = mustReturn;
const delivered = (quantity?: number, daysAgo?: number, shops?: number) =>
  buyDelivered(market, { quantity, daysAgo, shops });

const receive = (
  one: Return,
  {
    accept = true,
    answer = '',
    condition = 'as_new',
    restock = true,
  }: {
    accept?: boolean;
    answer?: string;
    condition?: 'as_new' | 'missing' | 'damaged';
    restock?: boolean;
  } = {},
) =>
  vendor.client.receiveReturn(
    {
      params: { id: one.id },
      body: {
        accept,
        answer,
        version: one.version,
        lines: one.lines.map((line) => ({ returnLineId: line.id, condition, restock })),
      },
    },
    once(),
  );

test('everything sent back in time: approved at once, refunded when it is back, with the delivery, stock and commission', async () => {
  const { order, line, back } = await delivered();
  const before = await onHand(market, line.variantId);
  const one = await asked(order, [back(2)]);
  expect(one).toMatchObject({
    state: 'approved',
    worth: { minor: String(line.total) },
    shipping: { minor: String(line.shipping) },
  });
  expect((await viewOwn(order)).parcels[0]?.lines[0]?.returnable).toEqual([]);
  const sent = must(
    await order.visitor.client.sendReturn(
      {
        params: { number: order.number, returnId: one.id },
        query: { token: order.token },
        body: { carrier: 'DHL', trackingNumber: 'RR123456' },
      },
      once(),
    ),
  ).returns[0];
  expect(sent).toMatchObject({ state: 'in_transit', carrier: 'DHL' });
  must(await receive(sent ?? one));
  await eventually(async () => expect((await viewOwn(order)).returns[0]?.state).toBe('refunded'));
  const [after] = await linesOf(market, order.id);
  expect(after).toMatchObject({
    returned: 2,
    refunded: line.total,
    commissionBack: line.commission,
    shippingBack: line.shipping,
  });
  expect(await onHand(market, line.variantId)).toBe(before + 2);
  expect(await givenBack(market, order.id)).toBe(Number(line.total + line.shipping));
  expect(await booksOf(market, order.id)).toMatchObject({ vendor_pending: 0n, refunds_payable: 0n });
});

test('a piece kept, the delivery is kept; damaged pieces are not for sale again', async () => {
  const { order, line, back } = await delivered();
  const before = await onHand(market, line.variantId);
  const one = await asked(order, [back(1)]);
  must(await receive(one, { condition: 'damaged', restock: false }));
  expect((await linesOf(market, order.id))[0]).toMatchObject({
    returned: 1,
    refunded: line.total / 2n,
    shippingBack: 0n,
  });
  expect(await onHand(market, line.variantId)).toBe(before);
});

test('after its time only what is faulty may come back, and the shop decides; the operator has the last word', async () => {
  const { order, line, back } = await delivered(2, 200);
  expect(codeOf(await ask(order, [back(1)]))).toBe('return_window_closed');
  const one = await asked(order, [back(1, 'faulty')]);
  expect(one.state).toBe('requested');
  const decide = (approve: boolean, answer: string, version = one.version) =>
    vendor.client.decideReturn({ params: { id: one.id }, body: { approve, answer, version } }, once());
  expect(codeOf(await decide(false, ''))).toBe('reason_required');
  expect(codeOf(await decide(false, 'Worn for months.', one.version + 1))).toBe('version_conflict');
  const declined = must(await decide(false, 'Worn for months.'));
  expect(declined).toMatchObject({ state: 'declined', answer: 'Worn for months.' });
  expect(codeOf(await receive(declined))).toBe('return_not_open');
  const overrule = () =>
    operator.client.overruleReturn(
      { params: { id: one.id }, body: { answer: 'The seam was never sewn.', version: declined.version } },
      once(),
    );
  must(await overrule());
  expect(codeOf(await overrule())).toBe('version_conflict');
  await eventually(async () => expect((await viewOwn(order)).returns[0]?.state).toBe('refunded'));
  expect((await linesOf(market, order.id))[0]).toMatchObject({ returned: 1, refunded: line.total / 2n });
  expect(await refundsOf(market, order.id)).toHaveLength(1);
});

test('what comes back otherwise than promised is rejected with a reason, and nothing moves', async () => {
  const { order, line, back } = await delivered();
  const one = await asked(order, [back(1)]);
  expect(codeOf(await receive(one, { accept: false }))).toBe('reason_required');
  expect(codeOf(await receive(one, { condition: 'missing' }))).toBe('reason_required');
  const rejected = must(await receive(one, { accept: false, answer: 'An empty box.', condition: 'missing' }));
  expect(rejected).toMatchObject({ state: 'rejected', answer: 'An empty box.' });
  expect((await linesOf(market, order.id))[0]).toMatchObject({ returned: 0, refunded: 0n });
  expect(await refundsOf(market, order.id)).toHaveLength(0);
  expect((await viewOwn(order)).parcels[0]?.lines[0]?.returnable[0]?.quantity).toBe(line.quantity);
});

async function exchangeable() {
  const ready = await delivered(1);
  const [other] = await market.sql`
    select b.id from catalog.variant a join catalog.variant b on b.product_id = a.product_id and b.id <> a.id and b.state = 'active'
      join inventory.stock s on s.variant_id = b.id
     where a.id = ${ready.line.variantId} order by b.id limit 1`;
  if (other === undefined) throw new Error('the piece comes in one size only');
  await market.sql`
    insert into pricing.price (variant_id, vendor_id, currency, amount_minor)
    select ${other.id}, vendor_id, currency, amount_minor from pricing.price where variant_id = ${ready.line.variantId} and currency = 'EUR'
    on conflict (variant_id, currency) do update set amount_minor = excluded.amount_minor, compare_at_minor = null`;
  await setStock(market.sql, other.id, 1);
  return { ...ready, wanted: String(other.id) };
}

test('an exchange keeps the last piece for its shopper, sends it once the other is back, and moves no money', async () => {
  const { order, line, back, wanted } = await exchangeable();
  expect(
    (await viewOwn(order)).parcels[0]?.lines[0]?.returnable[0]?.choices.map((one) => one.variantId),
  ).toContain(wanted);
  const one = await asked(order, [{ ...back(1), replacementVariantId: wanted }], 'exchange');
  expect(await onHand(market, wanted)).toBe(0);
  const send = (version: number) =>
    vendor.client.sendReplacement(
      { params: { id: one.id }, body: { carrier: 'DHL', trackingNumber: 'XX12345', version } },
      once(),
    );
  expect(codeOf(await send(one.version))).toBe('return_not_open');
  const back2 = must(await receive(one));
  expect(back2.state).toBe('received');
  expect(must(await send(back2.version))).toMatchObject({
    state: 'replaced',
    replacementTrackingNumber: 'XX12345',
  });
  expect(await refundsOf(market, order.id)).toHaveLength(0);
  expect((await linesOf(market, order.id))[0]).toMatchObject({ returned: 0, refunded: 0n });
  const held = (await viewOwn(order)).parcels[0]?.lines[0]?.returnable;
  expect(held).toMatchObject([{ variantId: wanted, quantity: 1 }]);
  const again = await asked(order, [{ ...back(1), variantId: wanted }]);
  must(await receive(again));
  expect(await onHand(market, wanted)).toBe(1);
  expect((await linesOf(market, order.id))[0]).toMatchObject({ returned: 1, refunded: line.total });
});

test('two shoppers who want the last piece: one gets it; one who lets go gives it back to sale', async () => {
  const [a, b] = [await exchangeable(), await exchangeable()];
  expect(a.wanted).toBe(b.wanted);
  const want = (one: typeof a) =>
    ask(one.order, [{ ...one.back(1), replacementVariantId: one.wanted }], 'exchange');
  const answers = await Promise.all([want(a), want(b)]);
  expect(answers.map(codeOf).sort()).toEqual(['ok', 'out_of_stock']);
  const winner = answers[0]?.ok ? a : b;
  const [held] = (await viewOwn(winner.order)).returns;
  const cancel = () =>
    winner.order.visitor.client.cancelReturn(
      {
        params: { number: winner.order.number, returnId: held?.id ?? '' },
        query: { token: winner.order.token },
      },
      once(),
    );
  must(await cancel());
  expect(codeOf(await cancel())).toBe('return_not_open');
  expect(await onHand(market, a.wanted)).toBe(1);
});

test('an exchange whose other piece cannot be sent falls back to the money', async () => {
  const { order, line, back, wanted } = await exchangeable();
  const one = await asked(order, [{ ...back(1), replacementVariantId: wanted }], 'exchange');
  const received = must(await receive(one));
  must(
    await vendor.client.refundInstead(
      { params: { id: one.id }, body: { version: received.version } },
      once(),
    ),
  );
  await eventually(async () =>
    expect((await viewOwn(order)).returns[0]).toMatchObject({ kind: 'refund', state: 'refunded' }),
  );
  expect((await linesOf(market, order.id))[0]).toMatchObject({ returned: 1, refunded: line.total });
});

test('nobody sends back what they do not have: too many, twice, unsent, of two shops, of others, for another price', async () => {
  const { order, other, back } = await delivered(2, 1, 2);
  const stranger = await delivered();
  expect(codeOf(await ask(order, [back(3)]))).toBe('not_returnable');
  expect(codeOf(await ask(order, [back(1), back(1)]))).toBe('not_returnable');
  expect(codeOf(await ask(order, [{ ...back(1), variantId: randomUUID() }]))).toBe('not_returnable');
  expect(codeOf(await ask(order, [stranger.back(1)]))).toBe('line_not_found');
  expect(codeOf(await ask({ ...order, token: stranger.order.token }, [back(1)]))).toBe('order_not_found');
  const foreign = { ...back(1), lineId: other?.id, variantId: other?.variantId };
  expect(codeOf(await ask(order, [back(1), foreign]))).toBe('one_shop_per_return');
  expect(codeOf(await ask(order, [back(1)], 'exchange'))).toBe('not_exchangeable');
  const elsewhere = { ...back(1), replacementVariantId: other?.variantId };
  expect(codeOf(await ask(order, [elsewhere], 'exchange'))).toBe('not_exchangeable');
  for (const quantity of [0, -1, 1_001])
    expect(codeOf(await ask(order, [back(quantity)]))).toBe('invalid_input');
  const unsent = await buy(market);
  const [line] = await linesOf(market, unsent.id);
  const early = { lineId: line?.id, variantId: line?.variantId, quantity: 1, reason: 'too_small' } as const;
  expect(codeOf(await ask(unsent, [early]))).toBe('not_shipped_yet');
  const answers = await Promise.all([1, 2, 3].map(() => ask(order, [back(1)])));
  expect(answers.map(codeOf).sort()).toEqual(['not_returnable', 'ok', 'ok']);
});

test('another shop’s return is not there, and one that nothing is sent for is let go after thirty days', async () => {
  const { order, back } = await delivered(1, 1, 2);
  const one = await asked(order, [back(1)]);
  const [foreign] = (await linesOf(market, order.id)).slice(1);
  const theirs = await asked(order, [
    { lineId: foreign?.id, variantId: foreign?.variantId, quantity: 1, reason: 'too_small' },
  ]);
  expect(codeOf(await vendor.client.viewVendorReturn({ params: { id: theirs.id } }))).toBe(
    'return_not_found',
  );
  expect(codeOf(await receive(theirs))).toBe('return_not_found');
  const listed = must(await vendor.client.listVendorReturns());
  expect(listed.items.map((item) => item.id)).toContain(one.id);
  expect(listed.items.map((item) => item.id)).not.toContain(theirs.id);
  expect(must(await operator.client.listAdminReturns()).items.map((item) => item.id)).toContain(theirs.id);
  await market.sql`update aftersale.return set decided_at = decided_at - interval '31 days' where id = ${one.id}`;
  await sweepReturns(market.app);
  expect((await viewOwn(order)).returns.find((row) => row.id === one.id)?.state).toBe('cancelled');
});
