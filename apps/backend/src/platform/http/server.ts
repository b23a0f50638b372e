import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { App } from '../app.ts';
import { metrics, requestSeconds, writeMetrics } from '../metrics.ts';
import { refuse } from '../refusal.ts';
import { waitingSince } from './admission-gate.ts';
import { commonHeaders, requestIdOf } from './common-headers.ts';
import { sendProblem } from './mount.ts';

const BODY_MAX = '64kb';

/** Makes an Express server with what stands before every route: request id, log line, headers, JSON bodies. */
export function createServer(app: App): Express {
  const server = express();
  server.disable('x-powered-by');
  server.set('trust proxy', 'loopback');
  server.set('query parser', 'simple');
  server.use(observe(app));
  server.get('/metrics', async (_req, res) => {
    res.type(metrics.contentType).send(await writeMetrics());
  });
  return server;
}

/** Reads JSON bodies, refusing other types where a body is sent. Stands after routes that need the raw body. */
export function readJsonBodies(): RequestHandler[] {
  return [
    (req, res, next) => {
      const hasBody = req.headers['content-length'] !== undefined && req.headers['content-length'] !== '0';
      if (hasBody && req.is('application/json') === false)
        return sendProblem(res, refuse('unsupported_media_type'));
      next();
    },
    express.json({ limit: BODY_MAX, strict: true }),
  ];
}

/** What stands after every route: the unknown address, and the last resort for what was thrown. */
export function endRoutes(server: Express, app: App): void {
  server.use((_req, res) => sendProblem(res, refuse('not_found')));
  const lastResort: ErrorRequestHandler = (
    err: { type?: string; status?: number; code?: string },
    req,
    res,
    next,
  ) => {
    if (res.headersSent) return next(err);
    if (err.type === 'entity.too.large') return sendProblem(res, refuse('body_too_large'));
    if (err.type === 'entity.parse.failed') return sendProblem(res, refuse('malformed_body'));
    if (err.status !== undefined && err.status < 500) return sendProblem(res, refuse('malformed_body'));
    app.log.error(
      { requestId: res.locals.requestId, route: res.locals.route, method: req.method, err },
      'request failed',
    );
    sendProblem(res, refuse(isOverload(err.code) ? 'busy' : 'internal'));
  };
  server.use(lastResort);
}

/** Timeouts, full connection slots and lost connections of PostgreSQL: trying again later helps. */
export function isOverload(code: string | undefined): boolean {
  return (
    code !== undefined && /^(57014|55P03|40001|40P01|53300|57P0\d|08\d{3}|CONNECT|CONNECTION_)/.test(code)
  );
}

/** Counts an answer, by route and status, with the milliseconds it took. */
export function noteAnswer(route: string, status: number, ms: number): void {
  requestSeconds.observe({ route, status }, ms / 1000);
}

function observe(app: App): RequestHandler {
  return (req, res, next) => {
    const requestId = requestIdOf(req);
    res.locals.requestId = requestId;
    res.set(commonHeaders(requestId));
    const startedAt = waitingSince(req) ?? performance.now();
    res.on('finish', () => {
      const ms = performance.now() - startedAt;
      const route: string = res.locals.route ?? 'unmatched';
      noteAnswer(route, res.statusCode, ms);
      app.log.debug(
        {
          requestId,
          route,
          method: req.method,
          status: res.statusCode,
          problem: res.locals.problem,
          ms: Math.round(ms),
        },
        'request',
      );
    });
    next();
  };
}
