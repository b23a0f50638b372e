import type { Sql } from '../../platform/index.ts';
import type { RefundState } from './refund-state.ts';
import type { ReturnState } from './return-state.ts';
import { type RefundRow, type ReturnRow, refundColumns, returnColumns } from './store.ts';

const PER_ORDER_MAX = 200;

/** Reads the returns of an order, oldest first. In a vendor's transaction, those sent to it. */
export function readReturnsOfOrder(sql: Sql, orderId: string): Promise<ReturnRow[]> {
  return sql<ReturnRow[]>`
    select ${returnColumns(sql)} from aftersale.return where order_id = ${orderId} order by requested_at, id limit ${PER_ORDER_MAX}`;
}

/** Reads a return. In a vendor's transaction, one of its own alone. */
export async function readReturn(sql: Sql, id: string): Promise<ReturnRow | null> {
  const [row] = await sql<ReturnRow[]>`select ${returnColumns(sql)} from aftersale.return where id = ${id}`;
  return row ?? null;
}

/** Reads the refunds of an order, oldest first. In a vendor's transaction, those of its part. */
export function readRefundsOfOrder(sql: Sql, orderId: string): Promise<RefundRow[]> {
  return sql<RefundRow[]>`
    select ${refundColumns(sql)} from aftersale.refund where order_id = ${orderId} order by created_at, id limit ${PER_ORDER_MAX}`;
}

type After = { at: string; id: string } | null;

/** Reads returns, newest first. `vendorId` narrows them to one shop; in its own transaction they are so anyway. */
export function listReturnRows(
  sql: Sql,
  filter: { state: ReturnState | null; vendorId: string | null },
  after: After,
  limit: number,
): Promise<(ReturnRow & { at: string })[]> {
  return sql<(ReturnRow & { at: string })[]>`
    select ${returnColumns(sql)}, requested_at::text as at from aftersale.return
     where (${filter.state === null} or state = ${filter.state ?? ''})
       and (${filter.vendorId === null} or vendor_id = ${filter.vendorId}::uuid)
       and (${after === null} or (requested_at, id) < (${after?.at ?? null}::text::timestamptz, ${after?.id ?? null}::uuid))
     order by requested_at desc, id desc limit ${limit}`;
}

/** Counts returns by their state. */
export function countReturnStates(
  sql: Sql,
  vendorId: string | null,
): Promise<{ state: ReturnState; count: number }[]> {
  return sql<{ state: ReturnState; count: number }[]>`
    select state, count(*)::int as count from aftersale.return
     where (${vendorId === null} or vendor_id = ${vendorId}::uuid) group by state limit 20`;
}

/** Reads the refunds of the market, newest first. */
export function listRefundRows(
  sql: Sql,
  filter: { state: RefundState | null },
  after: After,
  limit: number,
): Promise<(RefundRow & { at: string })[]> {
  return sql<(RefundRow & { at: string })[]>`
    select ${refundColumns(sql)}, created_at::text as at from aftersale.refund
     where (${filter.state === null} or state = ${filter.state ?? ''})
       and (${after === null} or (created_at, id) < (${after?.at ?? null}::text::timestamptz, ${after?.id ?? null}::uuid))
     order by created_at desc, id desc limit ${limit}`;
}

/** Counts refunds by their state. */
export function countRefundStates(sql: Sql): Promise<{ state: RefundState; count: number }[]> {
  return sql<{ state: RefundState; count: number }[]>`
    select state, count(*)::int as count from aftersale.refund group by state limit 10`;
}
