import { jsonb, type Sql, type Tx } from '../../platform/index.ts';
import type { PaymentState } from './payment-state.ts';
import type { Intent, KeptCard, Provider } from './processor.ts';

export type Payment = {
  readonly id: string;
  readonly orderId: string;
  readonly provider: Provider;
  readonly intentId: string | null;
  readonly state: PaymentState;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly declineCode: string | null;
  /** How many intents were opened for it, this one included; and how many declines it saw. */
  readonly opened: number;
  readonly declines: number;
};

const columns = (sql: Sql) => sql`
  id, order_id as "orderId", provider, intent_id as "intentId", state, currency, amount_minor as "amountMinor",
  decline_code as "declineCode", opened, declines`;

/** Gives the payment of an order, made now with this provider if there was none. */
export async function ensurePayment(
  tx: Tx,
  order: { id: string; currency: string; totalMinor: bigint; giftMinor: bigint },
  provider: Provider,
): Promise<Payment> {
  await tx`
    insert into payments.payment (order_id, provider, currency, amount_minor)
    values (${order.id}, ${provider}, ${order.currency}, ${order.totalMinor - order.giftMinor}) on conflict (order_id) do nothing`;
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

/** Locks the payments of orders, in the order of those; an order nobody began to pay has none. */
export function lockPaymentsOfOrders(tx: Tx, orderIds: readonly string[]): Promise<Payment[]> {
  return tx<Payment[]>`
    select ${columns(tx)} from payments.payment where order_id = any (${orderIds as string[]}::uuid[])
     order by order_id limit ${orderIds.length} for update`;
}

/** Notes the intent that was opened for a payment. Gives false when another became its intent meanwhile, or its hold is over. */
export async function setIntent(sql: Sql, payment: Payment, intentId: string): Promise<boolean> {
  const rows = await sql`
    update payments.payment set intent_id = ${intentId}, updated_at = clock_timestamp()
     where id = ${payment.id} and opened = ${payment.opened} and provider = ${payment.provider}
       and (intent_id is null or intent_id = ${intentId}) and state in ('created', 'requires_action', 'declined') returning 1`;
  return rows.length === 1;
}

/** Puts the intent of a locked payment aside, so that another can be opened with this provider. */
export async function replaceIntent(tx: Tx, payment: Payment, provider: Provider): Promise<void> {
  if (payment.intentId !== null) {
    await tx`
      insert into payments.former_intent (intent_id, payment_id, provider)
      values (${payment.intentId}, ${payment.id}, ${payment.provider}) on conflict do nothing`;
  }
  await tx`
    update payments.payment set provider = ${provider}, intent_id = null, opened = opened + 1, state = 'created',
           decline_code = null, updated_at = clock_timestamp()
     where id = ${payment.id}`;
}

/** Notes an intent that was opened for nothing: another was opened for its payment at the same time. */
export async function noteFormerIntent(sql: Sql, payment: Payment, intentId: string): Promise<void> {
  await sql`
    insert into payments.former_intent (intent_id, payment_id, provider)
    values (${intentId}, ${payment.id}, ${payment.provider}) on conflict do nothing`;
}

export type FormerIntent = {
  readonly paymentId: string;
  readonly orderId: string;
  readonly provider: Provider;
};

/** Finds what an intent was opened for, when another has taken its place since. */
export async function readFormerIntent(sql: Sql, intentId: string): Promise<FormerIntent | null> {
  const [row] = await sql<FormerIntent[]>`
    select f.payment_id as "paymentId", p.order_id as "orderId", f.provider
      from payments.former_intent f join payments.payment p on p.id = f.payment_id where f.intent_id = ${intentId}`;
  return row ?? null;
}

/** Notes that money which came by a former intent went back. Gives false when that stands here already. */
export async function markFormerReturned(tx: Tx, intentId: string): Promise<boolean> {
  const rows = await tx`
    update payments.former_intent set returned_at = clock_timestamp()
     where intent_id = ${intentId} and returned_at is null returning 1`;
  return rows.length === 1;
}

/** Ends payments whose orders were let go; what their cards were declined for stays. */
export async function endPayments(
  tx: Tx,
  ends: readonly { readonly id: string; readonly state: PaymentState }[],
): Promise<void> {
  await tx`
    update payments.payment p set state = e.state, updated_at = clock_timestamp()
      from unnest(${ends.map((end) => end.id)}::uuid[], ${ends.map((end) => end.state)}::text[]) e(id, state) where p.id = e.id`;
}

export async function setPaymentState(
  tx: Tx,
  paymentId: string,
  state: PaymentState,
  declineCode: string | null = null,
): Promise<void> {
  await tx`
    update payments.payment set state = ${state}, decline_code = ${declineCode}, updated_at = clock_timestamp(),
           declines = declines + case when ${state} = 'declined' then 1 else 0 end
     where id = ${paymentId}`;
}

/** Notes a capture: how much, and what may be shown of the card. */
export async function setCaptured(
  tx: Tx,
  paymentId: string,
  intent: Pick<Intent, 'capturedMinor' | 'card'>,
): Promise<void> {
  const { capturedMinor, card } = intent;
  await tx`
    update payments.payment set state = 'captured', captured_minor = ${capturedMinor}, updated_at = clock_timestamp(),
           card = ${card === null ? null : jsonb(tx, card)}
     where id = ${paymentId}`;
}

/** Reads what may be shown of how an order was paid: the brand and last digits of the card, or that it was PayPal. */
export async function readCard(
  sql: Sql,
  orderId: string,
): Promise<{ brand: string; last4: string | null } | null> {
  const [row] = await sql<{ provider: Provider; card: { brand: string; last4: string } | null }[]>`
    select provider, card from payments.payment where order_id = ${orderId} and state = 'captured'`;
  return row?.provider === 'paypal' ? { brand: 'paypal', last4: null } : (row?.card ?? null);
}

/** A lapsed payment is looked at so many times more rarely, and no longer than a shopper can still say yes at PayPal. */
const LAPSED_RARER = 20;
const LAPSED_UNTIL_HOURS = 6;

/** Finds intents whose payment has not come to an end for a while: nobody may have told us. */
export async function findUnfinishedIntents(
  sql: Sql,
  olderThanSeconds: number,
  limit: number,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select intent_id as id from payments.payment
     where state in ('created', 'requires_action', 'authorised', 'claimed', 'declined', 'lapsed', 'returning')
       and intent_id is not null and updated_at < clock_timestamp() - make_interval(secs => ${olderThanSeconds})
       and (state <> 'lapsed' or (updated_at < clock_timestamp() - make_interval(secs => ${olderThanSeconds * LAPSED_RARER})
                                  and created_at > clock_timestamp() - make_interval(hours => ${LAPSED_UNTIL_HOURS})))
     order by updated_at limit ${limit}`;
  return rows.map((row) => row.id);
}

/** Puts an unfinished payment at the end of the sweeper's line. */
export async function touchPayment(sql: Sql, intentId: string): Promise<void> {
  await sql`update payments.payment set updated_at = clock_timestamp() where intent_id = ${intentId}`;
}

/** Takes a sweep that is due, for this worker alone. Gives false when another has it or it was made just now. */
export async function takeSweep(
  sql: Sql,
  name: 'processor_records' | 'paid_orders',
  everySeconds: number,
): Promise<boolean> {
  const rows = await sql`
    update payments.sweep set ran_at = clock_timestamp()
     where name = ${name} and ran_at < clock_timestamp() - make_interval(secs => ${everySeconds}) returning 1`;
  return rows.length === 1;
}

export type Message = {
  readonly provider: Provider;
  readonly eventId: string;
  readonly type: string;
  readonly intentId: string | null;
};

/** Keeps a processor's message as it came. Gives false for one that was kept before. */
export async function keepMessage(tx: Tx, message: Message & { body: Buffer }): Promise<boolean> {
  const { provider, eventId, type, intentId, body } = message;
  const kept = await tx`
    insert into payments.webhook_event (provider, event_id, type, intent_id, body)
    values (${provider}, ${eventId}, ${type}, ${intentId}, ${body}) on conflict do nothing returning 1`;
  return kept.length === 1;
}

/** Reads a message that is not worked on yet. Null when it is, or was never kept. */
export async function readWaitingMessage(
  sql: Sql,
  provider: string,
  eventId: string,
): Promise<Message | null> {
  const [row] = await sql<Message[]>`
    select provider, event_id as "eventId", type, intent_id as "intentId" from payments.webhook_event
     where provider = ${provider} and event_id = ${eventId} and processed_at is null`;
  return row ?? null;
}

/** Stamps a message as worked on. */
export async function markProcessed(sql: Sql, { provider, eventId }: Message): Promise<void> {
  await sql`
    update payments.webhook_event set processed_at = clock_timestamp(), attempted_at = clock_timestamp(),
           attempts = attempts + 1, last_error = null
     where provider = ${provider} and event_id = ${eventId} and processed_at is null`;
}

/** Notes that work on a message failed. Gives how often it was tried. */
export async function markFailed(sql: Sql, { provider, eventId }: Message, error: string): Promise<number> {
  const [row] = await sql<{ attempts: number }[]>`
    update payments.webhook_event set attempts = attempts + 1, attempted_at = clock_timestamp(), last_error = ${error.slice(0, 500)}
     where provider = ${provider} and event_id = ${eventId} returning attempts`;
  return row?.attempts ?? 0;
}

/** Takes messages that wait although their job has had its time; a wait that doubles, up to an hour, lies between two tries. */
export function takeWaitingMessages(sql: Sql, afterSeconds: number, limit: number): Promise<Message[]> {
  return sql<Message[]>`
    update payments.webhook_event e set attempted_at = clock_timestamp()
      from (select provider, event_id from payments.webhook_event
             where processed_at is null and received_at < clock_timestamp() - make_interval(secs => ${afterSeconds})
               and (attempted_at is null or attempted_at < clock_timestamp() - make_interval(secs => least(${afterSeconds} * 2 ^ least(attempts, 12), 3600)))
             order by received_at limit ${limit} for update skip locked) due
     where e.provider = due.provider and e.event_id = due.event_id
    returning e.provider, e.event_id as "eventId", e.type, e.intent_id as "intentId"`;
}

/** Gives the processor's customer of an account, or null. */
export async function readCustomer(sql: Sql, accountId: string): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    select customer_id as id from payments.customer where account_id = ${accountId}`;
  return row?.id ?? null;
}

export async function saveCustomer(sql: Sql, accountId: string, customerId: string): Promise<void> {
  await sql`
    insert into payments.customer (account_id, customer_id) values (${accountId}, ${customerId}) on conflict do nothing`;
}

/** Keeps a card of an account. The same card again takes the place of the earlier one. */
export async function saveMethod(tx: Tx, card: KeptCard): Promise<void> {
  await tx`
    insert into payments.saved_method (account_id, method_id, fingerprint, brand, last4, exp_month, exp_year)
    select account_id, ${card.methodId}, ${card.fingerprint}, ${card.brand}, ${card.last4}, ${card.expMonth}, ${card.expYear}
      from payments.customer where customer_id = ${card.customerId}
    on conflict (account_id, fingerprint) do update set method_id = excluded.method_id, exp_month = excluded.exp_month,
      exp_year = excluded.exp_year, used_at = clock_timestamp()`;
}

/** Takes a saved card of an account out. Gives its processor's id, or null when the account has no such card. */
export async function deleteMethod(tx: Tx, accountId: string, id: string): Promise<string | null> {
  const [row] = await tx<{ methodId: string }[]>`
    delete from payments.saved_method where account_id = ${accountId} and id = ${id} returning method_id as "methodId"`;
  return row?.methodId ?? null;
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
