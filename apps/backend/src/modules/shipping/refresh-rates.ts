import type { App } from '../../platform/index.ts';
import { CarrierRefused, CarrierUnavailable, type Place } from './carrier.ts';
import { carrierOf } from './easypost.ts';
import { type NewQuote, type Origin, type QuoteKey, readOrigins, readQuotesOf, saveQuotes } from './store.ts';

/** How long a quote is not asked for again, how long it counts, and how soon a silent carrier is asked again. */
const FRESH_SECONDS = 15 * 60;
const VALID_SECONDS = 2 * 60 * 60;
const SILENT_SECONDS = 60;
/** A checkout asks for the parcels of this many shops at once at most. */
const NEEDS_MAX = 60;

export type RateNeed = QuoteKey & { readonly services: readonly string[] };

/**
 * Sees to it that there is a quote for each need, asking the carrier where none is fresh: outside of any transaction, so that
 * placements only read. A carrier that does not answer is noted as silent for a minute; then the method's own price counts.
 * Gives whether any quote was written.
 */
export async function refreshRates(
  app: App,
  needs: readonly RateNeed[],
  to: Omit<Place, 'name' | 'line1'>,
  currency: string,
): Promise<boolean> {
  const at = app.clock.now();
  const known = await readQuotesOf(app.db.sql, needs, { currency, at });
  const fresh = new Set(
    known.filter((quote) => quote.freshUntil > at).map((quote) => keyOf(quote, quote.service)),
  );
  const missing = needs
    .filter((need) => need.services.some((service) => !fresh.has(keyOf(need, service))))
    .slice(0, NEEDS_MAX);
  if (missing.length === 0) return false;
  const origins = await readOrigins(
    app.db.sql,
    missing.map((need) => need.vendorId),
  );
  const asked = await Promise.all(
    missing.map((need) => askRates(app, need, { from: origins.get(need.vendorId), to, currency })),
  );
  const told = asked.filter(({ heard }) => heard).flatMap(({ quotes }) => quotes);
  const silent = asked.filter(({ heard }) => !heard).flatMap(({ quotes }) => quotes);
  const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);
  const validUntil = after(VALID_SECONDS);
  if (told.length > 0)
    await saveQuotes(app.db.sql, told, { currency, at, freshUntil: after(FRESH_SECONDS), validUntil });
  if (silent.length > 0)
    await saveQuotes(app.db.sql, silent, { currency, at, freshUntil: after(SILENT_SECONDS), validUntil });
  return true;
}

type Asked = { readonly heard: boolean; readonly quotes: NewQuote[] };
type Way = { from: Origin | undefined; to: Omit<Place, 'name' | 'line1'>; currency: string };

async function askRates(app: App, need: RateNeed, { from, to, currency }: Way): Promise<Asked> {
  const { vendorId, country, weightGrams, services } = need;
  const none = services.map((service) => ({ vendorId, country, weightGrams, service, priceMinor: null }));
  if (from === undefined) return { heard: false, quotes: none };
  try {
    const rates = await carrierOf(app).rates({
      from,
      to: { name: '-', line1: '-', ...to, country },
      weightGrams,
    });
    const quotes = services.map((service) => {
      const rate = rates.find((one) => one.service === service && one.currency === currency);
      return { vendorId, country, weightGrams, service, priceMinor: rate?.priceMinor ?? null };
    });
    return { heard: true, quotes };
  } catch (error) {
    if (!(error instanceof CarrierUnavailable || error instanceof CarrierRefused)) throw error;
    app.log.warn(
      { err: error, vendorId, country },
      'a carrier quote did not come; the method’s own price counts',
    );
    return { heard: false, quotes: none };
  }
}

function keyOf({ vendorId, country, weightGrams }: QuoteKey, service: string): string {
  return `${vendorId} ${country} ${weightGrams} ${service}`;
}
