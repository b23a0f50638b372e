import { randomUUID } from 'node:crypto';
import type { PaymentResult } from '@selvedge/contracts';
import { findPieces, type Piece } from './goods.ts';
import type { TestMarket, Visitor } from './index.ts';
import { readyToPay, reserve } from './shopping.ts';

export type Reserved = {
  readonly visitor: Visitor;
  /** The placement's id, which is also its key. */
  readonly key: string;
  readonly piece: Piece;
  readonly number: string;
};

/** A visitor with one piece held for them, waiting to be paid: the first there is, of which there are `stock` now, or the given one. */
export async function reservedPiece(
  market: TestMarket,
  {
    stock = 9,
    visitor = market.visitor(),
    piece: given,
  }: { stock?: number; visitor?: Visitor; piece?: Piece | undefined } = {},
): Promise<Reserved> {
  const piece = given ?? (await findPieces(market.sql, { count: 1, stock }))[0];
  if (piece === undefined) throw new Error('no piece');
  const key = randomUUID();
  const placement = await reserve(visitor, await readyToPay(visitor, [piece]), key);
  return { visitor, key, piece, number: placement.orderNumber ?? '' };
}

/** What stands in the market about the payment of an order. */
export async function paymentFacts(market: TestMarket, number: string) {
  const [row] = await market.sql`
    select o.id, o.state, p.provider, p.state as payment, p.intent_id as "intentId", p.captured_minor = p.amount_minor as whole,
           p.amount_minor as "amountMinor",
           (select count(*)::int from ledger.transaction t where t.source_id = o.id::text and t.kind = 'capture') as captures,
           (select count(*)::int from platform.outbox f where f.topic = 'order.paid' and f.subject = o.id::text) as announced
      from orders.order o left join payments.payment p on p.order_id = o.id where o.number = ${number}`;
  if (row === undefined) throw new Error(`there is no order ${number}`);
  return row;
}

/** Of an order that is paid, once and whole. */
export const PAID_ONCE = { state: 'paid', payment: 'captured', whole: true, captures: 1, announced: 1 };

/** Chooses PayPal for a reserved placement. */
export async function choosePaypal({
  visitor,
  key,
}: Pick<Reserved, 'visitor' | 'key'>): Promise<PaymentResult> {
  const answer = await visitor.client.payWithPaypal({ params: { placementId: key } });
  if (!answer.ok) throw new Error(`refused: ${answer.problem.code}`);
  return answer.value;
}

/** Says yes on PayPal's own page. */
export async function approveAtPaypal(market: TestMarket, orderId: string, funds = 'balance'): Promise<void> {
  const answer = await fetch(`${market.cardFieldsUrl}/paypal/approvals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: orderId, funds }),
  });
  if (!answer.ok) throw new Error(`PayPal refuses: ${await answer.text()}`);
}

/** The return page: asks where a placement stands. */
export async function complete({ visitor, key }: Pick<Reserved, 'visitor' | 'key'>): Promise<PaymentResult> {
  const answer = await visitor.client.completePlacement({ params: { placementId: key } });
  if (!answer.ok) throw new Error(`refused: ${answer.problem.code}`);
  return answer.value;
}

/** Makes the outside world misbehave. */
export async function setFaults(market: TestMarket, faults: Record<string, boolean | number>): Promise<void> {
  await fetch(`${market.sandboxUrl}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
}

/** Ends a 3-D Secure challenge as the shopper chose. */
export async function endChallenge(
  market: TestMarket,
  clientSecret: string | null,
  approved: boolean,
): Promise<void> {
  await fetch(`${market.cardFieldsUrl}/challenges`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ clientSecret, approved }),
  });
}

/** Lets the hold of an order run out, now. */
export async function endHold(market: TestMarket, number: string): Promise<void> {
  await market.sql`
    update orders.order set hold_expires_at = clock_timestamp() - interval '1 second' where number = ${number}`;
}
