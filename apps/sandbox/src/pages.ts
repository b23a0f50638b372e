import express, { type Express } from 'express';
import { formOf, textsIn } from './form.ts';
import { type Html, html, page } from './page.ts';
import { type PaypalOrder, refundedOf } from './paypal/orders.ts';
import type { Mail, Sms, State } from './state.ts';
import { CARDS } from './stripe/cards.ts';
import { type Intent, newId } from './stripe/objects.ts';
import type { Webhooks } from './webhooks.ts';

const ROWS_MAX = 100;

/** Mounts the pages to look into the outside world, and the JSON that tests read. */
export function mountPages(server: Express, state: State, webhooks: Webhooks): void {
  server.get('/', (_req, res) => void res.type('html').send(page('Sandbox', home(state))));
  server.get(
    '/inbox',
    (req, res) => void res.type('html').send(page('Inbox', inbox(state, String(req.query.to ?? '')))),
  );
  server.get(
    '/inbox.json',
    (req, res) =>
      void res.json({
        mails: mailsTo(state, String(req.query.to ?? '')),
        texts: textsTo(state, String(req.query.to ?? '')),
      }),
  );
  server.get('/inbox/:id', (req, res) => {
    const mail = state.mails.get(req.params.id);
    if (mail === undefined)
      return void res
        .status(404)
        .type('html')
        .send(
          page(
            'Not here',
            html`<p>This mail is not here any more. <a href="/inbox">Back to the inbox</a></p>`,
          ),
        );
    res.type('html').send(page(mail.subject, letter(mail)));
  });
  server.get('/inbox/:id/body', (req, res) => {
    res
      .set(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:; sandbox allow-popups",
      )
      .type('html')
      .send(state.mails.get(req.params.id)?.html ?? '');
  });
  mountControls(server, state, webhooks);
  mountTexts(server, state);
}

/** What a person or a test may ask of the outside world. */
function mountControls(server: Express, state: State, webhooks: Webhooks): void {
  server.post('/_sandbox/faults', express.urlencoded({ extended: false }), express.json(), (req, res) => {
    const given = formOf(req.body);
    const on = (name: string) => given[name] === true || given[name] === 'on';
    state.faults = {
      duplicate: on('duplicate'),
      reorder: on('reorder'),
      drop: on('drop'),
      down: on('down'),
      loseAnswers: Math.min(Number(given.loseAnswers ?? 0) || 0, 100),
      delayMs: Math.min(Number(given.delayMs ?? 0) || 0, 60_000),
    };
    if (req.is('json')) res.json(state.faults);
    else res.redirect(303, '/');
  });
  server.get('/_sandbox/deliveries', (_req, res) => void res.json({ underWay: webhooks.underWay() }));
  server.post('/_sandbox/events/:id/resend', (req, res) => {
    webhooks.resend(req.params.id);
    res.redirect(303, '/');
  });
  server.post('/_sandbox/paypal/sign', express.json(), (req, res) => {
    const { body = '', at } = formOf(req.body);
    res.json(webhooks.signPaypal(String(body), at === undefined ? new Date() : new Date(String(at))));
  });
  server.get(
    '/_sandbox/paypal/money/:order',
    (req, res) => void res.json(paypalMoneyOf(state, req.params.order)),
  );
  server.post('/_sandbox/reset', (_req, res) => {
    state.reset();
    res.json({ reset: true });
  });
  server.get(
    '/_sandbox/ledger',
    (_req, res) => void res.json({ ...ledgerOf(state), paypal: paypalLedgerOf(state) }),
  );
}

/** The phone network, as Twilio's API speaks. */
function mountTexts(server: Express, state: State): void {
  server.post(
    '/2010-04-01/Accounts/:sid/Messages.json',
    express.urlencoded({ extended: false }),
    (req, res) => {
      const { To: to = '', From: from = '', Body: body = '' } = textsIn(req.body);
      const text: Sms = { id: newId('SM'), to, from, body, receivedAt: new Date().toISOString() };
      state.texts.put(text);
      res.status(201).json({ sid: text.id, to, from, body, status: 'queued' });
    },
  );
}

/** What the processor believes it took, gave back and kept: to compare with the market's own ledger. */
function ledgerOf(state: State) {
  const captured = state.intents.newest().filter((intent) => intent.charge?.captured);
  const sum = (of: (intent: Intent) => number) => captured.reduce((total, intent) => total + of(intent), 0);
  return {
    charges: captured.length,
    capturedMinor: sum((intent) => intent.charge?.amountCaptured ?? 0),
    refundedMinor: sum((intent) => intent.charge?.amountRefunded ?? 0),
    feesMinor: sum((intent) => intent.charge?.fee ?? 0),
    heldMinor: state.intents
      .newest()
      .filter((intent) => intent.status === 'requires_capture')
      .reduce((total, intent) => total + intent.amount, 0),
  };
}

/** What PayPal holds and has of one order of the market. */
function paypalMoneyOf(state: State, customId: string) {
  const mine = state.paypalOrders.newest().filter((order) => order.customId === customId);
  const cents = (of: (order: PaypalOrder) => number) =>
    mine.reduce((total, order) => total + Math.round(of(order) * 100), 0);
  return {
    held: cents((order) => (order.authorisation?.status === 'CREATED' ? Number(order.amount.value) : 0)),
    taken: cents((order) => (order.capture === null ? 0 : Number(order.amount.value) - refundedOf(order))),
  };
}

/** The same of PayPal's side. */
function paypalLedgerOf(state: State) {
  const captured = state.paypalOrders.newest().filter((order) => order.capture !== null);
  const cents = (of: (order: PaypalOrder) => number) =>
    captured.reduce((total, order) => total + Math.round(of(order) * 100), 0);
  return {
    charges: captured.length,
    capturedMinor: cents((order) => Number(order.amount.value)),
    refundedMinor: cents(refundedOf),
    feesMinor: cents((order) => Number(order.capture?.fee ?? 0)),
  };
}

function mailsTo(state: State, to: string): Mail[] {
  return state.mails
    .newest()
    .filter((mail) => to === '' || mail.to.some((address) => address.includes(to)))
    .slice(0, ROWS_MAX);
}

function textsTo(state: State, to: string): Sms[] {
  return state.texts
    .newest()
    .filter((text) => to === '' || text.to.includes(to))
    .slice(0, ROWS_MAX);
}

function inbox(state: State, to: string): Html {
  const mails = mailsTo(state, to);
  const texts = textsTo(state, to);
  return html`<form><label for="to">To</label> <input id="to" name="to" value="${to}" placeholder="anybody"> <button>Filter</button></form>
    <h2>Mail</h2>${
      mails.length === 0
        ? html`<p class="soft">Nothing came yet. Place an order, and its confirmation appears here within a second or two.</p>`
        : html`<table><thead><tr><th>When</th><th>To</th><th>Subject</th></tr></thead><tbody>
    ${mails.map((mail) => html`<tr><td>${mail.receivedAt.slice(11, 19)}</td><td>${mail.to.join(', ')}</td><td><a href="/inbox/${mail.id}">${mail.subject}</a></td></tr>`)}</tbody></table>`
    }
    <h2>SMS</h2>${texts.length === 0 ? html`<p class="soft">Nothing came yet.</p>` : html`<table><tbody>${texts.map((text) => html`<tr><td>${text.receivedAt.slice(11, 19)}</td><td>${text.to}</td><td>${text.body}</td></tr>`)}</tbody></table>`}
    <meta http-equiv="refresh" content="5">`;
}

function letter(mail: Mail): Html {
  return html`<p class="soft">From ${mail.from} to ${mail.to.join(', ')}</p><iframe title="The mail" sandbox="allow-popups" src="/inbox/${mail.id}/body"></iframe><h2>Plain text</h2><pre>${mail.text}</pre><p><a href="/inbox">Back to the inbox</a></p>`;
}

function home(state: State): Html {
  const { faults } = state;
  const box = (name: 'duplicate' | 'reorder' | 'drop' | 'down', what: string) =>
    html`<label><input type="checkbox" name="${name}" ${faults[name] ? html`checked` : ''}> ${what}</label> `;
  return html`<p>This process plays the outside world: a card processor, a carrier, a mail server, a phone network. No money moves and no mail leaves this machine.</p>
    <p><a href="/inbox">Mail and SMS inbox</a> · <a href="/carrier">Carrier</a></p>
    <h2>Card payments</h2>${intents(state)}<h2>PayPal</h2>${paypalOrders(state)}
    <h2>Test cards</h2><table><tbody>${CARDS.map((card) => html`<tr><td><code>${card.number.replace(/(.{4})(?=.)/g, '$1 ')}</code></td><td>${card.meaning}</td></tr>`)}</tbody></table>
    <h2>Webhooks</h2><form method="post" action="/_sandbox/faults">${box('duplicate', 'send each twice')}${box('reorder', 'swap neighbours')}${box('drop', 'send none')}${box('down', 'processors fail')}
    <label>delay <input name="delayMs" size="5" inputmode="numeric" value="${faults.delayMs}"> ms</label> <button>Apply</button></form>${deliveries(state)}`;
}

function intents(state: State): Html {
  const rows = state.intents.newest().slice(0, 20);
  if (rows.length === 0) return html`<p class="soft">Nobody has paid yet.</p>`;
  return html`<table><thead><tr><th>Payment</th><th>State</th><th class="number">Amount</th><th class="number">Fee</th></tr></thead><tbody>
    ${rows.map((intent) => html`<tr><td><code>${intent.id}</code></td><td>${intent.status.replaceAll('_', ' ')}</td><td class="number">${(intent.amount / 100).toFixed(2)} ${intent.currency.toUpperCase()}</td><td class="number">${((intent.charge?.fee ?? 0) / 100).toFixed(2)}</td></tr>`)}</tbody></table>`;
}

function paypalOrders(state: State): Html {
  const rows = state.paypalOrders.newest().slice(0, 20);
  if (rows.length === 0) return html`<p class="soft">Nobody has chosen PayPal yet.</p>`;
  const stateOf = (order: PaypalOrder) =>
    order.refunds.length > 0 ? 'refunded' : (order.authorisation?.status ?? order.status).toLowerCase();
  return html`<table><thead><tr><th>Order</th><th>State</th><th class="number">Amount</th><th class="number">Fee</th></tr></thead><tbody>
    ${rows.map((order) => html`<tr><td><code>${order.id}</code></td><td>${stateOf(order).replaceAll('_', ' ')}</td><td class="number">${order.amount.value} ${order.amount.currency_code}</td><td class="number">${order.capture?.fee ?? '0.00'}</td></tr>`)}</tbody></table>`;
}

function deliveries(state: State): Html {
  const rows = state.deliveries.slice(0, 20);
  if (rows.length === 0) return html`<p class="soft">None was sent yet.</p>`;
  return html`<table><thead><tr><th>When</th><th>Event</th><th>Answer</th><th></th></tr></thead><tbody>
    ${rows.map((row) => html`<tr><td>${row.at.slice(11, 19)}</td><td>${row.type}</td><td>${row.status}, attempt ${row.attempts}</td><td><form method="post" action="/_sandbox/events/${row.eventId}/resend"><button>Send again</button></form></td></tr>`)}</tbody></table>`;
}
