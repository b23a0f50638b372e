import express, { type Express } from 'express';
import { formOf } from '../form.ts';
import { type Html, html, page } from '../page.ts';
import type { State } from '../state.ts';
import type { Carrier } from './announce.ts';
import { isEnded, type Mishap, mishap, moveOn, type Parcel, statusOf } from './parcels.ts';

const ROWS_MAX = 100;
const CLOCK_MAX_SECONDS = 3_600;

/** Mounts the carrier's yard: its parcels, what may happen to them, and the carrier's own tracking page. */
export function mountCarrierPages(server: Express, state: State, carrier: Carrier): void {
  const form = [express.urlencoded({ extended: false }), express.json()];
  server.get('/carrier', (_req, res) => void res.type('html').send(page('Carrier', yard(state, carrier))));
  server.get('/carrier.json', (_req, res) => void res.json({ parcels: bought(state).slice(0, ROWS_MAX) }));
  server.get('/carrier/track/:code', (req, res) => {
    const parcel = bought(state).find(({ trackingCode }) => trackingCode === req.params.code);
    const body = parcel === undefined ? html`<p>This number is not known here.</p>` : story(parcel);
    res
      .status(parcel === undefined ? 404 : 200)
      .type('html')
      .send(page(`Parcel ${req.params.code}`, body));
  });
  server.post('/_sandbox/carrier', ...form, (req, res) => {
    const given = formOf(req.body);
    if (given.clockSeconds !== undefined)
      carrier.setClock(Math.min(Math.max(Number(given.clockSeconds) || 0, 0), CLOCK_MAX_SECONDS));
    state.carrierDown = given.down === true || given.down === 'on';
    if (req.is('json')) res.json({ clockSeconds: carrier.clockSeconds, down: state.carrierDown });
    else res.redirect(303, '/carrier');
  });
  server.post('/_sandbox/parcels/:code/:what', ...form, (req, res) => {
    const parcel = bought(state).find(({ trackingCode }) => trackingCode === req.params.code);
    const done = parcel !== undefined && act(carrier, parcel, String(req.params.what));
    if (req.is('json')) res.status(done ? 200 : 404).json({ done });
    else res.redirect(303, '/carrier');
  });
}

function act(carrier: Carrier, parcel: Parcel, what: string): boolean {
  if (what === 'again') return carrier.again(parcel);
  if (what === 'lose') {
    parcel.lost = true;
    return true;
  }
  if (what === 'move') {
    if (!moveOn(parcel)) return false;
  } else if (what === 'fail' || what === 'return' || what === 'puzzle') mishap(parcel, what satisfies Mishap);
  else return false;
  carrier.announce(parcel);
  return true;
}

function bought(state: State): Parcel[] {
  return state.parcels.newest().filter(({ trackingCode }) => trackingCode !== '');
}

function yard(state: State, carrier: Carrier): Html {
  const parcels = bought(state).slice(0, ROWS_MAX);
  return html`<p>Parcels of labels bought in the vendor portal, and numbers the market asked about. Each step sends a signed message to the market.</p>
    <form method="post" action="/_sandbox/carrier"><label>Move every parcel each <input name="clockSeconds" size="5" inputmode="numeric" value="${carrier.clockSeconds}"> seconds (0: by hand)</label>
    <label><input type="checkbox" name="down" ${state.carrierDown ? html`checked` : ''}> do not answer</label> <button>Apply</button></form>
    <p class="soft">Doubled, swapped, late or dropped messages are set under <a href="/">Webhooks</a>.</p>
    <h2>Parcels</h2>${
      parcels.length === 0
        ? html`<p class="soft">None yet. Open an order in the vendor portal, buy a label, and its parcel appears here.</p>`
        : html`<table><thead><tr><th>Number</th><th>Carrier</th><th>To</th><th>State</th><th>What happens next</th></tr></thead><tbody>${parcels.map(row)}</tbody></table>`
    }`;
}

function row(parcel: Parcel): Html {
  const at = `/_sandbox/parcels/${encodeURIComponent(parcel.trackingCode)}`;
  const does = (what: string, name: string) =>
    html`<form method="post" action="${at}/${what}" style="display:inline"><button>${name}</button></form> `;
  const state = parcel.refunded ? 'given back' : parcel.lost ? 'lost' : statusOf(parcel).replaceAll('_', ' ');
  const steps = isEnded(parcel)
    ? [does('again', 'Send again')]
    : [
        does('move', 'Move on'),
        does('fail', 'Nobody home'),
        does('return', 'Send back'),
        does('lose', 'Lose'),
        does('puzzle', 'Say something new'),
        does('again', 'Send again'),
      ];
  return html`<tr><td><a href="/carrier/track/${encodeURIComponent(parcel.trackingCode)}"><code>${parcel.trackingCode}</code></a></td><td>${parcel.carrier}</td><td>${parcel.to.city}</td><td>${state}</td><td>${parcel.refunded ? '' : steps}</td></tr>`;
}

function story({ details, carrier }: Parcel): Html {
  return html`<p class="soft">${carrier}</p><table><tbody>${details
    .toReversed()
    .map(
      (detail) =>
        html`<tr><td>${detail.datetime.slice(0, 16).replace('T', ' ')}</td><td>${detail.message}</td><td>${detail.city}</td></tr>`,
    )}</tbody></table>`;
}
