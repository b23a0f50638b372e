import type { Form } from '../form.ts';
import type { State } from '../state.ts';
import type { Intent, PaymentMethod } from './objects.ts';
import { StripeProblem } from './problem.ts';

/** The intent of an id; a 404 of Stripe when there is none. */
export function findIntent(state: State, id: string | undefined): Intent {
  return state.intents.get(id ?? '') ?? missing('payment_intent', id);
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
