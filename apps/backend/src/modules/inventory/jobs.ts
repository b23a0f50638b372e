import { type App, type Job, runLoop } from '../../platform/index.ts';
import { noteLowStock } from './note-low-stock.ts';
import { forgetRequests } from './store.ts';
import { findForgotten, forgetAlerts } from './store-alerts.ts';
import { PATIENCE_MINUTES, wakeWaiting } from './wake-waiting.ts';

const SWEEP_IDLE_MS = 30_000;
const FORGOTTEN_BATCH = 20;
const FORGET_BATCH = 500;
const REQUESTS_DAYS = 7;

/** Tells those who wait for a size that it is back. Safe to run twice: who was told lately counts. */
const wake: Job = {
  name: 'inventory.wake-waiting',
  on: ['stock.class_changed'],
  async run(app, { payload }) {
    if (payload.was === 'out' && payload.now !== 'out') await wakeWaiting(app, String(payload.variantId));
  },
};

export const inventoryJobs: readonly Job[] = [wake];

/** Tells the next in line where pieces are left an hour after the first were told, and those whose address was confirmed late. */
export async function sweepWaiting(app: App): Promise<boolean> {
  for (const variantId of await findForgotten(app.db.sql, PATIENCE_MINUTES, FORGOTTEN_BATCH))
    await wakeWaiting(app, variantId);
  return false;
}

/** Forgets what is kept no longer: addresses, and keys of requests nobody repeats any more. */
export async function sweepForgotten(app: App): Promise<boolean> {
  const alerts = await forgetAlerts(app.db.sql, FORGET_BATCH);
  const requests = await forgetRequests(app.db.sql, REQUESTS_DAYS, FORGET_BATCH);
  return alerts === FORGET_BATCH || requests === FORGET_BATCH;
}

/** Runs the sweepers of stock until closed. */
export function runStockSweepers(app: App): { close(): Promise<void> } {
  const loops = [
    runLoop(app.log, 'waiting shoppers', SWEEP_IDLE_MS, () => sweepWaiting(app)),
    runLoop(app.log, 'low stock digest', SWEEP_IDLE_MS, () => noteLowStock(app)),
    runLoop(app.log, 'stock forgetting', SWEEP_IDLE_MS, () => sweepForgotten(app)),
  ];
  return { close: async () => void (await Promise.all(loops.map((loop) => loop.close()))) };
}
