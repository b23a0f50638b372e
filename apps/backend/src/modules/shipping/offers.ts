import { type Basis, priceDelivery, quoteWeight } from './rates.ts';
import type { Method, QuoteKey, RateQuote } from './store.ts';

/** A method as it is offered for one parcel. */
export type Offer = { readonly method: Method; readonly priceMinor: bigint; readonly basis: Basis };

export type Offers = {
  /** False: the vendor does not send to the country at all. */
  readonly reaches: boolean;
  /** What is offered, cheapest first; methods that do not take the parcel are left out. */
  readonly offers: readonly Offer[];
};

export type Consignment = {
  /** Null while the shopper has not said where it goes: then the home zone counts. */
  readonly country: string | null;
  readonly goodsMinor: bigint;
  readonly weightGrams: number;
};

/** Reckons what one vendor offers for a parcel. */
export function offersFor(
  methods: readonly Method[],
  consignment: Consignment,
  quoteOf: (key: QuoteKey, service: string) => bigint | null,
): Offers {
  const here = methodsTo(methods, consignment.country);
  const offers = here.flatMap((method) => {
    const price = priceDelivery(method, {
      goodsMinor: consignment.goodsMinor,
      weightGrams: consignment.weightGrams,
      quotedMinor: quotedFor(method, consignment, quoteOf),
    });
    return price.priceMinor === null ? [] : [{ method, priceMinor: price.priceMinor, basis: price.basis }];
  });
  return {
    reaches: here.length > 0,
    offers: offers.toSorted((a, b) => Number(a.priceMinor - b.priceMinor)),
  };
}

/** The methods of the zone a country stands in; of the home zone while there is none. */
export function methodsTo(methods: readonly Method[], country: string | null): readonly Method[] {
  if (country !== null) return methods.filter((method) => method.countries.includes(country));
  const home = methods[0]?.zoneId;
  return methods.filter((method) => method.zoneId === home);
}

function quotedFor(
  method: Method,
  { country, weightGrams }: Consignment,
  quoteOf: (key: QuoteKey, service: string) => bigint | null,
): bigint | null {
  const weight = quoteWeight(weightGrams);
  if (method.kind !== 'carrier' || method.carrierService === null || country === null || weight === null)
    return null;
  return quoteOf({ vendorId: method.vendorId, country, weightGrams: weight }, method.carrierService);
}

/** Gives the reader of some quotes. */
export function quoteReader(quotes: readonly RateQuote[]): (key: QuoteKey, service: string) => bigint | null {
  const prices = new Map(quotes.map((quote) => [nameOf(quote, quote.service), quote.priceMinor]));
  return (key, service) => prices.get(nameOf(key, service)) ?? null;
}

function nameOf({ vendorId, country, weightGrams }: QuoteKey, service: string): string {
  return `${vendorId} ${country} ${weightGrams} ${service}`;
}
