import { expect, test } from 'vitest';
import { type Keys, readConfig } from './config.ts';

const keys: Keys = {
  jwtPrivateJwk: { kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'd', kid: 'k' },
  cookieSecret: 'c'.repeat(32),
  cursorSecret: 'c'.repeat(32),
  orderLinkSecret: 'c'.repeat(32),
  giftCardSecret: 'g'.repeat(32),
  revalidateSecret: 'c'.repeat(32),
  carrierWebhookSecret: 'whsec_of_a_test_only',
  stripeWebhookSecret: 'whsec_of_a_test_only',
};
const base = { DATABASE_URL: 'postgres://127.0.0.1/x', REDIS_URL: 'redis://127.0.0.1' };
const production = { ...base, SELVEDGE_ENV: 'production' };
const own = {
  PAYPAL_CLIENT_ID: 'AbOurOwnApp',
  PAYPAL_CLIENT_SECRET: 'our own secret',
  PAYPAL_WEBHOOK_ID: 'WH-1',
};

test('production offers PayPal only with keys of its own, at PayPal’s own addresses', () => {
  expect(readConfig(production, keys).paypal).toBeNull();
  expect(readConfig({ ...production, ...own }, keys).paypal).toEqual({
    clientId: 'AbOurOwnApp',
    clientSecret: 'our own secret',
    webhookId: 'WH-1',
    apiUrl: undefined,
    scriptUrl: 'https://www.paypal.com/sdk/js',
  });
});

test.each([
  { PAYPAL_API_URL: 'http://127.0.0.1:4400' },
  { PAYPAL_SCRIPT_URL: 'http://127.0.0.1:4401/paypal.js' },
  { PAYPAL_CLIENT_ID: 'paypal-sandbox-selvedge' },
  { PAYPAL_CLIENT_SECRET: 'paypal-sandbox-secret' },
  { STRIPE_API_URL: 'http://127.0.0.1:4400' },
])('production does not start with %o', (sandbox) => {
  expect(() => readConfig({ ...production, ...own, ...sandbox }, keys)).toThrow();
});

test('half of PayPal’s keys is a mistake, and the sentence does not repeat them', () => {
  const half = { ...base, PAYPAL_CLIENT_ID: own.PAYPAL_CLIENT_ID };
  expect(() => readConfig(half, keys)).toThrow(/belong together/);
  expect(() => readConfig(half, keys)).not.toThrow(/AbOurOwnApp/);
});

test('outside production the sandbox is the outside world', () => {
  const { paypal } = readConfig({ ...base, SANDBOX_URL: 'http://127.0.0.1:5' }, keys);
  expect(paypal).toMatchObject({ apiUrl: 'http://127.0.0.1:5', clientId: 'paypal-sandbox-selvedge' });
});
