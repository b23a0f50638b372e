import { type App, done, refuse } from '../../platform/index.ts';
import { insertLocation, type LocationFields } from './store.ts';
import { readOwnLocations } from './views-stock.ts';

/** Opens a place where a shop keeps goods. Refuses a name that another of its places has. */
export function createLocation(app: App, vendorId: string, fields: LocationFields) {
  return app.db.asVendor(vendorId, async (tx) => {
    const id = await insertLocation(tx, vendorId, fields);
    if (id === null) return refuse('location_name_taken');
    const location = (await readOwnLocations(tx)).find((one) => one.id === id);
    if (location === undefined) throw new Error('a location was not inserted');
    return done(location);
  });
}
