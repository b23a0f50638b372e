import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findPieces,
  openTestMarket,
  type Piece,
  sell,
  send,
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

const shippedOf = async (orderId: string) => {
  const [row] = await market.sql`
    select sum(l.shipped_quantity)::int as taken,
           (select count(*)::int from orders.shipment s where s.vendor_order_id = ${orderId} and s.state <> 'cancelled') as parcels
      from orders.order_line l where l.vendor_order_id = ${orderId}`;
  return row;
};
const labelsBought = async () => {
  const answer = await fetch(`${market.sandboxUrl}/carrier.json`);
  const { parcels }: { parcels: { reference: string | null; refunded: boolean }[] } = await answer.json();
  return parcels;
};

describe('a vendor order leaves in parcels', () => {
  test('two of them: partly shipped, then shipped, each piece in one parcel', async () => {
    const sale = await sell(market, piece);
    const first = await send(sale, { quantity: 2, own: { carrier: 'DHL', trackingNumber: 'JD0001' } });
    expect(first).toMatchObject({ ok: true, value: { state: 'partly_shipped', lines: [{ shippable: 1 }] } });
    const version = first.ok ? first.value.version : 0;
    const second = await send(sale, {
      quantity: 1,
      version,
      own: { carrier: 'DHL', trackingNumber: 'JD0002' },
    });
    expect(second).toMatchObject({ ok: true, value: { state: 'shipped', lines: [{ shippable: 0 }] } });
    const seen = await sale.visitor.client.viewOrder({
      params: { number: sale.number },
      query: { token: sale.token },
    });
    const shipments = seen.ok ? seen.value.parcels[0]?.shipments : [];
    expect(shipments?.map(({ lines }) => lines.map(({ quantity }) => quantity))).toEqual([[2], [1]]);
  });

  test('sent in part and past its day it is late, for the shop and for the operator, until all of it has left', async () => {
    const operator = await market.staff('operator@selvedge.example');
    const sale = await sell(market, piece);
    const late = async () => {
      const [own, all] = await Promise.all([
        sale.staff.client.viewVendorOverview(),
        operator.client.viewAdminOverview(),
      ]);
      if (!own.ok || !all.ok) throw new Error('no overview');
      return { own: own.value.late, all: all.value.late };
    };
    const before = await late();
    const own = { carrier: 'DHL', trackingNumber: 'JD0021' };
    const first = await send(sale, { quantity: 2, own });
    await market.sql`update orders.vendor_order set ship_by = now() - interval '1 day' where id = ${sale.order.id}`;
    expect(await late()).toEqual({ own: before.own + 1, all: before.all + 1 });
    const version = first.ok ? first.value.version : 0;
    await send(sale, { quantity: 1, version, own: { carrier: 'DHL', trackingNumber: 'JD0022' } });
    expect(await late()).toEqual(before);
  });

  test('more pieces than are left are refused, and nothing is written', async () => {
    const sale = await sell(market, piece);
    const own = { carrier: 'DHL', trackingNumber: 'JD0003' };
    expect(await send(sale, { quantity: 4, own })).toMatchObject({ problem: { code: 'too_many_to_ship' } });
    expect(await shippedOf(sale.order.id)).toEqual({ taken: 0, parcels: 0 });
  });

  test('ten hands that send the last pieces at once: one parcel', async () => {
    const sale = await sell(market, piece);
    const tries = Array.from({ length: 10 }, (_, i) =>
      send(sale, { quantity: 3, own: { carrier: 'DHL', trackingNumber: `RACE0${i}` } }),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await shippedOf(sale.order.id)).toEqual({ taken: 3, parcels: 1 });
  });

  test('cancelled pieces cannot be shipped, even by a hand that skips our code', async () => {
    const sale = await sell(market, piece);
    const line = sale.order.lines[0]?.id ?? '';
    await market.sql`update orders.order_line set cancelled_quantity = 1 where id = ${line}`;
    const own = { carrier: 'DHL', trackingNumber: 'JD0004' };
    expect(await send(sale, { quantity: 3, own })).toMatchObject({ problem: { code: 'too_many_to_ship' } });
    await expect(
      market.sql`update orders.order_line set shipped_quantity = 3 where id = ${line}`,
    ).rejects.toThrow('order_line_shippable');
    expect(await send(sale, { quantity: 2, own })).toMatchObject({ ok: true, value: { state: 'shipped' } });
  });

  test.each([
    [
      'both ways at once',
      {
        own: { carrier: 'DHL', trackingNumber: 'JD0005' },
        label: { service: 'NordPost/Economy', weightGrams: 1 },
      },
    ],
    ['neither way', { own: null, label: null }],
  ])('%s is refused', async (_, ways) => {
    const sale = await sell(market, piece, { quantity: 1 });
    const lines = [{ lineId: sale.order.lines[0]?.id ?? '', quantity: 1 }];
    const body = { shipmentId: randomUUID(), version: sale.order.version, lines, ...ways };
    const answer = await sale.staff.client.shipVendorOrder({ params: { id: sale.order.id }, body });
    expect(answer).toMatchObject({ problem: { code: 'choose_one_way' } });
  });

  test('the same number of the same carrier twice is refused; of another carrier it is taken', async () => {
    const sale = await sell(market, piece);
    const own = { carrier: 'DHL', trackingNumber: 'SAME01' };
    const first = await send(sale, { quantity: 1, own });
    const version = first.ok ? first.value.version : 0;
    expect(await send(sale, { quantity: 1, version, own })).toMatchObject({
      problem: { code: 'tracking_taken' },
    });
    const other = { carrier: 'GLS', trackingNumber: 'SAME01' };
    expect(await send(sale, { quantity: 1, version, own: other })).toMatchObject({ ok: true });
  });
});

describe('a label', () => {
  test('is bought once for its parcel, however often it is asked for, and can be printed', async () => {
    const sale = await sell(market, piece);
    const shipmentId = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => send(sale, { quantity: 3, shipmentId })));
    expect(answers.some((answer) => answer.ok)).toBe(true);
    expect(await send(sale, { quantity: 3, shipmentId })).toMatchObject({
      ok: true,
      value: { state: 'to_ship' },
    });
    expect(await shippedOf(sale.order.id)).toEqual({ taken: 3, parcels: 1 });
    const kept = (await labelsBought()).filter((one) => one.reference === shipmentId && !one.refunded);
    expect(kept).toHaveLength(1);
    const pdf = await sale.staff.send(`/v1/vendor/print/labels.pdf?ids=${shipmentId}`);
    expect(pdf.headers.get('content-type')).toContain('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('counts as sent only when the carrier has it; the shopper is told then', async () => {
    const sale = await sell(market, piece);
    const sent = await send(sale, { quantity: 3 });
    expect(sent).toMatchObject({
      ok: true,
      value: { state: 'to_ship', shipments: [{ state: 'label_created' }] },
    });
    const id = sent.ok ? (sent.value.shipments[0]?.id ?? '') : '';
    const handed = await sale.staff.client.handOverShipment({ params: { id } });
    expect(handed).toMatchObject({
      ok: true,
      value: { state: 'shipped', shipments: [{ state: 'in_transit' }] },
    });
    expect(await sale.staff.client.handOverShipment({ params: { id } })).toMatchObject({
      problem: { code: 'already_shipped' },
    });
    expect(await sale.staff.client.voidShipment({ params: { id } })).toMatchObject({
      problem: { code: 'already_shipped' },
    });
  });

  test('is given back before it is used, once, and its pieces are to be shipped again', async () => {
    const sale = await sell(market, piece);
    const sent = await send(sale, { quantity: 3 });
    const id = sent.ok ? (sent.value.shipments[0]?.id ?? '') : '';
    for (const _ of [1, 2])
      expect(await sale.staff.client.voidShipment({ params: { id } })).toMatchObject({
        ok: true,
        value: { state: 'to_ship', lines: [{ shippable: 3 }], shipments: [{ state: 'cancelled' }] },
      });
    expect(await shippedOf(sale.order.id)).toEqual({ taken: 0, parcels: 0 });
    expect(await sale.staff.client.handOverShipment({ params: { id } })).toMatchObject({
      problem: { code: 'shipment_voided' },
    });
    const { version } = await viewOrder(sale.staff, sale.order.id);
    expect(await send(sale, { quantity: 3, version })).toMatchObject({ ok: true });
  });

  test('that was bought for an order changed meanwhile is given back', async () => {
    const sale = await sell(market, piece);
    const shipmentId = randomUUID();
    const answer = await send(sale, { quantity: 3, shipmentId, version: sale.order.version + 1 });
    expect(answer).toMatchObject({ problem: { code: 'version_conflict' } });
    const bought = (await labelsBought()).find(({ reference }) => reference === shipmentId);
    expect(bought).toMatchObject({ refunded: true });
    expect(await shippedOf(sale.order.id)).toEqual({ taken: 0, parcels: 0 });
  });

  test('cannot be bought while the carrier is silent, for a service it dropped, or from nowhere; nothing is written', async () => {
    const sale = await sell(market, piece);
    await setCarrier(market, { down: true });
    expect(await send(sale, { quantity: 3 })).toMatchObject({ problem: { code: 'carrier_unavailable' } });
    await setCarrier(market, { down: false });
    const gone = await send(sale, { quantity: 3, service: 'NordPost/Pigeon' });
    expect(gone).toMatchObject({ problem: { code: 'rate_gone' } });
    const [origin] =
      await market.sql`delete from shipping.origin where vendor_id = ${piece.vendorId} returning *`;
    expect(await send(sale, { quantity: 3 })).toMatchObject({ problem: { code: 'origin_missing' } });
    await market.sql`insert into shipping.origin ${market.sql(origin ?? {})}`;
    expect(await shippedOf(sale.order.id)).toEqual({ taken: 0, parcels: 0 });
  });

  test("and a packing slip of another shop's order are not there", async () => {
    const sale = await sell(market, piece);
    const sent = await send(sale, { quantity: 1 });
    const id = sent.ok ? (sent.value.shipments[0]?.id ?? '') : '';
    const [other] = await market.sql<{ email: string }[]>`
      select a.email from identity.account a join identity.vendor_staff s on s.account_id = a.id
       where s.vendor_id <> ${piece.vendorId} limit 1`;
    const stranger = await market.staff(other?.email ?? '');
    for (const path of [`labels.pdf?ids=${id}`, `packing-slips.pdf?ids=${sale.order.id}`]) {
      expect((await stranger.send(`/v1/vendor/print/${path}`)).status).toBe(404);
      expect((await market.visitor().send(`/v1/vendor/print/${path}`)).status).toBe(401);
      expect((await sale.staff.send(`/v1/vendor/print/${path}`)).status).toBe(200);
    }
  });
});
