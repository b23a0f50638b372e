import {
  Problem,
  type RouteCall,
  type RouteContract,
  type RouteName,
  type RouteOutput,
  routes,
} from '@selvedge/contracts';
import { addressOf } from './address.ts';

/** A call ends in a value or in a problem; it throws only when no answer came at all. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value; readonly status: number; readonly headers: Headers }
  | { readonly ok: false; readonly problem: Problem; readonly status: number; readonly headers: Headers };

export type ClientOptions = {
  /** Where the API is, without a trailing slash; empty for the same origin. */
  readonly baseUrl: string;
  /** Names the caller; also what proves that a browser request is not a cross-site form. */
  readonly name: string;
  readonly fetch?: typeof fetch;
  /** Headers of every call, asked for each time (cookies of the visitor on the server). */
  readonly headers?: () => Record<string, string> | Promise<Record<string, string>>;
};

export type CallOptions = {
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
  readonly headers?: Record<string, string>;
  /** Handed to `fetch` as it is: caching hints of the runtime. */
  readonly init?: RequestInit;
};

type RouteFunction<Contract extends RouteContract> =
  unknown extends RouteCall<Contract>
    ? (call?: Record<never, never>, options?: CallOptions) => Promise<Answer<RouteOutput<Contract>>>
    : Record<never, never> extends RouteCall<Contract>
      ? (call?: RouteCall<Contract>, options?: CallOptions) => Promise<Answer<RouteOutput<Contract>>>
      : (call: RouteCall<Contract>, options?: CallOptions) => Promise<Answer<RouteOutput<Contract>>>;

export type Client = { readonly [Name in RouteName]: RouteFunction<(typeof routes)[Name]> };

type AnyCall = {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
};

/** Makes a client of all routes. Calls throw `TypeError` when the network fails and `AbortError` when aborted. */
export function createClient(options: ClientOptions): Client {
  const functions = Object.entries(routes).map(([name, contract]) => [
    name,
    (call: AnyCall = {}, callOptions: CallOptions = {}) => send(options, contract, call, callOptions),
  ]);
  // Each entry is built from the route of the same name, which is what the mapped type says.
  return Object.fromEntries(functions) as Client;
}

async function send(
  options: ClientOptions,
  contract: RouteContract,
  call: AnyCall,
  { signal, idempotencyKey, headers, init }: CallOptions,
): Promise<Answer<unknown>> {
  const response = await (options.fetch ?? fetch)(`${options.baseUrl}${addressOf(contract.path, call)}`, {
    ...init,
    method: contract.method,
    headers: {
      accept: 'application/json',
      'x-selvedge-client': options.name,
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      ...(await options.headers?.()),
      ...headers,
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  return read(response);
}

async function read(response: Response): Promise<Answer<unknown>> {
  const { status, headers } = response;
  const body: unknown = status === 204 ? {} : await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return { ok: true, value: body, status, headers };
  const problem = Problem.safeParse(body);
  if (problem.success) return { ok: false, problem: problem.data, status, headers };
  // Something between us and the API answered (a proxy, a crash): still a problem, never a surprise.
  const unknown: Problem = {
    type: 'about:blank',
    title: 'The shop does not answer as expected',
    status,
    code: 'internal',
  };
  return { ok: false, problem: unknown, status, headers };
}
