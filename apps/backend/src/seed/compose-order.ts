import { randomUUID } from 'node:crypto';
import type { Market, OrderPlan } from '@selvedge/demo-market';
import { allocate, basisPointsOf } from '@selvedge/money';
import { capturePosting, feePosting, type Posting } from '../modules/ledger/index.ts';
import { addWorkingDays } from '../modules/shipping/index.ts';
import type { SeededVariant } from './goods.ts';
import { historyOf } from './order-history.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Says whether the goods of a planned order were sold. */
export function isSold(plan: OrderPlan): boolean {
  return plan.state !== 'expired' && plan.state !== 'cancelled' && plan.state !== 'awaiting_payment';
}

type Vendors = ReadonlyMap<string, Market['vendors'][number]>;

/** Makes the rows of one planned order: its head, parcels, lines, history, stock entries and postings. */
export function composeOrder(
  plan: OrderPlan,
  number: string,
  vendors: Vendors,
  variants: ReadonlyMap<string, SeededVariant>,
) {
  const id = randomUUID();
  const paidAt = isSold(plan) ? new Date(plan.placedAt.getTime() + 60_000) : null;
  const parcels = plan.parcels.flatMap((parcel, i) =>
    composeParcel(plan, parcel, { orderId: id, number: `${number}-${i + 1}`, paidAt }, vendors, variants),
  );
  const goods = parcels.reduce((sum, parcel) => sum + parcel.goods_minor, 0n);
  const shipping = parcels.reduce((sum, parcel) => sum + parcel.shipping_minor, 0n);
  // About every fourth shopper pays by PayPal; which ones must be the same at every seeding.
  const provider = ((goods + shipping) / 100n) % 4n === 0n ? ('paypal' as const) : ('stripe' as const);
  const last = plan.parcels
    .map((parcel) => parcel.deliveredAt?.getTime() ?? 0)
    .reduce((a, b) => Math.max(a, b), 0);
  const head = {
    id,
    number,
    placement_id: randomUUID(),
    cart_id: randomUUID(),
    state: plan.state,
    currency: 'EUR',
    goods_minor: goods,
    shipping_minor: shipping,
    total_minor: goods + shipping,
    placed_at: plan.placedAt,
    paid_at: paidAt,
    closed_at:
      plan.state === 'delivered'
        ? new Date(last)
        : paidAt === null
          ? new Date(plan.placedAt.getTime() + HOUR_MS)
          : null,
  };
  const lines = parcels.flatMap((parcel) => parcel.lines).map((line, i) => ({ ...line, line_no: i + 1 }));
  const shares = parcels.map((p) => ({
    vendorId: p.vendor_id,
    goodsMinor: p.goods_minor,
    discountMinor: 0n,
    subsidyMinor: 0n,
    shippingMinor: p.shipping_minor,
    commissionMinor: p.commission_minor,
  }));
  return {
    plan,
    head,
    parcels,
    lines,
    history: historyOf(plan, id, paidAt, parcels),
    taken: lines.map((line) => line.taken),
    provider,
    postings: paidAt === null ? [] : postingsOf({ orderId: id, provider, paidAt }, shares),
  };
}

type Shares = Parameters<typeof capturePosting>[0]['shares'];

type Paid = { readonly orderId: string; readonly provider: 'stripe' | 'paypal'; readonly paidAt: Date };

function postingsOf({ orderId, provider, paidAt }: Paid, shares: Shares): Posting[] {
  const base = { orderId, processor: provider, currency: 'EUR' };
  const total = shares.reduce((sum, share) => sum + share.goodsMinor + share.shippingMinor, 0n);
  const fee = feePosting({ ...base, feeMinor: basisPointsOf(total, 150) + 25n, at: paidAt });
  const capture = capturePosting({ ...base, capturedAt: paidAt, shares, giftMinor: 0n });
  return [capture, fee].flatMap((posting) => posting ?? []);
}

type Belongs = { readonly orderId: string; readonly number: string; readonly paidAt: Date | null };

function composeParcel(
  plan: OrderPlan,
  parcel: OrderPlan['parcels'][number],
  { orderId, number, paidAt }: Belongs,
  vendors: Vendors,
  variants: ReadonlyMap<string, SeededVariant>,
) {
  const vendor = vendors.get(parcel.vendorSlug);
  const own = plan.lines
    .filter((line) => line.vendorSlug === parcel.vendorSlug)
    .flatMap((line) => {
      const variant = variants.get(`${line.vendorSlug} ${line.sku}`);
      return variant === undefined
        ? []
        : [{ variant, quantity: line.quantity, total: BigInt(variant.priceMinor * line.quantity) }];
    });
  const [first] = own;
  const zone = vendor?.zones.find(({ countries }) => countries.includes(plan.buyer.address.country));
  const [method] = (zone ?? vendor?.zones[0])?.methods ?? [];
  if (vendor === undefined || first === undefined || method === undefined) return [];
  const id = randomUUID();
  const goods = own.reduce((sum, line) => sum + line.total, 0n);
  const commission = basisPointsOf(goods, vendor.commissionBps);
  const commissions = allocate(
    commission,
    own.map((line) => line.total),
  );
  const free = method.freeOverMinor !== null && goods >= BigInt(method.freeOverMinor);
  const lines = own.map((line, i) =>
    composeLine(
      line,
      { id, orderId, paidAt, sent: parcel.shippedAt !== null },
      vendor.commissionBps,
      commissions[i] ?? 0n,
    ),
  );
  return [
    {
      plan: parcel,
      lines,
      id,
      vendor_id: first.variant.vendorId,
      order_id: orderId,
      number,
      state: stateOf(parcel, paidAt),
      currency: 'EUR',
      goods_minor: goods,
      shipping_minor: free ? 0n : BigInt(method.priceMinor),
      commission_minor: commission,
      delivery_code: method.code,
      delivery_name: method.name,
      deliver_from: addWorkingDays(plan.placedAt, vendor.dispatchDays + method.minDays),
      deliver_until: addWorkingDays(plan.placedAt, vendor.dispatchDays + method.maxDays),
      ship_by: paidAt === null ? null : new Date(paidAt.getTime() + (vendor.dispatchDays + 1) * DAY_MS),
      created_at: plan.placedAt,
      shipped_at: parcel.shippedAt,
      delivered_at: parcel.deliveredAt,
    },
  ];
}

function stateOf(parcel: OrderPlan['parcels'][number], paidAt: Date | null) {
  if (paidAt === null) return 'cancelled' as const;
  if (parcel.deliveredAt !== null) return 'delivered' as const;
  return parcel.shippedAt === null ? ('to_ship' as const) : ('shipped' as const);
}

type Bought = { readonly variant: SeededVariant; readonly quantity: number; readonly total: bigint };
type Parcel = {
  readonly id: string;
  readonly orderId: string;
  readonly paidAt: Date | null;
  readonly sent: boolean;
};

function composeLine(
  { variant: v, quantity, total }: Bought,
  { id, orderId, paidAt, sent }: Parcel,
  commissionBps: number,
  commissionMinor: bigint,
) {
  return {
    id: randomUUID(),
    vendor_id: v.vendorId,
    vendor_order_id: id,
    order_id: orderId,
    variant_id: v.id,
    product_id: v.productId,
    product_slug: v.product.slug,
    product_name: v.product.name,
    colour_name: v.colour,
    size: v.size,
    sku: v.sku,
    picture_hash: v.pictureHash,
    quantity,
    shipped_quantity: sent ? quantity : 0,
    unit_price_minor: v.priceMinor,
    line_total_minor: total,
    commission_bps: commissionBps,
    commission_minor: commissionMinor,
    taken: {
      variant_id: v.id,
      location_id: v.locationId,
      routing: v.routing,
      vendor_id: v.vendorId,
      quantity: -quantity,
      reason: 'sale',
      reference: orderId,
      created_at: paidAt,
    },
  };
}
