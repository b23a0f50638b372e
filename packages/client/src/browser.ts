import type { Problem, RouteName } from '@selvedge/contracts';
import { addressOf } from './address.ts';
import type { Answer, Client } from './client.ts';

/** Method and path of the routes a page calls; a test of the app holds its table to the contract. */
export type BrowserRoutes = { readonly [Name in RouteName]?: readonly [method: string, path: string] };

export type BrowserOptions<Routes extends BrowserRoutes> = {
  readonly routes: Routes;
  /** Names the caller, as in `createClient`. */
  readonly name: string;
  /** The route that exchanges the refresh cookie, and the lock that lets one tab at a time do so. */
  readonly refresh: { readonly route: keyof Routes & RouteName; readonly lock: string };
  /** What to say when something else than the API answered. */
  readonly strangeAnswer: string;
};

type AnyCall = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };
type AnyOptions = {
  signal?: AbortSignal;
  idempotencyKey?: string;
  headers?: Record<string, string>;
  init?: RequestInit;
};
type Send = (
  route: readonly [string, string],
  call: AnyCall,
  options: AnyOptions,
) => Promise<Answer<unknown>>;

/**
 * The contract's client for a browser, on its own origin: types come from the contract, its schemas (and zod with them)
 * stay on the server. An expired session is renewed once and the call made again. A call ends in a value or a problem;
 * it throws when no answer came.
 */
export function createBrowserClient<const Routes extends BrowserRoutes>({
  routes,
  name,
  refresh,
  strangeAnswer,
}: BrowserOptions<Routes>): Pick<Client, keyof Routes & RouteName> {
  const send: Send = (route, call, options) => sendOnce({ name, strangeAnswer }, route, call, options);
  const renewal = routes[refresh.route];
  const renew = async () => {
    if (renewal === undefined) return;
    // One tab at a time: a refresh token used twice ends the session.
    if (navigator.locks === undefined) await send(renewal, {}, {});
    else await navigator.locks.request(refresh.lock, () => send(renewal, {}, {}));
  };
  const entries: [string, readonly [string, string]][] = Object.entries(routes);
  const functions: Record<string, unknown> = Object.fromEntries(
    entries.map(([routeName, route]) => [
      routeName,
      async (call: AnyCall = {}, options: AnyOptions = {}) => {
        const first = await send(route, call, options);
        if (first.ok || first.problem.code !== 'session_expired' || routeName === refresh.route) return first;
        await renew();
        return send(route, call, options);
      },
    ]),
  );
  // Each function is made from the entry of the same name.
  return functions as Pick<Client, keyof Routes & RouteName>;
}

async function sendOnce(
  caller: { readonly name: string; readonly strangeAnswer: string },
  [method, path]: readonly [string, string],
  call: AnyCall,
  options: AnyOptions,
): Promise<Answer<unknown>> {
  const response = await fetch(addressOf(path, call), {
    ...options.init,
    method,
    cache: 'no-store',
    headers: {
      accept: 'application/json',
      'x-selvedge-client': caller.name,
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
      ...options.headers,
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const { status, headers } = response;
  const body: unknown = status === 204 ? {} : await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return { ok: true, value: body, status, headers };
  if (isProblem(body)) return { ok: false, problem: body, status, headers };
  const problem = { type: 'about:blank', title: caller.strangeAnswer, status, code: 'internal' as const };
  return { ok: false, problem, status, headers };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}
