import type { Problem, RouteContract } from '@selvedge/contracts';
import type { Express, Request, RequestHandler, Response } from 'express';
import type { App } from '../app.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Call, Caller, Exchange } from './call.ts';
import { crossSite } from './cross-site.ts';
import { exchangeOf } from './exchange.ts';
import { problemOf, problemOfInput } from './problem.ts';
import type { Served } from './serve.ts';

const RETRY_AFTER_SECONDS = '2';

/** Says who calls a route, or refuses: the sessions of the identity module. */
export type Authenticate = (
  app: App,
  contract: RouteContract,
  exchange: Exchange,
) => Promise<Caller | Refusal>;

/** Puts routes into the server: cross-site guard → access → parse → handler → answer. */
export function mountRoutes(
  server: Express,
  app: App,
  served: readonly Served[],
  authenticate: Authenticate,
): void {
  for (const one of served) {
    const method = one.contract.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'; // RouteContract lists just these
    server[method](one.contract.path, answer(app, one, authenticate));
  }
  const methods = Map.groupBy(served, (one) => one.contract.path);
  for (const [path, there] of methods) {
    server.all(path, (_req, res) => {
      res.set('allow', there.map((one) => one.contract.method).join(', '));
      sendProblem(res, refuse('method_not_allowed'));
    });
  }
}

function answer(app: App, served: Served, authenticate: Authenticate): RequestHandler {
  const { contract } = served;
  return async (req, res) => {
    res.locals.route = contract.name;
    const exchange = exchangeOf(app.config, req, res);
    if (contract.method !== 'GET' && crossSite(app.config, req))
      return sendProblem(res, refuse('cross_site_request'));
    const caller = await authenticate(app, contract, exchange);
    if ('ok' in caller) return sendProblem(res, caller);
    const input = parse(contract, req);
    if (!input.ok) return sendInputProblem(res, input);
    const call = { ...input.value, caller, exchange } as Call<RouteContract>; // `authenticate` granted this route's access
    const result = await served.handle(app, call);
    if (!result.ok) return sendProblem(res, result);
    if (app.config.environment !== 'production') contract.response.parse(result.value);
    res.set(
      'cache-control',
      contract.cacheSeconds === undefined ? 'private, no-store' : `public, max-age=${contract.cacheSeconds}`,
    );
    res.status(result.status ?? contract.status ?? 200).json(result.value);
  };
}

type InputProblem = {
  readonly ok: false;
  readonly part: string;
  readonly error: Parameters<typeof problemOfInput>[1];
};

function parse(contract: RouteContract, req: Request): { ok: true; value: object } | InputProblem {
  const value: Record<string, unknown> = {};
  for (const [part, schema, given] of [
    ['params', contract.params, req.params],
    ['query', contract.query, req.query],
    ['body', contract.body, req.body],
  ] as const) {
    if (schema === undefined) continue;
    const parsed = schema.safeParse(given);
    if (!parsed.success) return { ok: false, part, error: parsed.error };
    value[part] = parsed.data;
  }
  return { ok: true, value };
}

/** Answers with a refusal. */
export function sendProblem(res: Response, refusal: Refusal): void {
  const problem = problemOf(refusal, res.locals.requestId ?? '');
  if (problem.status === 503 || problem.status === 429) res.set('retry-after', RETRY_AFTER_SECONDS);
  send(res, problem);
}

function sendInputProblem(res: Response, { part, error }: InputProblem): void {
  const problem = problemOfInput(part, error, res.locals.requestId ?? '');
  // An id or a slug that cannot exist names nothing: a missing page, not a badly filled form.
  if (part === 'params') sendProblem(res, refuse('not_found'));
  else send(res, problem);
}

function send(res: Response, problem: Problem): void {
  res.locals.problem = problem.code;
  res.set('cache-control', 'no-store').status(problem.status);
  res.type('application/problem+json').send(JSON.stringify(problem));
}
