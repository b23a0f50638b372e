import { expect, test } from 'vitest';
import { moneyBack, type SaleLine, type SaleParcel, toCancel, toReturn } from './picks.ts';

const eur = (minor: number) => ({ minor: String(minor), currency: 'EUR' as const });
const line = (more: Partial<SaleLine>): SaleLine => ({
  lineId: 'a',
  productSlug: 'tee',
  productName: 'Tee',
  colour: 'Ink',
  size: 'M',
  sku: 'T-M',
  pictureHash: null,
  quantity: 2,
  unitPrice: eur(5_000),
  total: eur(10_000),
  refunded: eur(0),
  refundable: eur(10_000),
  cancelled: 0,
  returned: 0,
  cancellable: 2,
  returnable: [],
  ...more,
});
const parcel = (...lines: SaleLine[]): SaleParcel => ({
  vendorOrderId: 'p',
  vendorSlug: 's',
  vendorName: 'S',
  state: 'to_ship',
  returnDays: 30,
  shipping: eur(495),
  refundableShipping: eur(495),
  lines,
});

test('a part of a parcel gives its price back; the whole of it the delivery too', () => {
  const all = parcel(
    line({}),
    line({ lineId: 'b', quantity: 1, total: eur(5_000), refundable: eur(5_000), cancellable: 1 }),
  );
  const pickables = toCancel(all);
  expect(moneyBack(all, pickables, { a: 2 })).toEqual({
    goods: eur(10_000),
    delivery: eur(0),
    total: eur(10_000),
  });
  expect(moneyBack(all, pickables, { a: 2, b: 1 }).total).toEqual(eur(15_495));
  expect(moneyBack(all, pickables, {}).total).toEqual(eur(0));
});

test('what went back before does not go back again', () => {
  const some = parcel(line({ refunded: eur(1_000), refundable: eur(9_000) }));
  expect(moneyBack(some, toCancel(some), { a: 2 }).goods).toEqual(eur(9_000));
  expect(moneyBack(some, toCancel(some), { a: 1 }).goods).toEqual(eur(5_000));
});

test('with a discount a piece is worth its part of what was paid, and all pieces together the whole of it', () => {
  const first = parcel(line({ quantity: 3, total: eur(8_000), refundable: eur(8_000), cancellable: 3 }));
  expect(moneyBack(first, toCancel(first), { a: 1 }).goods).toEqual(eur(2_667));
  const rest = parcel(
    line({
      quantity: 3,
      total: eur(8_000),
      refunded: eur(2_667),
      refundable: eur(5_333),
      cancelled: 1,
      cancellable: 2,
    }),
  );
  expect(moneyBack(rest, toCancel(rest), { a: 2 }).goods).toEqual(eur(5_333));
});

test('what was exchanged may be sent back as what it is now', () => {
  const piece = { colour: 'Ink', quantity: 1, until: null, open: true, choices: [] };
  const mixed = parcel(
    line({
      returnable: [
        { ...piece, variantId: 'm', size: 'M' },
        { ...piece, variantId: 'l', size: 'L' },
      ],
    }),
  );
  const pickables = toReturn(mixed);
  expect(pickables.map(({ size, max }) => [size, max])).toEqual([
    ['M', 1],
    ['L', 1],
  ]);
  expect(moneyBack(mixed, pickables, { 'a m': 1, 'a l': 1 }).total).toEqual(eur(10_495));
});
