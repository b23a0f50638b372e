import type { Sql } from '../../platform/index.ts';
import type { PaymentState } from './payment-state.ts';

export type PaymentSummary = {
  readonly provider: string;
  readonly intentId: string | null;
  readonly state: PaymentState;
  readonly capturedMinor: bigint;
  readonly declineCode: string | null;
  readonly card: { readonly brand: string; readonly last4: string } | null;
};

/** Reads how an order was paid. */
export async function readPaymentSummary(sql: Sql, orderId: string): Promise<PaymentSummary | null> {
  const [row] = await sql<PaymentSummary[]>`
    select provider, intent_id as "intentId", state, captured_minor as "capturedMinor", decline_code as "declineCode", card
      from payments.payment where order_id = ${orderId}`;
  return row ?? null;
}

/** Reads the states of the payments of orders; an order nobody tried to pay is left out. */
export async function readPaymentStates(
  sql: Sql,
  orderIds: readonly string[],
): Promise<Map<string, PaymentState>> {
  const rows = await sql<{ orderId: string; state: PaymentState }[]>`
    select order_id as "orderId", state from payments.payment
     where order_id = any (${orderIds as string[]}::uuid[]) limit ${orderIds.length}`;
  return new Map(rows.map((row) => [row.orderId, row.state]));
}

export type WebhookCounts = {
  readonly waiting: number;
  readonly failed: number;
  readonly oldestSeconds: number;
  readonly lastHour: number;
};

/** Counts the processor's messages: not worked on yet, failed so far, and come within the last hour. */
export async function countWebhooks(sql: Sql): Promise<WebhookCounts> {
  const [row] = await sql<WebhookCounts[]>`
    select count(*) filter (where processed_at is null)::int as waiting,
           count(*) filter (where processed_at is null and last_error is not null)::int as failed,
           coalesce(extract(epoch from now() - min(received_at) filter (where processed_at is null)), 0)::int as "oldestSeconds",
           count(*) filter (where received_at > now() - interval '1 hour')::int as "lastHour"
      from payments.webhook_event where processed_at is null or received_at > now() - interval '1 hour'`;
  return row ?? { waiting: 0, failed: 0, oldestSeconds: 0, lastHour: 0 };
}

/** A processor's message that is not worked on yet. */
export type StuckWebhook = {
  readonly provider: string;
  readonly eventId: string;
  readonly type: string;
  readonly receivedAt: Date;
  readonly attempts: number;
  readonly lastError: string | null;
  /** `receivedAt` to the microsecond, for the next page. */
  readonly at: string;
};

/** Lists messages that failed, or wait longer than `slowSeconds`, oldest first, past `after`. */
export function listStuckWebhooks(
  sql: Sql,
  {
    slowSeconds,
    after,
    limit,
  }: { slowSeconds: number; after: { at: string; id: string } | null; limit: number },
): Promise<StuckWebhook[]> {
  return sql<StuckWebhook[]>`
    select provider, event_id as "eventId", type, received_at as "receivedAt", attempts, last_error as "lastError",
           received_at::text as at
      from payments.webhook_event
     where processed_at is null
       and (last_error is not null or received_at < clock_timestamp() - make_interval(secs => ${slowSeconds}))
       and (${after?.at ?? null}::timestamptz is null or (received_at, event_id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? ''}))
     order by received_at, event_id limit ${limit}`;
}

export type SavedMethod = {
  readonly id: string;
  readonly methodId: string;
  readonly brand: string;
  readonly last4: string;
  readonly expMonth: number;
  readonly expYear: number;
};

/** The most cards an account is shown. */
const SAVED_MAX = 10;

/** Reads the cards an account keeps, the one used last first. */
export function readSavedMethods(sql: Sql, accountId: string): Promise<SavedMethod[]> {
  return sql<SavedMethod[]>`
    select id, method_id as "methodId", brand, last4, exp_month as "expMonth", exp_year as "expYear"
      from payments.saved_method where account_id = ${accountId} order by used_at desc, id desc limit ${SAVED_MAX}`;
}

/** Reads what was captured for orders: orders without a captured payment are left out. */
export async function readCaptures(
  sql: Sql,
  orderIds: readonly string[],
): Promise<Map<string, { currency: string; capturedMinor: bigint }>> {
  const rows = await sql<{ orderId: string; currency: string; capturedMinor: bigint }[]>`
    select order_id as "orderId", currency, captured_minor as "capturedMinor" from payments.payment
     where order_id = any (${orderIds as string[]}::uuid[]) and state = 'captured' limit ${orderIds.length}`;
  return new Map(rows.map((row) => [row.orderId, row]));
}

/** Finds payments whose goods are sold and whose money has not come for a while. */
export async function findUncaptured(sql: Sql, olderThanSeconds: number, limit: number): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select intent_id as id from payments.payment
     where state = 'claimed' and intent_id is not null
       and created_at < clock_timestamp() - make_interval(secs => ${olderThanSeconds})
     order by created_at limit ${limit}`;
  return rows.map((row) => row.id);
}

export type KnownMoney = {
  readonly orderId: string;
  readonly intentId: string | null;
  readonly state: PaymentState | 'replaced';
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads what stands here of intents that a processor's list names, by the intent or by the order they were opened for. */
export function readKnownMoney(
  sql: Sql,
  named: { readonly intentIds: readonly string[]; readonly orderIds: readonly string[] },
): Promise<KnownMoney[]> {
  const intentIds = [...named.intentIds];
  const orderIds = named.orderIds.filter((id) => UUID.test(id));
  const asked = intentIds.length + orderIds.length;
  return sql<KnownMoney[]>`
    select order_id as "orderId", intent_id as "intentId", state from payments.payment
     where intent_id = any (${intentIds}) or order_id = any (${orderIds}::uuid[])
    union all
    select p.order_id, f.intent_id, case when f.returned_at is null then 'replaced' else 'returned' end
      from payments.former_intent f join payments.payment p on p.id = f.payment_id
     where f.intent_id = any (${intentIds}) or p.order_id = any (${orderIds}::uuid[])
     limit ${asked * 10}`;
}
