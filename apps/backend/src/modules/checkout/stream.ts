import type { Redis } from '../../platform/index.ts';
import type { Intention } from './plan-placement.ts';

/** The keys of a shard share one hash tag: they live together on a Redis Cluster. */
export const streamOf = (shard: number): string => `{placements:${shard}}:queue`;
export const leaseOf = (shard: number): string => `{placements:${shard}}:lease`;
export const DEAD_STREAM = '{placements}:dead';
export const GROUP = 'placer';
const REPLIES = '{placements}:replies:';
const QUEUED_MARK_SECONDS = 60;
const DEAD_KEEP = 10_000;

export type Message = Intention & {
  readonly entryId: string;
  readonly replyTo: string;
  /** After this moment (ms) nobody waits for the decision any more. */
  readonly deadline: number;
};

/** One step in Redis: refuse when too many wait, else mark the intention as queued and queue it. */
const ENQUEUE = `
if redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[1]) then return 0 end
redis.call('SET', KEYS[2], '1', 'EX', ARGV[2])
redis.call('XADD', KEYS[1], '*', 'm', ARGV[3])
return 1`;

type Queueing = {
  readonly shard: number;
  readonly replyTo: string;
  /** After this moment (ms) nobody waits for the decision any more. */
  readonly deadline: number;
  /** How many may wait on the shard. */
  readonly waitingMax: number;
};

/** Queues an intention, unless too many wait. Gives whether it was queued. Throws when Redis is gone. */
export async function enqueue(redis: Redis, intention: Intention, queueing: Queueing): Promise<boolean> {
  const queued = await redis.eval(
    ENQUEUE,
    2,
    streamOf(queueing.shard),
    markOf(queueing.shard, intention),
    queueing.waitingMax,
    QUEUED_MARK_SECONDS,
    writeMessage({ ...intention, ...queueing }),
  );
  return queued === 1;
}

/** Writes a message as the one text it travels as: nine words, none of them personal. */
export function writeMessage(message: Intention & { replyTo: string; deadline: number }): string {
  const { placementId, cartId, accountId, fingerprint, expectedMinor, expectedDueMinor } = message;
  const { replyTo, deadline, trace } = message;
  return [
    placementId,
    cartId,
    accountId ?? '',
    fingerprint,
    expectedMinor,
    expectedDueMinor,
    replyTo,
    deadline,
    trace ?? '',
  ].join(' ');
}

/** Says whether an intention was queued lately. */
export async function isQueued(
  redis: Redis,
  shard: number,
  intention: { cartId: string; placementId: string },
): Promise<boolean> {
  return (await redis.exists(markOf(shard, intention))) === 1;
}

/** Makes the group of placers of a shard, once. */
export async function ensureGroup(redis: Redis, shard: number): Promise<void> {
  await redis.xgroup('CREATE', streamOf(shard), GROUP, '0', 'MKSTREAM').catch((error: Error) => {
    if (!error.message.startsWith('BUSYGROUP')) throw error;
  });
}

export type Entries = [id: string, fields: string[]][];

/** Reads entries of the stream as messages; entries that do not read as one come apart, to be put aside. */
export function readEntries(entries: Entries, now: Date): { messages: Message[]; broken: string[] } {
  const messages: Message[] = [];
  const broken: string[] = [];
  for (const [entryId, fields] of entries) {
    const message = readMessage(entryId, fields, now);
    if (message === null) broken.push(entryId);
    else messages.push(message);
  }
  return { messages, broken };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readMessage(entryId: string, fields: readonly string[], now: Date): Message | null {
  const [
    placementId = '',
    cartId = '',
    accountId = '',
    fingerprint = '',
    expected = '',
    due = '',
    replyTo = '',
    d = '',
    t = '',
  ] = (fields[1] ?? '').split(' ');
  const usable =
    UUID.test(placementId) && UUID.test(cartId) && [expected, due, d].every((word) => /^\d+$/.test(word));
  if (!usable || fingerprint === '' || replyTo === '') return null;
  return {
    entryId,
    placementId,
    cartId,
    accountId: accountId === '' ? null : accountId,
    fingerprint,
    expectedMinor: BigInt(expected),
    expectedDueMinor: BigInt(due),
    replyTo,
    deadline: Number(d),
    late: now.getTime() > Number(d),
    trace: t === '' ? null : t,
  };
}

/** Takes entries off the stream: they are decided, and telling so again would only replay the decision. */
export async function acknowledge(redis: Redis, shard: number, entryIds: readonly string[]): Promise<void> {
  if (entryIds.length === 0) return;
  await redis
    .pipeline()
    .xack(streamOf(shard), GROUP, ...entryIds)
    .xdel(streamOf(shard), ...entryIds)
    .exec();
}

/** Puts an entry aside with what it said and the reason, for an operator to read and replay. */
export async function bury(redis: Redis, entry: Entries[number], reason: string): Promise<void> {
  const [entryId, fields] = entry;
  await redis.xadd(
    DEAD_STREAM,
    'MAXLEN',
    '~',
    DEAD_KEEP,
    '*',
    'entry',
    entryId,
    'm',
    fields[1] ?? '',
    'reason',
    reason.slice(0, 500),
  );
}

/** What was put aside: where it lies, what it said, why, and when it was queued first. */
export type Buried = {
  readonly id: string;
  readonly entryId: string;
  readonly text: string;
  readonly reason: string;
};

/** Reads what was put aside, newest first, past `before`. Throws when Redis is gone. */
export async function listBuried(redis: Redis, before: string | null, limit: number): Promise<Buried[]> {
  const start = before === null ? '+' : `(${before}`;
  return (await redis.xrevrange(DEAD_STREAM, start, '-', 'COUNT', limit)).map(readBuried);
}

/** Reads one of them; null when it does not lie there any more. */
export async function findBuried(redis: Redis, id: string): Promise<Buried | null> {
  const [entry] = await redis.xrange(DEAD_STREAM, id, id, 'COUNT', 1);
  return entry === undefined ? null : readBuried(entry);
}

/** Takes it away. Gives whether it still lay there. */
export async function unbury(redis: Redis, id: string): Promise<boolean> {
  return (await redis.xdel(DEAD_STREAM, id)) === 1;
}

function readBuried([id, fields]: Entries[number]): Buried {
  const at = (name: string) => fields[fields.indexOf(name) + 1] ?? '';
  return { id, entryId: at('entry'), text: at('m'), reason: at('reason') };
}

/** The channel on which one API process hears of its own placements. */
export function replyChannel(replyTo: string): string {
  return REPLIES + replyTo;
}

function markOf(shard: number, { cartId, placementId }: { cartId: string; placementId: string }): string {
  return `{placements:${shard}}:queued:${cartId}:${placementId}`;
}
