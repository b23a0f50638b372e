import { createHmac, timingSafeEqual } from 'node:crypto';
import EasyPost from '@easypost/api';
import { z } from 'zod';
import type { App } from '../../platform/index.ts';
import {
  type Carrier,
  CarrierRefused,
  CarrierUnavailable,
  type Journey,
  type Label,
  type Place,
  type Rate,
  type TrackingNews,
} from './carrier.ts';

// Its types speak of a CommonJS module, whose class is `default`; Node loads the ES module, whose default is the class.
const Client = EasyPost as unknown as typeof EasyPost.default;

const TIMEOUT_MS = 6_000;
const GRAMS_PER_OUNCE = 28.349523125;
const MINOR_PER_UNIT = 100;
const clients = new WeakMap<App, Carrier>();

/** Gives the carrier of this process: EasyPost itself, or the sandbox where one is configured. */
export function carrierOf(app: App): Carrier {
  const existing = clients.get(app);
  if (existing !== undefined) return existing;
  const carrier = createCarrier(app);
  clients.set(app, carrier);
  return carrier;
}

function createCarrier(app: App): Carrier {
  const { apiKey, baseUrl, webhookSecret } = app.config.easypost;
  const client = new Client(apiKey, { timeout: TIMEOUT_MS, ...(baseUrl === undefined ? {} : { baseUrl }) });
  return {
    async rates(journey) {
      const shipment = await ask(() => client.Shipment.create(shipmentOf(journey)), Shipment);
      return shipment.rates.flatMap(rateOf);
    },
    async buyLabel({ reference, service, ...journey }) {
      const found = await ask(() => client.Shipment.retrieve(reference), Shipment.nullable(), 404);
      const shipment =
        (found === null || isGivenBack(found) ? null : found) ??
        (await ask(() => client.Shipment.create({ ...shipmentOf(journey), reference }), Shipment));
      if (shipment.postage_label != null) return labelOf(shipment);
      const rate = shipment.rates.find((one) => serviceOf(one) === service);
      if (rate === undefined) return null;
      return labelOf(await ask(() => client.Shipment.buy(shipment.id, rate.id), Shipment));
    },
    async voidLabel(carrierRef) {
      const shipment = await ask(() => client.Shipment.retrieve(carrierRef), Shipment);
      if (!isGivenBack(shipment)) await ask(() => client.Shipment.refund(carrierRef), Shipment);
    },
    async follow({ carrier, trackingNumber }) {
      const asked = { tracking_code: trackingNumber, carrier };
      const tracker = await ask(() => client.Tracker.create(asked), Tracker.nullable(), 422);
      return tracker === null ? null : newsOf(tracker);
    },
    open: (body, signature) => openMessage(body, signature, webhookSecret),
    read(body) {
      const message = Message.safeParse(JSON.parse(body.toString('utf8')));
      return message.success ? newsOf(message.data.result) : null;
    },
  };
}

const text = z.string().nullish();
const ApiRate = z.object({
  id: z.string(),
  carrier: z.string(),
  service: z.string(),
  rate: z.string(),
  currency: z.string(),
  delivery_days: z.number().nullish(),
});
const Shipment = z.object({
  id: z.string(),
  rates: z.array(ApiRate).default([]),
  selected_rate: ApiRate.nullish(),
  tracking_code: text,
  tracker: z.object({ id: z.string(), public_url: text }).nullish(),
  postage_label: z.object({ label_url: text, label_pdf_url: text }).nullish(),
  refund_status: text,
});
const Location = z.object({ city: text, country: text });
const Tracker = z.object({
  id: z.string(),
  tracking_code: z.string(),
  carrier: z.string(),
  shipment_id: text,
  est_delivery_date: text,
  public_url: text,
  tracking_details: z
    .array(
      z.object({
        status: z.string(),
        message: text,
        datetime: z.iso.datetime({ offset: true }),
        tracking_location: Location.nullish(),
      }),
    )
    .default([]),
});
const Envelope = z.object({ id: z.string().min(1).max(120), description: z.string().max(120) });
const Message = z.object({ description: z.string().startsWith('tracker.'), result: Tracker });

type ApiShipment = z.infer<typeof Shipment>;

function isGivenBack({ refund_status: status }: ApiShipment): boolean {
  return status != null && status !== 'rejected';
}

function shipmentOf({ from, to, weightGrams }: Journey) {
  return {
    from_address: addressOf(from),
    to_address: addressOf(to),
    parcel: { weight: Math.round((weightGrams / GRAMS_PER_OUNCE) * 10) / 10 },
    options: { label_format: 'PDF' as const, label_size: '4x6', currency: 'EUR' },
  };
}

function addressOf(place: Place) {
  return {
    name: place.name,
    street1: place.line1,
    street2: place.line2 ?? undefined,
    zip: place.postcode,
    city: place.city,
    country: place.country,
    phone: place.phone ?? undefined,
  };
}

const serviceOf = (rate: { carrier: string; service: string }) => `${rate.carrier}/${rate.service}`;

function rateOf(rate: z.infer<typeof ApiRate>): Rate[] {
  const priceMinor = minorOf(rate.rate);
  if (priceMinor === null) return [];
  const { carrier, service: name, currency } = rate;
  return [
    { service: serviceOf(rate), carrier, name, currency, priceMinor, days: rate.delivery_days ?? null },
  ];
}

/** `5.5` and `5.50` are 550; what is no such amount is null. */
function minorOf(amount: string): bigint | null {
  const [, whole, part = ''] = /^(\d{1,9})(?:\.(\d{1,2})\d*)?$/.exec(amount) ?? [];
  return whole === undefined ? null : BigInt(whole) * BigInt(MINOR_PER_UNIT) + BigInt(part.padEnd(2, '0'));
}

async function labelOf(shipment: ApiShipment): Promise<Label> {
  const { selected_rate: rate, tracking_code: trackingNumber } = shipment;
  const url = shipment.postage_label?.label_pdf_url ?? shipment.postage_label?.label_url;
  if (rate == null || trackingNumber == null || url == null)
    throw new CarrierUnavailable(`the label ${shipment.id} came without rate, number or paper`);
  const pdf = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' }).catch(
    (error: Error) => {
      throw new CarrierUnavailable('the label could not be fetched', { cause: error });
    },
  );
  if (!pdf.ok) throw new CarrierUnavailable(`the label was answered with ${pdf.status}`);
  return {
    carrierRef: shipment.id,
    trackerRef: shipment.tracker?.id ?? null,
    carrier: rate.carrier,
    service: rate.service,
    trackingNumber,
    trackingUrl: shipment.tracker?.public_url ?? null,
    priceMinor: minorOf(rate.rate) ?? 0n,
    currency: rate.currency,
    pdf: Buffer.from(await pdf.arrayBuffer()),
  };
}

function newsOf(tracker: z.infer<typeof Tracker>): TrackingNews {
  return {
    carrierRef: tracker.shipment_id ?? null,
    trackerRef: tracker.id,
    carrier: tracker.carrier,
    trackingNumber: tracker.tracking_code,
    expectedOn: tracker.est_delivery_date?.slice(0, 10) ?? null,
    trackingUrl: tracker.public_url ?? null,
    details: tracker.tracking_details.map((detail) => ({
      status: detail.status,
      message: detail.message ?? detail.status,
      place: placeOf(detail.tracking_location),
      happenedAt: new Date(detail.datetime),
    })),
  };
}

function placeOf(location: z.infer<typeof Location> | null | undefined): string | null {
  const parts = [location?.city, location?.country].filter((part) => part != null && part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

/** EasyPost signs the raw bytes: `x-hmac-signature: hmac-sha256-hex=…`, by the secret in NFKD. */
function openMessage(body: Buffer, signature: string, secret: string) {
  const digest = createHmac('sha256', secret.normalize('NFKD')).update(body).digest('hex');
  const expected = Buffer.from(`hmac-sha256-hex=${digest}`);
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const envelope = Envelope.safeParse(parseJson(body));
  return envelope.success ? { eventId: envelope.data.id, type: envelope.data.description } : null;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

/** Asks once and reads the answer. `absent`: the status that means there is none of it, which is null. */
async function ask<Schema extends z.ZodType>(
  request: () => Promise<unknown>,
  schema: Schema,
  absent?: number,
): Promise<z.infer<Schema>> {
  let answer: unknown;
  try {
    answer = await request();
  } catch (error) {
    const status = statusOf(error);
    if (absent !== undefined && status === absent) return schema.parse(null);
    if (status !== null && status >= 400 && status < 500 && status !== 429)
      throw new CarrierRefused('the carrier refused', { cause: error });
    throw new CarrierUnavailable('the carrier did not answer', { cause: error });
  }
  const read = schema.safeParse(answer);
  if (!read.success) throw new CarrierUnavailable('the carrier answered in a shape we do not know');
  return read.data;
}

function statusOf(error: unknown): number | null {
  const found = z.object({ statusCode: z.number() }).safeParse(error);
  return found.success ? found.data.statusCode : null;
}
