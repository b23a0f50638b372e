import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { ensureKeys } from '../../tools/lib/keys.ts';
import { note } from '../../tools/lib/leftovers.ts';
import { type Postgres, startPostgres } from '../../tools/lib/postgres.ts';
import { type RedisServer, startRedis } from '../../tools/lib/redis.ts';
import { openRunFolder } from '../../tools/lib/run-folder.ts';
import { root } from '../../tools/lib/settings.ts';
import { type Member, startMember } from './processes.ts';

/** Short, so that holds run out while payments are under way. */
const HOLD_SECONDS = 5;
const PRODUCTS = 40;

/** The servers that stay up over all seeds of a run, with a database to copy from. */
export type Servers = {
  readonly home: string;
  readonly env: Record<string, string>;
  readonly ports: Ports;
  readonly giftCardSecret: string;
  databaseUrl(name: string): string;
  /** `pg_ctl stop -m immediate` and a start: recovery from the log. */
  crashPostgres(): Promise<void>;
  /** SIGKILL and a start: what was not in the append-only file is gone. */
  crashRedis(): Promise<void>;
  stop(): Promise<void>;
};

type Ports = { readonly apis: readonly number[]; readonly health: readonly number[] };

/** Starts PostgreSQL and Redis, both durable as in production, and seeds the market every seed begins with. */
export async function startServers(): Promise<Servers> {
  const home = await openRunFolder('chaos');
  const keys = ensureKeys(home);
  const [pgPort, redisPort, api1, api2, sandbox, cards, smtp, ...health] = await freePorts(11);
  const pg = { port: pgPort, folder: join(home, 'postgres'), password: 'chaos', database: 'template_market' };
  const redisAt = { port: redisPort, folder: join(home, 'redis') };
  const storefront = await standIn();
  let database: Postgres = await startPostgres(pg);
  let redis: RedisServer = await startRedis(redisAt);
  const noteServers = () => {
    note(home, 'postgres', database.pid);
    note(home, 'redis', redis.pid);
  };
  noteServers();
  const env = {
    SELVEDGE_ENV: 'test',
    SELVEDGE_KEYS: join(home, 'keys.json'),
    REDIS_URL: redis.url,
    SANDBOX_URL: `http://127.0.0.1:${sandbox}`,
    CARD_FIELDS_URL: `http://127.0.0.1:${cards}`,
    SMTP_URL: `smtp://127.0.0.1:${smtp}`,
    SANDBOX_PORT: String(sandbox),
    SANDBOX_CARD_PORT: String(cards),
    SANDBOX_SMTP_PORT: String(smtp),
    SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${api1}/v1/webhooks/stripe`,
    SANDBOX_WEBHOOK_SECRET: keys.stripeWebhookSecret ?? '',
    STOREFRONT_INTERNAL_URL: storefront.url,
    FILES_DIR: join(home, 'files'),
    HOLD_SECONDS: String(HOLD_SECONDS),
    PAYMENT_SWEEP_SECONDS: '2',
    LOG_LEVEL: 'warn',
    DATABASE_POOL: '8',
  };
  for (const [name, ...args] of [['migrate'], ['seed', '--products', String(PRODUCTS)]] as const)
    await program(name, args, { ...env, DATABASE_URL: database.url });
  return {
    home,
    env,
    ports: { apis: [api1, api2], health },
    giftCardSecret: keys.giftCardSecret ?? '',
    databaseUrl: (name) => database.url.replace(/[^/]*$/, name),
    async crashPostgres() {
      await database.crash();
      database = await startPostgres(pg);
      noteServers();
    },
    async crashRedis() {
      process.kill(redis.pid, 'SIGKILL');
      await redis.stop();
      redis = await startRedis(redisAt);
      noteServers();
    },
    async stop() {
      storefront.close();
      await Promise.all([database.stop(), redis.stop()]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A market of its own for one seed: two of everything that may run twice. */
export type Market = {
  readonly members: readonly Member[];
  readonly databaseUrl: string;
  readonly apiUrls: readonly string[];
  readonly deaths: { count: number };
  stop(): Promise<void>;
};

/** Copies the database, empties Redis and starts the processes. */
export async function openMarket(servers: Servers, seed: number): Promise<Market> {
  const name = `seed_${seed}`;
  await asOwner(servers.databaseUrl('postgres'), async (sql) => {
    await sql.unsafe(`drop database if exists ${name} with (force)`);
    await sql.unsafe(`create database ${name} template template_market`);
    // A sequence in a copied database trusts values logged for the original; a checkpoint makes it log its own before a crash.
    await sql.unsafe('checkpoint');
  });
  const deaths = { count: 0 };
  const env = { ...servers.env, DATABASE_URL: servers.databaseUrl(name) };
  const member = (role: string, file: string, extra: Record<string, string> = {}) =>
    startMember({ name: role, file, env: { ...env, ...extra }, home: servers.home }, deaths);
  const backend = 'apps/backend/src/bin';
  const apis = servers.ports.apis.map((port, i) =>
    member(`api-${i + 1}`, `${backend}/api.ts`, {
      API_PORT: String(port),
      API_URL: `http://127.0.0.1:${port}`,
    }),
  );
  const [placer1, placer2, worker1, worker2] = servers.ports.health.map(String);
  const rest = [
    member('placer-1', `${backend}/placer.ts`, { PLACER_HEALTH_PORT: placer1 ?? '' }),
    member('placer-2', `${backend}/placer.ts`, { PLACER_HEALTH_PORT: placer2 ?? '' }),
    member('worker-1', `${backend}/worker.ts`, { WORKER_HEALTH_PORT: worker1 ?? '' }),
    member('worker-2', `${backend}/worker.ts`, { WORKER_HEALTH_PORT: worker2 ?? '' }),
  ];
  const sandbox = member('sandbox', 'apps/sandbox/src/main.ts');
  const apiUrls = servers.ports.apis.map((port) => `http://127.0.0.1:${port}`);
  await Promise.all([
    ...apiUrls.map((url) => answers(`${url}/readyz`)),
    answers(`${servers.env.SANDBOX_URL}/`),
  ]);
  return {
    members: [...apis, ...rest],
    databaseUrl: env.DATABASE_URL,
    apiUrls,
    deaths,
    async stop() {
      await Promise.all([...apis, ...rest, sandbox].map((one) => one.stop()));
      await asOwner(servers.databaseUrl('postgres'), (sql) =>
        sql.unsafe(`drop database if exists ${name} with (force)`),
      );
    },
  };
}

/** Answers in the place of the storefront, which has no part in this: its pages are told of changes. */
async function standIn(): Promise<{ url: string; close(): void }> {
  const server = createServer((_req, res) => res.end('{}'));
  const url = await new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${portOf(server)}`)),
  );
  return { url, close: () => void server.close() };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Waits until an address answers well. */
async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 1_200; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}

async function asOwner(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

async function program(name: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  const file = join(root, 'apps/backend/src/bin', `${name}.ts`);
  await promisify(execFile)(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
}

type ElevenPorts = [number, number, number, number, number, number, number, ...number[]];

async function freePorts(count: 11): Promise<ElevenPorts> {
  const servers = Array.from({ length: count }, () => createServer());
  const listening = servers.map((one) => new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve)));
  await Promise.all(listening);
  const ports = servers.map(portOf);
  await Promise.all(servers.map((one) => new Promise((resolve) => one.close(resolve))));
  return ports as ElevenPorts; // as many as were asked for
}
