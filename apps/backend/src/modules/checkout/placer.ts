import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type App,
  connectBlockingRedis,
  crashPoint,
  placementBatchSeconds,
  placementBatchSize,
  type Redis,
  runLoop,
} from '../../platform/index.ts';
import { keyOf } from './decide.ts';
import { decideOrBisect } from './decide-or-bisect.ts';
import { type Gauge, openGauge } from './gauge.ts';
import { holdLease } from './lease.ts';
import { shardsOf } from './shards.ts';
import type { Told } from './store.ts';
import {
  acknowledge,
  bury,
  type Entries,
  ensureGroup,
  GROUP,
  type Message,
  readEntries,
  replyChannel,
  streamOf,
} from './stream.ts';
import { traceBatch } from './trace-batch.ts';

/** The most placements one call decides; measured best between 128 and 512 (bench/results). */
export const BATCH_MAX = 256;
/** While many come, a batch that is not full waits this long for more: one commit for all of them. */
const WINDOW_MS = 8;
/** A batch this size or more says that many come. */
const BUSY_BATCH = 8;
const BLOCK_MS = 1_000;
const RECLAIM_IDLE_MS = 5_000;
const RECLAIM_EVERY_MS = 2_000;
const LEASE_RETRY_MS = 250;

/**
 * Runs a placer for each shard: takes what waits on its stream, up to a batch, decides it, answers, acknowledges. Any number of
 * processes may run one; a lease lets one at a time work on a shard, for speed only: two at once would wait for each
 * other's row locks, and decide just as rightly.
 */
export function runPlacer(app: App): { close(): Promise<void> } {
  const loops = shardsOf(app).map((shard) => runShard(app, shard));
  return { close: async () => void (await Promise.all(loops.map((loop) => loop.close()))) };
}

function runShard(app: App, shard: number): { close(): Promise<void> } {
  const redis = connectBlockingRedis(app.config.redisUrl);
  const consumer = `${hostname()}-${process.pid}`;
  const gauge = openGauge(app, redis, shard);
  let reclaimedAt = 0;
  let lastSize = 0;
  const loop = runLoop(app.log, `placer ${shard}`, 0, async () => {
    if (!(await holdLease(redis, shard, consumer))) {
      await sleep(LEASE_RETRY_MS);
      return true;
    }
    await ensureGroup(redis, shard);
    const now = app.clock.now().getTime();
    if (now - reclaimedAt > RECLAIM_EVERY_MS) {
      reclaimedAt = now;
      await settle(app, redis, shard, await reclaim(redis, shard, consumer), gauge);
    }
    const entries = await take(redis, shard, consumer, lastSize >= BUSY_BATCH);
    lastSize = entries.length;
    await settle(app, redis, shard, entries, gauge);
    await gauge.publish();
    return true;
  });
  return {
    async close() {
      const closed = loop.close();
      redis.disconnect();
      await closed;
    },
  };
}

async function take(redis: Redis, shard: number, consumer: string, busy: boolean): Promise<Entries> {
  const first = await read(redis, shard, consumer, BATCH_MAX, BLOCK_MS);
  if (!busy || first.length === 0 || first.length >= BATCH_MAX) return first;
  await sleep(WINDOW_MS);
  return [...first, ...(await read(redis, shard, consumer, BATCH_MAX - first.length, null))];
}

/** Reads what nobody read yet: at once, or waiting up to `blockMs` for the first. */
async function read(
  redis: Redis,
  shard: number,
  consumer: string,
  count: number,
  blockMs: number | null,
): Promise<Entries> {
  const answer =
    blockMs === null
      ? await redis.xreadgroup('GROUP', GROUP, consumer, 'COUNT', count, 'STREAMS', streamOf(shard), '>')
      : await redis.xreadgroup(
          'GROUP',
          GROUP,
          consumer,
          'COUNT',
          count,
          'BLOCK',
          blockMs,
          'STREAMS',
          streamOf(shard),
          '>',
        );
  return (answer?.[0] as [string, Entries] | undefined)?.[1] ?? []; // the reply of XREADGROUP on one stream
}

/** Takes over what another placer read and never finished. */
async function reclaim(redis: Redis, shard: number, consumer: string): Promise<Entries> {
  const reply = await redis.xautoclaim(
    streamOf(shard),
    GROUP,
    consumer,
    RECLAIM_IDLE_MS,
    '0',
    'COUNT',
    BATCH_MAX,
  );
  return ((reply[1] ?? []) as (Entries[number] | null)[]).filter((entry) => entry !== null); // entries deleted since come as null
}

async function settle(app: App, redis: Redis, shard: number, entries: Entries, gauge: Gauge): Promise<void> {
  if (entries.length === 0) return;
  const { messages, broken } = readEntries(entries, app.clock.now());
  for (const entry of entries.filter(([entryId]) => broken.includes(entryId)))
    await bury(redis, entry, 'not a placement');
  crashPoint('placer.taken');
  const stopTimer = placementBatchSeconds.startTimer();
  const trace = traceBatch(messages, shard, app.clock.now());
  const decisions = await decideOrBisect(app, redis, messages).catch((error: unknown) => {
    trace?.fail(error);
    throw error;
  });
  trace?.end(decisions);
  stopTimer();
  placementBatchSize.observe(messages.length);
  crashPoint('placer.decided');
  await reply(redis, messages, decisions);
  crashPoint('placer.replied');
  await acknowledge(
    redis,
    shard,
    entries.map(([entryId]) => entryId),
  );
  crashPoint('placer.acknowledged');
  gauge.count(messages);
}

async function reply(
  redis: Redis,
  messages: readonly Message[],
  decisions: ReadonlyMap<string, Told>,
): Promise<void> {
  const byChannel = Map.groupBy(messages, (message) => replyChannel(message.replyTo));
  const pipeline = redis.pipeline();
  for (const [channel, own] of byChannel) {
    const told = own.flatMap((message) => {
      const decision = decisions.get(keyOf(message));
      return decision === undefined ? [] : [[keyOf(message), decision]];
    });
    pipeline.publish(channel, JSON.stringify(told));
  }
  await pipeline.exec();
}
