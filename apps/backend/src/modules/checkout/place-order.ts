import { createHash } from 'node:crypto';
import { type App, crashPoint, refuse } from '../../platform/index.ts';
import { decide, keyOf } from './decide.ts';
import type { Intention } from './plan-placement.ts';
import { readPressure, waitingMax } from './pressure.ts';
import { repliesOf } from './replies.ts';
import { shardOf } from './shards.ts';
import type { Told } from './store.ts';
import { enqueue } from './stream.ts';

/** A placement older than this is not decided any more: nobody waits for it. */
const DEADLINE_MS = 30_000;
/** How many placements are decided one by one at a time while Redis is down. */
const DIRECT_MAX = 4;

type Asked = {
  cartId: string;
  accountId: string | null;
  placementId: string;
  expectedMinor: bigint;
  expectedDueMinor: bigint;
  waitSeconds: number;
  trace: string | null;
};

/**
 * Asks for the goods of a bag. The same key again gets the first decision again. Gives the decision when it came within
 * `waitSeconds`, else null: it is queued. While Redis is down it is decided at once, by the same SQL. Refuses when more
 * wait than can be decided in time.
 */
export async function placeOrder(app: App, asked: Asked) {
  const intention: Intention = { ...asked, fingerprint: fingerprintOf(asked), late: false };
  const decision = await viaStream(app, intention, asked.waitSeconds).catch((err: unknown) => {
    app.log.warn({ placement: asked.placementId, err }, 'placing without the queue');
    return directly(app, intention);
  });
  if (decision === 'busy') return refuse('busy');
  if (decision?.outcome === 'conflict') return refuse('idempotency_conflict');
  return { ok: true, decision } as const;
}

async function viaStream(app: App, intention: Intention, waitSeconds: number): Promise<Told | null | 'busy'> {
  const replies = repliesOf(app);
  const shard = await shardOf(app, intention.cartId);
  const answer = waitSeconds > 0 ? replies.wait(keyOf(intention), waitSeconds * 1000) : null;
  const queued = await enqueue(app.redis, intention, {
    shard,
    replyTo: replies.address,
    deadline: app.clock.now().getTime() + DEADLINE_MS,
    waitingMax: waitingMax(await readPressure(app)),
  }).catch((error: unknown) => {
    answer?.cancel();
    throw error;
  });
  crashPoint('api.queued');
  if (!queued) answer?.cancel();
  return queued ? (answer?.decision ?? null) : 'busy';
}

let deciding = 0;

async function directly(app: App, intention: Intention): Promise<Told | null | 'busy'> {
  if (deciding >= DIRECT_MAX) return 'busy';
  deciding += 1;
  try {
    return (await decide(app, [intention])).get(keyOf(intention)) ?? null;
  } finally {
    deciding -= 1;
  }
}

function fingerprintOf({ cartId, expectedMinor, expectedDueMinor }: Asked): string {
  return createHash('sha256')
    .update(`${cartId}\n${expectedMinor}\n${expectedDueMinor}`)
    .digest('base64url')
    .slice(0, 22);
}
