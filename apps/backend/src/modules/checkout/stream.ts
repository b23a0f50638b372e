import type { Redis } from '../../platform/index.ts';
import type { Intention } from './plan-placement.ts';

/** One hash tag for all keys of a shard: they live together on a Redis Cluster. */
export const STREAM = '{placements}:0';
export const DEAD_STREAM = '{placements}:dead';
export const GROUP = 'placer';
const REPLIES = '{placements}:replies:';
/** Beyond this many waiting, buyers are asked to come back: better than an answer nobody waits for. */
export const WAITING_MAX = 20_000;
const QUEUED_MARK_SECONDS = 60;
const DEAD_KEEP = 10_000;

export type Message = Intention & { readonly entryId: string; readonly replyTo: string };

/** Queues an intention, unless too many wait. Gives whether it was queued. Throws when Redis is gone. */
export async function enqueue(
  redis: Redis,
  intention: Intention,
  replyTo: string,
  deadline: number,
): Promise<boolean> {
  if ((await redis.xlen(STREAM)) >= WAITING_MAX) return false;
  const { placementId, cartId, accountId, fingerprint, expectedMinor } = intention;
  await redis
    .pipeline()
    .set(markOf(intention), '1', 'EX', QUEUED_MARK_SECONDS)
    .xadd(
      STREAM,
      '*',
      'p',
      placementId,
      'c',
      cartId,
      'a',
      accountId ?? '',
      'f',
      fingerprint,
      'e',
      expectedMinor.toString(),
      'r',
      replyTo,
      'd',
      deadline,
    )
    .exec()
    .then((results) => {
      for (const [error] of results ?? []) if (error !== null) throw error;
    });
  return true;
}

/** Says whether an intention was queued lately. */
export async function isQueued(
  redis: Redis,
  intention: { cartId: string; placementId: string },
): Promise<boolean> {
  return (await redis.exists(markOf(intention))) === 1;
}

/** Makes the group of placers, once. */
export async function ensureGroup(redis: Redis): Promise<void> {
  await redis.xgroup('CREATE', STREAM, GROUP, '0', 'MKSTREAM').catch((error: Error) => {
    if (!error.message.startsWith('BUSYGROUP')) throw error;
  });
}

/** Reads entries of the stream as messages; entries that do not read as one come apart, to be put aside. */
export function readEntries(
  entries: readonly (readonly [string, readonly string[]])[],
  now: Date,
): {
  messages: Message[];
  broken: string[];
} {
  const messages: Message[] = [];
  const broken: string[] = [];
  for (const [entryId, fields] of entries) {
    const field = new Map(
      Array.from({ length: fields.length / 2 }, (_, i) => [fields[2 * i], fields[2 * i + 1]]),
    );
    const [p, c, f, e, r] = ['p', 'c', 'f', 'e', 'r'].map((name) => field.get(name) ?? '');
    if (!p || !c || !f || !r || !/^\d+$/.test(e ?? '')) broken.push(entryId);
    else
      messages.push({
        entryId,
        placementId: p,
        cartId: c,
        accountId: field.get('a') || null,
        fingerprint: f,
        expectedMinor: BigInt(e ?? ''),
        replyTo: r,
        late: now.getTime() > Number(field.get('d') ?? 0),
      });
  }
  return { messages, broken };
}

/** Takes entries off the stream: they are decided, and telling so again would only replay the decision. */
export async function acknowledge(redis: Redis, entryIds: readonly string[]): Promise<void> {
  if (entryIds.length === 0) return;
  await redis
    .pipeline()
    .xack(STREAM, GROUP, ...entryIds)
    .xdel(STREAM, ...entryIds)
    .exec();
}

/** Puts an entry aside with the reason, for an operator to read. */
export async function bury(redis: Redis, entryId: string, reason: string): Promise<void> {
  await redis.xadd(
    DEAD_STREAM,
    'MAXLEN',
    '~',
    DEAD_KEEP,
    '*',
    'entry',
    entryId,
    'reason',
    reason.slice(0, 500),
  );
}

/** The channel on which one API process hears of its own placements. */
export function replyChannel(replyTo: string): string {
  return REPLIES + replyTo;
}

function markOf({ cartId, placementId }: { cartId: string; placementId: string }): string {
  return `{placements}:queued:${cartId}:${placementId}`;
}
