import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sweepPaidOrders, sweepPayments, sweepProcessorRecords } from '../../src/modules/checkout/index.ts';
import { takeSweep } from '../../src/modules/payments/index.ts';
import {
  approveAtPaypal,
  Card,
  choosePaypal,
  complete,
  endChallenge,
  findPieces,
  openTestMarket,
  PAID_ONCE,
  type Piece,
  paymentFacts,
  payWith,
  reservedPiece,
  setFaults,
  type TestMarket,
} from '../harness/index.ts';

// Nobody tells us anything here: messages are dropped and jobs stand still, so that only the sweeps can find what is amiss.
let market: TestMarket;
let pieces: Piece[] = [];
beforeAll(async () => {
  market = await openTestMarket({ withoutJobs: true });
  pieces = await findPieces(market.sql, { count: 5, stock: 20 });
  await setFaults(market, { drop: true });
});
afterEach(() => setFaults(market, { drop: true }));
afterAll(() => market.close());

/** Makes a sweep as it will be in an hour: what happened by now is past its grace. */
async function sweep(made: typeof sweepProcessorRecords): Promise<void> {
  await market.sql`update payments.sweep set ran_at = '-infinity'`;
  market.moveClock(600);
  await made(market.app);
  market.moveClock(-600);
}

async function alarms(kind: string): Promise<string[]> {
  const rows =
    await market.sql`select subject from platform.alarm where kind = ${kind} and settled_at is null`;
  return rows.map(({ subject }) => subject);
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
const ledgerOf = async () => {
  const answer = await fetch(`${market.sandboxUrl}/_sandbox/ledger`);
  const ledger: { capturedMinor: number; refundedMinor: number; heldMinor: number } = await answer.json();
  return ledger;
};

test('paid but no order: money of an order that nobody followed makes the order paid, by card and by PayPal', async () => {
  const card = await reservedPiece(market, { piece: pieces[0] });
  const asked = await payWith(market, card.visitor, card.key, Card.challenge);
  await endChallenge(market, asked.clientSecret, true);
  const paypal = await reservedPiece(market, { piece: pieces[1] });
  await approveAtPaypal(market, (await choosePaypal(paypal)).paypalOrderId ?? '');
  await setFaults(market, { drop: true, loseAnswers: 2 });
  await paypal.visitor.client.completePlacement({ params: { placementId: paypal.key } });
  await setFaults(market, { drop: true });
  // The payment sweeper has lost sight of both.
  await market.sql`update payments.payment set updated_at = clock_timestamp() + interval '1 day'`;
  await sweepPayments(market.app);
  expect(await paymentFacts(market, card.number)).toMatchObject({ captures: 0 });
  await sweep(sweepProcessorRecords);
  expect(await paymentFacts(market, card.number)).toMatchObject(PAID_ONCE);
  expect(await paymentFacts(market, paypal.number)).toMatchObject({ ...PAID_ONCE, provider: 'paypal' });
  const before = await ledgerOf();
  await sweep(sweepProcessorRecords);
  expect(await ledgerOf()).toEqual(before);
});

test('paid but no order: money nobody here knows is told to an operator and left alone', async () => {
  const intent = await stripe().paymentIntents.create({
    amount: 4_200,
    currency: 'eur',
    capture_method: 'manual',
    metadata: { order_id: randomUUID() },
  });
  const answer = await fetch(`${market.cardFieldsUrl}/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number: Card.succeeds, month: 12, year: 2034, cvc: '123' }),
  });
  const { id }: { id: string } = await answer.json();
  await stripe().paymentIntents.confirm(intent.id, { confirmation_token: id });
  await sweep(sweepProcessorRecords);
  expect(await alarms('payment.without_order')).toEqual([intent.id]);
  expect((await stripe().paymentIntents.retrieve(intent.id)).status).toBe('requires_capture');
});

test('paid twice: money that comes by an intent which was replaced goes back whole, once', async () => {
  const { visitor, key, number } = await reservedPiece(market, { piece: pieces[2] });
  const asked = await payWith(market, visitor, key, Card.challenge);
  const { intentId } = await paymentFacts(market, number);
  const chosen = await choosePaypal({ visitor, key });
  await endChallenge(market, asked.clientSecret, true);
  await stripe().paymentIntents.capture(intentId);
  await approveAtPaypal(market, chosen.paypalOrderId ?? '');
  expect(await complete({ visitor, key })).toMatchObject({ status: 'paid' });
  const before = await ledgerOf();
  await sweep(sweepProcessorRecords);
  await sweep(sweepProcessorRecords);
  const facts = await paymentFacts(market, number);
  expect(facts).toMatchObject({ ...PAID_ONCE, provider: 'paypal' });
  expect((await ledgerOf()).refundedMinor - before.refundedMinor).toBe(Number(facts.amountMinor));
  expect(await alarms('payment.paid_twice')).toEqual([intentId]);
});

test('order but no money: a paid order without its capture, or with less than its total, raises an alarm; the others none', async () => {
  await sweep(sweepPaidOrders);
  expect([...(await alarms('order.without_money')), ...(await alarms('order.wrong_money'))]).toEqual([]);
  const bare = await reservedPiece(market, { piece: pieces[3] });
  await market.sql`update orders.order set state = 'paid', paid_at = now() where number = ${bare.number}`;
  const short = await reservedPiece(market, { piece: pieces[4] });
  await payWith(market, short.visitor, short.key, Card.succeeds);
  const { id } = await paymentFacts(market, short.number);
  await market.sql`update payments.payment set captured_minor = captured_minor - 1 where order_id = ${id}`;
  await sweep(sweepPaidOrders);
  await sweep(sweepPaidOrders);
  expect(await alarms('order.without_money')).toEqual([(await paymentFacts(market, bare.number)).id]);
  expect(await alarms('order.wrong_money')).toEqual([id]);
});

test('many workers: a sweep that is due is taken by one of them, and not again before its time', async () => {
  await market.sql`update payments.sweep set ran_at = '-infinity'`;
  const take = () => takeSweep(market.app.db.sql, 'processor_records', 300);
  const taken = await Promise.all(Array.from({ length: 8 }, take));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await take()).toBe(false);
});
