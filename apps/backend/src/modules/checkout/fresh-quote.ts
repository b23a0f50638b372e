import type { App } from '../../platform/index.ts';
import { type Choices, MARKET_CURRENCY, type Quote, readQuote } from '../cart/index.ts';
import { methodsTo, quoteWeight, type RateNeed, refreshRates } from '../shipping/index.ts';

/**
 * Reckons a bag with carrier prices that are fresh: asks the carrier first where a method of a shop in it needs a quote.
 * Outside of any transaction. Placements read what was kept here, so what is shown is what is paid.
 */
export async function readFreshQuote(
  app: App,
  bagId: string | null,
  choices: Choices,
  postcode: string,
): Promise<Quote> {
  const terms = { currency: MARKET_CURRENCY, at: app.clock.now() };
  const quote = await readQuote(app.db.sql, bagId, choices, terms);
  const { country } = choices;
  if (country === null) return quote;
  const needs = quote.vendors.flatMap((quoted): RateNeed[] => {
    const weightGrams = quoteWeight(quoted.weightGrams);
    const services = methodsTo(
      quoted.offers.map((offer) => offer.method),
      country,
    ).flatMap((method) => method.carrierService ?? []);
    if (weightGrams === null || services.length === 0) return [];
    return [{ vendorId: quoted.vendor.id, country, weightGrams, services }];
  });
  if (needs.length === 0) return quote;
  const changed = await refreshRates(app, needs, { postcode, city: '', country }, MARKET_CURRENCY);
  return changed ? readQuote(app.db.sql, bagId, choices, terms) : quote;
}
