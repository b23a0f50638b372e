import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completePayment, sweepPayments } from '../../src/modules/checkout/index.ts';
import {
  Card,
  eventually,
  findPieces,
  openTestMarket,
  type Piece,
  payWith,
  readyToPay,
  reserve,
  type TestMarket,
  type Visitor,
} from '../harness/index.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket();
});
afterAll(() => market.close());

type Reserved = { visitor: Visitor; key: string; piece: Piece; number: string };

async function reserved(): Promise<Reserved> {
  const [piece] = await findPieces(market.sql, { count: 1, stock: 9 });
  if (piece === undefined) throw new Error('no piece');
  const visitor = market.visitor();
  const key = randomUUID();
  const placement = await reserve(visitor, await readyToPay(visitor, [piece]), key);
  return { visitor, key, piece, number: placement.orderNumber ?? '' };
}

async function factsOf(number: string) {
  const [row] = await market.sql`
    select o.state, p.state as payment, p.intent_id as "intentId", p.captured_minor = p.amount_minor as whole,
           (select count(*)::int from ledger.transaction t where t.source_id = o.id::text and t.kind = 'capture') as captures,
           (select count(*)::int from platform.outbox f where f.topic = 'order.paid' and f.subject = o.id::text) as announced
      from orders.order o left join payments.payment p on p.order_id = o.id where o.number = ${number}`;
  return row;
}
const ONCE = { state: 'paid', payment: 'captured', whole: true, captures: 1, announced: 1 };

test('return page, webhook and sweeper at the same time: paid once, captured once, booked once', async () => {
  const { visitor, key, number } = await reserved();
  const [paid] = await Promise.all([
    payWith(market, visitor, key, Card.succeeds),
    ...[1, 2, 3].map(() => visitor.client.completePlacement({ params: { placementId: key } })),
  ]);
  expect(['paid', 'processing']).toContain(paid.status);
  const { intentId } = (await eventually(async () => {
    const facts = await factsOf(number);
    expect(facts).toMatchObject(ONCE);
    return facts;
  })) ?? { intentId: '' };
  await Promise.all([
    completePayment(market.app, intentId),
    completePayment(market.app, intentId),
    sweepPayments(market.app),
  ]);
  expect(await factsOf(number)).toMatchObject(ONCE);
});

test('a browser that closes after the bank said yes: the webhook alone brings the order home', async () => {
  const { visitor, key, number } = await reserved();
  const asked = await payWith(market, visitor, key, Card.challenge);
  expect(asked.status).toBe('requires_action');
  await fetch(`${market.cardFieldsUrl}/challenges`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ clientSecret: asked.clientSecret, approved: true }),
  });
  await eventually(async () => expect(await factsOf(number)).toMatchObject(ONCE));
});

test('a refused challenge and a declined card leave the order waiting for another card, which then pays', async () => {
  const { visitor, key, number } = await reserved();
  expect(await payWith(market, visitor, key, Card.declined)).toMatchObject({ status: 'declined' });
  expect(await payWith(market, visitor, key, Card.noFunds)).toMatchObject({
    status: 'declined',
    declineCode: 'insufficient_funds',
  });
  expect(await factsOf(number)).toMatchObject({ state: 'awaiting_payment', captures: 0 });
  expect(await payWith(market, visitor, key, Card.succeeds)).toMatchObject({ status: 'paid' });
  expect(await factsOf(number)).toMatchObject(ONCE);
});

test('money that comes after the hold is over goes back; nothing is claimed or booked', async () => {
  const { visitor, key, number, piece } = await reserved();
  const asked = await payWith(market, visitor, key, Card.challenge);
  await market.sql`update orders.order set state = 'expired', hold_expires_at = null where number = ${number}`;
  await market.sql`
    update inventory.hold set state = 'released' where order_id = (select id from orders.order where number = ${number})`;
  await market.sql`update inventory.stock set held = 0 where variant_id = ${piece.variantId}`;
  await fetch(`${market.cardFieldsUrl}/challenges`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ clientSecret: asked.clientSecret, approved: true }),
  });
  const facts = await factsOf(number);
  expect(await completePayment(market.app, facts?.intentId)).toEqual({ status: 'expired' });
  const stripe = new Stripe('sk_test_selvedge', sandboxHost());
  expect((await stripe.paymentIntents.retrieve(facts?.intentId)).status).toBe('canceled');
  expect(await factsOf(number)).toMatchObject({ state: 'expired', captures: 0, announced: 0 });
});

test('a message without our signature is refused and kept nowhere; a doubled one is kept once', async () => {
  const body = JSON.stringify({
    id: `evt_${randomUUID()}`,
    type: 'payment_intent.succeeded',
    data: { object: { object: 'payment_intent', id: 'pi_unknown' } },
  });
  const send = (signature: string) =>
    fetch(`${market.apiUrl}/v1/webhooks/stripe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
      body,
    });
  const kept = async () =>
    (await market.sql`select 1 from payments.webhook_event where event_id = ${JSON.parse(body).id}`).length;
  const forged = await send('t=1,v1=00');
  expect(forged.status).toBe(400);
  expect(await forged.json()).toMatchObject({ code: 'invalid_signature' });
  expect(await kept()).toBe(0);
  const secret = market.app.config.stripe.webhookSecret;
  const signature = new Stripe('sk_test_selvedge').webhooks.generateTestHeaderString({
    payload: body,
    secret,
  });
  expect((await send(signature)).status).toBe(200);
  expect((await send(signature)).status).toBe(200);
  expect(await kept()).toBe(1);
});

test('a payment service that does not answer charges nothing and keeps the hold', async () => {
  const { visitor, key, number } = await reserved();
  const url = new URL(market.sandboxUrl);
  const refused = await visitor.client.payPlacement({
    params: { placementId: key },
    body: { confirmationToken: 'ctoken_never_made_by_anybody' },
  });
  expect(url.hostname).toBe('127.0.0.1');
  expect(refused).toMatchObject({ ok: false, problem: { code: 'payment_unavailable', status: 503 } });
  expect(await factsOf(number)).toMatchObject({ state: 'awaiting_payment', captures: 0 });
  expect(await payWith(market, visitor, key, Card.succeeds)).toMatchObject({ status: 'paid' });
});

function sandboxHost() {
  const { hostname, port } = new URL(market.sandboxUrl);
  return { host: hostname, port: Number(port), protocol: 'http' as const, telemetry: false };
}
