import type { Server } from 'node:http';
import express, { type Express } from 'express';
import { mountCardFields } from './card-fields/server.ts';
import { createCarrier } from './carrier/announce.ts';
import { mountCarrierApi } from './carrier/api.ts';
import { mountCarrierPages } from './carrier/pages.ts';
import type { SandboxConfig } from './config.ts';
import { openInbox } from './mail.ts';
import { mountPages } from './pages.ts';
import { mountPaypalApi } from './paypal/api.ts';
import { mountPaypalPages } from './paypal/approval.ts';
import { createState } from './state.ts';
import { mountStripeApi } from './stripe/api.ts';
import { createWebhooks } from './webhooks.ts';

export { readSandboxConfig, type SandboxConfig } from './config.ts';

/** Starts the outside world on this machine. Resolves when all of it answers. */
export async function startSandbox(config: SandboxConfig): Promise<{ close(): Promise<void> }> {
  const state = createState(config.dataDir);
  const webhooks = createWebhooks(config, state);
  const carrier = createCarrier(config, state);
  const api = express().disable('x-powered-by');
  mountStripeApi(api, state, webhooks);
  mountPaypalApi(api, config, state, webhooks);
  mountCarrierApi(api, state, carrier);
  mountCarrierPages(api, state, carrier);
  mountPages(api, state, webhooks);
  const cards = express().disable('x-powered-by');
  mountCardFields(cards, config, state, webhooks);
  mountPaypalPages(cards, config, state, webhooks);
  const [inbox, ...servers] = await Promise.all([
    openInbox(state, config.smtpPort),
    listen(api, config.port),
    listen(cards, config.cardPort),
  ]);
  return {
    async close() {
      webhooks.close();
      carrier.close();
      await inbox.close();
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function listen(server: Express, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const listening = server.listen(port, '127.0.0.1', (error?: Error) =>
      error === undefined ? resolve(listening) : reject(error),
    );
  });
}
