import { createHash, verify, X509Certificate } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox } from '../src/index.ts';

type Answer = {
  readonly id: string;
  readonly purchase_units: readonly [{ payments: { authorizations: readonly [{ id: string }] } }];
  readonly seller_receivable_breakdown: unknown;
};
type Heard = { headers: Record<string, string | string[] | undefined>; body: string };

let sandbox: { close(): Promise<void> };
let api: string;
let cards: string;
let bearer: string;
const heard: Heard[] = [];
const market = createServer((req, res) => {
  const parts: Buffer[] = [];
  req.on('data', (part: Buffer) => parts.push(part));
  req.on('end', () => {
    heard.push({ headers: req.headers, body: Buffer.concat(parts).toString() });
    res.end('{}');
  });
});
beforeAll(async () => {
  const [port, cardPort, smtpPort] = [await freePort(), await freePort(), await freePort()];
  await new Promise<void>((resolve) => market.listen(0, '127.0.0.1', resolve));
  const { port: marketPort } = market.address() as AddressInfo; // listening on TCP
  api = `http://127.0.0.1:${port}`;
  cards = `http://127.0.0.1:${cardPort}`;
  sandbox = await startSandbox({
    port,
    cardPort,
    smtpPort,
    apiUrl: api,
    cardUrl: cards,
    webhookUrl: `http://127.0.0.1:${marketPort}/stripe`,
    paypalWebhookUrl: `http://127.0.0.1:${marketPort}/paypal`,
    paypalWebhookId: 'WH-TEST',
    carrierWebhookUrl: `http://127.0.0.1:${marketPort}/carrier`,
    webhookSecret: 'whsec_of_a_test',
    carrierWebhookSecret: 'whsec_of_a_test',
    allowedParents: ['http://localhost:3000'],
    dataDir: null,
  });
  const basic = Buffer.from('paypal-sandbox-selvedge:paypal-sandbox-secret').toString('base64');
  const answer = await token(`Basic ${basic}`);
  // A token is what PayPal gives here.
  const { access_token: given } = (await answer.json()) as { access_token: string };
  bearer = `Bearer ${given}`;
});
afterAll(async () => {
  await sandbox.close();
  await new Promise((resolve) => market.close(resolve));
});

test('only the sandbox’s own client gets a token, and nothing is answered without one', async () => {
  expect((await token('Basic QWJPZlNvbWVib2R5OnNlY3JldA==')).status).toBe(401);
  expect((await fetch(`${api}/v2/checkout/orders/X`)).status).toBe(401);
});

test('an order is approved by the shopper, then authorised, then captured: each once, none before its time', async () => {
  const { body: order } = await post('/v2/checkout/orders', order129(), 'order-1');
  expect(order).toMatchObject({ status: 'PAYER_ACTION_REQUIRED', intent: 'AUTHORIZE' });
  const early = await post(`/v2/checkout/orders/${order.id}/authorize`, {});
  expect(early).toMatchObject({ status: 422, body: { details: [{ issue: 'ORDER_NOT_APPROVED' }] } });
  await approve(order.id, 'balance');
  const authorised = await post(`/v2/checkout/orders/${order.id}/authorize`, {});
  const id = authorised.body.purchase_units[0].payments.authorizations[0].id;
  const captured = await post(`/v2/payments/authorizations/${id}/capture`, {}, 'capture-1');
  expect(captured).toMatchObject({ status: 201, body: { status: 'COMPLETED' } });
  expect(captured.body.seller_receivable_breakdown).toEqual({
    gross_amount: { currency_code: 'EUR', value: '129.00' },
    paypal_fee: { currency_code: 'EUR', value: '3.56' },
    net_amount: { currency_code: 'EUR', value: '125.44' },
  });
  expect((await post(`/v2/payments/authorizations/${id}/capture`, {}, 'capture-1')).body).toEqual(
    captured.body,
  );
  expect(await post(`/v2/payments/authorizations/${id}/capture`, {}, 'capture-2')).toMatchObject({
    body: { details: [{ issue: 'AUTHORIZATION_ALREADY_CAPTURED' }] },
  });
  const refund = (value: string) =>
    post(`/v2/payments/captures/${captured.body.id}/refund`, { amount: { currency_code: 'EUR', value } });
  expect((await refund('129.01')).status).toBe(422);
  expect((await refund('100.00')).status).toBe(201);
  expect((await refund('29.01')).status).toBe(422);
});

test('an empty account is declined and may be chosen again; a voided authorisation takes no money', async () => {
  const { body: order } = await post('/v2/checkout/orders', order129());
  await approve(order.id, 'empty');
  expect(await post(`/v2/checkout/orders/${order.id}/authorize`, {}, 'try')).toMatchObject({
    body: { details: [{ issue: 'INSTRUMENT_DECLINED' }] },
  });
  await approve(order.id, 'balance');
  const authorised = await post(`/v2/checkout/orders/${order.id}/authorize`, {}, 'try');
  const id = authorised.body.purchase_units[0].payments.authorizations[0].id;
  expect((await post(`/v2/payments/authorizations/${id}/void`, {})).status).toBe(200);
  expect(await post(`/v2/payments/authorizations/${id}/capture`, {})).toMatchObject({
    body: { details: [{ issue: 'AUTHORIZATION_VOIDED' }] },
  });
});

test('a message is signed as PayPal signs: by its certificate, over ids, time and the checksum of the body', async () => {
  const { body: order } = await post('/v2/checkout/orders', order129());
  await approve(order.id, 'balance');
  const message = await hears(order.id);
  const header = (name: string) => String(message.headers[`paypal-${name}`]);
  const certificate = new X509Certificate(await (await fetch(header('cert-url'))).text());
  const signed = `${header('transmission-id')}|${header('transmission-time')}|WH-TEST|${crc32(message.body)}`;
  const signature = Buffer.from(header('transmission-sig'), 'base64');
  expect(verify('sha256', Buffer.from(signed), certificate.publicKey, signature)).toBe(true);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
  expect(header('cert-url')).toContain(
    createHash('sha256').update(certificate.raw).digest('hex').slice(0, 16),
  );
});

test('the button may be framed by the shop alone, and the page to approve on by nobody', async () => {
  const policy = async (path: string) =>
    (await fetch(`${cards}${path}`)).headers.get('content-security-policy') ?? '';
  expect(await policy('/paypal/button')).toContain('frame-ancestors http://localhost:3000;');
  expect(await policy('/paypal/approve')).toContain("frame-ancestors 'none'");
});

const order129 = () => ({
  intent: 'AUTHORIZE',
  purchase_units: [{ custom_id: 'order', amount: { currency_code: 'EUR', value: '129.00' } }],
});

const token = (authorization: string) =>
  fetch(`${api}/v1/oauth2/token`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });

async function post(path: string, body: object, key?: string) {
  const answer = await fetch(`${api}${path}`, {
    method: 'POST',
    headers: {
      authorization: bearer,
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'paypal-request-id': key }),
    },
    body: JSON.stringify(body),
  });
  // An order, a capture or a problem: each test says by its expectations which.
  return { status: answer.status, body: (await answer.json()) as Answer };
}

async function approve(token: string, funds: string): Promise<void> {
  await fetch(`${cards}/paypal/approvals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, funds }),
  });
}

async function hears(orderId: string): Promise<Heard> {
  for (let looks = 0; looks < 200; looks += 1) {
    const message = heard.find(({ body }) => body.includes(orderId));
    if (message !== undefined) return message;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nothing was heard of ${orderId}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // listening on TCP
      server.close(() => resolve(port));
    });
  });
}
