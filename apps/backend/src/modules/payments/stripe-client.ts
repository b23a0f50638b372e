import Stripe from 'stripe';
import type { App } from '../../platform/index.ts';

const TIMEOUT_MS = 8_000;
const clients = new WeakMap<App, Stripe>();

/** Gives the Stripe client of this process: Stripe's own host, or the sandbox where one is configured. */
export function stripeOf(app: App): Stripe {
  const existing = clients.get(app);
  if (existing !== undefined) return existing;
  const { secretKey, apiUrl } = app.config.stripe;
  const url = apiUrl === undefined ? undefined : new URL(apiUrl);
  const stripe = new Stripe(secretKey, {
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(url === undefined
      ? {}
      : {
          host: url.hostname,
          port: Number(url.port || 443),
          protocol: url.protocol === 'http:' ? ('http' as const) : ('https' as const),
        }),
  });
  clients.set(app, stripe);
  return stripe;
}
