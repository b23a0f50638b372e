import { randomBytes, randomInt } from 'node:crypto';

/** A carrier's objects as the sandbox keeps them, in the words of EasyPost. */
export type Address = {
  readonly name: string;
  readonly street1: string;
  readonly street2: string;
  readonly zip: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string;
};
export type Rate = {
  readonly id: string;
  readonly carrier: string;
  readonly service: string;
  readonly rate: string;
  readonly currency: string;
  readonly delivery_days: number;
};
export type Detail = {
  readonly status: string;
  readonly message: string;
  readonly datetime: string;
  readonly city: string;
  readonly country: string;
};
export type Parcel = {
  readonly id: string;
  readonly reference: string | null;
  readonly trackerId: string;
  /** Known by its number alone: somebody else drew its label. */
  readonly foreign: boolean;
  readonly from: Address;
  readonly to: Address;
  readonly weightGrams: number;
  readonly rates: readonly Rate[];
  carrier: string;
  bought: Rate | null;
  trackingCode: string;
  refunded: boolean;
  /** Nothing more is heard of it, and no clock moves it. */
  lost: boolean;
  details: Detail[];
};

const GRAMS_PER_OUNCE = 28.349523125;
const OUTSIDE_UNION = new Set(['GB', 'CH', 'NO']);
const SERVICES = [
  { carrier: 'NordPost', service: 'Economy', cents: 490, perKilo: 60, days: 4 },
  { carrier: 'NordPost', service: 'Priority', cents: 690, perKilo: 90, days: 2 },
  { carrier: 'SwiftLine', service: 'Express', cents: 1_290, perKilo: 190, days: 1 },
] as const;
/** A parcel's way, step by step. */
const WAY = [
  { status: 'in_transit', message: 'Collected from the sender', at: 'from' },
  { status: 'in_transit', message: 'Arrived at the sorting centre', at: 'to' },
  { status: 'out_for_delivery', message: 'Out for delivery', at: 'to' },
  { status: 'delivered', message: 'Delivered to the recipient', at: 'to' },
] as const;
/** What else can happen to one. */
const MISHAPS = {
  fail: { status: 'failure', message: 'Nobody was at home. We try again on the next working day' },
  return: { status: 'return_to_sender', message: 'Returned to the sender: not called for' },
  puzzle: { status: 'held_for_unicorns', message: 'Held for a reason of our own' },
} as const;
export type Mishap = keyof typeof MISHAPS;

export function newRef(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

/** Makes a parcel that can be rated: what each service asks for its weight and its way. */
export function makeParcel(given: {
  reference: string | null;
  from: Address;
  to: Address;
  ounces: number;
}): Parcel {
  const weightGrams = Math.round(given.ounces * GRAMS_PER_OUNCE);
  const abroad = given.from.country !== given.to.country;
  const factor = [given.from.country, given.to.country].some((country) => OUTSIDE_UNION.has(country))
    ? 1.9
    : abroad
      ? 1.4
      : 1;
  const rates = SERVICES.map(({ carrier, service, cents, perKilo, days }) => ({
    id: newRef('rate'),
    carrier,
    service,
    rate: (((cents + perKilo * Math.ceil(weightGrams / 1000)) * factor) / 100).toFixed(2),
    currency: 'EUR',
    delivery_days: days + (abroad ? 2 : 0),
  }));
  return {
    ...{ id: newRef('shp'), trackerId: newRef('trk'), foreign: false, reference: given.reference },
    ...{ from: given.from, to: given.to, weightGrams, rates },
    ...{ carrier: '', bought: null, trackingCode: '', refunded: false, lost: false, details: [] },
  };
}

/** Makes a parcel of which only the number is known. */
export function makeForeign(carrier: string, trackingCode: string): Parcel {
  const unknown = { name: '', street1: '', street2: '', zip: '', city: '', country: '', phone: '' };
  return {
    ...{ id: newRef('shp'), trackerId: newRef('trk'), foreign: true, reference: null, rates: [] },
    ...{ from: unknown, to: unknown, weightGrams: 0, carrier, bought: null, trackingCode },
    ...{ refunded: false, lost: false, details: [] },
  };
}

/** Buys a rate: the parcel gets its number and is waited for. */
export function buy(parcel: Parcel, rate: Rate): void {
  parcel.bought = rate;
  parcel.carrier = rate.carrier;
  parcel.trackingCode = `${rate.carrier === 'NordPost' ? 'NP' : 'SL'}${randomInt(1_000_000_000, 9_999_999_999)}EU`;
  note(parcel, { status: 'pre_transit', message: 'The label was made; the parcel is awaited' }, 'from');
}

/** Moves a parcel one step on its way. Gives false at the end of it. */
export function moveOn(parcel: Parcel): boolean {
  const done = parcel.details.filter(({ message }) => WAY.some((step) => step.message === message)).length;
  const step = WAY[done];
  if (step === undefined || isEnded(parcel)) return false;
  note(parcel, step, step.at);
  return true;
}

/** Lets something happen to a parcel that should not. */
export function mishap(parcel: Parcel, what: Mishap): void {
  note(parcel, MISHAPS[what], 'to');
}

export function statusOf(parcel: Parcel): string {
  return parcel.details.at(-1)?.status ?? 'unknown';
}

export function isEnded(parcel: Parcel): boolean {
  return parcel.details.some(({ status }) => status === 'delivered' || status === 'return_to_sender');
}

function note(parcel: Parcel, step: { status: string; message: string }, at: 'from' | 'to'): void {
  const last = Date.parse(parcel.details.at(-1)?.datetime ?? '') || 0;
  const datetime = new Date(Math.max(Date.now(), last + 1)).toISOString();
  const { city, country } = parcel[at];
  parcel.details = [
    ...parcel.details,
    { status: step.status, message: step.message, datetime, city, country },
  ];
}
