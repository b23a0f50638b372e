import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { completePayment, sweepHolds, sweepPayments } from '../../src/modules/checkout/index.ts';
import { readOrderHead } from '../../src/modules/orders/index.ts';
import { ensurePayment, setIntent } from '../../src/modules/payments/index.ts';
import {
  approveAtPaypal,
  Card,
  choosePaypal,
  complete,
  endChallenge,
  endHold,
  findPieces,
  makeCoupon,
  openTestMarket,
  PAID_ONCE,
  paymentFacts,
  payWith,
  readyToPay,
  reserve,
  reservedPiece,
  setFaults,
  setStock,
  type TestMarket,
} from '../harness/index.ts';

// Without jobs, so that nothing closes an intent before the late yes comes; each test runs what it is about.
let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket({ withoutJobs: true });
});
afterEach(() => setFaults(market, {}));
afterAll(() => market.close());

async function expire(number: string): Promise<void> {
  await endHold(market, number);
  while (await sweepHolds(market.app));
  expect(await paymentFacts(market, number)).toMatchObject({ state: 'expired', payment: 'lapsed' });
}

async function stockOf(variantId: string) {
  const [row] = await market.sql`
    select sum(on_hand)::int as "onHand", sum(held)::int as held from inventory.stock where variant_id = ${variantId}`;
  return row;
}

const stripe = () => {
  const { hostname, port } = new URL(market.sandboxUrl);
  return new Stripe('sk_test_selvedge', {
    host: hostname,
    port: Number(port),
    protocol: 'http',
    telemetry: false,
  });
};

test('a yes after the hold, goods still free: they are held anew, sold, and the order is paid as any other', async () => {
  const { visitor, key, number, piece } = await reservedPiece(market, { stock: 3 });
  const asked = await payWith(market, visitor, key, Card.challenge);
  await expire(number);
  expect(await stockOf(piece.variantId)).toEqual({ onHand: 3, held: 0 });
  await endChallenge(market, asked.clientSecret, true);
  expect(await complete({ visitor, key })).toMatchObject({ status: 'paid' });
  expect(await paymentFacts(market, number)).toMatchObject(PAID_ONCE);
  expect(await stockOf(piece.variantId)).toEqual({ onHand: 2, held: 0 });
  const parcels = await market.sql`
    select v.state from orders.vendor_order v join orders.order o on o.id = v.order_id where o.number = ${number}`;
  expect(parcels.map(({ state }) => state)).toEqual(['to_ship']);
});

test('goods that lie in another place now are held there', async () => {
  const { visitor, key, number, piece } = await reservedPiece(market, { stock: 1 });
  const asked = await payWith(market, visitor, key, Card.challenge);
  await expire(number);
  const [there] = await market.sql`
    insert into inventory.location (vendor_id, name, city, country) values (${piece.vendorId}, 'Annexe', 'Porto', 'PT') returning id`;
  await setStock(market.sql, piece.variantId, 0);
  await market.sql`
    insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason)
    values (${piece.vendorId}, ${piece.variantId}, ${there?.id}, 1, 'opening')`;
  await endChallenge(market, asked.clientSecret, true);
  const result = await complete({ visitor, key });
  const free = (await stockOf(piece.variantId))?.onHand;
  expect([result.status, free]).toEqual(['paid', 0]);
});

test('a yes after the hold, goods gone: the authorisation is given back, nothing is claimed or booked, the shopper is told', async () => {
  const { visitor, key, number, piece } = await reservedPiece(market);
  const asked = await payWith(market, visitor, key, Card.challenge);
  await expire(number);
  await setStock(market.sql, piece.variantId, 0);
  await endChallenge(market, asked.clientSecret, true);
  const told = await complete({ visitor, key });
  expect(told).toMatchObject({ status: 'expired', message: expect.stringContaining('Nothing was charged') });
  const facts = await paymentFacts(market, number);
  expect(facts).toMatchObject({ state: 'expired', payment: 'returned', captures: 0, announced: 0 });
  expect((await stripe().paymentIntents.retrieve(facts.intentId)).status).toBe('canceled');
  const announced = await market.sql`
    select payload from platform.outbox where topic = 'payment.returned' and payload ->> 'orderId' = ${facts.id}`;
  expect(announced).toEqual([{ payload: { orderId: facts.id, charged: false } }]);
  await Promise.all([
    completePayment(market.app, facts.intentId),
    completePayment(market.app, facts.intentId),
  ]);
  expect(await paymentFacts(market, number)).toMatchObject({ payment: 'returned', captures: 0 });
});

test('money that was even captured goes back whole; the books show it in and out and what the processor kept', async () => {
  const { visitor, key, number, piece } = await reservedPiece(market);
  const asked = await payWith(market, visitor, key, Card.challenge);
  await expire(number);
  await setStock(market.sql, piece.variantId, 0);
  await endChallenge(market, asked.clientSecret, true);
  const { intentId, id, amountMinor } = await paymentFacts(market, number);
  await stripe().paymentIntents.capture(intentId);
  await Promise.all([1, 2, 3].map(() => completePayment(market.app, intentId)));
  expect(await paymentFacts(market, number)).toMatchObject({
    state: 'expired',
    payment: 'returned',
    captures: 0,
  });
  const refunds = await stripe().refunds.list({ limit: 100 });
  const mine = refunds.data.filter((refund) => refund.payment_intent === intentId);
  expect(mine.map(({ amount }) => BigInt(amount))).toEqual([amountMinor]);
  const postings = await market.sql`
    select t.kind, a.kind as account, a.qualifier, e.amount_minor as minor
      from ledger.transaction t join ledger.entry e on e.transaction_id = t.id join ledger.account a on a.id = e.account_id
     where t.source_id = ${id}::text`;
  const clearing = (qualifier: string) =>
    postings
      .filter((row) => row.account === 'processor_clearing' && row.qualifier === qualifier)
      .reduce((sum, row) => sum + row.minor, 0n);
  expect(new Set(postings.map(({ kind }) => kind))).toEqual(
    new Set(['late_capture', 'late_return', 'processor_fee']),
  );
  expect(clearing('stripe:to_return')).toBe(0n);
  expect(clearing('stripe')).toBeLessThan(0n);
});

test('what an operator gave back by hand is not given back again', async () => {
  const { visitor, key, number, piece } = await reservedPiece(market);
  const asked = await payWith(market, visitor, key, Card.challenge);
  await expire(number);
  await setStock(market.sql, piece.variantId, 0);
  await endChallenge(market, asked.clientSecret, true);
  const { intentId, amountMinor } = await paymentFacts(market, number);
  await stripe().paymentIntents.capture(intentId);
  await stripe().refunds.create({ payment_intent: intentId, amount: Number(amountMinor) });
  expect(await completePayment(market.app, intentId)).toEqual({ status: 'expired' });
  expect(await paymentFacts(market, number)).toMatchObject({ payment: 'returned' });
});

test('who ordered again meanwhile does not get both: the late money goes back although the goods are free', async () => {
  const { visitor, key, number, piece } = await reservedPiece(market);
  const asked = await payWith(market, visitor, key, Card.challenge);
  await expire(number);
  const again = await readyToPay(visitor, []);
  const second = await reserve(visitor, again);
  expect(second.status).toBe('reserved');
  await endChallenge(market, asked.clientSecret, true);
  expect(await complete({ visitor, key })).toMatchObject({ status: 'expired' });
  expect(await paymentFacts(market, number)).toMatchObject({ state: 'expired', payment: 'returned' });
  expect((await stockOf(piece.variantId))?.held).toBe(1);
});

test('an order its shopper let go takes no money any more, whatever is free', async () => {
  const { visitor, key, number } = await reservedPiece(market);
  const asked = await payWith(market, visitor, key, Card.challenge);
  expect((await visitor.client.releasePlacement({ params: { placementId: key } })).ok).toBe(true);
  await endChallenge(market, asked.clientSecret, true);
  const { intentId } = await paymentFacts(market, number);
  expect(await completePayment(market.app, intentId)).toEqual({ status: 'expired' });
  expect(await paymentFacts(market, number)).toMatchObject({
    state: 'cancelled',
    payment: 'returned',
    captures: 0,
  });
});

test('the same through PayPal: approved late and free, paid; approved late and gone, the money stays where it is', async () => {
  const lucky = await reservedPiece(market);
  const first = await choosePaypal(lucky);
  await expire(lucky.number);
  await approveAtPaypal(market, first.paypalOrderId ?? '');
  expect(await complete(lucky)).toMatchObject({ status: 'paid' });
  expect(await paymentFacts(market, lucky.number)).toMatchObject({ ...PAID_ONCE, provider: 'paypal' });

  const unlucky = await reservedPiece(market);
  const second = await choosePaypal(unlucky);
  await expire(unlucky.number);
  await setStock(market.sql, unlucky.piece.variantId, 0);
  await approveAtPaypal(market, second.paypalOrderId ?? '');
  expect(await complete(unlucky)).toMatchObject({ status: 'expired' });
  expect(await paymentFacts(market, unlucky.number)).toMatchObject({ payment: 'returned', captures: 0 });
});

test('a processor that is down when money must go back: the sweeper gives it back later, once', async () => {
  const { visitor, key, number, piece } = await reservedPiece(market);
  const asked = await payWith(market, visitor, key, Card.challenge);
  await expire(number);
  await setStock(market.sql, piece.variantId, 0);
  await endChallenge(market, asked.clientSecret, true);
  await setFaults(market, { loseAnswers: 4 });
  expect((await visitor.client.completePlacement({ params: { placementId: key } })).ok).toBe(false);
  expect(await paymentFacts(market, number)).toMatchObject({ payment: 'returning' });
  await market.sql`update payments.payment set updated_at = updated_at - interval '1 minute'`;
  await sweepPayments(market.app);
  expect(await paymentFacts(market, number)).toMatchObject({ payment: 'returned', captures: 0 });
});

test('an intent that was being opened while the hold ran out does not become the payment’s: nobody is asked for money', async () => {
  const { visitor, key, number } = await reservedPiece(market);
  const { id } = await paymentFacts(market, number);
  const order = await readOrderHead(market.app.db.sql, id);
  if (order === null) throw new Error('no order');
  const payment = await market.app.db.transaction((tx) => ensurePayment(tx, order, 'stripe'));
  await expire(number);
  expect(await setIntent(market.app.db.sql, payment, 'pi_too_late')).toBe(false);
  const answer = await visitor.client.completePlacement({ params: { placementId: key } });
  expect(answer).toMatchObject({ ok: true, value: { status: 'expired' } });
});

describe('a yes after the hold, for an order with the last use of a coupon', () => {
  /** An order that ran out, and whose shopper said yes to its payment after that. */
  async function lateWithCoupon(takenByAnother: boolean) {
    const coupon = await makeCoupon(market.sql, { maxUses: 1 });
    const [piece] = await findPieces(market.sql, { count: 1, stock: 9 });
    if (piece === undefined) throw new Error('no piece');
    const come = async () => {
      const visitor = market.visitor();
      await readyToPay(visitor, [piece]);
      await visitor.client.setCartCoupon({ body: { code: coupon.code } });
      const checkout = await visitor.client.viewCheckout();
      if (!checkout.ok) throw new Error(checkout.problem.code);
      const key = randomUUID();
      return { visitor, key, placement: await reserve(visitor, checkout.value, key) };
    };
    const { visitor, key, placement } = await come();
    const asked = await payWith(market, visitor, key, Card.challenge);
    await expire(placement.orderNumber ?? '');
    if (takenByAnother) expect((await come()).placement).toMatchObject({ status: 'reserved' });
    await endChallenge(market, asked.clientSecret, true);
    const told = await complete({ visitor, key });
    const facts = await paymentFacts(market, placement.orderNumber ?? '');
    const [redeemed] = await market.sql`
      select r.state, c.uses from vouchers.coupon_redemption r join vouchers.coupon c on c.id = r.coupon_id where r.order_id = ${facts.id}`;
    return { status: told.status, payment: facts.payment, redeemed };
  }

  test('it is used again with the goods while nobody took it', async () => {
    expect(await lateWithCoupon(false)).toEqual({
      status: 'paid',
      payment: 'captured',
      redeemed: { state: 'claimed', uses: 1 },
    });
  });

  test('another has it by then: the money goes back, and it is used once', async () => {
    expect(await lateWithCoupon(true)).toEqual({
      status: 'expired',
      payment: 'returned',
      redeemed: { state: 'released', uses: 1 },
    });
  });
});
