import type { VariantForSale } from '../catalog/index.ts';
import type { Price } from '../pricing/index.ts';
import { deliveryPrice, type Method } from '../shipping/index.ts';
import type { Vendor } from '../vendors/index.ts';
import type { BagLine } from './store.ts';

/** What is true now of everything in some bags. */
export type Facts = {
  readonly variants: ReadonlyMap<string, VariantForSale>;
  readonly prices: ReadonlyMap<string, Price>;
  readonly free: ReadonlyMap<string, number>;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly methods: ReadonlyMap<string, readonly Method[]>;
};

export type LineProblem = 'out_of_stock' | 'not_enough' | 'unavailable';

export type QuotedLine = {
  readonly variant: VariantForSale;
  readonly quantity: number;
  readonly free: number;
  readonly unitMinor: bigint;
  readonly compareAtMinor: bigint | null;
  readonly seenMinor: bigint;
  readonly totalMinor: bigint;
  readonly problem: LineProblem | null;
};

export type QuotedVendor = {
  readonly vendor: Vendor;
  readonly lines: readonly QuotedLine[];
  readonly methods: readonly Method[];
  /** The chosen method, else the vendor's first; null when the vendor does not deliver at all. */
  readonly method: Method | null;
  readonly chosen: boolean;
  readonly goodsMinor: bigint;
  readonly shippingMinor: bigint;
};

/** A bag as it would be sold now, in minor units of one currency. */
export type Quote = {
  readonly vendors: readonly QuotedVendor[];
  readonly pieces: number;
  readonly goodsMinor: bigint;
  readonly shippingMinor: bigint;
  readonly totalMinor: bigint;
  readonly ready: boolean;
};

/** Which delivery was chosen, by vendor slug. */
export type Deliveries = Readonly<Record<string, 'standard' | 'express'>>;

/** Reckons a bag: lines by vendor in the order they were put in, delivery per vendor, totals. Variants that vanished are left out. */
export function quoteBag(lines: readonly BagLine[], facts: Facts, deliveries: Deliveries): Quote {
  const quoted = lines.flatMap((line) => quoteLine(line, facts));
  const byVendor = Map.groupBy(quoted, (line) => line.variant.vendorId);
  const vendors = [...byVendor].flatMap(([vendorId, own]) => quoteVendor(vendorId, own, facts, deliveries));
  const goodsMinor = add(vendors.map((vendor) => vendor.goodsMinor));
  const shippingMinor = add(vendors.map((vendor) => vendor.shippingMinor));
  const everyLineFine = vendors.every(
    (v) => v.method !== null && v.lines.every((line) => line.problem === null),
  );
  return {
    vendors,
    pieces: quoted.reduce((pieces, line) => pieces + line.quantity, 0),
    goodsMinor,
    shippingMinor,
    totalMinor: goodsMinor + shippingMinor,
    ready: vendors.length > 0 && everyLineFine,
  };
}

function quoteLine(line: BagLine, facts: Facts): QuotedLine[] {
  const variant = facts.variants.get(line.variantId);
  if (variant === undefined) return [];
  const price = facts.prices.get(line.variantId);
  const free = Math.max(facts.free.get(line.variantId) ?? 0, 0);
  const forSale =
    price !== undefined && variant.forSale && facts.vendors.get(variant.vendorId)?.state === 'active';
  const unitMinor = price?.amountMinor ?? line.seenPriceMinor;
  return [
    {
      variant,
      quantity: line.quantity,
      free,
      unitMinor,
      compareAtMinor: price?.compareAtMinor ?? null,
      seenMinor: line.seenPriceMinor,
      totalMinor: unitMinor * BigInt(line.quantity),
      problem: problemOf(forSale, free, line.quantity),
    },
  ];
}

function problemOf(forSale: boolean, free: number, wanted: number): LineProblem | null {
  if (!forSale) return 'unavailable';
  if (free === 0) return 'out_of_stock';
  return free < wanted ? 'not_enough' : null;
}

function quoteVendor(
  vendorId: string,
  lines: QuotedLine[],
  facts: Facts,
  deliveries: Deliveries,
): QuotedVendor[] {
  const vendor = facts.vendors.get(vendorId);
  if (vendor === undefined) return [];
  const methods = facts.methods.get(vendorId) ?? [];
  const wanted = methods.find((method) => method.code === deliveries[vendor.slug]);
  const method = wanted ?? methods[0] ?? null;
  const goodsMinor = add(lines.map((line) => line.totalMinor));
  const shippingMinor = method === null ? 0n : deliveryPrice(method, goodsMinor);
  return [{ vendor, lines, methods, method, chosen: wanted !== undefined, goodsMinor, shippingMinor }];
}

function add(amounts: readonly bigint[]): bigint {
  return amounts.reduce((a, b) => a + b, 0n);
}
