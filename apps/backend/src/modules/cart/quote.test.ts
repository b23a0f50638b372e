import { describe, expect, test } from 'vitest';
import type { VariantForSale } from '../catalog/index.ts';
import type { Method } from '../shipping/index.ts';
import type { Vendor } from '../vendors/index.ts';
import { type Choices, type Facts, quoteBag } from './quote.ts';
import type { BagLine } from './store.ts';

const vendor = (id: string, state: Vendor['state'] = 'active'): Vendor => ({
  id,
  slug: id,
  name: id,
  state,
  commissionBps: 1500,
  dispatchDays: 1,
  returnsDays: 30,
});
const variant = (variantId: string, vendorId: string, forSale = true): VariantForSale => ({
  variantId,
  vendorId,
  productId: 'p',
  productSlug: 'p',
  productName: 'P',
  colourName: 'Ink',
  size: 'M',
  sku: variantId,
  weightGrams: 400,
  pictureHash: null,
  pictureAlt: '',
  pictureColour: '#000000',
  forSale,
});
const method = (vendorId: string, code: Method['code'], priceMinor: bigint): Method => ({
  vendorId,
  zoneId: `${vendorId}-home`,
  zonePosition: 0,
  countries: ['DE', 'FR'],
  kind: 'flat',
  brackets: [],
  carrierService: null,
  handlingMinor: 0n,
  code,
  name: code,
  priceMinor,
  freeOverMinor: 20_000n,
  minDays: 1,
  maxDays: 2,
});
const line = (variantId: string, quantity: number): BagLine => ({
  cartId: 'c',
  variantId,
  quantity,
  seenPriceMinor: 5_000n,
});

const facts: Facts = {
  limits: new Map(),
  variants: new Map([
    ['a', variant('a', 'anna')],
    ['b', variant('b', 'ben')],
    ['x', variant('x', 'ben', false)],
  ]),
  prices: new Map(
    ['a', 'b', 'x'].map((id) => [id, { variantId: id, amountMinor: 5_000n, compareAtMinor: null }]),
  ),
  free: new Map([
    ['a', 3],
    ['b', 10],
    ['x', 5],
  ]),
  vendors: new Map([
    ['anna', vendor('anna')],
    ['ben', vendor('ben')],
  ]),
  methods: new Map([
    ['anna', [method('anna', 'standard', 400n), method('anna', 'express', 900n)]],
    ['ben', [method('ben', 'standard', 500n)]],
  ]),
  quoteOf: () => null,
};
const nothing: Choices = { deliveries: {}, country: null };

describe('a bag', () => {
  test('adds up per vendor and in all, with the chosen delivery or else the first', () => {
    const quote = quoteBag([line('a', 2), line('b', 1)], facts, {
      ...nothing,
      deliveries: { anna: 'express' },
    });
    expect(quote.vendors.map((v) => [v.vendor.slug, v.goodsMinor, v.shippingMinor, v.chosen])).toEqual([
      ['anna', 10_000n, 900n, true],
      ['ben', 5_000n, 500n, false],
    ]);
    expect([quote.goodsMinor, quote.shippingMinor, quote.totalMinor, quote.pieces, quote.ready]).toEqual([
      15_000n,
      1_400n,
      16_400n,
      3,
      true,
    ]);
  });

  test("one vendor's goods never make another's delivery free", () => {
    const quote = quoteBag([line('a', 3), line('b', 4)], facts, nothing);
    expect(quote.vendors.map((v) => v.shippingMinor)).toEqual([400n, 0n]);
  });

  test('is not ready while a line asks for more than there is, for what is gone, or for what is not sold any more', () => {
    expect(quoteBag([line('a', 4)], facts, nothing).vendors[0]?.lines[0]?.problem).toBe('not_enough');
    expect(quoteBag([line('x', 1)], facts, nothing).vendors[0]?.lines[0]?.problem).toBe('unavailable');
    const soldOut = { ...facts, free: new Map([['a', 0]]) };
    expect(quoteBag([line('a', 1)], soldOut, nothing).vendors[0]?.lines[0]?.problem).toBe('out_of_stock');
    for (const lines of [[line('a', 4)], [line('x', 1)], []])
      expect(quoteBag(lines, facts, nothing).ready).toBe(false);
  });

  test('of a suspended vendor cannot be bought', () => {
    const suspended = { ...facts, vendors: new Map([['anna', vendor('anna', 'suspended')]]) };
    expect(quoteBag([line('a', 1)], suspended, nothing).vendors[0]?.lines[0]?.problem).toBe('unavailable');
  });

  test('goes by the zone of its country; to a country without one nothing is offered', () => {
    const abroad = { ...method('anna', 'standard', 1_900n), zoneId: 'anna-abroad', countries: ['CH'] };
    const methods = new Map([['anna', [method('anna', 'standard', 400n), abroad]]]);
    const to = (country: string | null) =>
      quoteBag([line('a', 1)], { ...facts, methods }, { deliveries: {}, country });
    expect([to('DE'), to('CH'), to(null)].map((quote) => quote.shippingMinor)).toEqual([400n, 1_900n, 400n]);
    expect(to('NO').vendors[0]).toMatchObject({ reaches: false, method: null, chosen: false });
    expect(to('NO').vendors[0]?.offers).toEqual([]);
  });

  test('a choice that its zone does not offer is no choice', () => {
    const quote = quoteBag([line('b', 1)], facts, { deliveries: { ben: 'express' }, country: 'DE' });
    expect(quote.vendors[0]).toMatchObject({ chosen: false, shippingMinor: 500n });
  });

  test('of a vendor without delivery is not ready', () => {
    expect(quoteBag([line('a', 1)], { ...facts, methods: new Map() }, nothing).ready).toBe(false);
  });
});
