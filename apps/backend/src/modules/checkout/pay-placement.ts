import { type App, crashPoint, publish, refuse } from '../../platform/index.ts';
import { lockOrder, type OrderHead, readOrderHead } from '../orders/index.ts';
import {
  confirmCard,
  customerOf,
  ensurePayment,
  type Intent,
  lockPaymentOfOrder,
  mayChooseAgain,
  noteFormerIntent,
  type Payment,
  type Provider,
  processorOf,
  readPaymentOfOrder,
  readSavedMethods,
  replaceIntent,
  setIntent,
} from '../payments/index.ts';
import { type Completion, completePayment, follow } from './complete-payment.ts';
import { movePlacement, stateOfOrder } from './placement-state.ts';
import { readDecision } from './store.ts';

type Which = { readonly cartId: string; readonly placementId: string };
type Ready = Payment & { readonly intentId: string };

/** What came of paying an order. */
export type Payed = { readonly ok: true; readonly order: OrderHead; readonly completion: Completion };

/** The card a shopper pays with: typed now, and kept if they ask for it; or one they kept before. */
export type ChosenCard =
  | { readonly confirmationToken: string; readonly keep: boolean }
  | { readonly savedMethodId: string };

/**
 * Authorises the payment of a reserved placement with a card, and brings it as far as it goes. Refuses a placement that is
 * not there, one whose hold is over, and a saved card that is not the account's. A declined card leaves the order waiting
 * for another one while its hold lasts.
 */
export async function payByCard(app: App, which: Which & { accountId: string | null }, card: ChosenCard) {
  const opened = await openPayment(app, which, 'stripe');
  if (!opened.ok) return opened;
  if (opened.payment === null) return opened.payed;
  const { order, payment } = opened;
  const keeps = 'savedMethodId' in card || card.keep;
  const accountId = keeps ? which.accountId : null;
  const customerId = accountId === null ? null : await customerOf(app, accountId);
  const how = await chosen(app, accountId, card, payment);
  if (how === null) return refuse('payment_method_not_found');
  const intent = await confirmCard(app, {
    intentId: payment.intentId,
    returnUrl: `${app.config.storefrontUrl}/checkout/payment`,
    customerId,
    with: how,
  });
  crashPoint('payment.confirmed');
  return { ok: true, order, completion: await follow(app, payment, intent) } satisfies Payed;
}

/**
 * Opens the payment of a reserved placement at PayPal and gives where the shopper approves it. One that was approved
 * already is brought to its end. Refuses where PayPal is not offered.
 */
export async function payByPaypal(app: App, which: Which) {
  if (app.config.paypal === null) return refuse('payment_method_not_found');
  const opened = await openPayment(app, which, 'paypal');
  if (!opened.ok) return opened;
  if (opened.payment === null) return opened.payed;
  const { order, payment, intent } = opened;
  const completion =
    intent.status === 'approved'
      ? await completePayment(app, payment.intentId)
      : await follow(app, payment, intent);
  return { ok: true, order, completion } satisfies Payed;
}

/**
 * Confirms a reserved placement that a gift card or a discount covers whole: its goods are claimed and it counts as paid. Refuses one
 * that has something to charge.
 */
export async function confirmWithoutCharge(app: App, which: Which) {
  const opened = await openPayment(app, which, 'no_charge');
  if (!opened.ok) return opened;
  if (opened.payment === null) return opened.payed;
  const { order, payment, intent } = opened;
  return { ok: true, order, completion: await follow(app, payment, intent) } satisfies Payed;
}

/** The return page: asks where the payment of a placement stands and brings it to its end. */
export async function completePlacement(app: App, which: Which) {
  const order = await findOrder(app, which);
  if (order === null) return refuse('placement_not_found');
  const payment = await readPaymentOfOrder(app.db.sql, order.id);
  return payment?.intentId == null ? withoutIntent(app, order) : reach(app, order, payment.intentId);
}

/** Nothing was asked of a processor: it still may be, while the hold lasts. */
async function withoutIntent(app: App, order: OrderHead): Promise<Payed> {
  const now = await readOrderHead(app.db.sql, order.id);
  const over = now?.state === 'expired' || now?.state === 'cancelled';
  return { ok: true, order, completion: { status: over ? 'expired' : 'processing' } };
}

async function findOrder(app: App, { cartId, placementId }: Which): Promise<OrderHead | null> {
  const decision = await readDecision(app.db.sql, cartId, placementId);
  return decision?.orderId == null ? null : readOrderHead(app.db.sql, decision.orderId);
}

type Opened =
  | { readonly ok: true; readonly payment: Ready; readonly intent: Intent; readonly order: OrderHead }
  /** There is nothing to open: it is on its way to its end, or there already. */
  | { readonly ok: true; readonly payment: null; readonly payed: Payed };

async function openPayment(app: App, which: Which, provider: Provider) {
  const order = await findOrder(app, which);
  if (order === null) return refuse('placement_not_found');
  const payable = movePlacement(stateOfOrder(order), 'claim');
  if (!payable.ok) return refuse(payable.reason);
  const charges = order.totalMinor > order.giftMinor;
  if (charges === (provider === 'no_charge')) return refuse('payment_method_not_found');
  const payment = await app.db.transaction((tx) => ensurePayment(tx, order, provider));
  if (!mayChooseAgain(payment.state)) return ended(app, order, payment);
  const present = payment.intentId === null ? null : await processorOf(payment).read(app, payment.intentId);
  // The money is there already: paying once more would be paying twice.
  if (present?.status === 'authorised' || present?.status === 'captured') return ended(app, order, payment);
  const usable = present !== null && payment.provider === provider && present.status !== 'cancelled';
  if (usable)
    return {
      ok: true,
      payment: { ...payment, intentId: present.id },
      intent: present,
      order,
    } satisfies Opened;
  const fresh = await openIntent(app, payment, provider);
  return fresh === null ? ended(app, order, payment) : ({ ok: true, ...fresh, order } satisfies Opened);
}

/** Opens an intent with a provider, in place of the one there was. Null: the payment went on by itself meanwhile. */
async function openIntent(app: App, payment: Payment, provider: Provider) {
  const current = await app.db.transaction(async (tx) => {
    await lockOrder(tx, payment.orderId);
    const locked = await lockPaymentOfOrder(tx, payment.orderId);
    if (locked === null || !mayChooseAgain(locked.state)) return null;
    if (locked.intentId === null && locked.provider === provider) return locked;
    if (locked.intentId !== payment.intentId) return null;
    await replaceIntent(tx, locked, provider);
    if (locked.intentId !== null) {
      const payload = { intentId: locked.intentId };
      await publish(tx, { topic: 'payment.cancel_requested', subject: locked.id, payload });
    }
    return lockPaymentOfOrder(tx, payment.orderId);
  });
  if (current === null) return null;
  const intent = await processorOf(current).open(app, current);
  crashPoint('payment.opened');
  if (await setIntent(app.db.sql, current, intent.id))
    return { payment: { ...current, intentId: intent.id }, intent };
  await noteFormerIntent(app.db.sql, current, intent.id);
  return null;
}

async function ended(app: App, order: OrderHead, payment: Payment): Promise<Opened> {
  const fresh = payment.intentId ?? (await readPaymentOfOrder(app.db.sql, order.id))?.intentId ?? null;
  const payed = fresh === null ? await withoutIntent(app, order) : await reach(app, order, fresh);
  return { ok: true, payment: null, payed };
}

/** Says what to confirm with. Null for a saved card that is not the account's. */
async function chosen(app: App, accountId: string | null, card: ChosenCard, payment: Payment) {
  if (!('savedMethodId' in card)) return { ...card, keep: card.keep && accountId !== null };
  const saved = accountId === null ? [] : await readSavedMethods(app.db.sql, accountId);
  const method = saved.find(({ id }) => id === card.savedMethodId);
  // Each decline makes the next try another one; a try that is sent twice stays one.
  return method === undefined
    ? null
    : { methodId: method.methodId, attempt: `${payment.id}-${payment.declines}` };
}

async function reach(app: App, order: OrderHead, intentId: string): Promise<Payed> {
  return { ok: true, order, completion: await completePayment(app, intentId) };
}
