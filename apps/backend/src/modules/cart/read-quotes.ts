import type { Sql } from '../../platform/index.ts';
import { readVariantsForSale } from '../catalog/index.ts';
import { readAvailability } from '../inventory/index.ts';
import { readPrices } from '../pricing/index.ts';
import { readMethods } from '../shipping/index.ts';
import { readVendors } from '../vendors/index.ts';
import { type Deliveries, type Facts, type Quote, quoteBag } from './quote.ts';
import { type BagLine, readLines } from './store.ts';

export type QuoteRequest = { readonly cartId: string; readonly deliveries: Deliveries };

/**
 * Reckons many bags with six statements in all, whatever their number. Gives a quote per cart id; an empty or unknown bag
 * gets an empty quote. Currency: one for all, the market's.
 */
export async function readQuotes(
  sql: Sql,
  requests: readonly QuoteRequest[],
  currency: string,
): Promise<Map<string, Quote>> {
  const lines = await readLines(
    sql,
    requests.map((request) => request.cartId),
  );
  const facts = await readFacts(sql, lines, currency);
  const byCart = Map.groupBy(lines, (line) => line.cartId);
  return new Map(
    requests.map(({ cartId, deliveries }) => [cartId, quoteBag(byCart.get(cartId) ?? [], facts, deliveries)]),
  );
}

/** Reckons one bag. */
export async function readQuote(
  sql: Sql,
  cartId: string | null,
  deliveries: Deliveries,
  currency: string,
): Promise<Quote> {
  if (cartId === null) return quoteBag([], noFacts, deliveries);
  return (
    (await readQuotes(sql, [{ cartId, deliveries }], currency)).get(cartId) ??
    quoteBag([], noFacts, deliveries)
  );
}

const noFacts: Facts = {
  variants: new Map(),
  prices: new Map(),
  free: new Map(),
  vendors: new Map(),
  methods: new Map(),
};

async function readFacts(sql: Sql, lines: readonly BagLine[], currency: string): Promise<Facts> {
  if (lines.length === 0) return noFacts;
  const variantIds = [...new Set(lines.map((line) => line.variantId))];
  const [variants, prices, availability] = await Promise.all([
    readVariantsForSale(sql, variantIds),
    readPrices(sql, variantIds, currency),
    readAvailability(sql, variantIds),
  ]);
  const vendorIds = [...new Set(variants.map((variant) => variant.vendorId))];
  const [vendors, methods] = await Promise.all([
    readVendors(sql, vendorIds),
    readMethods(sql, vendorIds, currency),
  ]);
  return {
    variants: new Map(variants.map((variant) => [variant.variantId, variant])),
    prices: new Map(prices.map((price) => [price.variantId, price])),
    free: new Map(availability.map((one) => [one.variantId, one.free])),
    vendors: new Map(vendors.map((vendor) => [vendor.id, vendor])),
    methods: Map.groupBy(methods, (method) => method.vendorId),
  };
}
