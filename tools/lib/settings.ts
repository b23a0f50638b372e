import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Where this stack keeps its data and which ports it uses: all from the environment, so that several can run side by side. */
export type Settings = ReturnType<typeof readSettings>;

export const root = resolve(import.meta.dirname, '..', '..');

/** Reads the settings of a stack. Every default port moves by SELVEDGE_PORT_OFFSET. */
export function readSettings(env: Record<string, string | undefined> = process.env) {
  const offset = Number(env.SELVEDGE_PORT_OFFSET ?? 0);
  const port = (name: string, otherwise: number) => Number(env[name] ?? otherwise + offset);
  const home = resolve(env.SELVEDGE_HOME ?? join(root, '.selvedge'));
  const ports = {
    storefront: port('STOREFRONT_PORT', 3000),
    console: port('CONSOLE_PORT', 3001),
    api: port('API_PORT', 4000),
    worker: port('WORKER_HEALTH_PORT', 4100),
    placer: port('PLACER_HEALTH_PORT', 4101),
    sandbox: port('SANDBOX_PORT', 4400),
    cardFields: port('SANDBOX_CARD_PORT', 4401),
    smtp: port('SANDBOX_SMTP_PORT', 4425),
    postgres: port('POSTGRES_PORT', 54329),
    redis: port('REDIS_PORT', 63799),
  };
  return { home, ports, databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL };
}

/** The environment of every process of a stack, made from its settings and keys. */
export function environmentOf(
  { home, ports }: Settings,
  found: { databaseUrl: string; redisUrl: string; keys: Record<string, string> },
) {
  const at = (port: number) => `http://localhost:${port}`;
  return {
    SELVEDGE_HOME: home,
    SELVEDGE_KEYS: join(home, 'keys.json'),
    DATABASE_URL: found.databaseUrl,
    REDIS_URL: found.redisUrl,
    API_PORT: String(ports.api),
    API_URL: `http://127.0.0.1:${ports.api}`,
    WORKER_HEALTH_PORT: String(ports.worker),
    PLACER_HEALTH_PORT: String(ports.placer),
    STOREFRONT_URL: at(ports.storefront),
    STOREFRONT_INTERNAL_URL: `http://127.0.0.1:${ports.storefront}`,
    CONSOLE_URL: at(ports.console),
    SANDBOX_URL: `http://127.0.0.1:${ports.sandbox}`,
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_CARD_PORT: String(ports.cardFields),
    SANDBOX_SMTP_PORT: String(ports.smtp),
    SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${ports.api}/v1/webhooks/stripe`,
    SANDBOX_PAYPAL_WEBHOOK_URL: `http://127.0.0.1:${ports.api}/v1/webhooks/paypal`,
    SANDBOX_WEBHOOK_SECRET: found.keys.stripeWebhookSecret ?? '',
    SANDBOX_CARRIER_WEBHOOK_URL: `http://127.0.0.1:${ports.api}/v1/webhooks/carrier`,
    SANDBOX_CARRIER_WEBHOOK_SECRET: found.keys.carrierWebhookSecret ?? '',
    SANDBOX_ALLOWED_PARENTS: `${at(ports.storefront)},http://127.0.0.1:${ports.storefront}`,
    SANDBOX_DATA_DIR: join(home, 'sandbox'),
    CARD_FIELDS_URL: at(ports.cardFields),
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    FILES_DIR: join(home, 'files'),
    REVALIDATE_SECRET: found.keys.revalidateSecret ?? '',
    // A stack that is not this checkout's own keeps its builds apart, since addresses are built in.
    NEXT_DIST_DIR: home === join(root, '.selvedge') ? '.next' : `test-results/next-${digestOf(home)}`,
    SELVEDGE_DEMO: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
