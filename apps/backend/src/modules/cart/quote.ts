import { least } from '@selvedge/money';
import type { VariantForSale } from '../catalog/index.ts';
import type { Price } from '../pricing/index.ts';
import { type Method, type Offer, offersFor, type QuoteKey, weigh } from '../shipping/index.ts';
import type { Vendor } from '../vendors/index.ts';
import { type Coupon, type CouponProblem, discountOf, type GiftCard } from '../vouchers/index.ts';
import type { BagLine } from './store.ts';

/** What is true now of everything in some bags. */
export type Facts = {
  readonly variants: ReadonlyMap<string, VariantForSale>;
  readonly prices: ReadonlyMap<string, Price>;
  readonly free: ReadonlyMap<string, number>;
  /** How many of a variant one buyer may have; those without a limit are left out. */
  readonly limits: ReadonlyMap<string, number>;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly methods: ReadonlyMap<string, readonly Method[]>;
  /** What a carrier asks for a parcel; null while it has not said. */
  readonly quoteOf: (key: QuoteKey, service: string) => bigint | null;
};

export type LineProblem = 'out_of_stock' | 'not_enough' | 'limit_reached' | 'unavailable';

export type QuotedLine = {
  readonly variant: VariantForSale;
  readonly quantity: number;
  readonly free: number;
  readonly limit: number | null;
  readonly unitMinor: bigint;
  readonly compareAtMinor: bigint | null;
  readonly seenMinor: bigint;
  readonly totalMinor: bigint;
  /** What the coupon takes off it. */
  readonly discountMinor: bigint;
  readonly problem: LineProblem | null;
};

export type QuotedVendor = {
  readonly vendor: Vendor;
  readonly lines: readonly QuotedLine[];
  readonly weightGrams: number;
  /** False: the vendor does not deliver to the country at all. */
  readonly reaches: boolean;
  readonly offers: readonly Offer[];
  /** The chosen method, else the cheapest; null when nothing is offered for this parcel. */
  readonly method: Method | null;
  readonly chosen: boolean;
  readonly goodsMinor: bigint;
  readonly discountMinor: bigint;
  /** The part of the discount that the market bears: the vendor gets it all the same. */
  readonly subsidyMinor: bigint;
  readonly shippingMinor: bigint;
};

/** A bag as it would be sold now, in minor units of one currency. */
export type Quote = {
  readonly vendors: readonly QuotedVendor[];
  readonly pieces: number;
  readonly goodsMinor: bigint;
  readonly discountMinor: bigint;
  readonly shippingMinor: bigint;
  readonly totalMinor: bigint;
  /** The coupon in the bag, and why it does not count if it does not. */
  readonly coupon: { readonly coupon: Coupon; readonly problem: CouponProblem | null } | null;
  /** The gift card in the bag, and how much of the total it pays. */
  readonly giftCard: { readonly card: GiftCard; readonly usedMinor: bigint } | null;
  /** What is left to be charged. */
  readonly dueMinor: bigint;
  /** Whether it may go to the checkout: each piece is there as it was put in. */
  readonly ready: boolean;
};

/** Which delivery was chosen, by vendor slug. */
export type Deliveries = Readonly<Record<string, string>>;

/** What a shopper chose: how each vendor sends, and where to. `country` is null while no address is known. */
export type Choices = { readonly deliveries: Deliveries; readonly country: string | null };

/** The coupon and the gift card of a bag, as they are at a moment. */
export type BagVouchers = {
  readonly coupon: Coupon | null;
  readonly giftCard: GiftCard | null;
  readonly at: Date;
};

/**
 * Reckons a bag: lines by vendor in the order they were put in, what the coupon takes off, delivery per vendor, totals, what the gift
 * card pays. Variants that vanished are left out. Free delivery looks at the goods before the coupon.
 */
export function quoteBag(
  lines: readonly BagLine[],
  facts: Facts,
  choices: Choices,
  { coupon, giftCard, at }: BagVouchers,
): Quote {
  const full = lines.flatMap((line) => quoteLine(line, facts));
  const discount = coupon === null ? null : reckon(coupon, full, at);
  const quoted = full.map((line, index) => ({ ...line, discountMinor: discount?.parts[index] ?? 0n }));
  const byVendor = Map.groupBy(quoted, (line) => line.variant.vendorId);
  const marketPays = coupon?.fundedBy === 'market';
  const vendors = [...byVendor].flatMap(([vendorId, own]) =>
    quoteVendor(vendorId, own, facts, choices).map((one) => ({
      ...one,
      subsidyMinor: marketPays ? one.discountMinor : 0n,
    })),
  );
  const goodsMinor = add(vendors.map((vendor) => vendor.goodsMinor));
  const discountMinor = add(vendors.map((vendor) => vendor.discountMinor));
  const shippingMinor = add(vendors.map((vendor) => vendor.shippingMinor));
  const totalMinor = goodsMinor - discountMinor + shippingMinor;
  const usedMinor = giftCard === null ? 0n : least(giftCard.balanceMinor, totalMinor);
  // Once a country is known, a shop that does not reach it is said at the delivery step, with the bag as it is.
  const everyLineFine = vendors.every(
    (v) => (choices.country !== null || v.method !== null) && v.lines.every((line) => line.problem === null),
  );
  return {
    vendors,
    pieces: quoted.reduce((pieces, line) => pieces + line.quantity, 0),
    goodsMinor,
    discountMinor,
    shippingMinor,
    totalMinor,
    coupon: coupon === null ? null : { coupon, problem: discount?.problem ?? null },
    giftCard: giftCard === null ? null : { card: giftCard, usedMinor },
    dueMinor: totalMinor - usedMinor,
    ready: vendors.length > 0 && everyLineFine,
  };
}

function reckon(coupon: Coupon, lines: readonly QuotedLine[], at: Date) {
  const goods = lines.map(({ variant, totalMinor }) => ({ vendorId: variant.vendorId, totalMinor }));
  return discountOf(coupon, goods, at);
}

function quoteLine(line: BagLine, facts: Facts): QuotedLine[] {
  const variant = facts.variants.get(line.variantId);
  if (variant === undefined) return [];
  const price = facts.prices.get(line.variantId);
  const free = Math.max(facts.free.get(line.variantId) ?? 0, 0);
  const limit = facts.limits.get(line.variantId) ?? null;
  const forSale =
    price !== undefined && variant.forSale && facts.vendors.get(variant.vendorId)?.state === 'active';
  const unitMinor = price?.amountMinor ?? line.seenPriceMinor;
  return [
    {
      variant,
      quantity: line.quantity,
      free,
      limit,
      unitMinor,
      compareAtMinor: price?.compareAtMinor ?? null,
      seenMinor: line.seenPriceMinor,
      totalMinor: unitMinor * BigInt(line.quantity),
      discountMinor: 0n,
      problem: problemOf(forSale, line.quantity, { free, limit }),
    },
  ];
}

type Left = Pick<QuotedLine, 'free' | 'limit'>;

function problemOf(forSale: boolean, wanted: number, { free, limit }: Left): LineProblem | null {
  if (!forSale) return 'unavailable';
  if (free === 0) return 'out_of_stock';
  if (limit !== null && limit < wanted) return 'limit_reached';
  return free < wanted ? 'not_enough' : null;
}

function quoteVendor(
  vendorId: string,
  lines: QuotedLine[],
  facts: Facts,
  { deliveries, country }: Choices,
): QuotedVendor[] {
  const vendor = facts.vendors.get(vendorId);
  if (vendor === undefined) return [];
  const goodsMinor = add(lines.map((line) => line.totalMinor));
  const weightGrams = weigh(
    lines.map((line) => ({ weightGrams: line.variant.weightGrams, quantity: line.quantity })),
  );
  const consignment = { country, goodsMinor, weightGrams };
  const { reaches, offers } = offersFor(facts.methods.get(vendorId) ?? [], consignment, facts.quoteOf);
  const wanted = offers.find((offer) => offer.method.code === deliveries[vendor.slug]);
  const taken = wanted ?? offers[0];
  return [
    {
      vendor,
      lines,
      weightGrams,
      reaches,
      offers,
      method: taken?.method ?? null,
      chosen: wanted !== undefined,
      goodsMinor,
      discountMinor: add(lines.map((line) => line.discountMinor)),
      subsidyMinor: 0n,
      shippingMinor: taken?.priceMinor ?? 0n,
    },
  ];
}

function add(amounts: readonly bigint[]): bigint {
  return amounts.reduce((a, b) => a + b, 0n);
}
