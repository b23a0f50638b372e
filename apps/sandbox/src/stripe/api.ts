import { type Express, urlencoded } from 'express';
import { type Form, formOf, textsIn } from '../form.ts';
import type { State } from '../state.ts';
import type { Webhooks } from '../webhooks.ts';
import { answer, authorised } from './answer.ts';
import {
  chargeOf,
  expandOf,
  findCustomer,
  findIntent,
  findMethod,
  findToken,
  listOf,
  missing,
} from './find.ts';
import {
  cancelIntent,
  captureIntent,
  confirmIntent,
  confirmKept,
  createIntent,
  endChallenge,
  endRefund,
  refundIntent,
} from './intents.ts';
import { type Intent, newId, nowSeconds } from './objects.ts';
import { presentCharge, presentIntent, presentMethod, presentMovement, presentRefund } from './present.ts';
import { StripeProblem } from './problem.ts';

/** How long a bank takes over a refund here. */
const REFUND_ENDS_AFTER_MS = 1_500;

type Work = (form: Form, params: Record<string, string | undefined>) => unknown;
type Mount = (path: string, work: Work) => void;
type Api = { readonly post: Mount; readonly get: Mount; readonly state: State; readonly webhooks: Webhooks };

/** Mounts the part of Stripe's API the market speaks, under /v1. */
export function mountStripeApi(server: Express, state: State, webhooks: Webhooks): void {
  const post: Mount = (path, work) =>
    server.post(
      path,
      urlencoded({ extended: true }),
      authorised,
      answer(state, (req) => work(formOf(req.body), textsIn(req.params))),
    );
  const get: Mount = (path, work) =>
    server.get(
      path,
      authorised,
      answer(state, (req) => work(formOf(req.query), textsIn(req.params))),
    );
  const api = { post, get, state, webhooks };
  mountIntents(api);
  mountRefunds(api);
  mountCustomers(api);
  mountRecords(api);
}

/** Payments: opened, confirmed, captured, cancelled. Each change is announced. */
function mountIntents({ post, get, state, webhooks }: Api): void {
  const told = (intent: Intent) => {
    webhooks.announceIntent(intent);
    return intent;
  };

  post('/v1/payment_intents', (form) => {
    const given = {
      amount: Number(form.amount),
      currency: String(form.currency),
      captureMethod: form.capture_method === 'manual' ? ('manual' as const) : ('automatic' as const),
      metadata: textsIn(form.metadata),
      transferGroup: form.transfer_group === undefined ? null : String(form.transfer_group),
    };
    const intent = told(createIntent(state, given));
    return presentIntent(intent, expandOf(form));
  });
  get('/v1/payment_intents', (form) => {
    const since = Number(textsIn(form.created).gte ?? form['created[gte]'] ?? 0);
    const intents = state.intents.newest().filter((intent) => intent.created >= since);
    return listOf('/v1/payment_intents', intents, form, (intent) => presentIntent(intent));
  });
  get('/v1/payment_intents/:id', (form, { id }) => presentIntent(findIntent(state, id), expandOf(form)));
  post('/v1/payment_intents/:id', (form, { id }) => {
    const intent = { ...findIntent(state, id), customer: findCustomer(form) };
    state.save(intent);
    return presentIntent(intent, expandOf(form));
  });
  post('/v1/payment_intents/:id/confirm', (form, { id }) => {
    const usage = form.setup_future_usage;
    const found = findIntent(state, id);
    const setupFutureUsage = usage === undefined ? found.setupFutureUsage : String(usage) || null;
    const intent = { ...found, setupFutureUsage };
    const method = form.payment_method === undefined ? null : findMethod(state, String(form.payment_method));
    try {
      const confirmed =
        method === null
          ? confirmIntent(state, intent, findToken(state, form))
          : confirmKept(state, intent, method);
      return presentIntent(told(confirmed), expandOf(form));
    } catch (error) {
      if (error instanceof StripeProblem && error.status === 402) told(findIntent(state, id));
      throw error;
    }
  });
  post('/v1/payment_intents/:id/capture', (form, { id }) => {
    const amount = form.amount_to_capture === undefined ? undefined : Number(form.amount_to_capture);
    return presentIntent(told(captureIntent(state, findIntent(state, id), amount)), expandOf(form));
  });
  post('/v1/payment_intents/:id/cancel', (form, { id }) =>
    presentIntent(told(cancelIntent(state, findIntent(state, id))), expandOf(form)),
  );
}

function mountRefunds({ post, get, state, webhooks }: Api): void {
  post('/v1/refunds', (form) => {
    const intent = findIntent(state, String(form.payment_intent ?? ''));
    const amount = form.amount === undefined ? null : Number(form.amount);
    const refund = refundIntent(state, intent, {
      amount,
      reason: form.reason === undefined ? null : String(form.reason),
      metadata: textsIn(form.metadata),
    });
    webhooks.announce(
      'charge.refunded',
      presentCharge(findIntent(state, intent.id), chargeOf(findIntent(state, intent.id)), false),
    );
    setTimeout(() => {
      const ended = endRefund(state, refund);
      if (ended === null) return;
      webhooks.announce(ended.status === 'failed' ? 'refund.failed' : 'refund.updated', presentRefund(ended));
    }, REFUND_ENDS_AFTER_MS).unref();
    return presentRefund(refund);
  });
  get('/v1/refunds', (form) => listOf('/v1/refunds', state.refunds.newest(), form, presentRefund));
  get('/v1/refunds/:id', (_form, { id }) =>
    presentRefund(state.refunds.get(id ?? '') ?? missing('refund', id)),
  );
}

/** Customers are ids with the cards kept under them; nothing personal is sent here. */
function mountCustomers({ post, get, state }: Api): void {
  post('/v1/customers', (form) => {
    const id = newId('cus');
    return {
      id,
      object: 'customer',
      created: nowSeconds(),
      livemode: false,
      metadata: textsIn(form.metadata),
    };
  });
  get('/v1/payment_methods', (form) => {
    const mine = state.methods
      .newest()
      .filter(({ customer }) => customer !== null && customer === form.customer);
    return listOf('/v1/payment_methods', mine, form, presentMethod);
  });
  get('/v1/payment_methods/:id', (_form, { id }) => presentMethod(findMethod(state, id)));
  post('/v1/payment_methods/:id/detach', (_form, { id }) => {
    const method = { ...findMethod(state, id), customer: null };
    state.saveMethod(method);
    return presentMethod(method);
  });
}

/** What happened: charges, movements of money, events. */
function mountRecords({ get, state }: Api): void {
  get('/v1/charges/:id', (form, { id }) => {
    const intent = state.intents.newest().find((one) => one.charge?.id === id) ?? missing('charge', id);
    return presentCharge(intent, chargeOf(intent), expandOf(form).includes('balance_transaction'));
  });
  get('/v1/balance_transactions', (form) =>
    listOf(
      '/v1/balance_transactions',
      state.intents.newest().filter((intent) => intent.charge?.captured),
      form,
      (intent) => presentMovement(intent, chargeOf(intent)),
    ),
  );
  get('/v1/events', (form) =>
    listOf(
      '/v1/events',
      state.events.newest().filter(({ provider }) => provider === 'stripe'),
      form,
      (event) => ({
        id: event.id,
        object: 'event',
        type: event.type,
        created: event.created,
        data: { object: event.object },
      }),
    ),
  );
}

/** Ends a challenge from the card fields' own page. */
export function settleChallenge(
  state: State,
  webhooks: Webhooks,
  clientSecret: string,
  approved: boolean,
): Intent {
  const intent =
    state.intents.newest().find((one) => one.clientSecret === clientSecret) ??
    missing('payment_intent', clientSecret);
  const settled = endChallenge(state, intent, approved);
  webhooks.announceIntent(settled);
  return settled;
}
