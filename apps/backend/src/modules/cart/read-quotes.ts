import type { Sql } from '../../platform/index.ts';
import { readVariantsForSale } from '../catalog/index.ts';
import { readAvailability, readBuyerLimits } from '../inventory/index.ts';
import { readPrices } from '../pricing/index.ts';
import {
  type Method,
  type QuoteKey,
  quoteReader,
  quoteWeight,
  readMethods,
  readQuotesOf,
  weigh,
} from '../shipping/index.ts';
import { readVendors } from '../vendors/index.ts';
import { readCoupons, readGiftCards } from '../vouchers/index.ts';
import { type BagVouchers, type Choices, type Facts, type Quote, quoteBag } from './quote.ts';
import { type BagLine, readLines, readVoucherIds } from './store.ts';

export type QuoteRequest = Choices & { readonly cartId: string };
export type QuoteTerms = { readonly currency: string; readonly at: Date };

/**
 * Reckons many bags with eight statements in all, whatever their number; up to three more where a carrier sets a price, or a bag
 * names a coupon or a gift card. Gives a quote per cart id; an empty or unknown bag gets an empty quote. Currency: one for all, the market's.
 */
export async function readQuotes(
  sql: Sql,
  requests: readonly QuoteRequest[],
  terms: QuoteTerms,
): Promise<Map<string, Quote>> {
  const cartIds = requests.map((request) => request.cartId);
  const [lines, vouchersOf] = await Promise.all([
    readLines(sql, cartIds),
    readVouchers(sql, cartIds, terms.at),
  ]);
  const facts = await readFacts(sql, lines, requests, terms);
  const byCart = Map.groupBy(lines, (line) => line.cartId);
  return new Map(
    requests.map((request) => {
      const { cartId } = request;
      return [cartId, quoteBag(byCart.get(cartId) ?? [], facts, request, vouchersOf(cartId))];
    }),
  );
}

async function readVouchers(
  sql: Sql,
  cartIds: readonly string[],
  at: Date,
): Promise<(cartId: string) => BagVouchers> {
  const named = await readVoucherIds(sql, cartIds);
  const [coupons, cards] = await Promise.all([readCoupons(sql, named), readGiftCards(sql, named)]);
  return (cartId) => ({ coupon: coupons.get(cartId) ?? null, giftCard: cards.get(cartId) ?? null, at });
}

/** Reckons one bag. */
export async function readQuote(
  sql: Sql,
  cartId: string | null,
  choices: Choices,
  terms: QuoteTerms,
): Promise<Quote> {
  const empty = quoteBag([], noFacts, choices, { coupon: null, giftCard: null, at: terms.at });
  if (cartId === null) return empty;
  return (await readQuotes(sql, [{ cartId, ...choices }], terms)).get(cartId) ?? empty;
}

const noFacts: Facts = {
  variants: new Map(),
  prices: new Map(),
  free: new Map(),
  limits: new Map(),
  vendors: new Map(),
  methods: new Map(),
  quoteOf: () => null,
};

async function readFacts(
  sql: Sql,
  lines: readonly BagLine[],
  requests: readonly QuoteRequest[],
  { currency, at }: QuoteTerms,
): Promise<Facts> {
  if (lines.length === 0) return noFacts;
  const variantIds = [...new Set(lines.map((line) => line.variantId))];
  const [variants, prices, availability, limits] = await Promise.all([
    readVariantsForSale(sql, variantIds),
    readPrices(sql, variantIds, currency),
    readAvailability(sql, variantIds),
    readBuyerLimits(sql, variantIds),
  ]);
  const vendorIds = [...new Set(variants.map((variant) => variant.vendorId))];
  const [vendors, methods] = await Promise.all([
    readVendors(sql, vendorIds),
    readMethods(sql, vendorIds, currency),
  ]);
  const variantOf = new Map(variants.map((variant) => [variant.variantId, variant]));
  const keys = quoteKeys(lines, requests, variantOf, methods);
  const quotes = keys.length === 0 ? [] : await readQuotesOf(sql, keys, { currency, at });
  return {
    variants: variantOf,
    prices: new Map(prices.map((price) => [price.variantId, price])),
    limits,
    free: new Map(availability.map((one) => [one.variantId, one.free])),
    vendors: new Map(vendors.map((vendor) => [vendor.id, vendor])),
    methods: Map.groupBy(methods, (method) => method.vendorId),
    quoteOf: quoteReader(quotes),
  };
}

/** Which carrier quotes the bags need: one for each parcel of a vendor whose price a carrier sets, each once. */
function quoteKeys(
  lines: readonly BagLine[],
  requests: readonly QuoteRequest[],
  variantOf: Facts['variants'],
  methods: readonly Method[],
): QuoteKey[] {
  const byCarrier = new Set(methods.flatMap(({ kind, vendorId }) => (kind === 'carrier' ? [vendorId] : [])));
  if (byCarrier.size === 0) return [];
  const countryOf = new Map(requests.map(({ cartId, country }) => [cartId, country]));
  const pieces = lines.flatMap(({ cartId, variantId, quantity }) => {
    const variant = variantOf.get(variantId);
    const country = countryOf.get(cartId) ?? null;
    if (variant === undefined || country === null || !byCarrier.has(variant.vendorId)) return [];
    const { vendorId, weightGrams } = variant;
    return [{ parcel: `${cartId} ${vendorId}`, vendorId, country, weightGrams, quantity }];
  });
  const keys = new Map<string, QuoteKey>();
  for (const parcel of Map.groupBy(pieces, (piece) => piece.parcel).values()) {
    const [first] = parcel;
    const weightGrams = quoteWeight(weigh(parcel));
    if (first === undefined || weightGrams === null) continue;
    const { vendorId, country } = first;
    keys.set(`${vendorId} ${country} ${weightGrams}`, { vendorId, country, weightGrams });
  }
  return [...keys.values()];
}
