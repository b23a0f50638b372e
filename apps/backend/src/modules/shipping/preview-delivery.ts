import type { RouteOutput, routes } from '@selvedge/contracts';
import type { App } from '../../platform/index.ts';
import { methodsTo, quoteReader } from './offers.ts';
import { priceDelivery, quoteWeight } from './rates.ts';
import { refreshRates } from './refresh-rates.ts';
import { type Method, readMethods, readQuotesOf, readZones } from './store.ts';

const CURRENCY = 'EUR';

type Asked = { readonly country: string; readonly weightGrams: number; readonly goodsMinor: bigint };

/** Tells a vendor what a parcel would cost its buyer, by each method of the zone, and why. Asks the carrier as a checkout would. */
export async function previewDelivery(
  app: App,
  vendorId: string,
  asked: Asked,
): Promise<RouteOutput<typeof routes.previewDelivery>> {
  const [all, zones] = await app.db.asVendor(vendorId, (tx) =>
    Promise.all([readMethods(tx, [vendorId], CURRENCY), readZones(tx, vendorId)]),
  );
  const here = methodsTo(all, asked.country);
  const quoteOf = await quotesFor(app, vendorId, here, asked);
  return {
    zone: zones.find((zone) => zone.countries.includes(asked.country))?.name ?? null,
    options: here.map((method) => {
      const price = priceDelivery(method, {
        goodsMinor: asked.goodsMinor,
        weightGrams: asked.weightGrams,
        quotedMinor: method.carrierService === null ? null : quoteOf(method.carrierService),
      });
      const { code, name, minDays, maxDays } = method;
      return {
        code,
        name,
        minDays,
        maxDays,
        basis: price.basis,
        price: price.priceMinor === null ? null : { minor: price.priceMinor.toString(), currency: CURRENCY },
      };
    }),
  };
}

async function quotesFor(app: App, vendorId: string, methods: readonly Method[], asked: Asked) {
  const weightGrams = quoteWeight(asked.weightGrams);
  const services = methods.flatMap((method) => method.carrierService ?? []);
  if (weightGrams === null || services.length === 0) return () => null;
  const key = { vendorId, country: asked.country, weightGrams };
  await refreshRates(
    app,
    [{ ...key, services }],
    { postcode: '', city: '', country: asked.country },
    CURRENCY,
  );
  const quotes = await readQuotesOf(app.db.sql, [key], { currency: CURRENCY, at: app.clock.now() });
  const read = quoteReader(quotes);
  return (service: string) => read(key, service);
}
