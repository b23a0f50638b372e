import type { Express, Response } from 'express';
import type { App } from '../app.ts';
import { refuse } from '../refusal.ts';
import type { Exchange } from './call.ts';
import { exchangeOf } from './exchange.ts';
import { sendProblem } from './mount.ts';
import { type Authenticate, runRoute } from './run-route.ts';
import type { Served } from './serve.ts';

const STREAMS_MAX = 2_000;
const HEARTBEAT_MS = 15_000;
const OPEN_MAX_MS = 60_000;

/** A route that goes on telling: its handler gives how things stand, `follow` tells each change until there is none to come. */
export type ServedEvents = {
  readonly served: Served;
  follow(
    app: App,
    call: {
      readonly params: Record<string, string>;
      readonly exchange: Exchange;
      readonly gone: AbortSignal;
    },
    tell: (value: unknown) => void,
  ): Promise<void>;
};

let open = 0;

/**
 * Answers a route with server-sent events: access and input as on any route, then how things stand, then each change. A
 * browser opens it again by itself when it ends early.
 */
export function mountEvents(
  server: Express,
  app: App,
  { served, follow }: ServedEvents,
  authenticate: Authenticate,
): void {
  server.get(served.contract.path, async (req, res) => {
    res.locals.route = served.contract.name;
    const exchange = exchangeOf(app.config, req, res);
    const given = { params: req.params, query: req.query };
    const first = await runRoute(app, served, { authenticate, exchange, given });
    if (!first.ok) return sendProblem(res, 'reason' in first ? first : refuse('not_found'));
    if (open >= STREAMS_MAX) return sendProblem(res, refuse('busy'));
    open += 1;
    const beat = beginEvents(res);
    const tell = (value: unknown) => void res.write(`data: ${JSON.stringify(value)}\n\n`);
    try {
      tell(first.value);
      const params = Object.fromEntries(
        Object.entries(req.params).map(([name, value]) => [name, String(value)]),
      );
      const gone = AbortSignal.any([AbortSignal.timeout(OPEN_MAX_MS), closingOf(res)]);
      await follow(app, { params, exchange, gone }, tell);
    } finally {
      clearInterval(beat);
      open -= 1;
      res.end();
    }
  });
}

function beginEvents(res: Response): NodeJS.Timeout {
  res.set({
    'content-type': 'text/event-stream',
    'cache-control': 'private, no-store',
    'x-accel-buffering': 'no',
  });
  res.flushHeaders();
  return setInterval(() => res.write(': still here\n\n'), HEARTBEAT_MS);
}

function closingOf(res: Response): AbortSignal {
  const closed = new AbortController();
  res.once('close', () => closed.abort());
  return closed.signal;
}
