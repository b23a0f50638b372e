import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '@selvedge/sandbox';
import postgres from 'postgres';
import { ensureKeys } from '../../../../tools/lib/keys.ts';
import { createApp } from '../../src/app.ts';
import { createHttpServer } from '../../src/http.ts';
import { jobs } from '../../src/jobs.ts';
import { runPlacer } from '../../src/modules/checkout/index.ts';
import {
  type App,
  connectBlockingRedis,
  openJobQueue,
  readConfig,
  runJobs,
  runRelay,
} from '../../src/platform/index.ts';
import { openDatabase } from './database.ts';
import { makeVisitor, type Visitor } from './visitor.ts';

export { type DropStage, granted, planDrop, shiftDrop, stageDrops, tick } from './drops.ts';
export { eventually } from './eventually.ts';
export { findPieces, type Piece, setStock } from './goods.ts';
export {
  DELIVERED,
  happen,
  inboxOf,
  type Labelled,
  labelled,
  type Sale,
  sell,
  send,
  setCarrier,
  stateOf,
  viewOrder,
} from './parcels.ts';
export {
  approveAtPaypal,
  choosePaypal,
  complete,
  endChallenge,
  endHold,
  PAID_ONCE,
  paymentFacts,
  type Reserved,
  reservedPiece,
  setFaults,
} from './payment.ts';
export { openShop, type Shelf, type Shop } from './shelf.ts';
export { Card, payWith, readyToPay, reserve } from './shopping.ts';
export type { Visitor } from './visitor.ts';
export { makeCoupon, makeGiftCard } from './vouchers.ts';

/** The market under test: real PostgreSQL, Redis and HTTP; the clock and the outside world are ours. */
export type TestMarket = {
  readonly app: App;
  readonly apiUrl: string;
  readonly sandboxUrl: string;
  readonly cardFieldsUrl: string;
  /** What another process of this market needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** The owner's connection, which no policy and no role binds: to look behind what the market says, and to change it. */
  readonly sql: postgres.Sql;
  /** A browser with cookies of its own. */
  visitor(origin?: 'shop' | 'console'): Visitor;
  /** Signs somebody of the seeded market in to the console. */
  staff(email: string): Promise<Visitor>;
  /** Moves the clock of the application. PostgreSQL keeps its own. */
  moveClock(seconds: number): void;
  close(): Promise<void>;
};

type Options = {
  /** Leaves the placer out, so that placements wait. */
  readonly withoutPlacer?: boolean;
  /** Leaves relay and jobs out, so that facts wait in the outbox. */
  readonly withoutJobs?: boolean;
  /** More of the environment, over what the harness sets. */
  readonly env?: Readonly<Record<string, string>>;
};

const PASSWORD = 'selvedge-demo';
/** Redis has this many databases; each worker of Vitest takes one. */
const REDIS_DATABASES = 16;

/** Starts a market on a database and a Redis database of its own. */
export async function openTestMarket(options: Options = {}): Promise<TestMarket> {
  const [apiPort, sandboxPort, cardPort, smtpPort] = await freePorts(4);
  const home = join(tmpdir(), `selvedge-test-keys-${process.ppid}`);
  const keys = ensureKeys(home);
  const redis = new URL(required('TEST_REDIS_URL'));
  redis.pathname = `/${Number(process.env.VITEST_POOL_ID ?? 0) % REDIS_DATABASES}`;
  const env = {
    SELVEDGE_ENV: 'test',
    SELVEDGE_KEYS: join(home, 'keys.json'),
    REDIS_URL: redis.href,
    API_PORT: String(apiPort),
    API_URL: `http://127.0.0.1:${apiPort}`,
    SANDBOX_URL: `http://127.0.0.1:${sandboxPort}`,
    CARD_FIELDS_URL: `http://127.0.0.1:${cardPort}`,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    FILES_DIR: join(home, 'files'),
    LOG_LEVEL: 'silent',
  };
  const database = await openDatabase(required('TEST_DATABASE_URL'), env);
  let moved = 0;
  const clock = { now: () => new Date(Date.now() + moved) };
  const app = await createApp(
    readConfig({ ...env, ...options.env, DATABASE_URL: database.url }),
    'test',
    clock,
  );
  await app.redis.flushdb();
  const sandbox = await startSandbox({
    port: sandboxPort,
    cardPort,
    smtpPort,
    apiUrl: env.SANDBOX_URL,
    cardUrl: env.CARD_FIELDS_URL,
    webhookUrl: `${env.API_URL}/v1/webhooks/stripe`,
    paypalWebhookUrl: `${env.API_URL}/v1/webhooks/paypal`,
    paypalWebhookId: 'WH-SANDBOX',
    webhookSecret: keys.stripeWebhookSecret ?? '',
    carrierWebhookUrl: `${env.API_URL}/v1/webhooks/carrier`,
    carrierWebhookSecret: keys.carrierWebhookSecret ?? '',
    allowedParents: ['http://localhost:3000'],
    dataDir: null,
  });
  await listen(app, apiPort);
  if (options.withoutPlacer !== true) run(app, runPlacer(app));
  if (options.withoutJobs !== true) runEffects(app);
  const sql = postgres(database.url, { max: 2, onnotice: () => {}, types: { bigint: postgres.BigInt } });
  const visitor = (origin: 'shop' | 'console' = 'shop') => makeVisitor(env.API_URL, origin);
  return {
    app,
    apiUrl: env.API_URL,
    sandboxUrl: env.SANDBOX_URL,
    cardFieldsUrl: env.CARD_FIELDS_URL,
    env: { ...env, DATABASE_URL: database.url },
    sql,
    visitor,
    async staff(email) {
      const someone = visitor('console');
      const signedIn = await someone.client.consoleSignIn({ body: { email, password: PASSWORD } });
      if (!signedIn.ok) throw new Error(`${email} cannot sign in: ${signedIn.problem.code}`);
      return someone;
    },
    moveClock(seconds) {
      moved += seconds * 1000;
    },
    async close() {
      await app.close();
      await sandbox.close();
      await sql.end();
      await database.drop();
    },
  };
}

/** What a worker runs besides the placer: the outbox relay and the jobs. */
function runEffects(app: App): void {
  const redis = connectBlockingRedis(app.config.redisUrl);
  app.onClose(() => redis.disconnect());
  const queue = openJobQueue(redis, jobs);
  app.onClose(() => queue.close());
  run(app, runRelay(app, queue));
  run(app, runJobs(app, jobs));
}

function run(app: App, part: { close(): Promise<void> }): void {
  app.onClose(() => part.close());
}

async function listen(app: App, port: number): Promise<void> {
  const server = createServer(createHttpServer(app));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  app.onClose(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
}

async function freePorts(count: number): Promise<[number, number, number, number]> {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(
    servers.map((one) => new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))),
  );
  const ports = servers.map((one) => (one.address() as AddressInfo).port); // listening on TCP
  await Promise.all(servers.map((one) => new Promise((resolve) => one.close(resolve))));
  const [a = 0, b = 0, c = 0, d = 0] = ports;
  return [a, b, c, d];
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run through npm test, or Vitest's project integration`);
  return value;
}
