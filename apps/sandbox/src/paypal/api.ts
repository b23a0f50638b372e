import { createHash } from 'node:crypto';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { SandboxConfig } from '../config.ts';
import { type Form, formOf } from '../form.ts';
import { loseAnswer } from '../lose-answer.ts';
import type { State } from '../state.ts';
import type { Webhooks } from '../webhooks.ts';
import {
  type Amount,
  askAgain,
  authorise,
  capture,
  newPaypalId,
  openOrder,
  type PaypalOrder,
  refund,
  voidAuthorisation,
} from './orders.ts';
import {
  presentAuthorisation,
  presentCapture,
  presentOrder,
  presentRefund,
  presentTransactions,
} from './present.ts';
import { PaypalProblem } from './problem.ts';

/** The one client this PayPal knows: no key of anybody's account opens it. */
const CLIENT = { id: 'paypal-sandbox-selvedge', secret: 'paypal-sandbox-secret' };
const TOKEN = 'A21.sandbox';
const TOKEN_SECONDS = 32_400;
const PAGE_MAX = 100;

type Work = (form: Form, params: Record<string, string>) => unknown;

/** Mounts the part of PayPal's API the market speaks: Orders v2, Payments v2, transaction search, the webhook certificate. */
export function mountPaypalApi(
  server: Express,
  config: SandboxConfig,
  state: State,
  webhooks: Webhooks,
): void {
  const on = (method: 'get' | 'post', path: string, work: Work, status = 200) =>
    server[method](path, express.json(), authorised, answer(state, status, work));
  mountToken(server);
  server.get(
    '/v1/notifications/certs/:id',
    (_req, res) => void res.type('text').send(webhooks.certificate().pem),
  );
  mountOrders(on, { config, state, webhooks });
  mountPayments(on, { config, state, webhooks });
  on('get', '/v1/reporting/transactions', (form) => {
    const lines = state.paypalOrders.newest().flatMap(presentTransactions);
    const page = Number(form.page ?? 1);
    const size = Math.min(Number(form.page_size ?? PAGE_MAX), PAGE_MAX);
    return {
      transaction_details: lines.slice((page - 1) * size, page * size),
      page,
      total_items: lines.length,
      total_pages: Math.max(1, Math.ceil(lines.length / size)),
    };
  });
}

type On = (method: 'get' | 'post', path: string, work: Work, status?: number) => unknown;
type Parts = { readonly config: SandboxConfig; readonly state: State; readonly webhooks: Webhooks };

function mountToken(server: Express): void {
  server.post('/v1/oauth2/token', express.urlencoded({ extended: false }), (req, res) => {
    const given = Buffer.from((req.get('authorization') ?? '').replace(/^Basic /, ''), 'base64').toString();
    if (given !== `${CLIENT.id}:${CLIENT.secret}`)
      return void res
        .status(401)
        .json({ error: 'invalid_client', error_description: 'Client Authentication failed' });
    res.json({
      scope: 'https://uri.paypal.com/services/payments',
      access_token: `${TOKEN}.${newPaypalId()}`,
      token_type: 'Bearer',
      expires_in: TOKEN_SECONDS,
    });
  });
}

function mountOrders(on: On, { config, state, webhooks }: Parts): void {
  const at = { pages: config.cardUrl, api: config.apiUrl };
  on('post', '/v2/checkout/orders', (form) => presentOrder(keep(state, openOrder(orderIn(form))), at), 201);
  on('get', '/v2/checkout/orders/:id', (_form, { id }) => presentOrder(find(state, id), at));
  on(
    'post',
    '/v2/checkout/orders/:id/authorize',
    (_form, { id }) => {
      try {
        const order = keep(state, authorise(find(state, id)));
        webhooks.announcePaypal('PAYMENT.AUTHORIZATION.CREATED', presentAuthorisation(order));
        return presentOrder(order, at);
      } catch (error) {
        if (error instanceof PaypalProblem && error.message.includes('declined'))
          keep(state, askAgain(find(state, id)));
        throw error;
      }
    },
    201,
  );
}

function mountPayments(on: On, { state, webhooks }: Parts): void {
  const byAuthorisation = (id: string | undefined) =>
    state.paypalOrders.newest().find((order) => order.authorisation?.id === id) ?? nothing();
  const byCapture = (id: string | undefined) =>
    state.paypalOrders.newest().find((order) => order.capture?.id === id) ?? nothing();
  on('get', '/v2/payments/authorizations/:id', (_form, { id }) => presentAuthorisation(byAuthorisation(id)));
  on(
    'post',
    '/v2/payments/authorizations/:id/capture',
    (_form, { id }) => {
      const order = keep(state, capture(byAuthorisation(id)));
      webhooks.announcePaypal('PAYMENT.CAPTURE.COMPLETED', presentCapture(order));
      return presentCapture(order);
    },
    201,
  );
  on('post', '/v2/payments/authorizations/:id/void', (_form, { id }) => {
    const order = keep(state, voidAuthorisation(byAuthorisation(id)));
    webhooks.announcePaypal('PAYMENT.AUTHORIZATION.VOIDED', presentAuthorisation(order));
    return presentAuthorisation(order);
  });
  on('get', '/v2/payments/captures/:id', (_form, { id }) => presentCapture(byCapture(id)));
  on(
    'post',
    '/v2/payments/captures/:id/refund',
    (form, { id }) => {
      const amount = form.amount === undefined ? null : amountIn(form.amount);
      const customId = form.custom_id === undefined ? null : String(form.custom_id);
      const made = refund(byCapture(id), amount, customId);
      const order = keep(state, made.order);
      webhooks.announcePaypal('PAYMENT.CAPTURE.REFUNDED', {
        ...presentRefund(order, made.refund),
        supplementary_data: { related_ids: { order_id: order.id } },
      });
      return presentRefund(order, made.refund);
    },
    201,
  );
  on('get', '/v2/payments/refunds/:id', (_form, { id }) => {
    const order =
      state.paypalOrders.newest().find((one) => one.refunds.some((back) => back.id === id)) ?? nothing();
    return presentRefund(order, order.refunds.find((back) => back.id === id) ?? nothing());
  });
}

function orderIn(form: Form) {
  const [unit] = Array.isArray(form.purchase_units) ? form.purchase_units.map(formOf) : [];
  const context = formOf(formOf(formOf(form.payment_source).paypal).experience_context);
  if (form.intent !== 'AUTHORIZE' || unit === undefined)
    throw new PaypalProblem(422, 'UNSUPPORTED_INTENT', 'This PayPal knows the intent AUTHORIZE.');
  return {
    amount: amountIn(unit.amount),
    customId: String(unit.custom_id ?? ''),
    referenceId: String(unit.reference_id ?? 'default'),
    returnUrl: String(context.return_url ?? ''),
    cancelUrl: String(context.cancel_url ?? ''),
  };
}

function amountIn(given: unknown): Amount {
  const { currency_code: currency, value } = formOf(given);
  return { currency_code: String(currency), value: String(value) };
}

function find(state: State, id: string | undefined): PaypalOrder {
  return state.paypalOrders.get(id ?? '') ?? nothing();
}

function keep(state: State, order: PaypalOrder): PaypalOrder {
  state.savePaypal(order);
  return order;
}

function nothing(): never {
  throw new PaypalProblem(404, 'INVALID_RESOURCE_ID', 'The resource does not exist.', 'RESOURCE_NOT_FOUND');
}

const authorised: RequestHandler = (req, res, next) => {
  if (req.get('authorization')?.startsWith(`Bearer ${TOKEN}.`)) return next();
  res
    .status(401)
    .json({ name: 'AUTHENTICATION_FAILURE', message: 'Authentication failed.', details: [], links: [] });
};

/** Runs a request once per PayPal-Request-Id: the same again gets the same answer. */
function answer(state: State, status: number, work: Work): RequestHandler {
  return (req, res) => {
    if (state.faults.down)
      return void res.status(500).json({ name: 'INTERNAL_SERVER_ERROR', details: [], links: [] });
    const key = req.method === 'POST' ? req.get('paypal-request-id') : undefined;
    const name = `paypal ${req.path} ${key}`;
    const fingerprint = createHash('sha256')
      .update(JSON.stringify(req.body ?? null))
      .digest('hex');
    const reply = (key === undefined ? undefined : state.replies.get(name)) ?? run(req, status, work);
    if (key !== undefined && reply.status < 400) state.replies.set(name, { fingerprint, ...reply });
    if (!loseAnswer(state, req)) send(res, reply);
  };
}

function run(req: Request, status: number, work: Work): { status: number; body: string } {
  try {
    const params = Object.fromEntries(
      Object.entries(req.params).map(([name, value]) => [name, String(value)]),
    );
    const value = work(formOf(req.method === 'GET' ? req.query : req.body), params);
    return { status, body: JSON.stringify(value) };
  } catch (error) {
    if (!(error instanceof PaypalProblem)) throw error;
    return { status: error.status, body: JSON.stringify(error.body) };
  }
}

function send(res: Response, { status, body }: { status: number; body: string }): void {
  res.set('paypal-debug-id', newPaypalId()).status(status).type('json').send(body);
}
