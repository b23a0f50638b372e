import type { SystemHealth } from '@selvedge/contracts';
import {
  type App,
  countJobs,
  countOpenAlarms,
  jobQueueOf,
  listOpenAlarms,
  readOutboxBacklog,
} from '../../platform/index.ts';
import {
  countPlacementsSince,
  type PlacementMinute,
  readPlacementMinutes,
  readPlacementPressure,
  readQueueHealth,
} from '../checkout/index.ts';
import { countHolds } from '../inventory/index.ts';
import { countExpiredLastHour } from '../orders/index.ts';
import { countWebhooks } from '../payments/index.ts';
import { fillMinutes, MINUTE_MS, MINUTES } from './minutes.ts';

const ALARMS_SHOWN = 50;
const RATE_SECONDS = 10;
/** A decision is stamped a moment before it is committed: a minute counts as over only after this. */
const SETTLED_MS = 2 * MINUTE_MS;

/** Shows queues, rates, holds, webhooks and alarms as they are now. With Redis down its figures are zero and it says so. */
export async function viewSystemHealth(app: App): Promise<SystemHealth> {
  const { sql } = app.db;
  const [outbox, webhooks, holds, expired, openAlarms, alarms, minutes, decided, redis] = await Promise.all([
    readOutboxBacklog(sql),
    countWebhooks(sql),
    countHolds(sql),
    countExpiredLastHour(sql),
    countOpenAlarms(sql),
    listOpenAlarms(sql, ALARMS_SHOWN),
    readMinutes(app),
    countPlacementsSince(sql, RATE_SECONDS),
    readRedis(app).catch(() => null),
  ]);
  return {
    readAt: app.clock.now().toISOString(),
    redis: redis === null ? 'down' : 'up',
    placements: {
      waiting: redis?.waiting ?? 0,
      pending: redis?.pending ?? 0,
      oldestSeconds: redis?.oldestSeconds ?? 0,
      deadLetters: redis?.dead ?? 0,
      perSecond: decided / RATE_SECONDS,
      p95Ms: redis?.p95Ms ?? null,
      lastHour: minutes.reduce((sum, one) => sum + one.reserved + one.rejected, 0),
      minutes,
    },
    outbox,
    jobs: redis === null ? [] : [redis.jobs],
    webhooks,
    holds: { ...holds, expiredLastHour: expired },
    openAlarms,
    alarms: alarms.map(({ raisedAt, ...alarm }) => ({ ...alarm, raisedAt: raisedAt.toISOString() })),
  };
}

async function readRedis(app: App) {
  const [queue, pressure, jobs] = await Promise.all([
    readQueueHealth(app),
    readPlacementPressure(app.redis),
    countJobs(jobQueueOf(app)),
  ]);
  const { pending, oldestSeconds, dead } = queue;
  const p95Ms = pressure === null ? null : Math.round(pressure.p95Ms);
  return { pending, oldestSeconds, dead, p95Ms, jobs, waiting: Math.max(queue.waiting - pending, 0) };
}

const remembered = new WeakMap<App, readonly PlacementMinute[]>();

/** Minutes that are over do not change: only the last ones are counted again. An hour of a drop is millions of rows. */
async function readMinutes(app: App): Promise<SystemHealth['placements']['minutes']> {
  const now = app.clock.now().getTime();
  const first = Math.floor(now / MINUTE_MS) * MINUTE_MS - (MINUTES - 1) * MINUTE_MS;
  const over = now - SETTLED_MS;
  const known = (remembered.get(app) ?? []).filter(({ minute }) => minute.getTime() >= first);
  const last = known.at(-1);
  const since = last === undefined ? first : last.minute.getTime() + MINUTE_MS;
  const read = await readPlacementMinutes(app.db.sql, new Date(since));
  const all = [...known, ...read];
  remembered.set(
    app,
    all.filter(({ minute }) => minute.getTime() + MINUTE_MS <= over),
  );
  return fillMinutes(all, new Date(now));
}
