import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSandboxConfig, startSandbox } from '../src/index.ts';

let sandbox: { close(): Promise<void> };
let api: string;
let cards: string;
beforeAll(async () => {
  const [port, cardPort, smtpPort] = [await freePort(), await freePort(), await freePort()];
  api = `http://127.0.0.1:${port}`;
  cards = `http://127.0.0.1:${cardPort}`;
  sandbox = await startSandbox({
    port,
    cardPort,
    smtpPort,
    apiUrl: api,
    cardUrl: cards,
    webhookUrl: `http://127.0.0.1:${smtpPort}/nobody-listens`,
    paypalWebhookUrl: `http://127.0.0.1:${smtpPort}/nobody-listens`,
    paypalWebhookId: 'WH-SANDBOX',
    webhookSecret: 'whsec_of_a_test',
    carrierWebhookUrl: `http://127.0.0.1:${smtpPort}/nobody-listens`,
    carrierWebhookSecret: 'secret_of_a_test',
    allowedParents: ['http://localhost:3000'],
    dataDir: null,
  });
});
afterAll(() => sandbox.close());

test.each([
  { SELVEDGE_ENV: 'production' },
  { STRIPE_SECRET_KEY: 'sk_live_abc' },
  { STRIPE_SECRET_KEY: 'rk_live_abc' },
  { SANDBOX_HOST: '0.0.0.0' },
  { PAYPAL_CLIENT_ID: 'AbOfSomebodysAccount' },
])('it does not start with %o', (env) => {
  expect(() => readSandboxConfig(env)).toThrow('The sandbox');
});

test('a call without a test key is refused', async () => {
  expect((await fetch(`${api}/v1/payment_intents`)).status).toBe(401);
});

test('the same key with the same body answers the same; with another body it is refused', async () => {
  const first = await post('/v1/payment_intents', intent(500), 'key-1');
  const again = await post('/v1/payment_intents', intent(500), 'key-1');
  expect(again.body).toEqual(first.body);
  expect((await post('/v1/payment_intents', intent(501), 'key-1')).status).toBe(400);
});

test('money is authorised, then captured once, and never more of it is given back than was taken', async () => {
  const { body: opened } = await post('/v1/payment_intents', intent(1_000));
  const path = `/v1/payment_intents/${opened.id}`;
  const early = await post(`${path}/capture`, {});
  expect(early.status).toBe(400);
  const confirmed = await post(`${path}/confirm`, { confirmation_token: await token('4242424242424242') });
  expect(confirmed.body).toMatchObject({ status: 'requires_capture', amount_received: 0 });
  expect((await post(`${path}/capture`, {})).body).toMatchObject({
    status: 'succeeded',
    amount_received: 1_000,
  });
  expect((await post(`${path}/capture`, {})).status).toBe(400);
  expect((await post('/v1/refunds', { payment_intent: opened.id, amount: '1001' })).status).toBe(400);
  expect((await post('/v1/refunds', { payment_intent: opened.id, amount: '600' })).status).toBe(200);
  expect((await post('/v1/refunds', { payment_intent: opened.id, amount: '401' })).status).toBe(400);
});

test('a declined card is a card error, and a token serves once', async () => {
  const { body: opened } = await post('/v1/payment_intents', intent(1_000));
  const declined = { confirmation_token: await token('4000000000009995') };
  const answer = await post(`/v1/payment_intents/${opened.id}/confirm`, declined);
  expect(answer).toMatchObject({ status: 402, body: { error: { decline_code: 'insufficient_funds' } } });
  expect((await post(`/v1/payment_intents/${opened.id}/confirm`, declined)).status).toBe(400);
});

test('a number that is no test card is not taken, so that no real one is ever typed here', async () => {
  expect((await type('4111111111111111')).status).toBe(402);
});

const intent = (amount: number) => ({ amount: String(amount), currency: 'eur', capture_method: 'manual' });

async function post(path: string, form: Record<string, string>, key?: string) {
  const answer = await fetch(`${api}${path}`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer sk_test_selvedge',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: new URLSearchParams(form),
  });
  // The sandbox answers with an object; one that was made carries its id.
  const body = (await answer.json()) as { id: string } & Record<string, unknown>;
  return { status: answer.status, body };
}

function type(number: string): Promise<Response> {
  return fetch(`${cards}/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, month: 12, year: 2034, cvc: '123' }),
  });
}

async function token(number: string): Promise<string> {
  // The card fields answer a test card with its token.
  const { id } = (await (await type(number)).json()) as { id: string };
  return id;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // listening on TCP
      server.close(() => resolve(port));
    });
  });
}
