import {
  ApiError,
  Client,
  Environment,
  OrdersController,
  PaymentsController,
  TransactionSearchController,
} from '@paypal/paypal-server-sdk';
import type { App } from '../../platform/index.ts';
import { ProcessorUnavailable } from './processor.ts';

const TIMEOUT_MS = 8_000;
/** The addresses the package has built in; see docs/decisions/0011-paypal-through-its-package.md. */
const OWN_HOST = 'https://api-m.sandbox.paypal.com';

export type PayPal = {
  readonly orders: OrdersController;
  readonly payments: PaymentsController;
  readonly records: TransactionSearchController;
};
const clients = new WeakMap<App, PayPal>();

/** Gives the PayPal client of this process. Throws where PayPal is not configured: then nothing offers it. */
export function paypalOf(app: App): PayPal {
  const existing = clients.get(app);
  if (existing !== undefined) return existing;
  const { paypal } = app.config;
  if (paypal === null) throw new Error('PayPal is not configured');
  const client = new Client({
    timeout: TIMEOUT_MS,
    environment: paypal.apiUrl === undefined ? Environment.Production : Environment.Sandbox,
    clientCredentialsAuthCredentials: {
      oAuthClientId: paypal.clientId,
      oAuthClientSecret: paypal.clientSecret,
    },
    ...(paypal.apiUrl === undefined
      ? {}
      : { unstable_httpClientOptions: { adapter: sendTo(paypal.apiUrl) } }),
  });
  const made = {
    orders: new OrdersController(client),
    payments: new PaymentsController(client),
    records: new TransactionSearchController(client),
  };
  clients.set(app, made);
  return made;
}

/** A problem PayPal names: the status and the first issue of its answer. */
export type PayPalIssue = { readonly status: number; readonly issue: string };

/** Makes a call. Gives its result, or the issue PayPal names for a request it cannot do (404, 422). Everything else throws. */
export async function call<Result>(
  request: () => Promise<{ result: Result }>,
): Promise<Result | PayPalIssue> {
  try {
    return (await request()).result;
  } catch (error) {
    if (error instanceof ApiError && (error.statusCode === 404 || error.statusCode === 422))
      return { status: error.statusCode, issue: issueOf(error.result) };
    throw new ProcessorUnavailable('PayPal refused or did not answer', { cause: error });
  }
}

/** Says whether an answer is an issue. */
export function isIssue(answer: object): answer is PayPalIssue {
  return 'issue' in answer;
}

function issueOf(result: unknown): string {
  const first: unknown = detailsOf(result)[0];
  return typeof first === 'object' && first !== null && 'issue' in first ? String(first.issue) : 'UNKNOWN';
}

function detailsOf(result: unknown): readonly unknown[] {
  if (typeof result !== 'object' || result === null || !('details' in result)) return [];
  return Array.isArray(result.details) ? result.details : [];
}

/** The part of a request the package's HTTP client hands to what sends it. */
type Sending = {
  readonly url?: string;
  readonly method?: string;
  readonly headers?: { toJSON(): Record<string, unknown> };
  readonly data?: unknown;
  readonly timeout?: number;
};

/** Sends what goes to the package's built-in host to another address that speaks the same protocol. */
function sendTo(apiUrl: string) {
  return async (sending: Sending) => {
    const url = (sending.url ?? '').replace(OWN_HOST, apiUrl.replace(/\/$/, ''));
    const headers = Object.entries(sending.headers?.toJSON() ?? {}).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    const response = await fetch(url, {
      method: (sending.method ?? 'get').toUpperCase(),
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(sending.data === undefined ? {} : { body: String(sending.data) }),
    });
    return {
      data: await response.text(),
      status: response.status,
      statusText: response.statusText,
      headers: Object.fromEntries(response.headers),
      config: sending,
      request: {},
    };
  };
}
