import { hostname } from 'node:os';
import { type App, connectBlockingRedis, type Redis, raiseAlarm, runLoop } from '../../platform/index.ts';
import { decide, keyOf } from './decide.ts';
import { type Decision, recordRejection } from './store.ts';
import {
  acknowledge,
  bury,
  ensureGroup,
  GROUP,
  type Message,
  readEntries,
  replyChannel,
  STREAM,
} from './stream.ts';

/** The most placements one transaction decides; measured best between 128 and 256 (place_batch). */
const BATCH_MAX = 256;
const BLOCK_MS = 1_000;
const RECLAIM_IDLE_MS = 5_000;
const RECLAIM_EVERY_MS = 2_000;

/**
 * Runs a placer: takes what waits on the stream, up to a batch, decides it, answers, acknowledges. Batches grow by
 * themselves while the one before is decided, so no timer is needed to fill them. Any number of placers may run.
 */
export function runPlacer(app: App): { close(): Promise<void> } {
  const redis = connectBlockingRedis(app.config.redisUrl);
  const consumer = `${hostname()}-${process.pid}`;
  let reclaimedAt = 0;
  const loop = runLoop(app.log, 'placer', 0, async () => {
    await ensureGroup(redis);
    const now = app.clock.now().getTime();
    if (now - reclaimedAt > RECLAIM_EVERY_MS) {
      reclaimedAt = now;
      await settle(app, redis, await reclaim(redis, consumer));
    }
    await settle(app, redis, await take(redis, consumer));
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

type Entries = [string, string[]][];

async function take(redis: Redis, consumer: string): Promise<Entries> {
  const read = await redis.xreadgroup(
    'GROUP',
    GROUP,
    consumer,
    'COUNT',
    BATCH_MAX,
    'BLOCK',
    BLOCK_MS,
    'STREAMS',
    STREAM,
    '>',
  );
  return ((read?.[0] as [string, Entries] | undefined)?.[1] ?? []) as Entries; // the reply of XREADGROUP on one stream
}

/** Takes over what another placer read and never finished. */
async function reclaim(redis: Redis, consumer: string): Promise<Entries> {
  const reply = await redis.xautoclaim(STREAM, GROUP, consumer, RECLAIM_IDLE_MS, '0', 'COUNT', BATCH_MAX);
  return ((reply[1] ?? []) as (Entries[number] | null)[]).filter((entry) => entry !== null); // entries deleted since come as null
}

async function settle(app: App, redis: Redis, entries: Entries): Promise<void> {
  if (entries.length === 0) return;
  const { messages, broken } = readEntries(entries, app.clock.now());
  for (const entryId of broken) await bury(redis, entryId, 'not a placement');
  const decisions = await decideOrBisect(app, redis, messages);
  await reply(redis, messages, decisions);
  await acknowledge(
    redis,
    entries.map(([entryId]) => entryId),
  );
}

/**
 * Decides a batch. When PostgreSQL refuses it for a reason that will not pass, halves it until the one at fault is found,
 * which is put aside and rejected; the others go through. A passing trouble is thrown: the entries stay pending.
 */
async function decideOrBisect(
  app: App,
  redis: Redis,
  messages: readonly Message[],
): Promise<Map<string, Decision>> {
  if (messages.length === 0) return new Map();
  try {
    return await decide(app, messages);
  } catch (error) {
    if (mayPass(error)) throw error;
    const [only] = messages;
    if (messages.length > 1) {
      const half = Math.ceil(messages.length / 2);
      const first = await decideOrBisect(app, redis, messages.slice(0, half));
      const second = await decideOrBisect(app, redis, messages.slice(half));
      return new Map([...first, ...second]);
    }
    if (only === undefined) return new Map();
    app.log.error({ placement: only.placementId, err: error }, 'placement cannot be decided');
    await recordRejection(app.db.sql, { ...only, reason: 'internal' });
    await raiseAlarm(app.db.sql, 'placement.undecidable', only.placementId);
    await bury(redis, only.entryId, error instanceof Error ? error.message : 'unknown');
    return new Map([
      [
        keyOf(only),
        { placementId: only.placementId, outcome: 'rejected', reason: 'internal', orderId: null, detail: {} },
      ],
    ]);
  }
}

/** Serialisation, deadlock, lock timeout, lost connection, shutdown, too many connections: trying again may help. */
function mayPass(error: unknown): boolean {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'CONNECTION';
  return /^(40001|40P01|55P03|57014|57P0\d|08|53|CONNECT|ECONN|EPIPE|ENOTFOUND)/.test(code);
}

async function reply(
  redis: Redis,
  messages: readonly Message[],
  decisions: ReadonlyMap<string, Decision>,
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
