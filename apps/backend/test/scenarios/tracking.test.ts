import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  DELIVERED,
  eventually,
  findPieces,
  happen,
  inboxOf,
  type Labelled,
  labelled,
  openTestMarket,
  type Piece,
  sell,
  send,
  setFaults,
  stateOf,
  type TestMarket,
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
afterEach(() => setFaults(market, {}));

async function eventsOf({ id }: Labelled): Promise<string[]> {
  const rows = await market.sql<{ status: string }[]>`
    select status from orders.shipment_event where shipment_id = ${id} order by happened_at`;
  return rows.map(({ status }) => status);
}

/** A message of our own making, signed as the carrier signs unless told otherwise. */
async function tell(
  result: object,
  { secret = market.app.config.easypost.webhookSecret, eventId = randomUUID() } = {},
) {
  const body = JSON.stringify({ id: eventId, object: 'Event', description: 'tracker.updated', result });
  const digest = createHmac('sha256', secret).update(body).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-hmac-signature': `hmac-sha256-hex=${digest}` };
  return fetch(`${market.apiUrl}/v1/webhooks/carrier`, { method: 'POST', headers, body });
}
const news = (trackingNumber: string, carrier: string, ...details: [status: string, at: string][]) => ({
  id: `trk_${trackingNumber}_${carrier}`,
  tracking_code: trackingNumber,
  carrier,
  tracking_details: details.map(([status, datetime]) => ({ status, message: `It is ${status}`, datetime })),
});

describe('the carrier tells', () => {
  test('of each step, and shipment, vendor order and order follow to the end', async () => {
    const parcel = await labelled(market, piece);
    for (const _ of [1, 2, 3, 4]) await happen(market, parcel.tracking, 'move');
    await eventually(async () => expect(await stateOf(parcel)).toEqual(DELIVERED));
    expect(await eventsOf(parcel)).toEqual([
      'pre_transit',
      'in_transit',
      'in_transit',
      'out_for_delivery',
      'delivered',
    ]);
  });

  test('everything twice and in the wrong order: each thing is known once, and the end is the same', async () => {
    await setFaults(market, { duplicate: true, reorder: true });
    const parcel = await labelled(market, piece);
    for (const _ of [1, 2, 3, 4]) await happen(market, parcel.tracking, 'move');
    await eventually(async () => expect(await stateOf(parcel)).toEqual(DELIVERED));
    expect(new Set(await eventsOf(parcel)).size).toBe(4);
    expect(await eventsOf(parcel)).toHaveLength(5);
  });

  test('“delivered” before “shipped”, then “shipped”: it stays delivered, and nobody is told that it left', async () => {
    const { sale, id, tracking } = await labelled(market, piece);
    const parcel = { sale, id, tracking };
    await tell({
      ...news(tracking, 'NordPost', ['delivered', '2099-01-02T10:00:00Z']),
      shipment_id: await refOf(id),
    });
    await eventually(async () => expect(await stateOf(parcel)).toEqual(DELIVERED));
    await tell({
      ...news(tracking, 'NordPost', ['in_transit', '2099-01-01T10:00:00Z']),
      shipment_id: await refOf(id),
    });
    await eventually(async () => expect(await eventsOf(parcel)).toContain('in_transit'));
    expect(await stateOf(parcel)).toEqual(DELIVERED);
    const [row] = await market.sql<{ email: string }[]>`
      select r.email from orders.recipient r join orders.order o on o.id = r.order_id where o.number = ${sale.number}`;
    await eventually(async () => {
      const { mails } = await inboxOf(market, row?.email ?? '');
      expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual([
        'Delivered',
        `Your order ${sale.number}`,
      ]);
    });
  });

  test('words nobody knows: they stand in the story and move nothing', async () => {
    const parcel = await labelled(market, piece);
    await happen(market, parcel.tracking, 'move');
    await happen(market, parcel.tracking, 'puzzle');
    await eventually(async () => expect(await eventsOf(parcel)).toContain('held_for_unicorns'));
    expect(await stateOf(parcel)).toMatchObject({ shipment: 'in_transit', parcel: 'shipped' });
  });

  test('of a parcel nobody knows, or of one that could be two: an alarm, and nothing moves', async () => {
    const alarms = (kind: string, subject: string) =>
      market.sql`select 1 from platform.alarm where kind = ${kind} and subject = ${subject}`;
    await tell(news('NOBODYS', 'NordPost', ['delivered', '2026-11-25T10:00:00Z']));
    await eventually(async () =>
      expect(await alarms('carrier.unknown_parcel', 'trk_NOBODYS_NordPost')).toHaveLength(1),
    );

    const number = 'TWICE0001';
    const sales = await Promise.all(
      [1, 2].map((nth) => sell(market, piece, { quantity: 1, email: `twice${nth}@shopper.example` })),
    );
    await market.sql`update orders.shipment set tracker_ref = null where tracking_number = ${number}`;
    for (const sale of sales)
      await send(sale, { quantity: 1, own: { carrier: 'Bicycle', trackingNumber: number } });
    await tell(news(number, 'Bicycle', ['delivered', '2099-01-01T10:00:00Z']));
    await eventually(async () =>
      expect(await alarms('carrier.ambiguous_parcel', `trk_${number}_Bicycle`)).toHaveLength(1),
    );
    const states = await market.sql`select state from orders.shipment where tracking_number = ${number}`;
    expect(states.map(({ state }) => state)).toEqual(['in_transit', 'in_transit']);
  });

  test('one number in two carriers is two parcels', async () => {
    const number = 'SHARED001';
    const [mine, other] = await Promise.all(
      ['Bicycle', 'Balloon'].map(async (carrier) => {
        const sale = await sell(market, piece, {
          quantity: 1,
          email: `${carrier.toLowerCase()}@shopper.example`,
        });
        const sent = await send(sale, { quantity: 1, own: { carrier, trackingNumber: number } });
        return { sale, id: sent.ok ? (sent.value.shipments[0]?.id ?? '') : '', tracking: number };
      }),
    );
    if (mine === undefined || other === undefined) throw new Error('no parcels');
    await tell(news(number, 'Bicycle', ['delivered', '2099-01-01T10:00:00Z']));
    await eventually(async () => expect(await stateOf(mine)).toEqual(DELIVERED));
    expect(await stateOf(other)).toMatchObject({ shipment: 'in_transit' });
  });

  test('of a parcel of the shop’s own carrier, once it was asked to', async () => {
    const sale = await sell(market, piece, { quantity: 1, email: 'own@shopper.example' });
    const tracking = `OWN${Date.now()}`;
    const sent = await send(sale, { quantity: 1, own: { carrier: 'DHL', trackingNumber: tracking } });
    const parcel = { sale, tracking, id: sent.ok ? (sent.value.shipments[0]?.id ?? '') : '' };
    await eventually(() => happen(market, tracking, 'move'));
    for (const _ of [1, 2, 3]) await happen(market, tracking, 'move');
    await eventually(async () => expect(await stateOf(parcel)).toEqual(DELIVERED));
  });

  test('that a voided parcel moves after all: it stays voided, and an alarm says so', async () => {
    const parcel = await labelled(market, piece);
    const ref = await refOf(parcel.id);
    await parcel.sale.staff.client.voidShipment({ params: { id: parcel.id } });
    await tell({
      ...news(parcel.tracking, 'NordPost', ['in_transit', '2099-01-01T10:00:00Z']),
      shipment_id: ref,
    });
    await eventually(async () => {
      const [alarm] = await market.sql`select 1 from platform.alarm where kind = 'carrier.moved_after_void'`;
      expect(alarm).toBeDefined();
    });
    const [row] = await market.sql`select state from orders.shipment where id = ${parcel.id}`;
    expect(row?.state).toBe('cancelled');
  });
});

const refOf = async (id: string) => {
  const [row] = await market.sql<
    { ref: string }[]
  >`select carrier_ref as ref from orders.shipment where id = ${id}`;
  return row?.ref ?? '';
};

describe('a message', () => {
  test('with another signature, another body or none at all is refused and not kept', async () => {
    const before = await kept();
    const result = news('FORGED', 'NordPost', ['delivered', '2026-11-25T10:00:00Z']);
    expect((await tell(result, { secret: 'another secret than the carrier’s' })).status).toBe(400);
    const at = `${market.apiUrl}/v1/webhooks/carrier`;
    expect((await fetch(at, { method: 'POST', body: '{}' })).status).toBe(400);
    const signed = createHmac('sha256', market.app.config.easypost.webhookSecret)
      .update('{"a":1}')
      .digest('hex');
    const headers = { 'x-hmac-signature': `hmac-sha256-hex=${signed}` };
    expect((await fetch(at, { method: 'POST', headers, body: '{"a":2}' })).status).toBe(400);
    expect(await kept()).toBe(before);
  });

  test('that comes ten times at once is kept once', async () => {
    const eventId = randomUUID();
    const result = news('TENTIMES', 'NordPost', ['in_transit', '2026-11-25T10:00:00Z']);
    const answers = await Promise.all(Array.from({ length: 10 }, () => tell(result, { eventId })));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const [row] = await market.sql`
      select count(*)::int as messages, (select count(*)::int from platform.outbox where subject = ${eventId}) as facts
        from shipping.carrier_message where event_id = ${eventId}`;
    expect(row).toEqual({ messages: 1, facts: 1 });
  });
});

const kept = async () => {
  const [row] = await market.sql<
    { count: number }[]
  >`select count(*)::int as count from shipping.carrier_message`;
  return row?.count;
};
