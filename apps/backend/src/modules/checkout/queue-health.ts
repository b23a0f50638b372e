import type { App } from '../../platform/index.ts';
import { shardsOf } from './shards.ts';
import { DEAD_STREAM, GROUP, streamOf } from './stream.ts';

/** How the queue of placements stands, over all shards. `oldestSeconds` is the age of the entry that waits longest. */
export type QueueHealth = {
  readonly waiting: number;
  readonly pending: number;
  readonly oldestSeconds: number;
  readonly dead: number;
  readonly shards: readonly ShardHealth[];
};

/** One shard: entries on the stream, those of them a placer has taken, and the age of the oldest. */
export type ShardHealth = {
  readonly shard: number;
  readonly waiting: number;
  readonly pending: number;
  readonly oldestSeconds: number;
};

/** Reads how the queue of placements stands. Throws when Redis is gone. */
export async function readQueueHealth(app: App): Promise<QueueHealth> {
  const now = app.clock.now().getTime();
  const shards = await Promise.all(shardsOf(app).map((shard) => readShard(app, shard, now)));
  return {
    waiting: shards.reduce((sum, one) => sum + one.waiting, 0),
    pending: shards.reduce((sum, one) => sum + one.pending, 0),
    oldestSeconds: Math.max(...shards.map((one) => one.oldestSeconds)),
    dead: await app.redis.xlen(DEAD_STREAM),
    shards,
  };
}

async function readShard(app: App, shard: number, now: number): Promise<ShardHealth> {
  const stream = streamOf(shard);
  const [waiting, oldest, pending] = await Promise.all([
    app.redis.xlen(stream),
    app.redis.xrange(stream, '-', '+', 'COUNT', 1),
    app.redis.xpending(stream, GROUP).then(
      (answer) => Number(answer[0] ?? 0),
      () => 0, // no placer has made the group yet
    ),
  ]);
  const since = oldest[0] === undefined ? now : Number.parseInt(oldest[0][0], 10);
  return { shard, waiting, pending, oldestSeconds: Math.max(Math.round((now - since) / 1000), 0) };
}
