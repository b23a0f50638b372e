import { type App, crashPoint, refuse } from '../../platform/index.ts';
import { type OrderHead, readOrderHead } from '../orders/index.ts';
import {
  confirmIntent,
  ensurePayment,
  openIntent,
  type Payment,
  readPaymentOfOrder,
  setIntent,
} from '../payments/index.ts';
import { type Completion, completePayment, follow } from './complete-payment.ts';
import { readDecision } from './store.ts';

type Which = { readonly cartId: string; readonly placementId: string };

/** What came of paying an order. */
export type Payed = { readonly ok: true; readonly order: OrderHead; readonly completion: Completion };

/**
 * Authorises the payment of a reserved placement with a token of the card fields, and brings it as far as it goes.
 * A declined card leaves the order waiting for another one while its hold lasts.
 */
export async function payPlacement(app: App, which: Which, confirmationToken: string) {
  const order = await findOrder(app, which);
  if (order === null) return refuse('placement_not_found');
  if (order.state === 'expired' || order.state === 'cancelled') return refuse('hold_expired');
  const payment = await withIntent(app, order);
  if (payment.state === 'captured' || payment.state === 'claimed') return reach(app, order, payment);
  const returnUrl = `${app.config.storefrontUrl}/checkout/payment`;
  const intent = await confirmIntent(app, payment.intentId, confirmationToken, returnUrl);
  crashPoint('payment.confirmed');
  return { ok: true, order, completion: await follow(app, payment, intent) } satisfies Payed;
}

/** The return page: asks where the payment of a placement stands and brings it to its end. */
export async function completePlacement(app: App, which: Which) {
  const order = await findOrder(app, which);
  if (order === null) return refuse('placement_not_found');
  const payment = await readPaymentOfOrder(app.db.sql, order.id);
  const waiting = { ok: true, order, completion: { status: 'processing' } } satisfies Payed;
  return payment?.intentId == null ? waiting : reach(app, order, { ...payment, intentId: payment.intentId });
}

async function findOrder(app: App, { cartId, placementId }: Which): Promise<OrderHead | null> {
  const decision = await readDecision(app.db.sql, cartId, placementId);
  return decision?.orderId == null ? null : readOrderHead(app.db.sql, decision.orderId);
}

async function withIntent(app: App, order: OrderHead): Promise<Payment & { intentId: string }> {
  const payment = await app.db.transaction((tx) => ensurePayment(tx, order));
  if (payment.intentId !== null) return { ...payment, intentId: payment.intentId };
  const intent = await openIntent(app, payment);
  crashPoint('payment.opened');
  await setIntent(app.db.sql, payment.id, intent.id);
  return { ...payment, intentId: intent.id };
}

async function reach(app: App, order: OrderHead, payment: Payment & { intentId: string }): Promise<Payed> {
  return { ok: true, order, completion: await completePayment(app, payment.intentId) };
}
