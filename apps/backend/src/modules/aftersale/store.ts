import type { Sql, Tx } from '../../platform/index.ts';
import type { RefundState } from './refund-state.ts';
import type { ReturnState } from './return-state.ts';

/** Reads what was asked under a key before. */
export async function readCommand(tx: Tx, key: string): Promise<string | null> {
  const [row] = await tx<
    { fingerprint: string }[]
  >`select fingerprint from aftersale.command where key = ${key}`;
  return row?.fingerprint ?? null;
}

/** Notes what was asked under a key. The second of two at the same time fails on the key and is tried again as a repeat. */
export async function insertCommand(
  tx: Tx,
  command: { key: string; fingerprint: string; orderId: string },
): Promise<void> {
  await tx`
    insert into aftersale.command (key, fingerprint, order_id)
    values (${command.key}, ${command.fingerprint}, ${command.orderId})`;
}

/** Forgets commands from before a time. Gives how many. */
export async function forgetCommands(sql: Sql, before: Date, limit: number): Promise<number> {
  const rows = await sql`
    delete from aftersale.command where key in (
      select key from aftersale.command where created_at < ${before} order by created_at limit ${limit}) returning 1`;
  return rows.length;
}

export type RefundLine = {
  readonly lineId: string;
  readonly quantity: number;
  readonly goodsMinor: bigint;
  readonly commissionMinor: bigint;
  readonly subsidyMinor: bigint;
};
export type NewRefund = {
  readonly orderId: string;
  readonly vendorOrderId: string;
  readonly vendorId: string;
  readonly paymentId: string;
  readonly returnId: string | null;
  readonly cause: 'cancellation' | 'return' | 'goodwill';
  readonly note: string;
  readonly borneBy: 'vendor' | 'market';
  readonly askedBy: 'shopper' | 'vendor' | 'operator';
  readonly currency: string;
  readonly goodsMinor: bigint;
  readonly shippingMinor: bigint;
  readonly commissionMinor: bigint;
  /** The market's part of the discount, which the vendor gives back. */
  readonly subsidyMinor: bigint;
  /** The part that goes back to the gift card. */
  readonly giftMinor: bigint;
  readonly at: Date;
  readonly lines: readonly RefundLine[];
};

/** Writes a refund with its lines. Gives its id. */
export async function insertRefund(tx: Tx, refund: NewRefund): Promise<string> {
  const { lines } = refund;
  const [row] = await tx<{ id: string }[]>`
    insert into aftersale.refund (order_id, vendor_order_id, vendor_id, payment_id, return_id, cause, note, borne_by, asked_by,
      currency, goods_minor, shipping_minor, amount_minor, commission_minor, subsidy_minor, gift_minor, created_at, updated_at)
    values (${refund.orderId}, ${refund.vendorOrderId}, ${refund.vendorId}, ${refund.paymentId}, ${refund.returnId},
      ${refund.cause}, ${refund.note}, ${refund.borneBy}, ${refund.askedBy}, ${refund.currency}, ${refund.goodsMinor},
      ${refund.shippingMinor}, ${refund.goodsMinor + refund.shippingMinor}, ${refund.commissionMinor}, ${refund.subsidyMinor},
      ${refund.giftMinor}, ${refund.at}, ${refund.at})
    returning id`;
  if (row === undefined) throw new Error('an inserted refund has an id');
  await tx`
    insert into aftersale.refund_line (refund_id, order_line_id, vendor_id, quantity, goods_minor, commission_minor, subsidy_minor)
    select ${row.id}, l.id, ${refund.vendorId}, l.quantity, l.goods, l.commission, l.subsidy
      from unnest(${lines.map((line) => line.lineId)}::uuid[], ${lines.map((line) => line.quantity)}::int[],
                  ${lines.map((line) => line.goodsMinor.toString())}::bigint[],
                  ${lines.map((line) => line.commissionMinor.toString())}::bigint[],
                  ${lines.map((line) => line.subsidyMinor.toString())}::bigint[]) l(id, quantity, goods, commission, subsidy)`;
  return row.id;
}

export type RefundRow = {
  readonly id: string;
  readonly orderId: string;
  readonly vendorOrderId: string;
  readonly vendorId: string;
  readonly paymentId: string;
  readonly returnId: string | null;
  readonly cause: 'cancellation' | 'return' | 'goodwill';
  readonly note: string;
  readonly borneBy: 'vendor' | 'market';
  readonly askedBy: 'shopper' | 'vendor' | 'operator';
  readonly state: RefundState;
  readonly attempt: number;
  readonly currency: 'EUR';
  readonly goodsMinor: bigint;
  readonly shippingMinor: bigint;
  readonly amountMinor: bigint;
  readonly commissionMinor: bigint;
  /** The part that went back to the gift card; the rest goes through the processor. */
  readonly giftMinor: bigint;
  readonly processorRefundId: string | null;
  readonly failureCode: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
};

export const refundColumns = (sql: Sql) => sql`
  id, order_id as "orderId", vendor_order_id as "vendorOrderId", vendor_id as "vendorId", payment_id as "paymentId",
  return_id as "returnId", cause, note, borne_by as "borneBy", asked_by as "askedBy", state, attempt, currency,
  goods_minor as "goodsMinor", shipping_minor as "shippingMinor", amount_minor as "amountMinor",
  commission_minor as "commissionMinor", gift_minor as "giftMinor", processor_refund_id as "processorRefundId", failure_code as "failureCode",
  created_at as "createdAt", settled_at as "settledAt"`;

export async function readRefund(sql: Sql, id: string): Promise<RefundRow | null> {
  const [row] = await sql<RefundRow[]>`select ${refundColumns(sql)} from aftersale.refund where id = ${id}`;
  return row ?? null;
}

/** Locks a refund. Taken after the lock on its order, and before the lock on its return. */
export async function lockRefund(tx: Tx, id: string): Promise<RefundRow | null> {
  const [row] = await tx<
    RefundRow[]
  >`select ${refundColumns(tx)} from aftersale.refund where id = ${id} for update`;
  return row ?? null;
}

export async function setRefundState(
  tx: Tx,
  id: string,
  to: {
    state: RefundState;
    attempt: number;
    processorRefundId: string | null;
    failureCode: string | null;
    at: Date;
  },
): Promise<void> {
  await tx`
    update aftersale.refund set state = ${to.state}, attempt = ${to.attempt}, processor_refund_id = ${to.processorRefundId},
           failure_code = ${to.failureCode}, updated_at = ${to.at},
           settled_at = case when ${to.state} in ('succeeded', 'failed') then ${to.at}::timestamptz end
     where id = ${id}`;
}

/** Finds refunds nobody brought to their end for a while, and puts them at the end of the sweeper's line. */
export async function takeUnfinishedRefunds(
  sql: Sql,
  before: Date,
  now: Date,
  limit: number,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    update aftersale.refund set updated_at = ${now} where id in (
      select id from aftersale.refund where state in ('requested', 'submitted') and updated_at < ${before}
       order by updated_at limit ${limit} for update skip locked) returning id`;
  return rows.map((row) => row.id);
}

const REFUNDS_MAX = 200;

/** Finds the refunds of a payment that its processor may still say something about. */
export async function findRefundsOfPayment(sql: Sql, paymentId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from aftersale.refund where payment_id = ${paymentId} and state <> 'failed' order by created_at limit ${REFUNDS_MAX}`;
  return rows.map((row) => row.id);
}

export type ReturnRow = {
  readonly id: string;
  readonly number: string;
  readonly orderId: string;
  readonly vendorOrderId: string;
  readonly vendorId: string;
  readonly kind: 'refund' | 'exchange';
  readonly state: ReturnState;
  readonly note: string;
  readonly answer: string | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly replacementCarrier: string | null;
  readonly replacementTrackingNumber: string | null;
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
  readonly sentAt: Date | null;
  readonly receivedAt: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
};

export const returnColumns = (sql: Sql) => sql`
  id, number, order_id as "orderId", vendor_order_id as "vendorOrderId", vendor_id as "vendorId", kind, state, note, answer, carrier,
  tracking_number as "trackingNumber", replacement_carrier as "replacementCarrier",
  replacement_tracking_number as "replacementTrackingNumber", requested_at as "requestedAt", decided_at as "decidedAt",
  sent_at as "sentAt", received_at as "receivedAt", closed_at as "closedAt", version`;

/** Locks a return. Taken after the locks on its order, parcels and lines. */
export async function lockReturn(tx: Tx, id: string): Promise<ReturnRow | null> {
  const [row] = await tx<
    ReturnRow[]
  >`select ${returnColumns(tx)} from aftersale.return where id = ${id} for update`;
  return row ?? null;
}

/** Finds approved returns that nothing was sent for since a time. */
export async function findUnsentReturns(sql: Sql, before: Date, limit: number): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from aftersale.return where state = 'approved' and decided_at < ${before} order by decided_at limit ${limit}`;
  return rows.map((row) => row.id);
}
