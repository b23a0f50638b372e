import type { Form } from '../form.ts';
import type { State } from '../state.ts';
import { type Intent, nowSeconds, type PaymentMethod } from './objects.ts';
import { StripeProblem } from './problem.ts';

/** The intent of an id; a 404 of Stripe when there is none. */
export function findIntent(state: State, id: string | undefined): Intent {
  return state.intents.get(id ?? '') ?? pastIntent(state, id) ?? missing('payment_intent', id);
}

/** Payments of the demo's past were never made here: one that is asked for is taken as captured, large enough for any order. */
const PAST = /^pi_seed_[0-9a-f]{32}$/;
const PAST_AMOUNT = 10_000_000;

function pastIntent(state: State, id: string | undefined): Intent | undefined {
  if (id === undefined || !PAST.test(id)) return undefined;
  const created = nowSeconds();
  const intent: Intent = {
    id,
    amount: PAST_AMOUNT,
    currency: 'eur',
    captureMethod: 'manual',
    status: 'succeeded',
    clientSecret: `${id}_secret_past`,
    metadata: {},
    transferGroup: null,
    customer: null,
    setupFutureUsage: null,
    paymentMethod: null,
    created,
    amountReceived: PAST_AMOUNT,
    charge: {
      id: `ch_${id.slice('pi_'.length)}`,
      amount: PAST_AMOUNT,
      amountCaptured: PAST_AMOUNT,
      amountRefunded: 0,
      captured: true,
      created,
      card: { brand: 'visa', last4: '4242', expMonth: 12, expYear: 2034, fingerprint: 'past' },
      fee: 0,
      balanceTransactionId: `txn_${id.slice('pi_'.length)}`,
      failureCode: null,
    },
    pendingCard: null,
    lastError: null,
    canceledAt: null,
    returnUrl: null,
  };
  state.save(intent);
  return intent;
}

/** The token of the card fields a form names. */
export function findToken(state: State, form: Form) {
  return (
    state.tokens.get(String(form.confirmation_token ?? '')) ??
    missing('confirmation_token', String(form.confirmation_token))
  );
}

/** The card a call names. */
export function findMethod(state: State, id: string | undefined): PaymentMethod {
  return state.methods.get(id ?? '') ?? missing('payment_method', id);
}

/** The customer a form names, by an id of the form Stripe gives. */
export function findCustomer(form: Form): string {
  const id = String(form.customer ?? '');
  return /^cus_[0-9a-f]{24}$/.test(id) ? id : missing('customer', id);
}

/** What an intent took; a 404 when it took nothing yet. */
export function chargeOf(intent: Intent) {
  return intent.charge ?? missing('charge', intent.id);
}

/** Refuses as Stripe does when something is not there. */
export function missing(kind: string, id: string | undefined): never {
  throw new StripeProblem(404, 'invalid_request_error', `No such ${kind}: '${id}'`, 'resource_missing', 'id');
}

/** What a form asks to be told in full. */
export function expandOf(form: Form): string[] {
  return Array.isArray(form.expand)
    ? form.expand.map(String)
    : Object.entries(form).flatMap(([name, value]) =>
        /^expand\[\d*\]$/.test(name) ? [value].flat().map(String) : [],
      );
}

/** A page of a list, newest first, as Stripe cuts it. */
export function listOf<Item extends { id: string }>(
  url: string,
  items: Item[],
  form: Form,
  present: (item: Item) => unknown,
) {
  const limit = Math.min(Number(form.limit ?? 10), 100);
  const from =
    form.starting_after === undefined ? 0 : items.findIndex((item) => item.id === form.starting_after) + 1;
  return {
    object: 'list',
    url,
    data: items.slice(from, from + limit).map(present),
    has_more: items.length > from + limit,
  };
}
