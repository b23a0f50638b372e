import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quote } from '../cart/index.ts';
import { type Planning, planPlacement } from './plan-placement.ts';

const method = {
  vendorId: 'v',
  zoneId: 'z',
  zonePosition: 0,
  countries: ['FR'],
  kind: 'flat',
  brackets: [],
  carrierService: null,
  handlingMinor: 0n,
  code: 'standard',
  name: 'Standard',
  priceMinor: 500n,
  freeOverMinor: null,
  minDays: 1,
  maxDays: 2,
} as const;
const draft = {
  id: 'd',
  cartId: 'c',
  email: 'a@b.example',
  fullName: 'A B',
  phone: null,
  line1: 'Road 1',
  line2: null,
  postcode: '1',
  city: 'C',
  country: 'FR',
  smsUpdates: false,
  deliveries: {},
};

function quoteOf(unitPrices: readonly bigint[], commissionBps = 1_500): Quote {
  const goodsMinor = unitPrices.reduce((a, b) => a + b, 0n);
  const lines = unitPrices.map((unitMinor, i) => ({
    variant: {
      variantId: `v${i}`,
      productId: 'p',
      productSlug: 'p',
      productName: 'P',
      vendorId: 'v',
      colourName: 'Ink',
      size: 'M',
      sku: `S${i}`,
      weightGrams: 400,
      pictureHash: null,
      pictureAlt: '',
      pictureColour: '#000000',
      forSale: true,
    },
    quantity: 1,
    free: 1,
    unitMinor,
    compareAtMinor: null,
    seenMinor: unitMinor,
    totalMinor: unitMinor,
    discountMinor: 0n,
    limit: null,
    problem: null,
  }));
  const vendor = {
    id: 'v',
    slug: 'v',
    name: 'V',
    state: 'active',
    commissionBps,
    dispatchDays: 1,
    returnsDays: 30,
  } as const;
  const vendors = [
    {
      vendor,
      lines,
      weightGrams: 400,
      reaches: true,
      offers: [{ method, priceMinor: 500n, basis: 'flat' as const }],
      method,
      chosen: true,
      goodsMinor,
      discountMinor: 0n,
      subsidyMinor: 0n,
      shippingMinor: 500n,
    },
  ];
  return {
    vendors,
    pieces: lines.length,
    goodsMinor,
    discountMinor: 0n,
    shippingMinor: 500n,
    totalMinor: goodsMinor + 500n,
    coupon: null,
    giftCard: null,
    dueMinor: goodsMinor + 500n,
    ready: true,
  };
}

function planningOf(quote: Quote, changes: Partial<Planning> = {}, expected = quote.totalMinor): Planning {
  const intention = {
    placementId: 'p',
    cartId: 'c',
    accountId: null,
    fingerprint: 'f',
    expectedMinor: expected,
    expectedDueMinor: expected,
    late: false,
    trace: null,
  };
  return {
    intention,
    draft,
    quote,
    number: 1n,
    now: new Date('2026-11-23T10:00:00Z'),
    refuse: null,
    ...changes,
  };
}

describe('a placement is refused before any stock is touched when', () => {
  const quote = quoteOf([5_000n]);
  const refused = (planning: Planning) => {
    const { placement, lines, parcels } = planPlacement(planning, 1);
    if (placement.refuse !== undefined) expect([lines, parcels]).toEqual([[], []]);
    return { refuse: null, ...placement };
  };

  test('the total differs by a cent from what the shopper saw', () => {
    expect(refused(planningOf(quote, {}, quote.totalMinor + 1n))).toMatchObject({
      refuse: 'price_changed',
    });
    expect(refused(planningOf(quote))).toMatchObject({ refuse: null });
  });
  test('the bag is empty, the address missing, or nobody waits any more', () => {
    expect(refused(planningOf({ ...quote, vendors: [] }))).toMatchObject({ refuse: 'empty_bag' });
    expect(refused(planningOf(quote, { draft: undefined }))).toMatchObject({ refuse: 'address_missing' });
    const late = { ...planningOf(quote).intention, late: true };
    expect(refused(planningOf(quote, { intention: late }))).toMatchObject({ refuse: 'busy' });
    expect(refused(planningOf(quote, { quote: undefined }))).toMatchObject({ refuse: 'empty_bag' });
  });
  test('an earlier order of the bag is being paid', () => {
    const refuse = 'payment_in_progress';
    expect(refused(planningOf(quote, { refuse }))).toMatchObject({ refuse });
  });
  test('a shop does not deliver to the country, or takes no parcel this heavy', () => {
    const [vendor] = quote.vendors;
    if (vendor === undefined) throw new Error('the quote has a vendor');
    const out = { ...vendor, reaches: false, offers: [], method: null };
    expect(refused(planningOf({ ...quote, vendors: [out] }))).toMatchObject({ refuse: 'no_delivery' });
    const heavy = { ...out, reaches: true };
    expect(refused(planningOf({ ...quote, vendors: [heavy] }))).toMatchObject({ refuse: 'delivery_missing' });
  });
  test('a piece is gone, and it names the piece', () => {
    const [vendor] = quote.vendors;
    if (vendor === undefined) throw new Error('the quote has a vendor');
    const gone = {
      ...vendor,
      lines: vendor.lines.map((line) => ({ ...line, free: 0, problem: 'out_of_stock' as const })),
    };
    expect(refused(planningOf({ ...quote, vendors: [gone] }))).toMatchObject({
      refuse: 'out_of_stock',
      detail: { variantId: 'v0', available: 0 },
    });
  });
});

test('the commission of the lines adds up to that of the parcel, whatever the prices', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt(1n, 10n ** 7n), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 5_000 }),
      (prices, bps) => {
        const plan = planPlacement(planningOf(quoteOf(prices, bps)), 1);
        const parts = plan.lines.map((line) => BigInt(line.commission));
        expect(parts).toHaveLength(prices.length);
        expect(String(parts.reduce((a, b) => a + b, 0n))).toBe(plan.parcels[0]?.commission);
        for (const line of plan.lines) {
          expect(BigInt(line.commission)).toBeGreaterThanOrEqual(0n);
          expect(BigInt(line.commission)).toBeLessThanOrEqual(BigInt(line.price));
        }
      },
    ),
  );
});
