import { randomUUID } from 'node:crypto';
import type { Market, OrderPlan } from '@selvedge/demo-market';
import { allocate, basisPointsOf } from '@selvedge/money';
import { capturePosting, feePosting, type Posting, post } from '../modules/ledger/index.ts';
import { orderNumber } from '../modules/orders/index.ts';
import { addWorkingDays } from '../modules/shipping/index.ts';
import type { Tx } from '../platform/index.ts';
import type { SeededVariant } from './goods.ts';
import { insertRows } from './rows.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Says whether the goods of a planned order were sold. */
export function isSold(plan: OrderPlan): boolean {
  return plan.state !== 'expired' && plan.state !== 'cancelled' && plan.state !== 'awaiting_payment';
}

/** Writes a batch of planned orders with parcels, lines, payments, shipments, history, stock entries and postings. */
export async function writeOrders(
  tx: Tx,
  plans: readonly OrderPlan[],
  market: Market,
  variants: ReadonlyMap<string, SeededVariant>,
  accountIds: ReadonlyMap<string, string>,
): Promise<void> {
  const numbers = await tx<
    { n: bigint }[]
  >`select nextval('orders.order_number') as n from generate_series(1, ${plans.length})`;
  const vendors = new Map(market.vendors.map((vendor) => [vendor.slug, vendor]));
  const orders = plans.map((plan, i) =>
    composeOrder(plan, orderNumber(numbers[i]?.n ?? 0n), vendors, variants),
  );
  await insertRows(
    tx,
    'orders.order',
    'id uuid, number text, placement_id uuid, cart_id uuid, account_id uuid, state text, currency char(3), goods_minor bigint, shipping_minor bigint, total_minor bigint, placed_at timestamptz, paid_at timestamptz, closed_at timestamptz',
    orders.map((o) => ({
      ...o.head,
      account_id: o.plan.guest ? null : (accountIds.get(o.plan.buyer.email) ?? null),
    })),
  );
  await insertRows(
    tx,
    'orders.recipient',
    'order_id uuid, email text, full_name text, line1 text, postcode text, city text, country char(2)',
    orders.map(({ head, plan }) => ({
      order_id: head.id,
      email: plan.buyer.email,
      full_name: plan.buyer.fullName,
      ...plan.buyer.address,
    })),
  );
  const parcels = orders.flatMap((order) => order.parcels);
  await insertRows(
    tx,
    'orders.vendor_order',
    'id uuid, vendor_id uuid, order_id uuid, number text, state text, currency char(3), goods_minor bigint, shipping_minor bigint, commission_minor bigint, delivery_code text, delivery_name text, deliver_from date, deliver_until date, ship_by timestamptz, created_at timestamptz, shipped_at timestamptz, delivered_at timestamptz',
    parcels,
  );
  await insertRows(
    tx,
    'orders.order_line',
    'id uuid, vendor_id uuid, vendor_order_id uuid, order_id uuid, line_no int, variant_id uuid, product_id uuid, product_slug text, product_name text, colour_name text, size text, sku text, picture_hash text, quantity int, unit_price_minor bigint, line_total_minor bigint, commission_bps int, commission_minor bigint',
    orders.flatMap((order) => order.lines),
  );
  await insertRows(
    tx,
    'orders.shipment',
    'vendor_id uuid, vendor_order_id uuid, carrier text, tracking_number text, state text, shipped_at timestamptz, delivered_at timestamptz',
    parcels
      .filter((p) => p.shipped_at !== null)
      .map((p) => ({
        ...p,
        vendor_order_id: p.id,
        carrier: p.plan.carrier,
        tracking_number: p.plan.trackingNumber,
        state: p.delivered_at === null ? 'in_transit' : 'delivered',
      })),
  );
  await insertRows(
    tx,
    'orders.history',
    'order_id uuid, vendor_id uuid, event text, actor text, happened_at timestamptz',
    orders.flatMap((order) => order.history),
  );
  const sold = orders.filter((order) => isSold(order.plan));
  await insertRows(
    tx,
    'payments.payment',
    'order_id uuid, provider text, intent_id text, state text, currency char(3), amount_minor bigint, captured_minor bigint, card jsonb, created_at timestamptz',
    sold.map(({ head }) => ({
      order_id: head.id,
      provider: 'stripe',
      intent_id: `pi_seed_${head.id.replaceAll('-', '')}`,
      state: 'captured',
      currency: 'EUR',
      amount_minor: head.total_minor,
      captured_minor: head.total_minor,
      card: { brand: 'visa', last4: '4242' },
      created_at: head.placed_at,
    })),
  );
  await insertRows(
    tx,
    'inventory.stock_entry',
    'variant_id uuid, location_id uuid, vendor_id uuid, quantity int, reason text, reference text, created_at timestamptz',
    sold.flatMap((order) => order.taken),
  );
  await post(
    tx,
    sold.flatMap((order) => order.postings),
  );
}

type Vendors = ReadonlyMap<string, Market['vendors'][number]>;

function composeOrder(
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
    postings: paidAt === null ? [] : postingsOf(id, paidAt, shares),
  };
}

type Shares = Parameters<typeof capturePosting>[0]['shares'];

function postingsOf(orderId: string, paidAt: Date, shares: Shares): Posting[] {
  const base = { orderId, processor: 'stripe', currency: 'EUR' };
  const total = shares.reduce((sum, share) => sum + share.goodsMinor + share.shippingMinor, 0n);
  const fee = feePosting({ ...base, feeMinor: basisPointsOf(total, 150) + 25n, at: paidAt });
  return [capturePosting({ ...base, capturedAt: paidAt, shares }), ...(fee === null ? [] : [fee])];
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
  const [method] = vendor?.delivery ?? [];
  if (vendor === undefined || first === undefined || method === undefined) return [];
  const id = randomUUID();
  const goods = own.reduce((sum, line) => sum + line.total, 0n);
  const commission = basisPointsOf(goods, vendor.commissionBps);
  const commissions = allocate(
    commission,
    own.map((line) => line.total),
  );
  const free = method.freeOverMinor !== null && goods >= BigInt(method.freeOverMinor);
  const state =
    paidAt === null
      ? ('cancelled' as const)
      : parcel.deliveredAt !== null
        ? ('delivered' as const)
        : parcel.shippedAt !== null
          ? ('shipped' as const)
          : ('to_ship' as const);
  const lines = own.map(({ variant: v, quantity, total }, i) => ({
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
    unit_price_minor: v.priceMinor,
    line_total_minor: total,
    commission_bps: vendor.commissionBps,
    commission_minor: commissions[i] ?? 0n,
    taken: {
      variant_id: v.id,
      location_id: v.locationId,
      vendor_id: v.vendorId,
      quantity: -quantity,
      reason: 'sale',
      reference: orderId,
      created_at: paidAt,
    },
  }));
  return [
    {
      plan: parcel,
      lines,
      id,
      vendor_id: first.variant.vendorId,
      order_id: orderId,
      number,
      state,
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

function historyOf(
  plan: OrderPlan,
  order_id: string,
  paidAt: Date | null,
  parcels: readonly { vendor_id: string; shipped_at: Date | null; delivered_at: Date | null }[],
) {
  const own = parcels.flatMap(({ vendor_id, shipped_at, delivered_at }) => [
    ...(shipped_at === null
      ? []
      : [{ order_id, vendor_id, event: 'vendor_order.shipped', actor: 'vendor', happened_at: shipped_at }]),
    ...(delivered_at === null
      ? []
      : [
          {
            order_id,
            vendor_id,
            event: 'vendor_order.delivered',
            actor: 'carrier',
            happened_at: delivered_at,
          },
        ]),
  ]);
  const ending =
    paidAt === null
      ? {
          event: `order.${plan.state}`,
          actor: 'clock',
          happened_at: new Date(plan.placedAt.getTime() + HOUR_MS),
        }
      : { event: 'order.paid', actor: 'shopper', happened_at: paidAt };
  return [{ order_id, vendor_id: null, ...ending }, ...own];
}
