import { drawLabel } from '@selvedge/print';
import express, { type Express, type RequestHandler, type Response } from 'express';
import { type Form, formOf } from '../form.ts';
import type { State } from '../state.ts';
import type { Carrier } from './announce.ts';
import { type Address, buy, isEnded, makeForeign, makeParcel, type Parcel } from './parcels.ts';
import { presentShipment, presentTracker } from './present.ts';

const OUNCES_MAX = 1_060;
/** A place no carrier goes to, to see a refusal. */
const NOWHERE = 'Nowhere';

/** Mounts the part of EasyPost's API the market speaks, under /easypost/v2, and the labels. */
export function mountCarrierApi(server: Express, state: State, carrier: Carrier): void {
  const api = express.Router();
  api.use(express.json({ limit: '256kb' }), answers(state), authorised);
  mountShipments(api, state, carrier);
  api.post('/trackers', (req, res) => {
    const given = formOf(formOf(req.body).tracker);
    const code = text(given.tracking_code);
    if (code === '' || text(given.carrier).toLowerCase() === 'bicycle')
      return fail(res, 422, 'The carrier is not supported');
    const known = state.parcels
      .newest()
      .find((one) => one.trackingCode === code && one.carrier === text(given.carrier));
    const parcel = known ?? makeForeign(text(given.carrier), code);
    state.parcels.put(parcel);
    res.status(201).json(presentTracker(parcel, carrier.baseUrl));
  });
  server.use('/easypost/v2', api);
  server.get('/easypost/labels/:file', async (req, res) => {
    const parcel = state.parcels.get(req.params.file.replace(/\.pdf$/, ''));
    if (parcel?.bought == null) return void res.status(404).end();
    res.type('application/pdf').send(Buffer.from(await drawLabel(labelOf(parcel))));
  });
}

function mountShipments(api: express.Router, state: State, carrier: Carrier): void {
  const find = (ref: string | undefined) =>
    state.parcels.get(ref ?? '') ?? state.parcels.newest().find((one) => one.reference === ref);
  const show = (res: Response, parcel: Parcel, status = 200) =>
    void res.status(status).json(presentShipment(parcel, carrier.baseUrl));

  api.post('/shipments', (req, res) => {
    const given = formOf(formOf(req.body).shipment);
    const ounces = Number(formOf(given.parcel).weight);
    if (!(ounces > 0) || ounces > OUNCES_MAX) return fail(res, 422, 'The parcel is too heavy');
    const to = addressOf(given.to_address);
    if (to.city === NOWHERE) return fail(res, 422, 'The address could not be verified');
    const reference = given.reference === undefined ? null : text(given.reference);
    const parcel = makeParcel({ reference, from: addressOf(given.from_address), to, ounces });
    state.parcels.put(parcel);
    show(res, parcel, 201);
  });
  api.get('/shipments/:ref', (req, res) => {
    const parcel = find(req.params.ref);
    return parcel === undefined ? fail(res, 404, 'There is no such shipment') : show(res, parcel);
  });
  api.post('/shipments/:ref/buy', (req, res) => {
    const parcel = find(req.params.ref);
    const rate = parcel?.rates.find(({ id }) => id === formOf(formOf(req.body).rate).id);
    if (parcel === undefined || rate === undefined) return fail(res, 404, 'There is no such rate');
    if (parcel.bought !== null) return fail(res, 422, 'Postage was bought already');
    buy(parcel, rate);
    show(res, parcel);
  });
  api.post('/shipments/:ref/refund', (req, res) => {
    const parcel = find(req.params.ref);
    if (parcel?.bought == null) return fail(res, 404, 'There is no such label');
    if (isEnded(parcel) || parcel.details.some(({ status }) => status !== 'pre_transit'))
      return fail(res, 422, 'The parcel is on its way');
    parcel.refunded = true;
    show(res, parcel);
  });
}

/** A carrier that is down answers nobody. */
function answers(state: State): RequestHandler {
  return (_req, res, next) => (state.carrierDown ? fail(res, 503, 'Try again later') : next());
}

/** Asks for a test key, as EasyPost asks for one. */
const authorised: RequestHandler = (req, res, next) => {
  const [, code = ''] = /^Basic (.+)$/.exec(req.get('authorization') ?? '') ?? [];
  const key = Buffer.from(code, 'base64').toString('utf8');
  if (key.startsWith('EZTK')) return next();
  fail(res, 401, 'Provide a test key');
};

function fail(res: Response, status: number, message: string): void {
  res.status(status).json({ error: { code: 'SANDBOX', message, errors: [] } });
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function addressOf(value: unknown): Address {
  const given: Form = formOf(value);
  return {
    name: text(given.name),
    street1: text(given.street1),
    street2: text(given.street2),
    zip: text(given.zip),
    city: text(given.city),
    country: text(given.country),
    phone: text(given.phone),
  };
}

function labelOf({ from, to, bought, carrier, trackingCode, reference, weightGrams }: Parcel) {
  const paper = (one: Address) => ({
    name: one.name,
    lines: [one.street1, one.street2].filter((line) => line !== ''),
    postcode: one.zip,
    city: one.city,
    country: one.country,
    phone: one.phone === '' ? null : one.phone,
  });
  return {
    carrier,
    service: bought?.service ?? '',
    from: paper(from),
    to: paper(to),
    trackingNumber: trackingCode,
    reference: reference ?? '',
    weightGrams,
  };
}
