import { randomUUID } from 'node:crypto';
import { allocate, basisPointsOf } from '@selvedge/money';
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
  /** Nobody waits for the answer any more. */
  readonly late: boolean;
};

export type Planning = {
  readonly intention: Intention;
  readonly draft: Draft | undefined;
  readonly quote: Quote;
  readonly number: bigint;
  readonly now: Date;
  readonly currency: string;
};

/**
 * Makes a placement an order to decide, or says why it cannot be one: what changed since the shopper looked, before any
 * stock is touched. The shape is the one `checkout.place_batch` takes.
 */
export function planPlacement(planning: Planning) {
  const { intention } = planning;
  const head = {
    placement: intention.placementId,
    cart: intention.cartId,
    draft: planning.draft?.id ?? null,
    account: intention.accountId,
    fingerprint: intention.fingerprint,
  };
  const refusal = refusalOf(planning);
  if (refusal !== null)
    return { ...head, ...refusal, order: { currency: planning.currency }, vendor_orders: [], lines: [] };
  const number = orderNumber(planning.number);
  const parcels = planning.quote.vendors.flatMap((quoted, index) =>
    planParcel(quoted, `${number}-${index + 1}`, planning.now),
  );
  return {
    ...head,
    order: {
      id: randomUUID(),
      number,
      currency: planning.currency,
      goods: planning.quote.goodsMinor,
      shipping: planning.quote.shippingMinor,
    },
    vendor_orders: parcels.map((parcel) => parcel.vendorOrder),
    lines: parcels.flatMap((parcel) => parcel.lines).map((line, index) => ({ ...line, no: index + 1 })),
  };
}

function refusalOf({ draft, quote, intention }: Planning) {
  if (intention.late) return { refuse: 'busy' };
  if (quote.vendors.length === 0) return { refuse: 'empty_bag' };
  if (draft === undefined || draft.email === null || draft.line1 === null)
    return { refuse: 'address_missing' };
  if (quote.vendors.some((quoted) => !quoted.reaches)) return { refuse: 'no_delivery' };
  if (quote.vendors.some((quoted) => quoted.method === null)) return { refuse: 'delivery_missing' };
  for (const line of quote.vendors.flatMap((quoted) => quoted.lines)) {
    if (line.problem === null) continue;
    const refuse = line.problem === 'unavailable' ? 'unavailable' : 'out_of_stock';
    return { refuse, detail: { variantId: line.variant.variantId, available: line.free } };
  }
  return quote.totalMinor === intention.expectedMinor ? null : { refuse: 'price_changed' };
}

function planParcel(quoted: QuotedVendor, number: string, now: Date) {
  const { method } = quoted;
  if (method === null) return [];
  const vendorOrderId = randomUUID();
  const commissions = commissionsOf(quoted);
  const lines = quoted.lines.map((line, index) => ({
    id: randomUUID(),
    vendor_order: vendorOrderId,
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
    price: line.unitMinor,
    bps: quoted.vendor.commissionBps,
    commission: commissions[index] ?? 0n,
  }));
  return [
    { vendorOrder: planVendorOrder(quoted, method, { id: vendorOrderId, number, now, commissions }), lines },
  ];
}

type ParcelPlan = {
  readonly id: string;
  readonly number: string;
  readonly now: Date;
  readonly commissions: readonly bigint[];
};

function planVendorOrder(quoted: QuotedVendor, method: Method, plan: ParcelPlan) {
  const { from, until } = deliveryWindow(method, quoted.vendor.dispatchDays, plan.now);
  return {
    id: plan.id,
    number: plan.number,
    vendor: quoted.vendor.id,
    goods: quoted.goodsMinor,
    shipping: quoted.shippingMinor,
    commission: plan.commissions.reduce((a, b) => a + b, 0n),
    code: method.code,
    name: method.name,
    from,
    until,
  };
}

/** The commission of a parcel is reckoned once, on its goods, and spread over its lines so that the parts add up. */
function commissionsOf(quoted: QuotedVendor): bigint[] {
  return allocate(
    basisPointsOf(quoted.goodsMinor, quoted.vendor.commissionBps),
    quoted.lines.map((line) => line.totalMinor),
  );
}
