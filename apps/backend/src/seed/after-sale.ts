import { type Posting, post, refundOwedPosting, refundPaidPosting } from '../modules/ledger/index.ts';
import { jsonb, type Tx } from '../platform/index.ts';
import { type AfterSalePlan, type ComposedOrder, planAfterSale } from './compose-after-sale.ts';
import { insertRows } from './rows.ts';

/** Writes what came after the sale of a batch of orders: cancellations, returns, refunds, with stock and postings. */
export async function writeAfterSale(tx: Tx, orders: readonly ComposedOrder[], asOf: Date): Promise<void> {
  const plans = orders.flatMap((order) => planAfterSale(order, asOf) ?? []);
  if (plans.length === 0) return;
  await writeReturns(tx, plans);
  await writeRefunds(tx, plans);
  await writeCounts(tx, plans);
  await writeStockBack(tx, plans);
  await post(tx, plans.flatMap(postingsOf));
  await writeHistory(tx, plans);
}

async function writeReturns(tx: Tx, plans: readonly AfterSalePlan[]): Promise<void> {
  const returns = plans.flatMap(({ order, line, back, returned }) =>
    back === null ? [] : [{ order, line, back, returned }],
  );
  await insertRows(
    tx,
    'aftersale.return',
    'id uuid, number text, order_id uuid, vendor_order_id uuid, vendor_id uuid, kind text, state text, carrier text, tracking_number text, requested_at timestamptz, decided_at timestamptz, sent_at timestamptz, received_at timestamptz, closed_at timestamptz, note text',
    returns.map(({ order, line, back }) => ({
      id: back.id,
      number: back.number,
      order_id: order.head.id,
      vendor_order_id: line.vendor_order_id,
      vendor_id: line.vendor_id,
      kind: 'refund',
      state: back.state,
      note: back.state === 'requested' ? 'It came apart after a few weeks of careful use.' : '',
      carrier: back.sentAt === null ? null : 'DHL',
      tracking_number: back.sentAt === null ? null : `RR${back.number.replaceAll('-', '')}`,
      requested_at: back.requestedAt,
      decided_at: back.state === 'requested' ? null : back.requestedAt,
      sent_at: back.sentAt,
      received_at: back.receivedAt,
      closed_at: back.receivedAt,
    })),
  );
  await insertRows(
    tx,
    'aftersale.return_line',
    'return_id uuid, vendor_id uuid, order_line_id uuid, variant_id uuid, colour_name text, size text, sku text, quantity int, reason text, condition text, restocked boolean',
    returns.map(({ line, back, returned }) => ({
      ...line,
      return_id: back.id,
      order_line_id: line.id,
      reason: back.reason,
      condition: returned > 0 ? 'as_new' : null,
      restocked: returned > 0,
    })),
  );
}

type Given = AfterSalePlan & { readonly refund: NonNullable<AfterSalePlan['refund']> };

function givenOf(plans: readonly AfterSalePlan[]): Given[] {
  return plans.flatMap((plan) => (plan.refund === null ? [] : [{ ...plan, refund: plan.refund }]));
}

async function writeRefunds(tx: Tx, plans: readonly AfterSalePlan[]): Promise<void> {
  const given = givenOf(plans);
  const rows = given.map(({ order, line, at, goodsMinor, shippingMinor, commissionMinor, refund, back }) => ({
    id: refund.id,
    order_id: order.head.id,
    vendor_order_id: line.vendor_order_id,
    vendor_id: line.vendor_id,
    return_id: back?.id ?? null,
    cause: refund.cause,
    note: refund.note,
    borne_by: refund.borneBy,
    asked_by: refund.askedBy,
    state: refund.failed ? 'failed' : 'succeeded',
    goods_minor: goodsMinor,
    shipping_minor: shippingMinor,
    commission_minor: commissionMinor,
    processor_refund_id: `re_seed_${refund.id.replaceAll('-', '')}`,
    failure_code: refund.failed ? 'expired_or_canceled_card' : null,
    at,
    line_id: line.id,
    quantity: refund.cause === 'goodwill' ? 0 : line.quantity,
  }));
  await tx`
    with given as (
      select r.*, p.id as payment_id, p.currency from jsonb_to_recordset(${jsonb(tx, rows)}) r(id uuid, order_id uuid, vendor_order_id uuid, vendor_id uuid,
        return_id uuid, cause text, note text, borne_by text, asked_by text, state text, goods_minor bigint, shipping_minor bigint,
        commission_minor bigint, processor_refund_id text, failure_code text, at timestamptz, line_id uuid, quantity int)
        join payments.payment p on p.order_id = r.order_id),
    refunds as (
      insert into aftersale.refund (id, order_id, vendor_order_id, vendor_id, payment_id, return_id, cause, note, borne_by, asked_by, state,
        currency, goods_minor, shipping_minor, amount_minor, commission_minor, processor_refund_id, failure_code, created_at, updated_at, settled_at)
      select id, order_id, vendor_order_id, vendor_id, payment_id, return_id, cause, note, borne_by, asked_by, state, currency, goods_minor,
             shipping_minor, goods_minor + shipping_minor, commission_minor, processor_refund_id, failure_code, at, at, at from given returning id),
    lines as (
      insert into aftersale.refund_line (refund_id, order_line_id, vendor_id, quantity, goods_minor, commission_minor)
      select id, line_id, vendor_id, quantity, goods_minor, commission_minor from given where id in (select id from refunds))
    update payments.payment p set refunded_minor = g.goods_minor + g.shipping_minor from given g where p.id = g.payment_id`;
}

async function writeCounts(tx: Tx, plans: readonly AfterSalePlan[]): Promise<void> {
  const rows = plans.map(
    ({ line, cancelled, returned, goodsMinor, shippingMinor, commissionMinor, refund }) => ({
      id: line.id,
      vendor_order_id: line.vendor_order_id,
      cancelled,
      returned,
      refunded: goodsMinor,
      goodwill: refund?.borneBy === 'market' ? goodsMinor : 0n,
      commission: commissionMinor,
      shipping: shippingMinor,
    }),
  );
  await tx`
    with given as (select * from jsonb_to_recordset(${jsonb(tx, rows)}) r(id uuid, vendor_order_id uuid, cancelled int, whole boolean, returned int, refunded bigint,
        goodwill bigint, commission bigint, shipping bigint)),
    lines as (
      update orders.order_line l set cancelled_quantity = g.cancelled, returned_quantity = g.returned, refunded_minor = g.refunded,
             goodwill_minor = g.goodwill, commission_refunded_minor = g.commission from given g where l.id = g.id)
    update orders.vendor_order v set refunded_shipping_minor = g.shipping, state = case when g.whole then 'cancelled' else v.state end from given g where v.id = g.vendor_order_id`;
}

async function writeStockBack(tx: Tx, plans: readonly AfterSalePlan[]): Promise<void> {
  const rows = plans
    .filter((plan) => plan.returned > 0)
    .map(({ line, returned, at }) => ({
      ...line.taken,
      quantity: returned,
      reason: 'return',
      created_at: at,
    }));
  await insertRows(
    tx,
    'inventory.stock_entry',
    'variant_id uuid, location_id uuid, vendor_id uuid, quantity int, reason text, reference text, created_at timestamptz',
    rows,
  );
}

function postingsOf(plan: AfterSalePlan): Posting[] {
  const { order, line, at, refund, commissionMinor } = plan;
  if (refund === null) return [];
  const amountMinor = plan.goodsMinor + plan.shippingMinor;
  const base = { refundId: refund.id, orderId: order.head.id, currency: 'EUR', at, amountMinor };
  // Nothing of the demo's sales was released yet: all of it is pending.
  const owed = {
    vendorId: line.vendor_id,
    borneBy: refund.borneBy,
    commissionMinor,
    subsidyMinor: 0n,
    pendingMinor: amountMinor,
  };
  const paid = refundPaidPosting({ ...base, attempt: 1, processor: 'stripe' });
  return [refundOwedPosting({ ...base, ...owed }), ...(refund.failed ? [] : [paid])];
}

async function writeHistory(tx: Tx, plans: readonly AfterSalePlan[]): Promise<void> {
  await insertRows(
    tx,
    'orders.history',
    'order_id uuid, vendor_id uuid, event text, actor text, happened_at timestamptz',
    plans.flatMap(({ order, line, at, refund, back, cancelled }) => {
      const of = { order_id: order.head.id, vendor_id: line.vendor_id };
      return [
        ...(back === null
          ? []
          : [{ ...of, event: 'return.requested', actor: 'shopper', happened_at: back.requestedAt }]),
        ...(back?.receivedAt == null
          ? []
          : [{ ...of, event: 'return.received', actor: 'vendor', happened_at: back.receivedAt }]),
        ...(cancelled > 0 ? [{ ...of, event: 'pieces.cancelled', actor: 'vendor', happened_at: at }] : []),
        ...(refund === null
          ? []
          : [
              {
                ...of,
                event: refund.failed ? 'refund.failed' : 'refund.succeeded',
                actor: 'payment',
                happened_at: at,
              },
            ]),
      ];
    }),
  );
}
