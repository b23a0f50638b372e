import { createHash } from 'node:crypto';
import { type App, refuse } from '../../platform/index.ts';
import { findAwaitingOrders } from '../orders/index.ts';
import { decide, keyOf } from './decide.ts';
import type { Intention } from './plan-placement.ts';
import { releaseOrder } from './release-order.ts';
import { repliesOf } from './replies.ts';
import { type Decision, readDecision } from './store.ts';
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
  waitSeconds: number;
};

/**
 * Asks for the goods of a bag. The same key again gets the first decision again. Gives the decision when it came within
 * `waitSeconds`, else null: it is queued. While Redis is down it is decided at once, by the same SQL.
 */
export async function placeOrder(app: App, asked: Asked) {
  const intention: Intention = { ...asked, fingerprint: fingerprintOf(asked), late: false };
  const past = await readDecision(app.db.sql, asked.cartId, asked.placementId);
  if (past === null) {
    const freed = await freeEarlierHolds(app, asked.cartId);
    if (!freed.ok) return freed;
  }
  const decision = await viaStream(app, intention, asked.waitSeconds).catch((err: unknown) => {
    app.log.warn({ placement: asked.placementId, err }, 'placing without the queue');
    return directly(app, intention);
  });
  if (decision === 'busy') return refuse('busy');
  if (decision?.outcome === 'conflict') return refuse('idempotency_conflict');
  return { ok: true, decision } as const;
}

/** A buyer who starts again must not compete with the hold of their own earlier try. */
async function freeEarlierHolds(app: App, cartId: string) {
  for (const order of await findAwaitingOrders(app.db.sql, cartId)) {
    const released = await releaseOrder(app, order.id, 'cancel');
    if (!released.ok && released.reason === 'payment_in_progress') return released;
  }
  return { ok: true } as const;
}

async function viaStream(
  app: App,
  intention: Intention,
  waitSeconds: number,
): Promise<Decision | null | 'busy'> {
  const replies = repliesOf(app);
  const answer = waitSeconds > 0 ? replies.wait(keyOf(intention), waitSeconds * 1000) : null;
  const queued = await enqueue(
    app.redis,
    intention,
    replies.address,
    app.clock.now().getTime() + DEADLINE_MS,
  );
  return queued ? answer : 'busy';
}

let deciding = 0;

async function directly(app: App, intention: Intention): Promise<Decision | null | 'busy'> {
  if (deciding >= DIRECT_MAX) return 'busy';
  deciding += 1;
  try {
    return (await decide(app, [intention])).get(keyOf(intention)) ?? null;
  } finally {
    deciding -= 1;
  }
}

function fingerprintOf({ cartId, expectedMinor }: Asked): string {
  return createHash('sha256').update(`${cartId}\n${expectedMinor}`).digest('hex').slice(0, 32);
}
