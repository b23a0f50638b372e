import { type App, runLoop } from '../../platform/index.ts';
import { forgetLists } from './store.ts';

const SWEEP_IDLE_MS = 60_000;
const FORGET_BATCH = 500;

/** Forgets lists of guests who have not come back, until closed. */
export function runWishlistSweeper(app: App): { close(): Promise<void> } {
  return runLoop(app.log, 'forgotten wishlists', SWEEP_IDLE_MS, async () => {
    return (await forgetLists(app.db.sql, FORGET_BATCH)) === FORGET_BATCH;
  });
}
