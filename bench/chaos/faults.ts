import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import type { Market, Servers } from './market.ts';
import type { Random } from './random.ts';

/** Every point at which a process may be told to die (`crashPoint` in the backend), and whose it is. */
export const CRASH_POINTS = [
  ['api', 'api.queued'],
  ['api', 'payment.opened'],
  ['api', 'payment.confirmed'],
  ['api', 'payment.claimed'],
  ['api', 'payment.captured'],
  ['api', 'payment.before_settled'],
  ['placer', 'placer.taken'],
  ['placer', 'placer.read'],
  ['placer', 'placer.decided'],
  ['placer', 'placer.replied'],
  ['placer', 'placer.acknowledged'],
  ['worker', 'payment.claimed'],
  ['worker', 'payment.captured'],
  ['worker', 'payment.before_settled'],
  ['worker', 'sweeper.before_commit'],
  ['worker', 'relay.enqueued'],
  ['worker', 'job.done'],
] as const;

const FAULTS = [
  'kill',
  'kill',
  'crash',
  'crash',
  'crash',
  'freeze',
  'flush',
  'redis',
  'postgres',
  'backend',
  'webhooks',
] as const;
/** Longer than a placer's lease and than entries stay another's. */
const FREEZE_MS = 6_000;

export type Strike = { readonly atMs: number; readonly fault: string };

/** Strikes at the market until `until`, at moments and in ways drawn from the seed. Gives what it did; ends with everything awake. */
export async function strike(
  servers: Servers,
  market: Market,
  random: Random,
  until: number,
): Promise<Strike[]> {
  const startedAt = performance.now();
  const strikes: Strike[] = [];
  const asleep: Promise<void>[] = [];
  while (true) {
    await sleep(random.int(400, 1_600));
    if (performance.now() >= until) break;
    const fault = await strikeOnce(servers, market, random, asleep);
    strikes.push({ atMs: Math.round(performance.now() - startedAt), fault });
  }
  await Promise.all(asleep);
  await setWebhookFaults(servers, {});
  return strikes;
}

async function strikeOnce(servers: Servers, market: Market, random: Random, asleep: Promise<void>[]) {
  const fault = random.pick(FAULTS);
  const victim = random.pick(market.members);
  const [role, point] = random.pick(CRASH_POINTS);
  const webhooks = {
    duplicate: random.chance(0.5),
    reorder: random.chance(0.5),
    drop: random.chance(0.3),
    delayMs: random.int(0, 2_000),
  };
  if (fault === 'kill') {
    victim.kill();
    return `kill ${victim.name}`;
  }
  if (fault === 'crash') {
    for (const member of market.members.filter(({ name }) => name.startsWith(role))) member.crashAt(point);
    return `crash ${role} at ${point}`;
  }
  if (fault === 'freeze') {
    asleep.push(victim.freeze(FREEZE_MS));
    return `freeze ${victim.name}`;
  }
  if (fault === 'webhooks') {
    await setWebhookFaults(servers, webhooks);
    return `webhooks ${JSON.stringify(webhooks)}`;
  }
  if (fault === 'postgres') await servers.crashPostgres();
  if (fault === 'redis') await servers.crashRedis();
  if (fault === 'flush') await flush(servers.env.REDIS_URL ?? '');
  if (fault === 'backend') await endOneBackend(market.databaseUrl);
  return fault;
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1 });
  redis.on('error', () => {});
  await redis.flushall().catch(() => {});
  redis.disconnect();
}

async function endOneBackend(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() order by random() limit 1`.catch(
    () => {},
  );
  await sql.end();
}

async function setWebhookFaults(servers: Servers, faults: object): Promise<void> {
  await fetch(`${servers.env.SANDBOX_URL}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  }).catch(() => {});
}
