import type { Problem } from '@selvedge/contracts';
import type { Express, RequestHandler, Response } from 'express';
import type { App } from '../app.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isTracing } from '../trace.ts';
import { retryAfterSeconds } from './admission.ts';
import { crossSite } from './cross-site.ts';
import { exchangeOf } from './exchange.ts';
import { problemOf } from './problem.ts';
import { type Authenticate, problemOfBadInput, runRoute } from './run-route.ts';
import type { Served } from './serve.ts';
import { traceRoute } from './trace-route.ts';

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
    const given = { params: req.params, query: req.query, body: req.body };
    const run = () => runRoute(app, served, { authenticate, exchange, given });
    const result = isTracing() ? await traceRoute(contract, req, exchange, run) : await run();
    if (!result.ok) {
      if ('error' in result) return send(res, problemOfBadInput(result, exchange.requestId));
      return sendProblem(res, result);
    }
    res.set(
      'cache-control',
      contract.cacheSeconds === undefined ? 'private, no-store' : `public, max-age=${contract.cacheSeconds}`,
    );
    res.status(result.status ?? contract.status ?? 200).json(result.value);
  };
}

/** Answers with a refusal. `cacheSeconds` lets shared caches give it to others for so long. */
export function sendProblem(
  res: Response,
  refusal: Refusal,
  { cacheSeconds }: { readonly cacheSeconds?: number } = {},
): void {
  const problem = problemOf(refusal, res.locals.requestId ?? '');
  if (problem.status === 503 || problem.status === 429)
    res.set('retry-after', String(retryAfterSeconds(Math.random())));
  send(res, problem, cacheSeconds === undefined ? 'no-store' : `public, max-age=${cacheSeconds}`);
}

function send(res: Response, problem: Problem, cacheControl = 'no-store'): void {
  res.locals.problem = problem.code;
  res.set('cache-control', cacheControl).status(problem.status);
  res.type('application/problem+json').send(JSON.stringify(problem));
}
