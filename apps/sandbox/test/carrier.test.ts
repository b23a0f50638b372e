import { expect, test } from 'vitest';
import { buy, isEnded, makeParcel, mishap, moveOn, statusOf } from '../src/carrier/parcels.ts';
import { presentShipment, presentTracker } from '../src/carrier/present.ts';

const place = { name: 'A', street1: 'Road 1', street2: '', zip: '1', city: 'Lyon', country: 'FR', phone: '' };
const parcelTo = (country: string, ounces = 30) =>
  makeParcel({ reference: null, from: place, to: { ...place, country }, ounces });

test('the farther and the heavier, the dearer', () => {
  const cents = (parcel: ReturnType<typeof parcelTo>) => parcel.rates.map(({ rate }) => Number(rate));
  const [home, union, beyond, heavy] = [parcelTo('FR'), parcelTo('DE'), parcelTo('CH'), parcelTo('FR', 300)];
  cents(home).forEach((rate, i) => {
    expect(cents(union)[i]).toBeGreaterThan(rate);
    expect(cents(beyond)[i]).toBeGreaterThan(cents(union)[i] ?? 0);
    expect(cents(heavy)[i]).toBeGreaterThan(rate);
  });
});

test('a parcel goes its way step by step and stops at the end of it', () => {
  const parcel = parcelTo('DE');
  const [rate] = parcel.rates;
  if (rate === undefined) throw new Error('no rate');
  buy(parcel, rate);
  const seen = [statusOf(parcel)];
  while (moveOn(parcel)) seen.push(statusOf(parcel));
  expect(seen).toEqual(['pre_transit', 'in_transit', 'in_transit', 'out_for_delivery', 'delivered']);
  expect(isEnded(parcel)).toBe(true);
  const times = parcel.details.map(({ datetime }) => Date.parse(datetime));
  expect(times.every((time, i) => i === 0 || time > (times[i - 1] ?? 0))).toBe(true);
});

test('a failed attempt is followed by the next step; a parcel sent back goes no further', () => {
  const parcel = parcelTo('DE');
  const [rate] = parcel.rates;
  if (rate === undefined) throw new Error('no rate');
  buy(parcel, rate);
  mishap(parcel, 'fail');
  expect(moveOn(parcel)).toBe(true);
  mishap(parcel, 'return');
  expect(moveOn(parcel)).toBe(false);
});

test('a shipment has neither number nor label before it is bought', () => {
  const parcel = parcelTo('DE');
  expect(presentShipment(parcel, '')).toMatchObject({
    tracking_code: null,
    postage_label: null,
    tracker: null,
  });
  const [rate] = parcel.rates;
  if (rate === undefined) throw new Error('no rate');
  buy(parcel, rate);
  expect(presentShipment(parcel, 'http://x').postage_label?.label_url).toContain(`${parcel.id}.pdf`);
  expect(presentTracker(parcel, '')).toMatchObject({
    tracking_code: parcel.trackingCode,
    shipment_id: parcel.id,
  });
});
