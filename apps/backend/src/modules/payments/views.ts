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
