import { describe, expect, test } from 'vitest';
import type { VariantForSale } from '../catalog/index.ts';
import type { Method } from '../shipping/index.ts';
import type { Vendor } from '../vendors/index.ts';
import type { Coupon } from '../vouchers/index.ts';
import { type BagVouchers, type Choices, type Facts, quoteBag } from './quote.ts';
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

const none: BagVouchers = { coupon: null, giftCard: null, at: new Date(0) };
const quoteOf = (lines: readonly BagLine[], given: Facts, choices: Choices, vouchers = none) =>
  quoteBag(lines, given, choices, vouchers);

describe('a bag', () => {
  test('adds up per vendor and in all, with the chosen delivery or else the first', () => {
    const quote = quoteOf([line('a', 2), line('b', 1)], facts, {
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
    const quote = quoteOf([line('a', 3), line('b', 4)], facts, nothing);
    expect(quote.vendors.map((v) => v.shippingMinor)).toEqual([400n, 0n]);
  });

  test('is not ready while a line asks for more than there is, for what is gone, or for what is not sold any more', () => {
    expect(quoteOf([line('a', 4)], facts, nothing).vendors[0]?.lines[0]?.problem).toBe('not_enough');
    expect(quoteOf([line('x', 1)], facts, nothing).vendors[0]?.lines[0]?.problem).toBe('unavailable');
    const soldOut = { ...facts, free: new Map([['a', 0]]) };
    expect(quoteOf([line('a', 1)], soldOut, nothing).vendors[0]?.lines[0]?.problem).toBe('out_of_stock');
    for (const lines of [[line('a', 4)], [line('x', 1)], []])
      expect(quoteOf(lines, facts, nothing).ready).toBe(false);
  });

  test('of a suspended vendor cannot be bought', () => {
    const suspended = { ...facts, vendors: new Map([['anna', vendor('anna', 'suspended')]]) };
    expect(quoteOf([line('a', 1)], suspended, nothing).vendors[0]?.lines[0]?.problem).toBe('unavailable');
  });

  test('goes by the zone of its country; to a country without one nothing is offered', () => {
    const abroad = { ...method('anna', 'standard', 1_900n), zoneId: 'anna-abroad', countries: ['CH'] };
    const methods = new Map([['anna', [method('anna', 'standard', 400n), abroad]]]);
    const to = (country: string | null) =>
      quoteOf([line('a', 1)], { ...facts, methods }, { deliveries: {}, country });
    expect([to('DE'), to('CH'), to(null)].map((quote) => quote.shippingMinor)).toEqual([400n, 1_900n, 400n]);
    expect(to('NO').vendors[0]).toMatchObject({ reaches: false, method: null, chosen: false });
    expect(to('NO').vendors[0]?.offers).toEqual([]);
  });

  test('a choice that its zone does not offer is no choice', () => {
    const quote = quoteOf([line('b', 1)], facts, { deliveries: { ben: 'express' }, country: 'DE' });
    expect(quote.vendors[0]).toMatchObject({ chosen: false, shippingMinor: 500n });
  });

  test('of a vendor without delivery is not ready', () => {
    expect(quoteOf([line('a', 1)], { ...facts, methods: new Map() }, nothing).ready).toBe(false);
  });
});

describe('a bag with a coupon and a gift card', () => {
  const coupon: Coupon = {
    id: 'c',
    code: 'TEN',
    version: 1,
    vendorId: null,
    fundedBy: 'market',
    kind: 'percentage',
    percentBps: 1_000,
    amountMinor: null,
    minGoodsMinor: 0n,
    startsAt: new Date(0),
    endsAt: null,
    active: true,
    usesLeft: null,
  };
  const card = (balanceMinor: bigint) => ({ id: 'g', last4: 'ABCD', balanceMinor });
  const bag = [line('a', 1), line('b', 1)];

  test('costs less by the coupon, and the market bears all of what it pays for', () => {
    const quote = quoteOf(bag, facts, nothing, { ...none, coupon });
    expect([quote.goodsMinor, quote.discountMinor, quote.totalMinor]).toEqual([10_000n, 1_000n, 9_900n]);
    expect(quote.vendors.map((v) => [v.discountMinor, v.subsidyMinor])).toEqual([
      [500n, 500n],
      [500n, 500n],
    ]);
    const own = { ...coupon, fundedBy: 'vendor', vendorId: 'ben' } as const;
    const ofBen = quoteOf(bag, facts, nothing, { ...none, coupon: own });
    expect(ofBen.vendors.map((v) => [v.discountMinor, v.subsidyMinor])).toEqual([
      [0n, 0n],
      [500n, 0n],
    ]);
  });

  test('is paid by the card as far as it goes, and no further than the total', () => {
    const due = (balance: bigint) => {
      const { totalMinor, giftCard, dueMinor } = quoteOf(bag, facts, nothing, {
        ...none,
        giftCard: card(balance),
      });
      return [totalMinor, giftCard?.usedMinor, dueMinor];
    };
    expect(due(900n)).toEqual([10_900n, 900n, 10_000n]);
    expect(due(50_000n)).toEqual([10_900n, 10_900n, 0n]);
  });

  test('has free delivery by what the goods cost before the coupon', () => {
    const half = { ...coupon, percentBps: 5_000 };
    const quote = quoteOf([line('b', 4)], facts, nothing, { ...none, coupon: half });
    expect([quote.discountMinor, quote.shippingMinor]).toEqual([10_000n, 0n]);
  });
});
