import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findPieces,
  openTestMarket,
  type Piece,
  readyToPay,
  reserve,
  sell,
  setCarrier,
  type TestMarket,
  viewOrder,
} from '../harness/index.ts';

let market: TestMarket;
let piece: Piece;
beforeAll(async () => {
  market = await openTestMarket();
  const [found] = await findPieces(market.sql, { count: 1, stock: 500, vendor: 'harrow-and-lake' });
  if (found === undefined) throw new Error('no piece');
  piece = found;
});
afterAll(() => market.close());

describe('where a shop sends', () => {
  test('goes by zones: a country without one is said at the delivery step, and nothing can be placed', async () => {
    const [far] = await findPieces(market.sql, { count: 1, stock: 10, vendor: 'blaumann' });
    if (far === undefined) throw new Error('no piece');
    const visitor = market.visitor();
    await visitor.client.addToCart({ body: { variantId: far.variantId, quantity: 1 } });
    const address = {
      ...{ email: 'oslo@shopper.example', fullName: 'Kari Nordmann', phone: null, line1: 'Storgata 1' },
      ...{ line2: null, postcode: '0155', city: 'Oslo', country: 'NO' },
    };
    const saved = await visitor.client.saveCheckoutAddress({ body: address });
    const checkout = saved.ok ? saved.value : null;
    expect(checkout).toMatchObject({ step: 'delivery', deliveries: [{ reaches: false, options: [] }] });
    expect(checkout?.cart.count).toBe(1);
    const chosen = [{ vendorSlug: far.vendorSlug, code: 'standard' }];
    expect(await visitor.client.saveCheckoutDelivery({ body: { deliveries: chosen } })).toMatchObject({
      problem: { code: 'no_delivery', context: { vendorSlug: far.vendorSlug } },
    });
    if (checkout === null) throw new Error('no checkout');
    expect(await reserve(visitor, checkout)).toMatchObject({ status: 'rejected', reason: 'no_delivery' });
  });

  test('a price the carrier sets is the one that was shown, and its own stands in while the carrier is silent', async () => {
    const swiss = market.visitor();
    const checkout = await readyToPay(swiss, [piece], { country: 'CH' });
    const [option] = checkout.deliveries[0]?.options ?? [];
    const [quote] = await market.sql`
      select price_minor as price from shipping.rate_quote where vendor_id = ${piece.vendorId} and country = 'CH' and service = 'NordPost/Economy'`;
    expect(BigInt(option?.price.minor ?? 0)).toBe((quote?.price ?? 0n) + 150n);
    expect(await reserve(swiss, checkout)).toMatchObject({ status: 'reserved', total: checkout.cart.total });

    await market.sql`delete from shipping.rate_quote`;
    await setCarrier(market, { down: true });
    const silent = market.visitor();
    const fallback = await readyToPay(silent, [piece], { country: 'CH' });
    const [method] = await market.sql`
      select m.price_minor as price from shipping.method m join shipping.zone_country c on c.zone_id = m.zone_id
       where m.vendor_id = ${piece.vendorId} and c.country = 'CH' and m.code = 'standard'`;
    expect(fallback.cart.shipping.minor).toBe(String(method?.price));
    expect(await reserve(silent, fallback)).toMatchObject({ status: 'reserved' });
    await setCarrier(market, { down: false });
    await market.sql`delete from shipping.rate_quote`;
  });

  test('is the vendor’s to say: saved by version, no country twice, and placed orders keep what they were promised', async () => {
    const sale = await sell(market, piece, { quantity: 1 });
    const { client } = sale.staff;
    const settings = await client.viewShippingSettings();
    const zone = settings.ok
      ? settings.value.zones.find(({ countries }) => countries.includes('DE'))
      : undefined;
    const home = settings.ok
      ? settings.value.zones.find(({ countries }) => countries.includes('NO'))
      : undefined;
    if (zone === undefined || home === undefined) throw new Error('no zone');
    const { id, ...body } = zone;
    const params = { id };
    const twice = { ...body, countries: [...zone.countries, home.countries[0] ?? ''] };
    expect(await client.saveShippingZone({ params, body: twice })).toMatchObject({
      problem: { code: 'country_in_other_zone', context: { countries: home.countries[0] } },
    });
    const late = { ...body, version: zone.version + 1 };
    expect(await client.saveShippingZone({ params, body: late })).toMatchObject({
      problem: { code: 'version_conflict' },
    });
    const methods = zone.methods.map((method) => ({
      ...method,
      name: 'By bicycle',
      kind: 'flat' as const,
      price: '999',
      brackets: [],
    }));
    expect(await client.saveShippingZone({ params, body: { ...body, methods } })).toMatchObject({ ok: true });
    const preview = await client.previewDelivery({
      query: { country: 'DE', weightGrams: 1200, goodsMinor: '100' },
    });
    expect(preview).toMatchObject({
      value: { zone: zone.name, options: [{ price: { minor: '999' }, basis: 'flat' }, {}] },
    });
    expect((await viewOrder(sale.staff, sale.order.id)).deliveryName).toBe('Standard');
    const back = { ...body, version: zone.version + 1 };
    expect(await client.saveShippingZone({ params, body: back })).toMatchObject({ ok: true });
  });
});
