import { jsonb, type Sql, type Tx } from '../../platform/index.ts';
import type { PaymentState } from './payment-state.ts';

export type Payment = {
  readonly id: string;
  readonly orderId: string;
  readonly intentId: string | null;
  readonly state: PaymentState;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly declineCode: string | null;
};

const columns = (sql: Sql) => sql`
  id, order_id as "orderId", intent_id as "intentId", state, currency, amount_minor as "amountMinor", decline_code as "declineCode"`;

/** Gives the payment of an order, made now if there was none. */
export async function ensurePayment(
  tx: Tx,
  order: { id: string; currency: string; totalMinor: bigint },
): Promise<Payment> {
  await tx`
    insert into payments.payment (order_id, provider, currency, amount_minor)
    values (${order.id}, 'stripe', ${order.currency}, ${order.totalMinor}) on conflict (order_id) do nothing`;
  const [payment] = await tx<
    Payment[]
  >`select ${columns(tx)} from payments.payment where order_id = ${order.id}`;
  if (payment === undefined) throw new Error(`order ${order.id} has no payment after its insert`);
  return payment;
}

export async function readPaymentOfOrder(sql: Sql, orderId: string): Promise<Payment | null> {
  const [payment] = await sql<
    Payment[]
  >`select ${columns(sql)} from payments.payment where order_id = ${orderId}`;
  return payment ?? null;
}

export async function readPaymentByIntent(sql: Sql, intentId: string): Promise<Payment | null> {
  const [payment] = await sql<
    Payment[]
  >`select ${columns(sql)} from payments.payment where intent_id = ${intentId}`;
  return payment ?? null;
}

/** Locks a payment. Taken after the lock on its order, always. */
export async function lockPaymentOfOrder(tx: Tx, orderId: string): Promise<Payment | null> {
  const [payment] = await tx<
    Payment[]
  >`select ${columns(tx)} from payments.payment where order_id = ${orderId} for update`;
  return payment ?? null;
}

export async function setIntent(sql: Sql, paymentId: string, intentId: string): Promise<void> {
  await sql`
    update payments.payment set intent_id = ${intentId}, updated_at = clock_timestamp()
     where id = ${paymentId} and (intent_id is null or intent_id = ${intentId})`;
}

export async function setPaymentState(
  tx: Tx,
  paymentId: string,
  state: PaymentState,
  declineCode: string | null = null,
): Promise<void> {
  await tx`
    update payments.payment set state = ${state}, decline_code = ${declineCode}, updated_at = clock_timestamp() where id = ${paymentId}`;
}

/** Notes a capture: how much, and what may be shown of the card. */
export async function setCaptured(
  tx: Tx,
  paymentId: string,
  capturedMinor: bigint,
  card: { brand: string; last4: string } | null,
): Promise<void> {
  await tx`
    update payments.payment set state = 'captured', captured_minor = ${capturedMinor}, updated_at = clock_timestamp(),
           card = ${card === null ? null : jsonb(tx, card)}
     where id = ${paymentId}`;
}

/** Reads what may be shown of the card an order was paid with. */
export async function readCard(sql: Sql, orderId: string): Promise<{ brand: string; last4: string } | null> {
  const [row] = await sql<{ card: { brand: string; last4: string } | null }[]>`
    select card from payments.payment where order_id = ${orderId}`;
  return row?.card ?? null;
}

/** Finds intents whose payment has not come to an end for a while: nobody may have told us. */
export async function findUnfinishedIntents(
  sql: Sql,
  olderThanSeconds: number,
  limit: number,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select intent_id as id from payments.payment
     where state in ('created', 'requires_action', 'authorised', 'claimed', 'declined') and intent_id is not null
       and updated_at < clock_timestamp() - make_interval(secs => ${olderThanSeconds})
     order by updated_at limit ${limit}`;
  return rows.map((row) => row.id);
}

/** Puts an unfinished payment at the end of the sweeper's line. */
export async function touchPayment(sql: Sql, intentId: string): Promise<void> {
  await sql`update payments.payment set updated_at = clock_timestamp() where intent_id = ${intentId}`;
}

/** Keeps a processor's message as it came. Gives false for one that was kept before. */
export async function keepMessage(
  tx: Tx,
  message: { provider: 'stripe'; eventId: string; type: string; body: Buffer },
): Promise<boolean> {
  const kept = await tx`
    insert into payments.webhook_event (provider, event_id, type, body)
    values (${message.provider}, ${message.eventId}, ${message.type}, ${message.body}) on conflict do nothing returning 1`;
  return kept.length === 1;
}

/** Stamps a message as worked on. */
export async function markProcessed(sql: Sql, eventId: string): Promise<void> {
  await sql`
    update payments.webhook_event set processed_at = clock_timestamp(), attempts = attempts + 1
     where provider = 'stripe' and event_id = ${eventId} and processed_at is null`;
}

/** Notes why working on a message failed; it stays unprocessed. */
export async function noteWebhookError(sql: Sql, eventId: string, error: string): Promise<void> {
  await sql`
    update payments.webhook_event set attempts = attempts + 1, last_error = ${error}
     where event_id = ${eventId} and processed_at is null`;
}

/** Locks messages that are not worked on yet. Gives the ids of those. */
export async function lockUnprocessed(tx: Tx, eventIds: readonly string[]): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select event_id as id from payments.webhook_event
     where event_id = any (${eventIds as string[]}) and processed_at is null order by event_id limit ${eventIds.length} for update`;
  return rows.map((row) => row.id);
}

/** Counts messages as worked on, by an operator's word. */
export async function dismissWebhooks(tx: Tx, eventIds: readonly string[]): Promise<void> {
  await tx`
    update payments.webhook_event set processed_at = clock_timestamp()
     where event_id = any (${eventIds as string[]}) and processed_at is null`;
}
