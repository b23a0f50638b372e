import {
  type App,
  countConnections,
  countJobs,
  countOpenAlarms,
  jobQueueOf,
  onScrape,
  readOutboxBacklog,
} from '../../platform/index.ts';
import { readQueueHealth } from '../checkout/index.ts';
import { countHolds } from '../inventory/index.ts';
import { countWebhooks } from '../payments/index.ts';
import { gauges } from './gauges.ts';

/** Adds to the figures of this process how queues, holds, webhooks and alarms stand, read when Prometheus asks. */
export function exposeBacklogs(app: App): void {
  gauges.poolMax.set(app.config.database.pool);
  app.onClose(onScrape(() => readQueues(app)));
  app.onClose(onScrape(() => readTables(app)));
}

async function readQueues(app: App): Promise<void> {
  try {
    const [placements, jobs] = await Promise.all([readQueueHealth(app), countJobs(jobQueueOf(app))]);
    for (const { shard, waiting, pending, oldestSeconds } of placements.shards) {
      const label = { shard: String(shard) };
      gauges.placementDepth.set(label, waiting);
      gauges.placementPending.set(label, pending);
      gauges.placementAge.set(label, oldestSeconds);
    }
    gauges.deadLetters.set(placements.dead);
    for (const state of ['waiting', 'active', 'delayed', 'failed'] as const)
      gauges.jobs.set({ state }, jobs[state]);
    gauges.redisUp.set(1);
  } catch {
    // Nobody knows how the queues stand: rather no figure than an old one.
    gauges.redisUp.set(0);
    const { placementDepth, placementPending, placementAge, jobs } = gauges;
    for (const one of [placementDepth, placementPending, placementAge, jobs]) one.reset();
    gauges.deadLetters.remove();
  }
}

async function readTables(app: App): Promise<void> {
  const { sql } = app.db;
  const startedAt = performance.now();
  await sql`select 1`;
  gauges.roundTrip.set((performance.now() - startedAt) / 1000);
  const [outbox, webhooks, holds, alarms, connections] = await Promise.all([
    readOutboxBacklog(sql),
    countWebhooks(sql),
    countHolds(sql),
    countOpenAlarms(sql),
    countConnections(sql),
  ]);
  gauges.outboxWaiting.set(outbox.waiting);
  gauges.outboxAge.set(outbox.oldestSeconds);
  gauges.webhooksWaiting.set(webhooks.waiting);
  gauges.webhooksFailed.set(webhooks.failed);
  gauges.webhooksAge.set(webhooks.oldestSeconds);
  gauges.holds.set(holds.held);
  gauges.holdsOverdue.set(holds.overdue);
  gauges.alarmsOpen.set(alarms);
  gauges.connections.reset();
  for (const { application, count } of connections) gauges.connections.set({ application }, count);
}
