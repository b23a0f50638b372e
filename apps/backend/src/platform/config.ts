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
  revalidateSecret: z.string().min(32),
  stripeWebhookSecret: z.string().min(16),
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
  STOREFRONT_URL: z.url().default('http://localhost:3000'),
  STOREFRONT_INTERNAL_URL: z.url().optional(),
  CONSOLE_URL: z.url().default('http://localhost:3001'),
  API_URL: z.url().default('http://localhost:4000'),
  SECURE_COOKIES: flag.default(false),
  FILES_DIR: z.string().default('.selvedge/files'),
  STRIPE_SECRET_KEY: z.string().default('sk_test_selvedge'),
  STRIPE_PUBLISHABLE_KEY: z.string().default('pk_test_selvedge'),
  STRIPE_API_URL: z.url().optional(),
  STRIPE_SCRIPT_URL: z.url().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
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
  HOLD_SECONDS: z.coerce.number().int().min(5).max(3600).default(600),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

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
  for (const name of ['EASYPOST_API_URL', 'TWILIO_API_URL'] as const)
    if (production && e[name] !== undefined) throw new Error(`${name} must not be set in production.`);
  return {
    environment: e.SELVEDGE_ENV,
    keys,
    database: { url: e.DATABASE_URL, pool: e.DATABASE_POOL },
    redisUrl: e.REDIS_URL,
    api: { host: e.API_HOST, port: e.API_PORT, url: e.API_URL },
    workerHealthPort: e.WORKER_HEALTH_PORT,
    storefrontUrl: e.STOREFRONT_URL,
    storefrontInternalUrl: e.STOREFRONT_INTERNAL_URL ?? e.STOREFRONT_URL,
    consoleUrl: e.CONSOLE_URL,
    secureCookies: production || e.SECURE_COOKIES,
    filesDir: e.FILES_DIR,
    stripe: {
      secretKey: e.STRIPE_SECRET_KEY,
      publishableKey: e.STRIPE_PUBLISHABLE_KEY,
      webhookSecret: e.STRIPE_WEBHOOK_SECRET ?? keys.stripeWebhookSecret,
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
    holdSeconds: e.HOLD_SECONDS,
    logLevel: e.LOG_LEVEL,
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
