import { allocate, basisPointsOf } from '@selvedge/money';
import { uuidv7 } from '../../platform/index.ts';
import type { Quote, QuotedVendor } from '../cart/index.ts';
import { orderNumber } from '../orders/index.ts';
import { deliveryWindow, type Method } from '../shipping/index.ts';
import type { Draft } from './store.ts';

/** One intent to buy, as it travels: ids and one amount, nothing personal. */
export type Intention = {
  readonly placementId: string;
  readonly cartId: string;
  readonly accountId: string | null;
  readonly fingerprint: string;
  readonly expectedMinor: bigint;
  /** What the shopper was shown to be charged. */
  readonly expectedDueMinor: bigint;
  /** Nobody waits for the answer any more. */
  readonly late: boolean;
  /** The W3C trace it belongs to, so that one order can be followed through every process. */
  readonly trace: string | null;
};

export type Planning = {
  readonly intention: Intention;
  readonly draft: Draft | undefined;
  readonly quote: Quote | undefined;
  readonly number: bigint;
  /** A refusal known before: the bag's earlier order is being paid. */
  readonly refuse: 'payment_in_progress' | null;
  readonly now: Date;
};

/** Plans many placements as the lists `checkout.place_batch` takes, in queue order. */
export function planBatch(plannings: readonly Planning[], currency: string) {
  const planned = plannings.map((planning, index) => planPlacement(planning, index + 1));
  const coupons = named(planned.map(({ placement }) => placement.coupon));
  const giftCards = named(planned.map(({ placement }) => placement.gift_card));
  return {
    currency,
    ...(coupons.length > 0 && { coupons }),
    ...(giftCards.length > 0 && { gift_cards: giftCards }),
    placements: planned.map((one) => one.placement),
    parcels: planned.flatMap((one) => one.parcels),
    lines: planned.flatMap((one) => one.lines),
  };
}

function named(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

export type Plan = {
  readonly placement: {
    readonly n: number;
    readonly refuse?: string;
    readonly detail?: object;
    readonly coupon?: string;
    readonly gift_card?: string;
  };
  readonly parcels: ReturnType<typeof planVendorOrder>[];
  readonly lines: ReturnType<typeof planLines>[number][];
};

/**
 * Makes a placement an order to decide, or says why it cannot be one: what changed since the shopper looked, before any
 * stock is touched. `n` is its place in the batch. Amounts are texts of minor units, as JSON carries them.
 */
export function planPlacement(planning: Planning, n: number): Plan {
  const { intention, draft, now } = planning;
  const head = {
    n,
    placement: intention.placementId,
    cart: intention.cartId,
    draft: draft?.id ?? null,
    account: intention.accountId,
    fingerprint: intention.fingerprint,
    trace: intention.trace,
  };
  const { quote } = planning;
  const refusal = refusalOf(planning);
  if (refusal !== null || quote === undefined)
    return { placement: { ...head, ...refusal }, parcels: [], lines: [] };
  const number = orderNumber(planning.number);
  const parcels = quote.vendors.flatMap((quoted, index) =>
    planParcel(quoted, { n, number: `${number}-${index + 1}`, now }),
  );
  const placement = {
    ...head,
    country: draft?.country ?? null,
    order: uuidv7(now),
    number,
    goods: quote.goodsMinor.toString(),
    shipping: quote.shippingMinor.toString(),
    ...planVouchers(quote),
  };
  const lines = parcels.flatMap((parcel) => parcel.lines).map((line, index) => ({ ...line, no: index + 1 }));
  return { placement, parcels: parcels.map((parcel) => parcel.head), lines };
}

/** What the order takes of a coupon and a gift card; nothing is said of what it does not take. */
function planVouchers({ coupon, giftCard, discountMinor }: Quote) {
  return {
    ...(coupon !== null &&
      discountMinor > 0n && {
        discount: discountMinor.toString(),
        coupon: coupon.coupon.id,
        coupon_version: coupon.coupon.version,
      }),
    ...(giftCard !== null &&
      giftCard.usedMinor > 0n && { gift_card: giftCard.card.id, gift: giftCard.usedMinor.toString() }),
  };
}

function refusalOf({ draft, quote, intention, refuse }: Planning) {
  if (intention.late) return { refuse: 'busy' };
  if (refuse !== null) return { refuse };
  if (quote === undefined || quote.vendors.length === 0) return { refuse: 'empty_bag' };
  if (draft === undefined || draft.email === null || draft.line1 === null)
    return { refuse: 'address_missing' };
  if (quote.vendors.some((quoted) => !quoted.reaches)) return { refuse: 'no_delivery' };
  if (quote.vendors.some((quoted) => quoted.method === null)) return { refuse: 'delivery_missing' };
  for (const line of quote.vendors.flatMap((quoted) => quoted.lines)) {
    if (line.problem === null) continue;
    const why = line.problem === 'not_enough' ? 'out_of_stock' : line.problem;
    const available = Math.min(line.free, line.limit ?? line.free);
    return { refuse: why, detail: { variantId: line.variant.variantId, available } };
  }
  const asShown =
    quote.totalMinor === intention.expectedMinor && quote.dueMinor === intention.expectedDueMinor;
  return asShown ? null : { refuse: 'price_changed' };
}

type ParcelPlan = { readonly n: number; readonly number: string; readonly now: Date };
type ParcelIdentity = ParcelPlan & { readonly id: string; readonly commissions: readonly bigint[] };

function planParcel(quoted: QuotedVendor, plan: ParcelPlan) {
  const { method } = quoted;
  if (method === null) return [];
  const id = uuidv7(plan.now);
  const commissions = commissionsOf(quoted);
  const head = planVendorOrder(quoted, method, { ...plan, id, commissions });
  return [{ head, lines: planLines(quoted, { ...plan, id, commissions }) }];
}

function planLines(quoted: QuotedVendor, plan: ParcelIdentity) {
  return quoted.lines.map((line, index) => ({
    n: plan.n,
    no: 0,
    id: uuidv7(plan.now),
    parcel: plan.id,
    vendor: quoted.vendor.id,
    variant: line.variant.variantId,
    product: line.variant.productId,
    slug: line.variant.productSlug,
    title: line.variant.productName,
    colour: line.variant.colourName,
    size: line.variant.size,
    sku: line.variant.sku,
    picture: line.variant.pictureHash,
    quantity: line.quantity,
    price: line.unitMinor.toString(),
    ...reduced(line.discountMinor, quoted.subsidyMinor > 0n),
    bps: quoted.vendor.commissionBps,
    commission: (plan.commissions[index] ?? 0n).toString(),
  }));
}

function planVendorOrder(quoted: QuotedVendor, method: Method, plan: ParcelIdentity) {
  const { from, until } = deliveryWindow(method, quoted.vendor.dispatchDays, plan.now);
  return {
    n: plan.n,
    id: plan.id,
    number: plan.number,
    vendor: quoted.vendor.id,
    goods: quoted.goodsMinor.toString(),
    ...reduced(quoted.discountMinor, quoted.subsidyMinor > 0n),
    shipping: quoted.shippingMinor.toString(),
    commission: plan.commissions.reduce((a, b) => a + b, 0n).toString(),
    code: method.code,
    name: method.name,
    from,
    until,
  };
}

/** A discount, and the part of it that the market bears: all of it or nothing. Nothing is said where there is none. */
function reduced(discountMinor: bigint, marketPays: boolean) {
  if (discountMinor === 0n) return {};
  const discount = discountMinor.toString();
  return marketPays ? { discount, subsidy: discount } : { discount };
}

/**
 * The commission of a parcel is reckoned once, on what the vendor gets for its goods, and spread over its lines so that the parts
 * add up: a discount the vendor bears lowers it, one the market bears does not.
 */
function commissionsOf(quoted: QuotedVendor): bigint[] {
  const base = quoted.goodsMinor - quoted.discountMinor + quoted.subsidyMinor;
  if (base === 0n) return quoted.lines.map(() => 0n);
  const bearsDiscount = quoted.subsidyMinor === 0n;
  return allocate(
    basisPointsOf(base, quoted.vendor.commissionBps),
    quoted.lines.map((line) => line.totalMinor - (bearsDiscount ? line.discountMinor : 0n)),
  );
}
