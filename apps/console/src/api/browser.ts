import type { Answer, Client } from '@selvedge/client';
import type { Problem, RouteName } from '@selvedge/contracts';

/**
 * What the browser calls itself; all else is read on the server. Types come from the contract, the schemas stay behind.
 * `browser.test.ts` holds this table to the contract.
 */
export const browserRoutes = {
  consoleSignIn: ['POST', '/v1/console/session'],
  consoleSignOut: ['DELETE', '/v1/console/session'],
  consoleRefreshSession: ['POST', '/v1/console/session/refresh'],
  shipVendorOrder: ['POST', '/v1/vendor/orders/:id/shipment'],
} as const satisfies { [Name in RouteName]?: readonly [string, string] };

export type BrowserClient = Pick<Client, keyof typeof browserRoutes>;
type AnyCall = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };

const functions: Record<string, unknown> = Object.fromEntries(
  Object.entries(browserRoutes).map(([name, [method, path]]) => [
    name,
    (call: AnyCall = {}) => callOnce(name, method, path, call),
  ]),
);

/** One function a route, on our own origin. A call ends in a value or a problem; it throws when no answer came. */
// Each function is built from the contract entry of the same name; the test compares the table with the contract.
export const api = functions as BrowserClient;

async function callOnce(name: string, method: string, path: string, call: AnyCall): Promise<Answer<unknown>> {
  const first = await send(method, path, call);
  if (first.ok || first.problem.code !== 'session_expired' || name === 'consoleRefreshSession') return first;
  await refreshOnce();
  return send(method, path, call);
}

/** One tab refreshes at a time: a refresh token used twice ends the session. */
async function refreshOnce(): Promise<void> {
  const refresh = () => send(...browserRoutes.consoleRefreshSession, {});
  if (navigator.locks === undefined) await refresh();
  else await navigator.locks.request('selvedge-console-session', refresh);
}

async function send(method: string, path: string, call: AnyCall): Promise<Answer<unknown>> {
  const address = path.replace(/:([A-Za-z]+)/g, (_, part: string) =>
    encodeURIComponent(call.params?.[part] ?? ''),
  );
  const response = await fetch(address, {
    method,
    cache: 'no-store',
    headers: {
      accept: 'application/json',
      'x-selvedge-client': 'console',
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
  const { status, headers } = response;
  const body: unknown = status === 204 ? {} : await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return { ok: true, value: body, status, headers };
  if (isProblem(body)) return { ok: false, problem: body, status, headers };
  const title = 'The console does not answer as expected';
  return { ok: false, problem: { type: 'about:blank', title, status, code: 'internal' }, status, headers };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}
