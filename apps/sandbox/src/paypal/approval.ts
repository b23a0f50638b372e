import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import express, { type Express } from 'express';
import type { SandboxConfig } from '../config.ts';
import { formOf } from '../form.ts';
import type { State } from '../state.ts';
import type { Webhooks } from '../webhooks.ts';
import { approve } from './orders.ts';
import { presentOrder } from './present.ts';
import { PaypalProblem } from './problem.ts';

const here = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const BODY_MAX = '4kb';

/**
 * Mounts PayPal's side of a checkout on the origin of the isolated fields: the script with the button, the frame it stands
 * in, and the page where a shopper says yes or no. What is chosen there never passes the shop.
 */
export function mountPaypalPages(
  server: Express,
  config: SandboxConfig,
  state: State,
  webhooks: Webhooks,
): void {
  const parents = config.allowedParents;
  server.get(
    '/paypal.js',
    (_req, res) =>
      void res.set('cross-origin-resource-policy', 'cross-origin').type('js').send(here('paypal.js')),
  );
  const show = (path: string, file: string, frameAncestors: string) =>
    server.get(path, (req, res) => {
      const nonce = randomBytes(16).toString('base64');
      const order = state.paypalOrders.get(String(req.query.token ?? ''));
      const { amount, returnUrl = '', cancelUrl = '', status = '' } = order ?? {};
      const asked = { id: order?.id ?? '', amount: amount ?? null, returnUrl, cancelUrl, status };
      res
        .set(
          'content-security-policy',
          `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; frame-ancestors ${frameAncestors}; base-uri 'none'; form-action 'none'`,
        )
        .set({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
        .type('html')
        .send(
          here(file)
            .replaceAll('{{nonce}}', nonce)
            .replace('{{parents}}', JSON.stringify(parents))
            .replace('{{order}}', JSON.stringify(asked).replaceAll('<', '\\u003c')),
        );
    });
  show('/paypal/button', 'button.html', parents.join(' '));
  show('/paypal/approve', 'approve.html', "'none'");

  server.post('/paypal/approvals', express.json({ limit: BODY_MAX }), (req, res) => {
    const { token, funds } = formOf(req.body);
    try {
      const order = state.paypalOrders.get(String(token));
      if (order === undefined)
        return void res.status(404).json({ error: 'This payment is not here any more.' });
      const approved = approve(order, funds === 'empty' ? 'empty' : 'balance');
      state.savePaypal(approved);
      webhooks.announcePaypal(
        'CHECKOUT.ORDER.APPROVED',
        presentOrder(approved, { pages: config.cardUrl, api: config.apiUrl }),
      );
      res.json({ id: approved.id });
    } catch (error) {
      if (!(error instanceof PaypalProblem)) throw error;
      res.status(error.status).json({ error: error.message });
    }
  });
}
