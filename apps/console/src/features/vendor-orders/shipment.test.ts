import { routes } from '@selvedge/contracts';
import { expect, it } from 'vitest';
import { allOf, checkOwn, gramsOf, piecesOf, weightOf } from './shipment.ts';

const ID = '019aaaaa-0000-7000-8000-000000000001';

it.each([
  ['DHL', 'JD 0146-0000 42'],
  ['D', 'JD014600'],
  ['  ', 'JD014600'],
  ['x'.repeat(60), 'ab-12'],
  ['x'.repeat(61), 'ab-12'],
  ['UPS', '1234'],
  ['UPS', ' 12345 '],
  ['UPS', '1'.repeat(41)],
  ['UPS', 'JD_0146'],
  ['UPS', 'Ä12345'],
])('takes %j with %j exactly when the contract does', (carrier, trackingNumber) => {
  const mine = Object.keys(checkOwn({ carrier, trackingNumber })).length === 0;
  const lines = [{ lineId: ID, quantity: 1 }];
  const body = { shipmentId: ID, version: 1, lines, own: { carrier, trackingNumber }, label: null };
  expect(mine).toBe(routes.shipVendorOrder.body.safeParse(body).success);
});

const lines = [
  { id: 'a', shippable: 3, weightGrams: 400 },
  { id: 'b', shippable: 0, weightGrams: 900 },
  { id: 'c', shippable: 1, weightGrams: 100 },
];

it('sends what was chosen, never more than is left, and no empty lines', () => {
  expect(piecesOf(lines, allOf(lines))).toEqual([
    { lineId: 'a', quantity: 3 },
    { lineId: 'c', quantity: 1 },
  ]);
  expect(piecesOf(lines, { a: 9, b: 1, c: -1 })).toEqual([{ lineId: 'a', quantity: 3 }]);
  expect(weightOf(lines, { a: 2, c: 1 })).toBe(900);
});

it.each([
  ['1.2', 1200],
  ['0,35', 350],
  [' 30 ', 30_000],
  ['30.001', null],
  ['0', null],
  ['', null],
  ['heavy', null],
])('reads %j as %j grams', (text, grams) => {
  expect(gramsOf(text)).toBe(grams);
});
