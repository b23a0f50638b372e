import { deliveryCountries, ZONES_MAX, type ZoneMethod } from '@selvedge/contracts';
import { type App, refuse } from '../../platform/index.ts';
import { countriesElsewhere, deleteZone, lockZones, replaceZone } from './store.ts';

type Saving = {
  readonly id: string;
  readonly vendorId: string;
  readonly version: number | null;
  readonly name: string;
  readonly countries: readonly string[];
  readonly methods: readonly ZoneMethod[];
};

const CURRENCY = 'EUR';

/**
 * Makes or replaces a zone of a vendor. Refuses an older version, a name or a country of another zone, a zone too many, and a
 * method that cannot be reckoned with. Orders that were placed keep what they were promised.
 */
export function saveZone(app: App, saving: Saving) {
  const { id, vendorId, name } = saving;
  const countries = [...new Set(saving.countries)];
  return app.db.asVendor(vendorId, async (tx) => {
    const fault = faultOf(saving.methods) ?? unknownCountry(countries);
    if (fault !== null) return refuse('method_incomplete', { detail: fault });
    const zones = await lockZones(tx, vendorId);
    const existing = zones.find((zone) => zone.id === id);
    if ((existing?.version ?? null) !== saving.version) return refuse('version_conflict');
    if (existing === undefined && zones.length >= ZONES_MAX) return refuse('too_many_zones');
    if (zones.some((zone) => zone.id !== id && zone.name === name)) return refuse('zone_name_taken');
    const taken = await countriesElsewhere(tx, id, countries);
    if (taken.length > 0) return refuse('country_in_other_zone', { context: { countries: taken.join(' ') } });
    const methods = saving.methods.map(methodOf);
    await replaceZone(tx, {
      id,
      vendorId,
      name,
      position: zones.length,
      countries,
      currency: CURRENCY,
      methods,
    });
    return { ok: true } as const;
  });
}

/** Removes a zone of a vendor. Refuses one that is not there. */
export function removeZone(app: App, { vendorId, id }: { vendorId: string; id: string }) {
  return app.db.asVendor(vendorId, async (tx) =>
    (await deleteZone(tx, id)) ? ({ ok: true } as const) : refuse('zone_not_found'),
  );
}

/** Says what keeps a list of methods from being reckoned with, or null. */
export function faultOf(methods: readonly ZoneMethod[]): string | null {
  const codes = methods.map((method) => method.code);
  if (new Set(codes).size < codes.length) return 'Each method of a zone needs a code of its own.';
  for (const method of methods) {
    const fault = faultOfMethod(method);
    if (fault !== null) return `${method.name}: ${fault}`;
  }
  return null;
}

function faultOfMethod(method: ZoneMethod): string | null {
  if (method.maxDays < method.minDays) return 'the most days must not be fewer than the least.';
  if (method.freeOver === '0') return 'leave “free from” empty, or set the price to nothing.';
  if (method.kind === 'carrier' && method.carrierService === null) return 'choose a service of the carrier.';
  if (method.kind !== 'weight') return null;
  const weights = method.brackets.map((bracket) => bracket.upToGrams);
  if (weights.length === 0) return 'give it one weight and price at least.';
  const rising = weights.every((weight, i) => i === 0 || weight > (weights[i - 1] ?? 0));
  return rising ? null : 'the weights must rise from row to row.';
}

function unknownCountry(countries: readonly string[]): string | null {
  // Widened to ask whether any text is one of them.
  const unknown = countries.find((code) => !(deliveryCountries as readonly string[]).includes(code));
  return unknown === undefined ? null : `The market does not deliver to ${unknown}.`;
}

function methodOf(method: ZoneMethod) {
  const { code, name, kind, minDays, maxDays } = method;
  return {
    code,
    name,
    kind,
    minDays,
    maxDays,
    priceMinor: kind === 'weight' ? 0n : BigInt(method.price),
    freeOverMinor: method.freeOver === null ? null : BigInt(method.freeOver),
    brackets:
      kind === 'weight'
        ? method.brackets.map(({ upToGrams, price }) => ({ upToGrams, priceMinor: BigInt(price) }))
        : [],
    carrierService: kind === 'carrier' ? method.carrierService : null,
    handlingMinor: kind === 'carrier' ? BigInt(method.handling) : 0n,
  };
}
