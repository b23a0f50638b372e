import { type App, publish } from '../../platform/index.ts';
import { readVariantsForSale } from '../catalog/index.ts';
import { decideWake } from './alert-state.ts';
import { readAvailability } from './store.ts';
import { lockLine, takeFirst } from './store-alerts.ts';

/** Those who were told have this long to come before the next ones are told. */
export const PATIENCE_MINUTES = 60;

/**
 * Tells the first in line that a size is back: as many as its free pieces warrant, counting those told lately. Running again
 * tells nobody twice. Gives how many.
 */
export function wakeWaiting(app: App, variantId: string): Promise<number> {
  return app.db.transaction(async (tx) => {
    const lately = await lockLine(tx, variantId, PATIENCE_MINUTES);
    const [[variant], [stock]] = await Promise.all([
      readVariantsForSale(tx, [variantId]),
      readAvailability(tx, [variantId]),
    ]);
    if (variant?.forSale !== true) return 0;
    const count = decideWake({ free: stock?.free ?? 0, lately });
    if (count === 0) return 0;
    const ids = await takeFirst(tx, variantId, count);
    const facts = ids.map((alertId) => ({
      topic: 'stock_alert.due',
      subject: alertId,
      payload: { alertId },
    }));
    await publish(tx, ...facts);
    return ids.length;
  });
}
