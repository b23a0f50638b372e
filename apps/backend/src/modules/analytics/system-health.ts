import type { SystemHealth } from '@selvedge/contracts';
import {
  type App,
  type JobQueue,
  listOpenAlarms,
  openJobQueue,
  readOutboxBacklog,
} from '../../platform/index.ts';
import { countRecentPlacements, readQueueHealth } from '../checkout/index.ts';
import { countHolds } from '../inventory/index.ts';
import { countWebhooks } from '../payments/index.ts';

const ALARMS_SHOWN = 50;

const queues = new WeakMap<App, JobQueue>();

/** Shows queues, holds, webhooks and alarms as they are now. With Redis down its figures are zero and it says so. */
export async function viewSystemHealth(app: App): Promise<SystemHealth> {
  const { sql } = app.db;
  const [lastHour, outbox, webhooks, holds, alarms, redis] = await Promise.all([
    countRecentPlacements(sql),
    readOutboxBacklog(sql),
    countWebhooks(sql),
    countHolds(sql),
    listOpenAlarms(sql, ALARMS_SHOWN),
    readRedis(app).catch(() => null),
  ]);
  return {
    placements: {
      waiting: redis?.waiting ?? 0,
      pending: redis?.pending ?? 0,
      deadLetters: redis?.dead ?? 0,
      lastHour,
    },
    outbox,
    jobs: redis === null ? [] : [redis.jobs],
    webhooks,
    holds,
    redis: redis === null ? 'down' : 'up',
    alarms: alarms.map(({ raisedAt, ...alarm }) => ({ ...alarm, raisedAt: raisedAt.toISOString() })),
  };
}

async function readRedis(app: App) {
  const [queue, jobs] = await Promise.all([readQueueHealth(app), queueOf(app).counts()]);
  return { ...queue, waiting: Math.max(queue.waiting - queue.pending, 0), jobs };
}

function queueOf(app: App): JobQueue {
  const existing = queues.get(app);
  if (existing !== undefined) return existing;
  const queue = openJobQueue(app.redis, []);
  app.onClose(() => queue.close());
  queues.set(app, queue);
  return queue;
}
