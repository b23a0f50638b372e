import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import express, { type Express } from 'express';
import type { SandboxConfig } from '../config.ts';
import { formOf } from '../form.ts';
import type { State } from '../state.ts';
import { settleChallenge } from '../stripe/api.ts';
import { CARDS, findCard, fingerprintOf } from '../stripe/cards.ts';
import { newId, nowSeconds } from '../stripe/objects.ts';
import { presentIntent } from '../stripe/present.ts';
import { StripeProblem } from '../stripe/problem.ts';
import type { Webhooks } from '../webhooks.ts';

const here = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const BODY_MAX = '8kb';

/**
 * Mounts the card fields on their own origin: the script a checkout loads, the frame that holds the number, the challenge. The
 * number goes from the frame to this server and ends here; the shop's page gets a token.
 */
export function mountCardFields(
  server: Express,
  config: SandboxConfig,
  state: State,
  webhooks: Webhooks,
): void {
  const parents = config.allowedParents;
  server.get(
    '/stripe.js',
    (_req, res) =>
      void res.set('cross-origin-resource-policy', 'cross-origin').type('js').send(here('stripe.js')),
  );
  for (const page of ['fields', 'challenge']) {
    server.get(`/${page}`, (_req, res) => {
      const nonce = randomBytes(16).toString('base64');
      res.set(
        'content-security-policy',
        `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; frame-ancestors ${parents.join(' ')}; base-uri 'none'; form-action 'none'`,
      );
      const cards = CARDS.map(
        (card) => `<li><code>${card.number.replace(/(.{4})(?=.)/g, '$1 ')}</code> ${card.meaning}</li>`,
      ).join('');
      res.set({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' }).type('html');
      res.send(
        here(`${page}.html`)
          .replaceAll('{{nonce}}', nonce)
          .replace('{{parents}}', JSON.stringify(parents))
          .replace('{{cards}}', cards),
      );
    });
  }
  mountTokens(server, state);
  mountChallenges(server, state, webhooks, parents);
}

/** Takes a card from the fields and gives a token for it. */
function mountTokens(server: Express, state: State): void {
  server.post('/tokens', express.json({ limit: BODY_MAX }), (req, res) => {
    const { number = '', month = 0, year = 0, cvc = '' } = formOf(req.body);
    const problem = problemOf(String(number), Number(month), Number(year), String(cvc));
    const card = findCard(String(number));
    if (problem !== null || card === undefined) return void res.status(402).json({ error: problem });
    const details = {
      brand: card.brand,
      last4: card.number.slice(-4),
      expMonth: Number(month),
      expYear: Number(year),
      fingerprint: fingerprintOf(card.number),
    };
    const token = {
      id: newId('ctoken'),
      card: details,
      behaviour: card.behaviour,
      created: nowSeconds(),
      used: false,
    };
    state.tokens.put(token);
    res.json({ id: token.id, brand: card.brand, last4: details.last4 });
  });
}

/** Ends challenges from their own page, and tells the checkout how a payment stands. */
function mountChallenges(
  server: Express,
  state: State,
  webhooks: Webhooks,
  parents: readonly string[],
): void {
  server.post('/challenges', express.json({ limit: BODY_MAX }), (req, res) => {
    const { clientSecret, approved } = formOf(req.body);
    try {
      res.json(presentIntent(settleChallenge(state, webhooks, String(clientSecret), approved === true)));
    } catch (error) {
      if (!(error instanceof StripeProblem)) throw error;
      res.status(error.status).json(error.body);
    }
  });
  server.get('/intents/:clientSecret', (req, res) => {
    const intent = state.intents.newest().find((one) => one.clientSecret === req.params.clientSecret);
    res.set(
      'access-control-allow-origin',
      parents.includes(req.get('origin') ?? '') ? (req.get('origin') ?? '') : 'null',
    );
    if (intent === undefined) res.status(404).json({ error: { message: 'No such payment.' } });
    else res.json(presentIntent(intent));
  });
}

type FieldProblem = { field: 'number' | 'expiry' | 'cvc'; message: string };

/** Says which field cannot be used. Only test cards are taken: no real number may be kept here, not even for a moment. */
function problemOf(number: string, month: number, year: number, cvc: string): FieldProblem | null {
  if (findCard(number) === undefined)
    return { field: 'number', message: 'Only the test cards below are taken here. Do not type a real card.' };
  const now = new Date();
  const past = year < now.getFullYear() || (year === now.getFullYear() && month < now.getMonth() + 1);
  if (!(month >= 1 && month <= 12) || past || year > now.getFullYear() + 30)
    return { field: 'expiry', message: 'This date is not in the future.' };
  return /^\d{3,4}$/.test(cvc) ? null : { field: 'cvc', message: 'The code has three digits.' };
}
