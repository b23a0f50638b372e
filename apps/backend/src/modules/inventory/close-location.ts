import { type App, done, refuse } from '../../platform/index.ts';
import { countOnHand, lockLocations, setLocationClosed } from './store.ts';
import { readOwnLocations } from './views-stock.ts';

/** Closes a place that holds nothing; closing it again changes nothing. Refuses while a piece lies there: move it first. */
export function closeLocation(app: App, vendorId: string, id: string) {
  return app.db.asVendor(vendorId, async (tx) => {
    const [location] = await lockLocations(tx, [id], 'update');
    if (location === undefined) return refuse('location_not_found');
    const pieces = await countOnHand(tx, id);
    if (pieces > 0)
      return refuse('location_not_empty', {
        context: { pieces },
        detail: pieces === 1 ? '1 piece lies there.' : `${pieces} pieces lie there.`,
      });
    if (location.state === 'open') await setLocationClosed(tx, id);
    const closed = (await readOwnLocations(tx)).find((one) => one.id === id);
    return closed === undefined ? refuse('location_not_found') : done(closed);
  });
}
