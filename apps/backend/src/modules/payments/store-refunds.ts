import type { Sql, Tx } from '../../platform/index.ts';
import type { Provider } from './processor.ts';

export type PaidPayment = {
  readonly id: string;
  readonly orderId: string;
  readonly provider: Provider;
  readonly intentId: string | null;
  readonly state: string;
  readonly currency: string;
  readonly capturedMinor: bigint;
  readonly refundedMinor: bigint;
};

const columns = (sql: Sql) => sql`
  id, order_id as "orderId", provider, intent_id as "intentId", state, currency, captured_minor as "capturedMinor",
  refunded_minor as "refundedMinor"`;

/** Locks an order's payment to give back from it. Taken after the lock on the order. */
export async function lockPaidPayment(tx: Tx, orderId: string): Promise<PaidPayment | null> {
  const [row] = await tx<PaidPayment[]>`
    select ${columns(tx)} from payments.payment where order_id = ${orderId} for no key update`;
  return row ?? null;
}

/** Reads the payment a refund is made from. */
export async function readPaidPayment(sql: Sql, paymentId: string): Promise<PaidPayment | null> {
  const [row] = await sql<
    PaidPayment[]
  >`select ${columns(sql)} from payments.payment where id = ${paymentId}`;
  return row ?? null;
}

/** Adds to what of a locked payment goes back. The database refuses more than was captured. */
export async function addRefunded(tx: Tx, paymentId: string, minor: bigint): Promise<void> {
  await tx`update payments.payment set refunded_minor = refunded_minor + ${minor} where id = ${paymentId}`;
}

/** Reads what a processor's message is about. */
export async function readMessageType(sql: Sql, eventId: string): Promise<string | null> {
  const [row] = await sql<{ type: string }[]>`
    select type from payments.webhook_event where event_id = ${eventId} limit 1`;
  return row?.type ?? null;
}
