import { type App, done, refuse } from '../../platform/index.ts';
import { type LocationFields, lockLocations, nameTaken, updateLocation } from './store.ts';
import { readOwnLocations } from './views-stock.ts';

type Changed = LocationFields & { readonly id: string; readonly version: number };

/** Renames a place or changes its turn among the places orders take from. Refuses one that is closed or was changed meanwhile. */
export function changeLocation(app: App, vendorId: string, { id, version, ...fields }: Changed) {
  return app.db.asVendor(vendorId, async (tx) => {
    const [location] = await lockLocations(tx, [id], 'update');
    if (location === undefined) return refuse('location_not_found');
    if (location.state === 'closed') return refuse('location_closed');
    if (location.version !== version) return refuse('version_conflict');
    if (await nameTaken(tx, fields.name, id)) return refuse('location_name_taken');
    await updateLocation(tx, id, fields);
    const changed = (await readOwnLocations(tx)).find((one) => one.id === id);
    return changed === undefined ? refuse('location_not_found') : done(changed);
  });
}
