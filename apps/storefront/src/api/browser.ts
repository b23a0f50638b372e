import type { Answer, Client } from '@selvedge/client';
import type { Problem, RouteName } from '@selvedge/contracts';

/**
 * The contract's client for the browser. Types come from the contract; the schemas (and zod with them) stay on the
 * server. `browser.test.ts` holds this table to the contract.
 */
export const browserRoutes = {
  viewMe: ['GET', '/v1/me'],
  viewProductStock: ['GET', '/v1/products/:slug/stock'],
  listProducts: ['GET', '/v1/listing'],
  viewCart: ['GET', '/v1/cart'],
  addToCart: ['POST', '/v1/cart/lines'],
  setCartLine: ['PUT', '/v1/cart/lines/:variantId'],
  removeCartLine: ['DELETE', '/v1/cart/lines/:variantId'],
  saveCheckoutAddress: ['PUT', '/v1/checkout/address'],
  saveCheckoutDelivery: ['PUT', '/v1/checkout/delivery'],
  viewCheckout: ['GET', '/v1/checkout'],
  placeOrder: ['POST', '/v1/placements'],
  viewPlacement: ['GET', '/v1/placements/:placementId'],
  payPlacement: ['POST', '/v1/placements/:placementId/payment'],
  completePlacement: ['POST', '/v1/placements/:placementId/completion'],
  releasePlacement: ['DELETE', '/v1/placements/:placementId'],
  signIn: ['POST', '/v1/session'],
  signUp: ['POST', '/v1/accounts'],
  signOut: ['DELETE', '/v1/session'],
  refreshSession: ['POST', '/v1/session/refresh'],
} as const satisfies { [Name in RouteName]?: readonly [string, string] };

type BrowserRoute = keyof typeof browserRoutes;
export type BrowserClient = Pick<Client, BrowserRoute>;

type AnyCall = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };
type AnyOptions = {
  signal?: AbortSignal;
  idempotencyKey?: string;
  headers?: Record<string, string>;
  init?: RequestInit;
};

/** One function a route, on our own origin. A call ends in a value or a problem; it throws when no answer came. */
export const api = Object.fromEntries(
  Object.entries(browserRoutes).map(([name, [method, path]]) => [
    name,
    (call: AnyCall = {}, options: AnyOptions = {}) => callOnce(name, method, path, call, options),
  ]),
  // By way of unknown: Object.fromEntries forgets the names. Each function is made from the entry of the same name,
  // and the test compares the table with the contract.
) as unknown as BrowserClient;

async function callOnce(
  name: string,
  method: string,
  path: string,
  call: AnyCall,
  options: AnyOptions,
): Promise<Answer<unknown>> {
  const first = await send(method, path, call, options);
  if (first.ok || first.problem.code !== 'session_expired' || name === 'refreshSession') return first;
  await refreshOnce();
  return send(method, path, call, options);
}

/** One tab refreshes at a time: a refresh token used twice ends the session. */
async function refreshOnce(): Promise<void> {
  const refresh = () => send('POST', '/v1/session/refresh', {}, {});
  if (navigator.locks === undefined) await refresh();
  else await navigator.locks.request('selvedge-session', refresh);
}

async function send(
  method: string,
  path: string,
  call: AnyCall,
  options: AnyOptions,
): Promise<Answer<unknown>> {
  const response = await fetch(addressOf(path, call), {
    ...options.init,
    method,
    cache: 'no-store',
    headers: {
      accept: 'application/json',
      'x-selvedge-client': 'storefront',
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
  const title = 'The shop does not answer as expected';
  return { ok: false, problem: { type: 'about:blank', title, status, code: 'internal' }, status, headers };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

function addressOf(path: string, call: AnyCall): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(call.params?.[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return text === '' ? filled : `${filled}?${text}`;
}
