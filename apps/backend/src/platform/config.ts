import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Secrets come from `SELVEDGE_KEYS` (a JSON file, made at first start in development) or from the environment of the same name. */
const Keys = z.object({
  jwtPrivateJwk: z.object({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string(),
    d: z.string(),
    kid: z.string(),
  }),
  cookieSecret: z.string().min(32),
  cursorSecret: z.string().min(32),
  orderLinkSecret: z.string().min(32),
  /** Gift cards are found by a digest under it: a new one makes every card unknown. */
  giftCardSecret: z.string().min(32),
  revalidateSecret: z.string().min(32),
  stripeWebhookSecret: z.string().min(16),
  stripeWebhookSecretPrevious: z.string().min(16).optional(),
  carrierWebhookSecret: z.string().min(16),
});
export type Keys = z.infer<typeof Keys>;

const port = z.coerce.number().int().min(1).max(65535);
const flag = z.enum(['0', '1']).transform((value) => value === '1');

const Environment = z.object({
  SELVEDGE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  SELVEDGE_KEYS: z.string().default('.selvedge/keys.json'),
  DATABASE_URL: z.url(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  REDIS_URL: z.url(),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: port.default(4000),
  WORKER_HEALTH_PORT: port.default(4100),
  PLACER_HEALTH_PORT: port.default(4101),
  STOREFRONT_URL: z.url().default('http://localhost:3000'),
  STOREFRONT_INTERNAL_URL: z.url().optional(),
  CONSOLE_URL: z.url().default('http://localhost:3001'),
  API_URL: z.url().default('http://localhost:4000'),
  SECURE_COOKIES: flag.default(false),
  FILES_DIR: z.string().default('.selvedge/files'),
  FILES_S3_BUCKET: z.string().min(3).optional(),
  FILES_S3_REGION: z.string().default('eu-central-1'),
  FILES_S3_ENDPOINT: z.url().optional(),
  PICTURE_CACHE_MB: z.coerce.number().int().min(16).max(1_000_000).default(4_096),
  PICTURE_MEMORY_MB: z.coerce.number().int().min(1).max(16_384).default(64),
  STRIPE_SECRET_KEY: z.string().default('sk_test_selvedge'),
  STRIPE_PUBLISHABLE_KEY: z.string().default('pk_test_selvedge'),
  STRIPE_API_URL: z.url().optional(),
  STRIPE_SCRIPT_URL: z.url().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  STRIPE_WEBHOOK_SECRET_PREVIOUS: z.string().min(16).optional(),
  PAYPAL_CLIENT_ID: z.string().min(8).optional(),
  PAYPAL_CLIENT_SECRET: z.string().min(8).optional(),
  PAYPAL_WEBHOOK_ID: z.string().min(4).optional(),
  PAYPAL_API_URL: z.url().optional(),
  PAYPAL_SCRIPT_URL: z.url().optional(),
  EASYPOST_API_KEY: z.string().default('EZTK_selvedge'),
  EASYPOST_API_URL: z.url().optional(),
  EASYPOST_WEBHOOK_SECRET: z.string().optional(),
  EASYPOST_SERVICES: z.string().default('NordPost/Economy,NordPost/Priority,SwiftLine/Express'),
  TWILIO_ACCOUNT_SID: z.string().startsWith('AC').default('ACselvedge'),
  TWILIO_AUTH_TOKEN: z.string().default('selvedge'),
  TWILIO_API_URL: z.url().optional(),
  TWILIO_FROM: z.string().default('Selvedge'),
  SANDBOX_URL: z.url().default('http://127.0.0.1:4400'),
  CARD_FIELDS_URL: z.url().default('http://localhost:4401'),
  SMTP_URL: z.url().default('smtp://127.0.0.1:4425'),
  MAIL_FROM: z.string().default('Selvedge <hello@selvedge.example>'),
  REQUESTS_INSIDE_MIN: z.coerce.number().int().min(1).max(20_000).default(3_000),
  PLACEMENT_SHARDS: z.coerce.number().int().min(1).max(64).default(1),
  PAYMENT_SWEEP_SECONDS: z.coerce.number().int().min(1).max(3600).default(30),
  CRASH_POINT: z.string().optional(),
  HOLD_SECONDS: z.coerce.number().int().min(5).max(3600).default(600),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  OTEL_BSP_SCHEDULE_DELAY: z.coerce.number().int().min(10).max(60_000).default(5_000),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

const MIB = 1024 * 1024;

export type Config = Readonly<ReturnType<typeof readConfig>>;

/** Reads and checks the environment. Throws one sentence that names each wrong variable, never its value. */
export function readConfig(env: Record<string, string | undefined>, keys: Keys = readKeys(env)) {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable. ${wrong.join('; ')}.`);
  }
  const e = parsed.data;
  const production = e.SELVEDGE_ENV === 'production';
  if (production && e.STRIPE_API_URL !== undefined)
    throw new Error('STRIPE_API_URL must not be set in production.');
  if (production && e.CRASH_POINT !== undefined)
    throw new Error('CRASH_POINT must not be set in production.');
  for (const name of ['EASYPOST_API_URL', 'TWILIO_API_URL'] as const)
    if (production && e[name] !== undefined) throw new Error(`${name} must not be set in production.`);
  return {
    environment: e.SELVEDGE_ENV,
    paypal: paypalOf(e),
    keys,
    database: { url: e.DATABASE_URL, pool: e.DATABASE_POOL },
    redisUrl: e.REDIS_URL,
    api: { host: e.API_HOST, port: e.API_PORT, url: e.API_URL, insideMin: e.REQUESTS_INSIDE_MIN },
    workerHealthPort: e.WORKER_HEALTH_PORT,
    placerHealthPort: e.PLACER_HEALTH_PORT,
    storefrontUrl: e.STOREFRONT_URL,
    storefrontInternalUrl: e.STOREFRONT_INTERNAL_URL ?? e.STOREFRONT_URL,
    consoleUrl: e.CONSOLE_URL,
    secureCookies: production || e.SECURE_COOKIES,
    files: filesOf(e),
    pictures: { cacheBytes: e.PICTURE_CACHE_MB * MIB, memoryBytes: e.PICTURE_MEMORY_MB * MIB },
    stripe: {
      secretKey: e.STRIPE_SECRET_KEY,
      publishableKey: e.STRIPE_PUBLISHABLE_KEY,
      webhookSecret: e.STRIPE_WEBHOOK_SECRET ?? keys.stripeWebhookSecret,
      /** Taken beside the other while a secret is being changed at Stripe. */
      previousWebhookSecret: e.STRIPE_WEBHOOK_SECRET_PREVIOUS ?? keys.stripeWebhookSecretPrevious,
      /** Another host than Stripe's own: the sandbox, everywhere but in production. */
      apiUrl: production ? undefined : (e.STRIPE_API_URL ?? e.SANDBOX_URL),
      scriptUrl:
        e.STRIPE_SCRIPT_URL ?? (production ? 'https://js.stripe.com/v3/' : `${e.CARD_FIELDS_URL}/stripe.js`),
    },
    easypost: {
      apiKey: e.EASYPOST_API_KEY,
      webhookSecret: e.EASYPOST_WEBHOOK_SECRET ?? keys.carrierWebhookSecret,
      /** The services a vendor may offer, as `carrier/service`. */
      services: e.EASYPOST_SERVICES.split(',').filter((service) => service !== ''),
      baseUrl: production ? undefined : (e.EASYPOST_API_URL ?? `${e.SANDBOX_URL}/easypost/v2/`),
    },
    twilio: {
      accountSid: e.TWILIO_ACCOUNT_SID,
      authToken: e.TWILIO_AUTH_TOKEN,
      from: e.TWILIO_FROM,
      baseUrl: production ? undefined : (e.TWILIO_API_URL ?? e.SANDBOX_URL),
    },
    mail: { smtpUrl: e.SMTP_URL, from: e.MAIL_FROM },
    placementShards: e.PLACEMENT_SHARDS,
    holdSeconds: e.HOLD_SECONDS,
    paymentSweepSeconds: e.PAYMENT_SWEEP_SECONDS,
    tracing:
      e.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? null
        : {
            endpoint: e.OTEL_EXPORTER_OTLP_ENDPOINT,
            ratio: e.OTEL_TRACES_SAMPLER_ARG,
            delayMs: e.OTEL_BSP_SCHEDULE_DELAY,
          },
    logLevel: e.LOG_LEVEL,
  };
}

const PAYPAL_SANDBOX = {
  id: 'paypal-sandbox-selvedge',
  secret: 'paypal-sandbox-secret',
  webhookId: 'WH-SANDBOX',
};

/** Where files lie that must not be lost: a folder, unless a bucket is named. Its keys come from the environment of AWS. */
function filesOf(e: z.infer<typeof Environment>) {
  const { FILES_DIR: dir, FILES_S3_BUCKET: bucket, FILES_S3_REGION: region, FILES_S3_ENDPOINT: endpoint } = e;
  return { dir, s3: bucket === undefined ? null : { bucket, region, endpoint } };
}

/** Where PayPal is and who we are there; null where it is not offered: in production without its keys. */
function paypalOf(e: z.infer<typeof Environment>) {
  const production = e.SELVEDGE_ENV === 'production';
  const { PAYPAL_CLIENT_ID: id, PAYPAL_CLIENT_SECRET: secret, PAYPAL_WEBHOOK_ID: webhookId } = e;
  const given = [id, secret, webhookId].filter((value) => value !== undefined).length;
  if (given !== 0 && given !== 3)
    throw new Error(
      'PAYPAL_CLIENT_ID, PAYPAL_CLIENT_SECRET and PAYPAL_WEBHOOK_ID belong together: set all or none.',
    );
  if (production && (e.PAYPAL_API_URL !== undefined || e.PAYPAL_SCRIPT_URL !== undefined))
    throw new Error('PAYPAL_API_URL and PAYPAL_SCRIPT_URL must not be set in production.');
  if (production && (id === PAYPAL_SANDBOX.id || secret === PAYPAL_SANDBOX.secret))
    throw new Error('PAYPAL_CLIENT_ID is that of the sandbox: production needs its own.');
  if (production && given === 0) return null;
  const apiUrl = production ? undefined : (e.PAYPAL_API_URL ?? e.SANDBOX_URL);
  return {
    clientId: id ?? PAYPAL_SANDBOX.id,
    clientSecret: secret ?? PAYPAL_SANDBOX.secret,
    webhookId: webhookId ?? PAYPAL_SANDBOX.webhookId,
    /** Another host than PayPal's own: the sandbox, everywhere but in production. */
    apiUrl,
    scriptUrl:
      e.PAYPAL_SCRIPT_URL ??
      (production ? 'https://www.paypal.com/sdk/js' : `${e.CARD_FIELDS_URL}/paypal.js`),
  };
}

function readKeys(env: Record<string, string | undefined>): Keys {
  const path = env.SELVEDGE_KEYS ?? '.selvedge/keys.json';
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(
      `There is no key file at ${path}. \`npm start\` makes one; in production set SELVEDGE_KEYS to your sealed file.`,
    );
  }
  const keys = Keys.safeParse(JSON.parse(text));
  if (!keys.success)
    throw new Error(
      `The key file at ${path} lacks: ${keys.error.issues.map((i) => i.path.join('.')).join(', ')}.`,
    );
  return keys.data;
}
