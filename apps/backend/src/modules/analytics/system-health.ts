import type { SystemHealth } from '@selvedge/contracts';
import { type App, type JobQueue, openJobQueue } from '../../platform/index.ts';
import { DEAD_STREAM, GROUP, STREAM } from '../checkout/index.ts';
import { readAlarms, readSystemRows } from './views-admin.ts';

const queues = new WeakMap<App, JobQueue>();

/** Shows queues, holds, webhooks and alarms as they are now. With Redis down its figures are zero and it says so. */
export async function viewSystemHealth(app: App): Promise<SystemHealth> {
  const [rows, alarms, redis] = await Promise.all([
    readSystemRows(app.db.sql),
    readAlarms(app.db.sql),
    readRedis(app).catch(() => null),
  ]);
  return {
    placements: {
      waiting: redis?.waiting ?? 0,
      pending: redis?.pending ?? 0,
      deadLetters: redis?.dead ?? 0,
      lastHour: rows.placementsLastHour,
    },
    outbox: { waiting: rows.outboxWaiting, oldestSeconds: rows.oldestSeconds },
    jobs: redis === null ? [] : [redis.jobs],
    webhooks: { waiting: rows.webhooksWaiting, failed: rows.webhooksFailed, lastHour: rows.webhooksLastHour },
    holds: { held: rows.held, overdue: rows.overdue },
    redis: redis === null ? 'down' : 'up',
    alarms: alarms.map(({ raisedAt, ...alarm }) => ({ ...alarm, raisedAt: raisedAt.toISOString() })),
  };
}

async function readRedis(app: App) {
  const [length, pending, dead, jobs] = await Promise.all([
    app.redis.xlen(STREAM),
    app.redis.xpending(STREAM, GROUP).then(
      (summary) => Number(summary[0] ?? 0),
      () => 0,
    ),
    app.redis.xlen(DEAD_STREAM),
    queueOf(app).counts(),
  ]);
  return { waiting: Math.max(length - pending, 0), pending, dead, jobs };
}

function queueOf(app: App): JobQueue {
  const existing = queues.get(app);
  if (existing !== undefined) return existing;
  const queue = openJobQueue(app.redis, []);
  app.onClose(() => queue.close());
  queues.set(app, queue);
  return queue;
}
