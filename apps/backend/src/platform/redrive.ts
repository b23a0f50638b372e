import { randomUUID } from 'node:crypto';
import type { App } from './app.ts';
import type { Sql, Tx } from './db.ts';
import type { Redis } from './redis.ts';

/** A mark that vanishes with everything else when Redis is emptied. */
const MARK = '{selvedge}:mark';
/** Facts older than this have long had their effects, or an operator knows of them. */
const EMPTIED_BACK_SECONDS = 24 * 3600;
/** A Redis that restarts loses what it had not written: with `appendfsync everysec` a second or two. */
const RESTARTED_BACK_SECONDS = 120;
const CHECK_EVERY_MS = 1_000;

type Seen = { readonly runId: string; readonly mark: string };

/**
 * Publishes facts again after Redis lost jobs: an emptied Redis has lost our mark, a restarted one has another run id. Jobs are
 * harmless when they run twice, so too many are published rather than too few. Call before each round of the relay.
 */
export function watchForLoss(app: App, redis: Redis): () => Promise<void> {
  let checkedAt = 0;
  return async () => {
    const now = app.clock.now().getTime();
    if (now - checkedAt < CHECK_EVERY_MS) return;
    checkedAt = now;
    const [runId, mark] = await Promise.all([readRunId(redis), redis.get(MARK)]);
    const republished = await app.db.transaction((tx) => redriveAfterLoss(tx, redis, { runId, mark }));
    if (republished > 0) app.log.warn({ republished }, 'Redis lost jobs: facts are published again');
  };
}

async function redriveAfterLoss(
  tx: Tx,
  redis: Redis,
  found: { runId: string; mark: string | null },
): Promise<number> {
  const [seen] = await tx<Seen[]>`select run_id as "runId", mark from platform.queue_seen for update`;
  const emptied = found.mark === null || found.mark !== seen?.mark;
  if (seen !== undefined && !emptied && seen.runId === found.runId) return 0;
  const mark = emptied ? randomUUID() : seen.mark;
  if (emptied) await redis.set(MARK, mark);
  await tx`
    insert into platform.queue_seen (run_id, mark) values (${found.runId}, ${mark})
    on conflict (one) do update set run_id = excluded.run_id, mark = excluded.mark, seen_at = clock_timestamp()`;
  return seen === undefined ? 0 : redrive(tx, emptied ? EMPTIED_BACK_SECONDS : RESTARTED_BACK_SECONDS);
}

/** Marks facts published within the last `seconds` as not published, so that the relay carries them again. Gives how many. */
export async function redrive(sql: Sql, seconds: number): Promise<number> {
  const done = await sql`
    update platform.outbox set published_at = null where published_at > clock_timestamp() - make_interval(secs => ${seconds})`;
  return done.count;
}

async function readRunId(redis: Redis): Promise<string> {
  return /run_id:(\w+)/.exec(await redis.info('server'))?.[1] ?? '';
}
