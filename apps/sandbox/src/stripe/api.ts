import { createHash } from 'node:crypto';
import { type Express, type Request, type RequestHandler, type Response, urlencoded } from 'express';
import type { State } from '../state.ts';
import type { Webhooks } from '../webhooks.ts';
import {
  cancelIntent,
  captureIntent,
  confirmIntent,
  createIntent,
  endChallenge,
  refundIntent,
} from './intents.ts';
import { type Intent, newId } from './objects.ts';
import { presentCharge, presentIntent, presentMovement, presentRefund } from './present.ts';
import { StripeProblem } from './problem.ts';

type Form = Record<string, unknown>;

/** Mounts the part of Stripe's API the market speaks, under /v1. */
export function mountStripeApi(server: Express, state: State, webhooks: Webhooks): void {
  const post = (path: string, work: (form: Form, params: Record<string, string>) => unknown) =>
    server.post(
      path,
      urlencoded({ extended: true }),
      authorised,
      answer(state, (req) => work((req.body ?? {}) as Form, req.params as Record<string, string>)),
    );
  const get = (path: string, work: (form: Form, params: Record<string, string>) => unknown) =>
    server.get(
      path,
      authorised,
      answer(state, (req) => work(req.query as Form, req.params as Record<string, string>)),
    );
  const told = (intent: Intent) => {
    webhooks.announceIntent(intent);
    return intent;
  };

  post('/v1/payment_intents', (form) => {
    const given = {
      amount: Number(form.amount),
      currency: String(form.currency),
      captureMethod: form.capture_method === 'manual' ? ('manual' as const) : ('automatic' as const),
      metadata: (form.metadata ?? {}) as Record<string, string>,
      transferGroup: form.transfer_group === undefined ? null : String(form.transfer_group),
    };
    const intent = told(createIntent(state, given));
    return presentIntent(
      form.confirm === 'true' ? told(confirmIntent(state, intent, findToken(state, form))) : intent,
      expandOf(form),
    );
  });
  get('/v1/payment_intents', (form) =>
    listOf('/v1/payment_intents', state.intents.newest(), form, (intent) => presentIntent(intent)),
  );
  get('/v1/payment_intents/:id', (form, { id }) => presentIntent(findIntent(state, id), expandOf(form)));
  post('/v1/payment_intents/:id/confirm', (form, { id }) => {
    const intent = findIntent(state, id);
    const token = findToken(state, form);
    try {
      return presentIntent(told(confirmIntent(state, intent, token)), expandOf(form));
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
  post('/v1/refunds', (form) => {
    const intent = findIntent(state, String(form.payment_intent ?? ''));
    const amount = form.amount === undefined ? null : Number(form.amount);
    const refund = refundIntent(state, intent, {
      amount,
      reason: form.reason === undefined ? null : String(form.reason),
      metadata: (form.metadata ?? {}) as Record<string, string>,
    });
    webhooks.announce(
      'charge.refunded',
      presentCharge(findIntent(state, intent.id), chargeOf(findIntent(state, intent.id)), false),
    );
    return presentRefund(refund);
  });
  get('/v1/refunds', (form) => listOf('/v1/refunds', state.refunds.newest(), form, presentRefund));
  get('/v1/refunds/:id', (_form, { id }) =>
    presentRefund(state.refunds.get(id ?? '') ?? missing('refund', id)),
  );
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
    listOf('/v1/events', state.events.newest(), form, (event) => ({
      id: event.id,
      object: 'event',
      type: event.type,
      created: event.created,
      data: { object: event.object },
    })),
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

const authorised: RequestHandler = (req, res, next) => {
  const key = /^Bearer (sk_test_\w+)$/.exec(req.get('authorization') ?? '')?.[1];
  if (key !== undefined) return next();
  res.status(401).json({
    error: {
      type: 'invalid_request_error',
      message: 'Provide a test key: Authorization: Bearer sk_test_…',
    },
  });
};

/** Runs a request once per Idempotency-Key: the same again gets the same answer, another under the same key is refused. */
function answer(state: State, work: (req: Request) => unknown): RequestHandler {
  return (req, res) => {
    res.set('request-id', newId('req'));
    const key = req.method === 'POST' ? req.get('idempotency-key') : undefined;
    if (key === undefined) return void run(req, res, work);
    const fingerprint = createHash('sha256')
      .update(`${req.path}\n${JSON.stringify(req.body)}`)
      .digest('hex');
    const kept = state.replies.get(key);
    if (kept === 'in flight')
      return void res.status(409).json({
        error: { type: 'idempotency_error', message: 'Another request with this key is under way.' },
      });
    if (kept !== undefined && kept.fingerprint !== fingerprint) {
      return void res.status(400).json({
        error: {
          type: 'idempotency_error',
          message:
            'Keys for idempotent requests can only be used with the same parameters they were first used with.',
        },
      });
    }
    if (kept !== undefined)
      return void res.set('idempotent-replayed', 'true').status(kept.status).type('json').send(kept.body);
    const reply = run(req, res, work);
    if (reply.status < 500) state.replies.set(key, { fingerprint, ...reply });
  };
}

function run(req: Request, res: Response, work: (req: Request) => unknown): { status: number; body: string } {
  let status = 200;
  let value: unknown;
  try {
    value = work(req);
  } catch (error) {
    if (!(error instanceof StripeProblem)) throw error;
    status = error.status;
    value = error.body;
  }
  const body = JSON.stringify(value);
  res.status(status).type('json').send(body);
  return { status, body };
}

function findIntent(state: State, id: string | undefined): Intent {
  return state.intents.get(id ?? '') ?? missing('payment_intent', id);
}

function findToken(state: State, form: Form) {
  return (
    state.tokens.get(String(form.confirmation_token ?? '')) ??
    missing('confirmation_token', String(form.confirmation_token))
  );
}

function chargeOf(intent: Intent) {
  return intent.charge ?? missing('charge', intent.id);
}

function missing(kind: string, id: string | undefined): never {
  throw new StripeProblem(404, 'invalid_request_error', `No such ${kind}: '${id}'`, 'resource_missing', 'id');
}

function expandOf(form: Form): string[] {
  return Array.isArray(form.expand)
    ? form.expand.map(String)
    : Object.entries(form).flatMap(([name, value]) =>
        /^expand\[\d*\]$/.test(name) ? [value].flat().map(String) : [],
      );
}

function listOf<Item extends { id: string }>(
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
