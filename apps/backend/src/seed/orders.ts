import type { Market, OrderPlan } from '@selvedge/demo-market';
import { post } from '../modules/ledger/index.ts';
import { orderNumber } from '../modules/orders/index.ts';
import type { Tx } from '../platform/index.ts';
import { composeOrder, isSold } from './compose-order.ts';
import type { SeededVariant } from './goods.ts';
import { insertRows } from './rows.ts';
import { writeShipments } from './shipments.ts';

/** Writes a batch of planned orders with parcels, lines, payments, shipments, history, stock entries and postings. Gives them. */
export async function writeOrders(
  tx: Tx,
  plans: readonly OrderPlan[],
  market: Market,
  variants: ReadonlyMap<string, SeededVariant>,
  accountIds: ReadonlyMap<string, string>,
): Promise<readonly ComposedOrder[]> {
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
  await writeParcels(tx, orders);
  await insertRows(
    tx,
    'orders.history',
    'order_id uuid, vendor_id uuid, event text, actor text, happened_at timestamptz',
    orders.flatMap((order) => order.history),
  );
  await writePayments(
    tx,
    orders.filter((order) => isSold(order.plan)),
  );
  return orders;
}

type ComposedOrder = ReturnType<typeof composeOrder>;

async function writeParcels(tx: Tx, orders: readonly ComposedOrder[]): Promise<void> {
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
    'id uuid, vendor_id uuid, vendor_order_id uuid, order_id uuid, line_no int, variant_id uuid, product_id uuid, product_slug text, product_name text, colour_name text, size text, sku text, picture_hash text, quantity int, shipped_quantity int, unit_price_minor bigint, line_total_minor bigint, commission_bps int, commission_minor bigint',
    orders.flatMap((order) => order.lines),
  );
  await writeShipments(tx, parcels);
}

async function writePayments(tx: Tx, sold: readonly ComposedOrder[]): Promise<void> {
  await insertRows(
    tx,
    'payments.payment',
    'order_id uuid, provider text, intent_id text, state text, currency char(3), amount_minor bigint, captured_minor bigint, card jsonb, created_at timestamptz',
    sold.map(({ head, provider }) => ({
      order_id: head.id,
      provider,
      intent_id: `${provider === 'stripe' ? 'pi_seed' : 'PAYPAL-SEED'}_${head.id.replaceAll('-', '')}`,
      state: 'captured',
      currency: 'EUR',
      amount_minor: head.total_minor,
      captured_minor: head.total_minor,
      card: provider === 'stripe' ? { brand: 'visa', last4: '4242' } : null,
      created_at: head.placed_at,
    })),
  );
  await insertRows(
    tx,
    'inventory.stock_entry',
    'variant_id uuid, location_id uuid, vendor_id uuid, quantity int, reason text, reference text, created_at timestamptz',
    sold.flatMap((order) => order.taken),
  );
  await insertRows(
    tx,
    'inventory.hold',
    'order_id uuid, variant_id uuid, location_id uuid, vendor_id uuid, quantity int, state text, routing text, expires_at timestamptz',
    sold.flatMap(({ taken }) =>
      taken.map(({ reference, variant_id, location_id, vendor_id, routing, quantity, created_at }) => ({
        order_id: reference,
        variant_id,
        location_id,
        vendor_id,
        quantity: -quantity,
        state: 'claimed',
        routing,
        expires_at: created_at,
      })),
    ),
  );
  await post(
    tx,
    sold.flatMap((order) => order.postings),
  );
}
