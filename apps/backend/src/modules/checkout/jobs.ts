import {
  type App,
  crashPoint,
  cutPersonal,
  holdsExpired,
  type Job,
  raiseAlarm,
  runLoop,
} from '../../platform/index.ts';
import { lockOverdueOrders } from '../orders/index.ts';
import {
  findUnfinishedIntents,
  type Message,
  markFailed,
  markProcessed,
  processorOf,
  readPaymentByIntent,
  readWaitingMessage,
  takeWaitingMessages,
  touchPayment,
} from '../payments/index.ts';
import { completePayment } from './complete-payment.ts';
import { releaseLocked } from './release-order.ts';
import { returnPayment } from './return-payment.ts';
import { sweepPaidOrders, sweepProcessorRecords } from './sweep-money.ts';
import { inOrderTrace } from './trace-payment.ts';

const SWEEP_IDLE_MS = 1_000;
const SWEEP_BATCH = 50;
/** Holds that are let go in one transaction; it locks their pieces while it lasts. */
const HOLDS_BATCH = 200;
/** A message waits for its job this long before the sweeper takes it up. */
const INBOX_AFTER_SECONDS = 60;
const MESSAGE_ALARM_ATTEMPTS = 5;
/** So many failures one after another mean that the processor is down, and the rest of a batch can wait. */
const FAILURES_MAX = 3;

/** Works on a processor's message: whatever it says, the processor is asked how the intent stands, so late, doubled and reordered messages are harmless. */
const followWebhook: Job = {
  name: 'checkout.follow-webhook',
  on: ['webhook.received'],
  async run(app, fact) {
    const { provider, eventId } = fact.payload;
    const message = await readWaitingMessage(app.db.sql, String(provider), String(eventId));
    if (message !== null) await followMessage(app, message);
  },
};

/** Closes the intent of an order that was let go, or of one paid another way. Money that came in between goes its usual way. */
const cancelPayment: Job = {
  name: 'checkout.cancel-payment',
  on: ['payment.cancel_requested'],
  async run(app, fact) {
    const intentId = String(fact.payload.intentId);
    const payment = await readPaymentByIntent(app.db.sql, intentId);
    if (payment !== null) {
      const { status } = await processorOf(payment).read(app, intentId);
      const idle = status === 'needs_card' || status === 'requires_action';
      if (idle) await processorOf(payment).cancel(app, intentId);
    }
    await completePayment(app, intentId);
  },
};

/** Gives back the money of a payment that came too late. Giving back what went back changes nothing. */
const giveBackLate: Job = {
  name: 'checkout.return-payment',
  on: ['payment.return_requested'],
  async run(app, fact) {
    await returnPayment(app, String(fact.payload.orderId));
  },
};

export const checkoutJobs: readonly Job[] = [followWebhook, cancelPayment, giveBackLate];

async function followMessage(app: App, message: Message): Promise<void> {
  try {
    const { intentId } = message;
    if (intentId !== null) await inOrderTrace(app, intentId, () => completePayment(app, intentId));
    await markProcessed(app.db.sql, message);
  } catch (error) {
    const text = cutPersonal(error instanceof Error ? error.message : 'unknown');
    const attempts = await markFailed(app.db.sql, message, text);
    if (attempts >= MESSAGE_ALARM_ATTEMPTS)
      await raiseAlarm(app.db.sql, 'webhook.failing', message.eventId, { provider: message.provider });
    throw error;
  }
}

/** Lets go of orders whose hold is over. Gives whether there may be more. */
export async function sweepHolds(app: App): Promise<boolean> {
  const swept = await app.db.transaction(async (tx) => {
    const released = await releaseLocked(tx, await lockOverdueOrders(tx, HOLDS_BATCH), 'expire');
    crashPoint('sweeper.before_commit');
    return released;
  });
  holdsExpired.inc(swept);
  return swept > 0;
}

/** Brings payments to their end that nobody told us about. One that fails does not hold up the others. */
export async function sweepPayments(app: App): Promise<boolean> {
  const intentIds = await findUnfinishedIntents(app.db.sql, app.config.paymentSweepSeconds, SWEEP_BATCH);
  await each(app, intentIds, async (intentId) => {
    await touchPayment(app.db.sql, intentId);
    await inOrderTrace(app, intentId, () => completePayment(app, intentId));
  });
  return false;
}

/** Works on messages whose job gave up, until they are worked on. */
export async function sweepInbox(app: App): Promise<boolean> {
  const messages = await takeWaitingMessages(app.db.sql, INBOX_AFTER_SECONDS, SWEEP_BATCH);
  await each(app, messages, (message) => followMessage(app, message));
  return false;
}

async function each<Item>(app: App, items: readonly Item[], work: (item: Item) => Promise<void>) {
  let failures = 0;
  for (const item of items) {
    try {
      await work(item);
      failures = 0;
    } catch (err) {
      failures += 1;
      app.log.warn({ err, failures }, 'a payment could not be brought on');
      if (failures >= FAILURES_MAX) throw err;
    }
  }
}

/** Runs the sweepers until closed. */
export function runSweepers(app: App): { close(): Promise<void> } {
  const loops = [
    runLoop(app.log, 'hold sweeper', SWEEP_IDLE_MS, () => sweepHolds(app)),
    runLoop(app.log, 'payment sweeper', SWEEP_IDLE_MS, () => sweepPayments(app)),
    runLoop(app.log, 'inbox sweeper', SWEEP_IDLE_MS, () => sweepInbox(app)),
    runLoop(app.log, 'processor records', SWEEP_IDLE_MS, () => sweepProcessorRecords(app)),
    runLoop(app.log, 'paid orders', SWEEP_IDLE_MS, () => sweepPaidOrders(app)),
  ];
  return { close: async () => void (await Promise.all(loops.map((loop) => loop.close()))) };
}
