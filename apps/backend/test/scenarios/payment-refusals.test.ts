import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sweepHolds } from '../../src/modules/checkout/index.ts';
import {
  approveAtPaypal,
  Card,
  choosePaypal,
  complete,
  endHold,
  findPieces,
  openTestMarket,
  PAID_ONCE,
  type Piece,
  paymentFacts,
  payWith,
  reservedPiece,
  setFaults,
  type TestMarket,
  type Visitor,
} from '../harness/index.ts';

/** Every way to pay says no in its contract's words, and a no changes nothing. */
let market: TestMarket;
let piece: Piece | undefined;
beforeAll(async () => {
  market = await openTestMarket({ withoutJobs: true });
  [piece] = await findPieces(market.sql, { count: 1, stock: 100 });
});
afterEach(() => setFaults(market, {}));
afterAll(() => market.close());

/** All ways to pay a placement. A token and a saved card need not exist: what is asked here is refused before. */
const ways = (visitor: Visitor, placementId: string) => ({
  card: () =>
    visitor.client.payPlacement({
      params: { placementId },
      body: { confirmationToken: 'ctoken_that_nobody_made', keepCard: false },
    }),
  paypal: () => visitor.client.payWithPaypal({ params: { placementId } }),
  complete: () => visitor.client.completePlacement({ params: { placementId } }),
});

test('a placement that is not there, or is another bag’s: placement_not_found, 404', async () => {
  const { key, number } = await reservedPiece(market, { piece });
  const stranger = (await reservedPiece(market, { piece })).visitor;
  for (const visitor of [stranger, market.visitor()])
    for (const placementId of [key, randomUUID()])
      for (const way of Object.values(ways(visitor, placementId)))
        expect(await way()).toMatchObject({
          ok: false,
          problem: { code: 'placement_not_found', status: 404 },
        });
  expect(await paymentFacts(market, number)).toMatchObject({ state: 'awaiting_payment', payment: null });
});

test('a hold that is over: hold_expired, 409, and no payment is opened for it', async () => {
  const { visitor, key, number } = await reservedPiece(market, { piece });
  await endHold(market, number);
  while (await sweepHolds(market.app));
  const { card, paypal } = ways(visitor, key);
  for (const way of [card, paypal])
    expect(await way()).toMatchObject({ ok: false, problem: { code: 'hold_expired', status: 409 } });
  expect(await paymentFacts(market, number)).toMatchObject({ state: 'expired', payment: null });
});

test('a processor that is down: payment_unavailable, 503, and the goods stay held', async () => {
  const { visitor, key, number } = await reservedPiece(market, { piece });
  await setFaults(market, { down: true });
  const { card, paypal } = ways(visitor, key);
  for (const way of [card, paypal])
    expect(await way()).toMatchObject({ ok: false, problem: { code: 'payment_unavailable', status: 503 } });
  expect(await paymentFacts(market, number)).toMatchObject({ state: 'awaiting_payment', captures: 0 });
});

test('a saved card without an account: not_signed_in, 401', async () => {
  const { visitor, key } = await reservedPiece(market, { piece });
  const params = { placementId: key };
  const asked = await visitor.client.payWithSavedCard({ params, body: { savedMethodId: randomUUID() } });
  expect(asked).toMatchObject({ ok: false, problem: { code: 'not_signed_in', status: 401 } });
});

test('PayPal where it is not set up: payment_method_not_found, 404, and it is not offered', async () => {
  const { visitor, key } = await reservedPiece(market, { piece });
  const { paypal } = market.app.config;
  // The configuration is read once and never written, but for this test.
  Object.assign(market.app.config, { paypal: null });
  expect(await ways(visitor, key).paypal()).toMatchObject({
    ok: false,
    problem: { code: 'payment_method_not_found', status: 404 },
  });
  expect(await visitor.client.viewCheckout()).toMatchObject({ value: { payment: { paypal: null } } });
  Object.assign(market.app.config, { paypal });
  expect((await choosePaypal({ visitor, key })).status).toBe('requires_action');
});

test('paying what is paid gives the paid order again and charges nothing', async () => {
  const { visitor, key, number } = await reservedPiece(market, { piece });
  await payWith(market, visitor, key, Card.succeeds);
  for (const way of Object.values(ways(visitor, key)))
    expect(await way()).toMatchObject({ ok: true, value: { status: 'paid', orderNumber: number } });
  expect(await paymentFacts(market, number)).toMatchObject({ ...PAID_ONCE, provider: 'stripe' });
});

test('an authorisation over another amount or currency buys nothing: it goes back, and an operator is told', async () => {
  for (const change of ['amount_minor = amount_minor + 1', "currency = 'SEK'"]) {
    const reserved = await reservedPiece(market, { piece });
    await setFaults(market, { drop: true });
    const chosen = await choosePaypal(reserved);
    await market.sql.unsafe(
      `update payments.payment set ${change} where order_id = (select id from orders.order where number = '${reserved.number}')`,
    );
    await approveAtPaypal(market, chosen.paypalOrderId ?? '');
    expect(await complete(reserved)).toMatchObject({ status: 'expired' });
    expect(await paymentFacts(market, reserved.number)).toMatchObject({ payment: 'returned', captures: 0 });
    const raised = await market.sql`
      select 1 from platform.alarm where kind = 'payment.wrong_amount' and subject = ${chosen.paypalOrderId}`;
    expect(raised).toHaveLength(1);
  }
});

test('PayPal is never asked for nothing or less: an order of zero is refused before', async () => {
  const reserved = await reservedPiece(market, { piece });
  await expect(
    market.sql`
      insert into payments.payment (order_id, provider, currency, amount_minor)
      select id, 'paypal', 'EUR', 0 from orders.order where number = ${reserved.number}`,
  ).rejects.toThrow('payment_amount_minor_check');
});
