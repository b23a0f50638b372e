import { randomUUID } from 'node:crypto';
import type { Answer } from '@selvedge/client';
import type { Return } from '@selvedge/contracts';
import { orderToken } from '../../src/modules/orders/index.ts';
import {
  Card,
  findPieces,
  type Piece,
  payWith,
  readyToPay,
  reserve,
  type TestMarket,
  type Visitor,
} from './index.ts';

/** A guest's paid order, with the signed link that opens it. */
export type PaidOrder = {
  readonly visitor: Visitor;
  readonly number: string;
  readonly id: string;
  readonly token: string;
  readonly pieces: readonly Piece[];
};

/** Buys `quantity` of one piece of each of `shops` shops, first that of the staff who may sign in as vendor@selvedge.example. */
export async function buy(
  market: TestMarket,
  {
    shops = 1,
    quantity = 2,
    card = Card.succeeds,
  }: { shops?: number; quantity?: number; card?: string } = {},
): Promise<PaidOrder> {
  const [own] = await market.sql`
    select v.slug from vendors.vendor v join identity.vendor_staff s on s.vendor_id = v.id
      join identity.account a on a.id = s.account_id where a.email = 'vendor@selvedge.example'`;
  const pieces = await findPieces(market.sql, { count: shops, stock: 50, vendor: own?.slug });
  const visitor = market.visitor();
  const key = randomUUID();
  const { orderNumber } = await reserve(visitor, await readyToPay(visitor, pieces, { quantity }), key);
  const paid = await payWith(market, visitor, key, card);
  if (paid.status !== 'paid' || orderNumber === null) throw new Error(`not paid: ${paid.status}`);
  const [row] = await market.sql`select id from orders.order where number = ${orderNumber}`;
  return { visitor, number: orderNumber, id: row?.id, token: orderToken(market.app, orderNumber), pieces };
}

/** The order's parcels and lines as the database has them. */
export async function linesOf(market: TestMarket, orderId: string) {
  return market.sql`
    select l.id, l.vendor_order_id as "vendorOrderId", l.variant_id as "variantId", l.quantity, l.cancelled_quantity as cancelled,
           l.returned_quantity as returned, l.line_total_minor as total, l.refunded_minor as refunded,
           l.commission_minor as commission, l.commission_refunded_minor as "commissionBack", v.state, v.vendor_id as "vendorId",
           v.shipping_minor as shipping, v.refunded_shipping_minor as "shippingBack"
      from orders.order_line l join orders.vendor_order v on v.id = l.vendor_order_id
     where l.order_id = ${orderId} order by v.number, l.line_no`;
}

/** Marks parcels of an order as come to the shopper's door, so many days ago by the clock of the application. */
export async function deliver(market: TestMarket, orderId: string, daysAgo = 1): Promise<void> {
  const at = new Date(market.app.clock.now().getTime() - daysAgo * 86_400_000);
  await market.sql`
    update orders.vendor_order set state = 'delivered', shipped_at = ${at}, delivered_at = ${at} where order_id = ${orderId}`;
  await market.sql`update orders.order set state = 'delivered' where id = ${orderId}`;
}

/** Sums a vendor's share, the commission and what is owed to the shopper over the postings of an order. Debits are positive. */
export async function booksOf(market: TestMarket, orderId: string): Promise<Record<string, bigint>> {
  const rows = await market.sql`
    select a.kind, sum(e.amount_minor)::bigint as minor from ledger.transaction t join ledger.entry e on e.transaction_id = t.id
      join ledger.account a on a.id = e.account_id where t.source_id = ${orderId} group by 1`;
  return Object.fromEntries(rows.map((row) => [row.kind, row.minor]));
}

/** The refunds of an order, oldest first. */
export function refundsOf(market: TestMarket, orderId: string) {
  return market.sql`
    select id, state, attempt, amount_minor as amount, processor_refund_id as "processorRefundId", failure_code as "failureCode"
      from aftersale.refund where order_id = ${orderId} order by created_at, id`;
}

/** What Stripe's side says it gave back of an order's payment. */
export async function givenBack(market: TestMarket, orderId: string): Promise<number> {
  const [payment] =
    await market.sql`select intent_id as id from payments.payment where order_id = ${orderId}`;
  const answer = await fetch(
    `${market.sandboxUrl}/v1/payment_intents/${payment?.id}?expand[0]=latest_charge`,
    {
      headers: { authorization: 'Bearer sk_test_selvedge' },
    },
  );
  const intent: { latest_charge: { amount_refunded: number } } = await answer.json();
  return intent.latest_charge.amount_refunded;
}

/** A key of its own, for one command. */
export function once(key: string = randomUUID()): { idempotencyKey: string } {
  return { idempotencyKey: key };
}

/** The value of an answer that must be a yes. */
export function must<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value;
  throw new Error(`refused: ${JSON.stringify(answer.problem)}`);
}

/** The code of an answer that must be a no. */
export function codeOf(answer: Answer<unknown>): string {
  return answer.ok ? 'ok' : answer.problem.code;
}

/** How many pieces of a variant lie on the shelves. */
export async function onHand(market: TestMarket, variantId: string): Promise<number> {
  const [row] = await market.sql`
    select sum(on_hand)::int as count from inventory.stock where variant_id = ${variantId}`;
  return row?.count;
}

export type AskedLine = {
  lineId: string;
  variantId: string;
  quantity: number;
  reason: 'too_small' | 'faulty';
  replacementVariantId?: string;
};

/** A delivered order with its first two lines, and a line of a return of the first. */
export async function buyDelivered(
  market: TestMarket,
  {
    quantity = 2,
    daysAgo = 1,
    shops = 1,
  }: { quantity?: number | undefined; daysAgo?: number | undefined; shops?: number | undefined } = {},
) {
  const order = await buy(market, { quantity, shops });
  await deliver(market, order.id, daysAgo);
  const [line, other] = await linesOf(market, order.id);
  if (line === undefined) throw new Error('an order has a line');
  const back = (count = 1, reason: AskedLine['reason'] = 'too_small'): AskedLine => ({
    lineId: line.id,
    variantId: line.variantId,
    quantity: count,
    reason,
  });
  return { order, line, other, back };
}

/** Asks for a return by the order's signed link. */
export function askReturn(
  order: PaidOrder,
  lines: AskedLine[],
  kind: 'refund' | 'exchange' = 'refund',
  key: string = randomUUID(),
) {
  return order.visitor.client.requestReturn(
    { params: { number: order.number }, query: { token: order.token }, body: { kind, lines, note: '' } },
    once(key),
  );
}

/** Asks for a return that must be granted, and gives it. */
export async function mustReturn(
  order: PaidOrder,
  lines: AskedLine[],
  kind: 'refund' | 'exchange' = 'refund',
): Promise<Return> {
  const found = must(await askReturn(order, lines, kind)).returns.at(-1);
  if (found === undefined) throw new Error('a return that was asked for is there');
  return found;
}

/** What the holder of an order's signed link sees of it after the sale. */
export async function viewOwn({ visitor, number, token }: PaidOrder) {
  return must(await visitor.client.viewAfterSale({ params: { number }, query: { token } }));
}
