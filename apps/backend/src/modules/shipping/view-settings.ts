import { deliveryCountries, type ShippingSettings, type ZoneMethod } from '@selvedge/contracts';
import type { App } from '../../platform/index.ts';
import { type Method, readMethods, readOrigins, readZones } from './store.ts';

const CURRENCY = 'EUR';

/** Shows a vendor where and how it sends. */
export async function viewSettings(app: App, vendorId: string): Promise<ShippingSettings> {
  const [zones, methods, origins] = await app.db.asVendor(vendorId, (tx) =>
    Promise.all([
      readZones(tx, vendorId),
      readMethods(tx, [vendorId], CURRENCY),
      readOrigins(tx, [vendorId]),
    ]),
  );
  const covered = new Set(zones.flatMap((zone) => zone.countries));
  return {
    origin: origins.get(vendorId) ?? null,
    zones: zones.map(({ id, name, version, countries }) => ({
      id,
      name,
      version,
      countries: [...countries],
      methods: methods.filter((method) => method.zoneId === id).map(presentMethod),
    })),
    services: app.config.easypost.services.map((code) => ({ code, name: code.replace('/', ' ') })),
    uncovered: deliveryCountries.filter((code) => !covered.has(code)),
  };
}

function presentMethod(method: Method): ZoneMethod {
  const { code, name, kind, carrierService, minDays, maxDays } = method;
  return {
    code,
    name,
    kind,
    carrierService,
    minDays,
    maxDays,
    price: method.priceMinor.toString(),
    freeOver: method.freeOverMinor?.toString() ?? null,
    brackets: method.brackets.map(({ upToGrams, priceMinor }) => ({
      upToGrams,
      price: priceMinor.toString(),
    })),
    handling: method.handlingMinor.toString(),
  };
}
