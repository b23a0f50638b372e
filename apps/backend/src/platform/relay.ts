import type { App } from './app.ts';
import { crashPoint } from './crash-point.ts';
import { runLoop } from './loop.ts';
import { lockUnpublished, markPublished, type OutboxRow } from './outbox.ts';
import type { JobQueue } from './queue.ts';
import { watchForLoss } from './redrive.ts';
import { isTracing, openSpan } from './trace.ts';

const BATCH_MAX = 200;
const IDLE_MS = 40;

/**
 * Carries facts from the outbox to the queue: claim with SKIP LOCKED, enqueue, stamp, commit. A crash after enqueueing
 * repeats the enqueueing, which the job ids make harmless. Any number of relays may run.
 */
export function runRelay(app: App, queue: JobQueue): { close(): Promise<void> } {
  const redriveWhatWasLost = watchForLoss(app, app.redis);
  return runLoop(app.log, 'relay', IDLE_MS, async () => {
    await redriveWhatWasLost();
    return relayOnce(app, queue);
  });
}

/** Carries one batch. Gives whether there may be more. */
export function relayOnce(app: App, queue: JobQueue): Promise<boolean> {
  return app.db.transaction(async (tx) => {
    const facts = await lockUnpublished(tx, BATCH_MAX);
    if (facts.length === 0) return false;
    await queue.enqueue(isTracing() ? facts.map(traceHandover) : facts);
    crashPoint('relay.enqueued');
    await markPublished(
      tx,
      facts.map((fact) => fact.id),
    );
    return facts.length === BATCH_MAX;
  });
}

/** Notes on the trace of a fact that it was handed over; its jobs are caused by that. */
function traceHandover(fact: OutboxRow): OutboxRow {
  if (fact.trace == null) return fact;
  const attributes = { 'selvedge.topic': fact.topic, 'selvedge.fact_id': fact.id };
  const span = openSpan('outbox relay', { kind: 'producer', parent: fact.trace, attributes });
  span?.end();
  return { ...fact, trace: span?.traceparent ?? fact.trace };
}
