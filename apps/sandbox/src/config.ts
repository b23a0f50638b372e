import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65535);
const Environment = z.object({
  SELVEDGE_ENV: z.string().default('development'),
  STRIPE_SECRET_KEY: z.string().default('sk_test_selvedge'),
  SANDBOX_HOST: z.string().default('127.0.0.1'),
  SANDBOX_PORT: port.default(4400),
  SANDBOX_CARD_PORT: port.default(4401),
  SANDBOX_SMTP_PORT: port.default(4425),
  SANDBOX_WEBHOOK_URL: z.url().default('http://127.0.0.1:4000/v1/webhooks/stripe'),
  SANDBOX_PAYPAL_WEBHOOK_URL: z.url().default('http://127.0.0.1:4000/v1/webhooks/paypal'),
  SANDBOX_PAYPAL_WEBHOOK_ID: z.string().default('WH-SANDBOX'),
  CARD_FIELDS_URL: z.url().optional(),
  PAYPAL_CLIENT_ID: z.string().default('paypal-sandbox-selvedge'),
  SANDBOX_WEBHOOK_SECRET: z.string().min(8).default('whsec_sandbox_local'),
  SANDBOX_CARRIER_WEBHOOK_URL: z.url().default('http://127.0.0.1:4000/v1/webhooks/carrier'),
  SANDBOX_CARRIER_WEBHOOK_SECRET: z.string().min(8).default('carrier_sandbox_local'),
  SANDBOX_ALLOWED_PARENTS: z.string().default('http://localhost:3000,http://127.0.0.1:3000'),
  SANDBOX_DATA_DIR: z.string().optional(),
});

export type SandboxConfig = {
  readonly port: number;
  readonly cardPort: number;
  readonly smtpPort: number;
  /** Where the API and the isolated pages are, as others reach them. */
  readonly apiUrl: string;
  readonly cardUrl: string;
  readonly webhookUrl: string;
  readonly paypalWebhookUrl: string;
  readonly paypalWebhookId: string;
  readonly webhookSecret: string;
  readonly carrierWebhookUrl: string;
  readonly carrierWebhookSecret: string;
  readonly allowedParents: readonly string[];
  readonly dataDir: string | null;
};

/** Reads the sandbox's settings. Throws one sentence with anything that smells of production: no real money, key or card belongs here. */
export function readSandboxConfig(env: Record<string, string | undefined>): SandboxConfig {
  const e = Environment.parse(env);
  if (e.SELVEDGE_ENV === 'production')
    throw new Error('The sandbox does not start in production: SELVEDGE_ENV is “production”.');
  if (e.STRIPE_SECRET_KEY.startsWith('sk_live') || e.STRIPE_SECRET_KEY.startsWith('rk_live'))
    throw new Error('The sandbox does not start with a live Stripe key in its environment.');
  if (e.PAYPAL_CLIENT_ID !== 'paypal-sandbox-selvedge')
    throw new Error('The sandbox does not start with a PayPal client of its own account in its environment.');
  if (env.EASYPOST_API_KEY?.startsWith('EZAK'))
    throw new Error('The sandbox does not start with a live EasyPost key in its environment.');
  if (!['127.0.0.1', 'localhost', '::1'].includes(e.SANDBOX_HOST))
    throw new Error('The sandbox listens on this machine only.');
  return {
    port: e.SANDBOX_PORT,
    cardPort: e.SANDBOX_CARD_PORT,
    smtpPort: e.SANDBOX_SMTP_PORT,
    apiUrl: `http://127.0.0.1:${e.SANDBOX_PORT}`,
    cardUrl: e.CARD_FIELDS_URL ?? `http://localhost:${e.SANDBOX_CARD_PORT}`,
    webhookUrl: e.SANDBOX_WEBHOOK_URL,
    paypalWebhookUrl: e.SANDBOX_PAYPAL_WEBHOOK_URL,
    paypalWebhookId: e.SANDBOX_PAYPAL_WEBHOOK_ID,
    webhookSecret: e.SANDBOX_WEBHOOK_SECRET,
    carrierWebhookUrl: e.SANDBOX_CARRIER_WEBHOOK_URL,
    carrierWebhookSecret: e.SANDBOX_CARRIER_WEBHOOK_SECRET,
    allowedParents: e.SANDBOX_ALLOWED_PARENTS.split(','),
    dataDir: e.SANDBOX_DATA_DIR ?? null,
  };
}
