import { type App, publish, runLoop } from '../../platform/index.ts';
import { findArrivedOrders } from '../orders/index.ts';
import { forgetAskers } from './store-questions.ts';
import { insertRequests, ordersAsked } from './store-requests.ts';

const SWEEP_IDLE_MS = 60_000;
/** A piece was worn once or twice by then, and may still be sent back. */
const ASK_AFTER_DAYS = 6;
/** Nobody is asked about what arrived longer ago: not after a pause of the market, not after a move to it. */
const ASK_WITHIN_DAYS = 30;
const ASK_BATCH = 50;
const FORGET_BATCH = 500;
const DAY_MS = 86_400_000;

/** Asks for reviews of what arrived some days ago, once an order. Safe to run twice, and by several at once. */
export async function sweepReviewRequests(app: App): Promise<boolean> {
  const { sql } = app.db;
  const now = app.clock.now();
  const orderIds = await findArrivedOrders(sql, {
    now,
    sinceDays: ASK_AFTER_DAYS,
    untilDays: ASK_WITHIN_DAYS,
    // Whoever was asked before these days is not among them: it arrived before that.
    besides: ordersAsked(sql, new Date(now.getTime() - ASK_WITHIN_DAYS * DAY_MS)),
    limit: ASK_BATCH,
  });
  await app.db.transaction(async (tx) => {
    const fresh = await insertRequests(tx, orderIds);
    const facts = fresh.map((id) => ({ topic: 'review.requested', subject: id, payload: { orderId: id } }));
    await publish(tx, ...facts);
  });
  return orderIds.length === ASK_BATCH;
}

/** Forgets who asked questions that need nobody any more. */
export async function sweepAskers(app: App): Promise<boolean> {
  return (await forgetAskers(app.db.sql, FORGET_BATCH)) === FORGET_BATCH;
}

/** Runs the sweepers of reviews until closed. */
export function runReviewSweepers(app: App): { close(): Promise<void> } {
  const loops = [
    runLoop(app.log, 'review requests', SWEEP_IDLE_MS, () => sweepReviewRequests(app)),
    runLoop(app.log, 'askers', SWEEP_IDLE_MS, () => sweepAskers(app)),
  ];
  return { close: async () => void (await Promise.all(loops.map((loop) => loop.close()))) };
}
