import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sweepInbox } from '../../src/modules/checkout/index.ts';
import {
  approveAtPaypal,
  Card,
  choosePaypal,
  endChallenge,
  eventually,
  findPieces,
  openTestMarket,
  PAID_ONCE,
  paymentFacts,
  payWith,
  reservedPiece,
  setFaults,
  type TestMarket,
} from '../harness/index.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket();
});
afterEach(() => setFaults(market, {}));
afterAll(() => market.close());

const kept = async (eventId: string) => {
  const [row] = await market.sql`
    select count(*)::int as count, bool_and(processed_at is not null) as processed, max(attempts) as attempts,
           max(last_error) as "lastError", min(body) as body
      from payments.webhook_event where event_id = ${eventId}`;
  return row;
};

function stripeEvent(intentId: string, type = 'payment_intent.succeeded') {
  const id = `evt_${randomUUID()}`;
  const body = JSON.stringify({
    id,
    object: 'event',
    type,
    data: { object: { object: 'payment_intent', id: intentId } },
  });
  return { id, body };
}

function signStripe(body: string, options: { timestamp?: number; secret?: string } = {}) {
  const secret = options.secret ?? market.app.config.stripe.webhookSecret;
  const timestamp = options.timestamp ?? Math.floor(Date.now() / 1000);
  return new Stripe('sk_test_selvedge').webhooks.generateTestHeaderString({
    payload: body,
    secret,
    timestamp,
  });
}

const sendStripe = (body: string, signature: string) =>
  fetch(`${market.apiUrl}/v1/webhooks/stripe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body,
  });

test('ten copies of a message at once: kept once, byte for byte, and worked on once', async () => {
  const { visitor, key, number } = await reservedPiece(market);
  await payWith(market, visitor, key, Card.succeeds);
  const { intentId } = await paymentFacts(market, number);
  const { id, body } = stripeEvent(intentId);
  const signature = signStripe(body);
  const answers = await Promise.all(Array.from({ length: 10 }, () => sendStripe(body, signature)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  await eventually(async () =>
    expect(await kept(id)).toMatchObject({ count: 1, processed: true, attempts: 1 }),
  );
  expect((await kept(id))?.body.toString()).toBe(body);
  const [facts] = await market.sql`
    select count(*)::int as count from platform.outbox where topic = 'webhook.received' and subject = ${id}`;
  expect(facts?.count).toBe(1);
  expect(await paymentFacts(market, number)).toMatchObject(PAID_ONCE);
});

test('one byte changed, the same JSON written anew, a stranger’s secret, an old signature: refused, and nothing is kept', async () => {
  const { id, body } = stripeEvent('pi_x');
  const signature = signStripe(body);
  const now = Math.floor(Date.now() / 1000);
  const tries = [
    [body.replace('pi_x', 'pi_y'), signature],
    [JSON.stringify(JSON.parse(body), null, 1), signature],
    [body, signStripe(body, { secret: 'whsec_of_somebody_else' })],
    [body, signStripe(body, { timestamp: now - 301 })],
    [body, ''],
  ] as const;
  for (const [text, signed] of tries) {
    const answer = await sendStripe(text, signed);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid_signature' });
  }
  const stale = await sendStripe(body, signStripe(body, { timestamp: now - 301 }));
  expect(await stale.json()).toMatchObject({ detail: expect.stringContaining('five minutes') });
  expect((await sendStripe('x'.repeat(300_000), signature)).status).toBe(413);
  expect(await kept(id)).toMatchObject({ count: 0 });
});

test('a type nobody follows is kept and asks nothing of anybody', async () => {
  const id = `evt_${randomUUID()}`;
  const body = JSON.stringify({
    id,
    object: 'event',
    type: 'radar.early_fraud_warning.created',
    data: { object: {} },
  });
  expect((await sendStripe(body, signStripe(body))).status).toBe(200);
  await eventually(async () => expect(await kept(id)).toMatchObject({ count: 1, processed: true }));
});

test('while a secret is changed, both sign; afterwards the old one does not', async () => {
  const { stripe } = market.app.config;
  const old = 'whsec_the_one_before_this';
  const { id, body } = stripeEvent('pi_rotation');
  expect((await sendStripe(body, signStripe(body, { secret: old }))).status).toBe(400);
  // The configuration is read once and never written, but for this test.
  Object.assign(stripe, { previousWebhookSecret: old });
  expect((await sendStripe(body, signStripe(body, { secret: old }))).status).toBe(200);
  Object.assign(stripe, { previousWebhookSecret: undefined });
  const next = stripeEvent('pi_rotation');
  expect((await sendStripe(next.body, signStripe(next.body, { secret: old }))).status).toBe(400);
  expect(await kept(id)).toMatchObject({ count: 1 });
});

test('messages that come doubled, in the wrong order and late end where the plain ones do', async () => {
  await setFaults(market, { duplicate: true, reorder: true, delayMs: 50 });
  const [first, second, third] = await findPieces(market.sql, { count: 3, stock: 9 });
  const card = await reservedPiece(market, { piece: first });
  const asked = await payWith(market, card.visitor, card.key, Card.challenge);
  await endChallenge(market, asked.clientSecret, true);
  const paypal = await reservedPiece(market, { piece: second });
  await approveAtPaypal(market, (await choosePaypal(paypal)).paypalOrderId ?? '');
  const nudge = await reservedPiece(market, { piece: third });
  await payWith(market, nudge.visitor, nudge.key, Card.succeeds);
  for (const { number } of [card, paypal, nudge])
    await eventually(async () => expect(await paymentFacts(market, number)).toMatchObject(PAID_ONCE));
});

test('work that fails shows its error, is tried again when the processor is back, and raises an alarm after five tries', async () => {
  const { visitor, key, number } = await reservedPiece(market);
  await payWith(market, visitor, key, Card.declined);
  const { intentId } = await paymentFacts(market, number);
  await setFaults(market, { down: true });
  const { id, body } = stripeEvent(intentId, 'payment_intent.payment_failed');
  expect((await sendStripe(body, signStripe(body))).status).toBe(200);
  await eventually(async () =>
    expect(await kept(id)).toMatchObject({
      processed: false,
      lastError: expect.stringContaining('processor'),
    }),
  );
  for (let tries = 0; tries < 5; tries += 1) {
    await market.sql`
      update payments.webhook_event set received_at = received_at - interval '5 minutes', attempted_at = null where event_id = ${id}`;
    await sweepInbox(market.app).catch(() => undefined);
  }
  const [alarm] = await market.sql`
    select detail from platform.alarm where kind = 'webhook.failing' and subject = ${id} and settled_at is null`;
  expect(alarm).toMatchObject({ detail: { provider: 'stripe' } });
  await setFaults(market, {});
  await market.sql`update payments.webhook_event set attempted_at = null where event_id = ${id}`;
  await sweepInbox(market.app);
  expect(await kept(id)).toMatchObject({ processed: true, lastError: null });
});

/** The headers PayPal would send with a body. */
async function signPaypal(body: string, at = new Date()): Promise<Record<string, string>> {
  const answer = await fetch(`${market.sandboxUrl}/_sandbox/paypal/sign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ body, at }),
  });
  return answer.json();
}

const sendPaypal = (body: string, headers: Record<string, string>) =>
  fetch(`${market.apiUrl}/v1/webhooks/paypal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

test('PayPal’s messages: only its own certificate, this very body and a time of these days are taken; doubled, kept once', async () => {
  const id = `WH-${randomUUID()}`;
  const body = JSON.stringify({ id, event_type: 'CUSTOMER.DISPUTE.CREATED', resource: {} });
  const real = await signPaypal(body);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const strangers = sign('sha256', Buffer.from(body), privateKey).toString('base64');
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);
  const tries = [
    [body, { ...real, 'paypal-transmission-sig': strangers }],
    [body, { ...real, 'paypal-transmission-time': days(-1).toISOString() }],
    [body, { ...real, 'paypal-cert-url': 'https://paypal.example/cert.pem' }],
    [body, { ...real, 'paypal-cert-url': 'https://api.paypal.com.evil.example/cert.pem' }],
    [body, { ...real, 'paypal-cert-url': `${market.sandboxUrl}/_sandbox/ledger` }],
    [body, { ...real, 'paypal-auth-algo': 'none' }],
    [body, {}],
    [`${body} `, real],
    [body, await signPaypal(body, days(-5))],
    [body, await signPaypal(body, days(1))],
  ] as const;
  for (const [text, headers] of tries) {
    const answer = await sendPaypal(text, headers);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid_signature' });
  }
  expect(await kept(id)).toMatchObject({ count: 0 });
  const late = await signPaypal(body, days(-3));
  const answers = await Promise.all([real, real, late, real].map((headers) => sendPaypal(body, headers)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  await eventually(async () =>
    expect(await kept(id)).toMatchObject({ count: 1, processed: true, attempts: 1 }),
  );
});
