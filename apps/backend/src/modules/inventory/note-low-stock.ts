import { type App, publish } from '../../platform/index.ts';
import { ownVariantsOnSale } from '../catalog/index.ts';
import { claimDigest, dropNotices, findDigestDue, noteLow } from './store-low.ts';

/** The digest of a day is due from this hour on, UTC: shops hear in the morning. */
const DIGEST_HOUR = 7;
const HOUR_MS = 3_600_000;

/**
 * Notes for one shop, once a day, which pieces came down to their low mark since it was last told, and announces that there are
 * some. A piece is told of again only after it was above its mark. Gives whether another shop may be due.
 */
export async function noteLowStock(app: App): Promise<boolean> {
  const day = new Date(app.clock.now().getTime() - DIGEST_HOUR * HOUR_MS).toISOString().slice(0, 10);
  const vendorId = await findDigestDue(app.db.sql, day);
  if (vendorId === null) return false;
  await app.db.asVendor(vendorId, async (tx) => {
    if (!(await claimDigest(tx, vendorId, day))) return;
    await dropNotices(tx);
    const variants = await noteLow(tx, vendorId, day, ownVariantsOnSale(tx));
    if (variants > 0)
      await publish(tx, { topic: 'stock.ran_low', subject: vendorId, payload: { vendorId, day, variants } });
  });
  return true;
}
