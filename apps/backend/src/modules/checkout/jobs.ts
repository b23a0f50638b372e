import { type App, crashPoint, cutPersonal, holdsExpired, type Job, runLoop } from '../../platform/index.ts';
import { lockOverdueOrders } from '../orders/index.ts';
import {
  cancelIntent,
  findUnfinishedIntents,
  markProcessed,
  noteWebhookError,
  touchPayment,
} from '../payments/index.ts';
import { completePayment } from './complete-payment.ts';
import { releaseOrderIn } from './release-order.ts';
import { inOrderTrace } from './trace-payment.ts';

const SWEEP_IDLE_MS = 1_000;
const SWEEP_BATCH = 50;

/** Works on a processor's message: whatever it says, the processor is asked how the intent stands, so late and doubled messages are harmless. */
const followWebhook: Job = {
  name: 'checkout.follow-webhook',
  on: ['webhook.received'],
  async run(app, fact) {
    const { intentId, eventId } = fact.payload;
    try {
      if (typeof intentId === 'string')
        await inOrderTrace(app, intentId, () => completePayment(app, intentId));
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown';
      await noteWebhookError(app.db.sql, String(eventId), cutPersonal(why));
      throw error;
    }
    await markProcessed(app.db.sql, String(eventId));
  },
};

/** Closes the intent of an order that was let go. Closing one that is closed changes nothing. */
const cancelPayment: Job = {
  name: 'checkout.cancel-payment',
  on: ['payment.cancel_requested'],
  async run(app, fact) {
    await cancelIntent(app, String(fact.payload.intentId));
  },
};

export const checkoutJobs: readonly Job[] = [followWebhook, cancelPayment];

/** Lets go of orders whose hold is over. Gives whether there may be more. */
export async function sweepHolds(app: App): Promise<boolean> {
  const swept = await app.db.transaction(async (tx) => {
    const orderIds = await lockOverdueOrders(tx, 1);
    for (const orderId of orderIds) await releaseOrderIn(tx, orderId, 'expire');
    crashPoint('sweeper.before_commit');
    return orderIds.length;
  });
  holdsExpired.inc(swept);
  return swept > 0;
}

/** Brings payments to their end that nobody told us about. */
export async function sweepPayments(app: App): Promise<boolean> {
  for (const intentId of await findUnfinishedIntents(
    app.db.sql,
    app.config.paymentSweepSeconds,
    SWEEP_BATCH,
  )) {
    await touchPayment(app.db.sql, intentId);
    await inOrderTrace(app, intentId, () => completePayment(app, intentId));
  }
  return false;
}

/** Runs both sweepers until closed. */
export function runSweepers(app: App): { close(): Promise<void> } {
  const loops = [
    runLoop(app.log, 'hold sweeper', SWEEP_IDLE_MS, () => sweepHolds(app)),
    runLoop(app.log, 'payment sweeper', SWEEP_IDLE_MS, () => sweepPayments(app)),
  ];
  return { close: async () => void (await Promise.all(loops.map((loop) => loop.close()))) };
}
