import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { RouteContract } from '@selvedge/contracts';
import type { App } from '../app.ts';
import { requestsShed } from '../metrics.ts';
import { refuse } from '../refusal.ts';
import { admits, retryAfterSeconds } from './admission.ts';
import { commonHeaders, requestIdOf } from './common-headers.ts';
import { problemOf } from './problem.ts';
import { openRate, type Rate } from './rate.ts';

/** How many of those waiting are begun in one turn of the event loop. Few: a turn takes up one new connection only. */
const BEGUN_A_TURN = 4;
/** For so many turns in a row, those that just came go first: they are counted before work is begun. */
const PASSED_MAX = 2;

type Waiting = { readonly req: IncomingMessage; readonly res: ServerResponse };
type Gate = {
  readonly name: string;
  readonly waiting: Waiting[];
  readonly answered: Rate;
  inside: number;
  /** Whether somebody came since the last turn, and how many turns were left to those who came. */
  came: boolean;
  passed: number;
};

const readAt = new WeakMap<IncomingMessage, number>();

/** When a request was read, if it had to wait before it was begun; milliseconds of `performance.now()`. */
export function waitingSince(req: IncomingMessage): number | undefined {
  return readAt.get(req);
}

/**
 * Stands before a server, at the routes whose contract says `sheds`. Each such request is read at once and counted, so that
 * nobody waits in a socket where no limit sees them. Too many inside: 503 with Retry-After, before anything else is looked
 * at. The others are begun a few a turn, which lets every other route and every answer go first.
 */
export function gateAdmission(
  app: App,
  contracts: readonly RouteContract[],
  next: RequestListener,
): RequestListener {
  const gates = contracts.filter(({ sheds }) => sheds === true).map(openGate);
  return (req, res) => {
    const gate = gates.find(({ matches }) => matches(req))?.gate;
    if (gate === undefined) return next(req, res);
    gate.came = true;
    const { inside, answered } = gate;
    const door = { inside, answeredPerSecond: answered.perSecond(), insideMin: app.config.api.insideMin };
    if (admits(door)) enter(gate, { req, res }, next);
    else sendAway(gate, { req, res });
  };
}

function openGate({ name, method, path }: RouteContract): {
  gate: Gate;
  matches(req: IncomingMessage): boolean;
} {
  if (path.includes(':')) throw new Error(`${name} sheds: its path may not have parts that vary`);
  // As Express finds routes: in any case, with a slash at the end or without.
  const address = new RegExp(`^${path}/?(\\?|$)`, 'i');
  return {
    gate: {
      name,
      waiting: [],
      answered: openRate(() => performance.now()),
      inside: 0,
      came: false,
      passed: 0,
    },
    matches: (req) => req.method === method && address.test(req.url ?? ''),
  };
}

function enter(gate: Gate, one: Waiting, next: RequestListener): void {
  gate.inside += 1;
  readAt.set(one.req, performance.now());
  // `close` comes once, after the answer or when the caller hangs up.
  one.res.once('close', () => {
    gate.inside -= 1;
    if (one.res.writableFinished) gate.answered.count();
  });
  gate.waiting.push(one);
  if (gate.waiting.length === 1) setImmediate(begin, gate, next);
}

function begin(gate: Gate, next: RequestListener): void {
  gate.passed = gate.came ? gate.passed + 1 : PASSED_MAX;
  gate.came = false;
  if (gate.passed >= PASSED_MAX) {
    gate.passed = 0;
    for (const { req, res } of gate.waiting.splice(0, BEGUN_A_TURN)) if (!res.destroyed) next(req, res);
  }
  if (gate.waiting.length > 0) setImmediate(begin, gate, next);
}

function sendAway(gate: Gate, { req, res }: Waiting): void {
  requestsShed.inc({ route: gate.name });
  const requestId = requestIdOf(req);
  const problem = problemOf(refuse('busy'), requestId);
  const body = JSON.stringify(problem);
  res
    .writeHead(problem.status, {
      ...commonHeaders(requestId),
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'retry-after': String(retryAfterSeconds(Math.random())),
    })
    .end(body);
}
