import type {
  OrdersController,
  PaymentsController,
  TransactionSearchController,
} from '@paypal/paypal-server-sdk';
import type { App } from '../../platform/index.ts';
import { ProcessorUnavailable } from './processor.ts';

const TIMEOUT_MS = 8_000;
/** The address the package has built in; see docs/decisions/0011-paypal-through-its-package.md. */
const OWN_HOST = 'https://api-m.sandbox.paypal.com';
/** The package takes half a second to load: whoever never pays by PayPal, as most processes of a test do, does not wait for it. */
const load = () => import('@paypal/paypal-server-sdk');

export type PayPal = {
  readonly orders: OrdersController;
  readonly payments: PaymentsController;
  readonly records: TransactionSearchController;
  /** The package itself, for the words its calls take. */
  readonly words: Awaited<ReturnType<typeof load>>;
};
const clients = new WeakMap<App, Promise<PayPal>>();

/** Gives the PayPal client of this process. Throws where PayPal is not configured: then nothing offers it. */
function paypalOf(app: App): Promise<PayPal> {
  const existing = clients.get(app);
  if (existing !== undefined) return existing;
  const made = connect(app);
  clients.set(app, made);
  return made;
}

async function connect(app: App): Promise<PayPal> {
  const { paypal } = app.config;
  if (paypal === null) throw new Error('PayPal is not configured');
  const words = await load();
  const client = new words.Client({
    timeout: TIMEOUT_MS,
    environment: paypal.apiUrl === undefined ? words.Environment.Production : words.Environment.Sandbox,
    clientCredentialsAuthCredentials: {
      oAuthClientId: paypal.clientId,
      oAuthClientSecret: paypal.clientSecret,
    },
    ...(paypal.apiUrl === undefined
      ? {}
      : { unstable_httpClientOptions: { adapter: sendTo(paypal.apiUrl) } }),
  });
  return {
    orders: new words.OrdersController(client),
    payments: new words.PaymentsController(client),
    records: new words.TransactionSearchController(client),
    words,
  };
}

/** A problem PayPal names: the status and the first issue of its answer. */
export type PayPalIssue = { readonly status: number; readonly issue: string };

/** Makes a call. Gives its result, or the issue PayPal names for a request it cannot do (404, 422). Everything else throws. */
export async function call<Result>(
  app: App,
  request: (paypal: PayPal) => Promise<{ result: Result }>,
): Promise<Result | PayPalIssue> {
  const paypal = await paypalOf(app);
  try {
    return (await request(paypal)).result;
  } catch (error) {
    const named = error instanceof paypal.words.ApiError ? error : null;
    if (named !== null && (named.statusCode === 404 || named.statusCode === 422))
      return { status: named.statusCode, issue: issueOf(named.result) };
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
