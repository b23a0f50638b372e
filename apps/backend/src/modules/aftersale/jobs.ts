import { type App, type Job, runLoop } from '../../platform/index.ts';
import { readMessageType, readPaymentByIntent } from '../payments/index.ts';
import { settleRefund } from './settle-refund.ts';
import { cancelReturn } from './shopper-returns.ts';
import { findRefundsOfPayment, findUnsentReturns, forgetCommands, takeUnfinishedRefunds } from './store.ts';

const SWEEP_IDLE_MS = 1_000;
const SLOW_SWEEP_IDLE_MS = 60_000;
const SWEEP_BATCH = 50;
const FORGET_BATCH = 500;
const UNFINISHED_AFTER_MS = 30_000;
/** A command may be repeated for this long. */
const COMMANDS_KEPT_MS = 90 * 86_400_000;
/** An approved return that nothing is sent for is let go after so long. */
const UNSENT_AFTER_MS = 30 * 86_400_000;

/** Asks the processor for a refund. Its key makes a second run the same request. */
const submitRefund: Job = {
  name: 'aftersale.submit-refund',
  on: ['refund.requested'],
  run: (app, fact) => settleRefund(app, String(fact.payload.refundId)),
};

/** Works on the processor's messages about refunds: whatever they say, it is asked how each stands, so late and doubled ones are harmless. */
const followRefunds: Job = {
  name: 'aftersale.follow-refunds',
  on: ['webhook.received'],
  async run(app, fact) {
    const { eventId, intentId } = fact.payload;
    if (typeof intentId !== 'string') return;
    const type = await readMessageType(app.db.sql, String(eventId));
    if (type === null || !type.toLowerCase().includes('refund')) return;
    const payment = await readPaymentByIntent(app.db.sql, intentId);
    if (payment === null) return;
    for (const id of await findRefundsOfPayment(app.db.sql, payment.id)) await settleRefund(app, id);
  },
};

export const aftersaleJobs: readonly Job[] = [submitRefund, followRefunds];

/** Brings refunds to their end that nobody told us about. */
export async function sweepRefunds(app: App): Promise<boolean> {
  const now = app.clock.now();
  const before = new Date(now.getTime() - UNFINISHED_AFTER_MS);
  for (const id of await takeUnfinishedRefunds(app.db.sql, before, now, SWEEP_BATCH))
    await settleRefund(app, id);
  return false;
}

/** Lets go of approved returns that nothing was sent for: the return's own id is the key, so it happens once. */
export async function sweepReturns(app: App): Promise<boolean> {
  const before = new Date(app.clock.now().getTime() - UNSENT_AFTER_MS);
  for (const id of await findUnsentReturns(app.db.sql, before, SWEEP_BATCH))
    await cancelReturn(app, { key: id, returnId: id, by: 'clock' });
  return false;
}

/** Forgets the keys of commands nobody repeats any more. Gives whether there may be more. */
async function forgetOldCommands(app: App): Promise<boolean> {
  const before = new Date(app.clock.now().getTime() - COMMANDS_KEPT_MS);
  return (await forgetCommands(app.db.sql, before, FORGET_BATCH)) === FORGET_BATCH;
}

/** Runs the sweepers until closed. */
export function runAftersaleSweepers(app: App): { close(): Promise<void> } {
  const loops = [
    runLoop(app.log, 'refund sweeper', SWEEP_IDLE_MS, () => sweepRefunds(app)),
    runLoop(app.log, 'return sweeper', SLOW_SWEEP_IDLE_MS, () => sweepReturns(app)),
    runLoop(app.log, 'command sweeper', SLOW_SWEEP_IDLE_MS, () => forgetOldCommands(app)),
  ];
  return { close: async () => void (await Promise.all(loops.map((loop) => loop.close()))) };
}
