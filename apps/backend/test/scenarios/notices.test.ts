import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  DELIVERED,
  eventually,
  findPieces,
  happen,
  inboxOf,
  labelled,
  openTestMarket,
  type Piece,
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

describe('the shopper is told', () => {
  test('by mail of each piece of news once, with what is inside, as page and as text; not by SMS', async () => {
    const email = 'told@shopper.example';
    const parcel = await labelled(market, piece, { email, phone: '030 1234567' });
    for (const _ of [1, 2, 3, 4]) {
      await happen(market, parcel.tracking, 'move');
      await happen(market, parcel.tracking, 'again');
      await eventually(async () => {
        const [row] =
          await market.sql`select count(*)::int as waiting from platform.outbox where published_at is null`;
        expect(row?.waiting).toBe(0);
      });
    }
    await eventually(async () => expect(await stateOf(parcel)).toEqual(DELIVERED));
    const inbox = await eventually(async () => {
      const found = await inboxOf(market, email);
      expect(found.mails.some(({ subject }) => subject.startsWith('Delivered'))).toBe(true);
      return found;
    });
    const subjects = inbox.mails.map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
    for (const mail of inbox.mails) {
      expect(mail.text).toContain('http');
      expect(mail.html).toContain('<table');
      expect(mail.text).toMatch(/1 × /);
    }
    expect((await inboxOf(market, '+4930')).texts).toHaveLength(0);
  });

  test('by SMS, too, when they asked for it at the checkout; and no more once they took it back', async () => {
    const parcel = await labelled(market, piece, {
      phone: '0151 7654321',
      smsUpdates: true,
      email: 'sms@shopper.example',
    });
    const choices = { params: { number: parcel.sale.number }, query: { token: parcel.sale.token } };
    const { client } = parcel.sale.visitor;
    await eventually(async () =>
      expect(await client.viewOrderPreferences(choices)).toMatchObject({
        value: {
          phone: '••• 321',
          choices: expect.arrayContaining([{ kind: 'delivery_updates', channel: 'sms', wanted: true }]),
        },
      }),
    );
    await happen(market, parcel.tracking, 'move');
    const [text] = await eventually(async () => {
      const { texts } = await inboxOf(market, '+491517654321');
      expect(texts).toHaveLength(1);
      return texts;
    });
    expect(text?.body.length).toBeLessThanOrEqual(160);
    expect(text?.body).toContain(`/order/${parcel.sale.number}/track?token=`);

    const off = [
      { kind: 'delivery_updates', channel: 'sms', wanted: false } as const,
      { kind: 'delivery_updates', channel: 'email', wanted: false } as const,
    ];
    expect(await client.saveOrderPreferences({ ...choices, body: { choices: off } })).toMatchObject({
      ok: true,
    });
    for (const _ of [1, 2, 3]) await happen(market, parcel.tracking, 'move');
    await eventually(async () => expect(await stateOf(parcel)).toEqual(DELIVERED));
    await eventually(async () => {
      const [row] =
        await market.sql`select count(*)::int as waiting from platform.outbox where published_at is null`;
      expect(row?.waiting).toBe(0);
    });
    const { mails } = await inboxOf(market, 'sms@shopper.example');
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Harrow & Lake has sent your parcel',
      `Your order ${parcel.sale.number}`,
    ]);
    expect((await inboxOf(market, '+491517654321')).texts).toHaveLength(1);
  });

  test('only by whoever may open the order are its choices seen and changed', async () => {
    const { sale } = await labelled(market, piece);
    const stranger = market.visitor();
    const params = { number: sale.number };
    for (const query of [{}, { token: 'guessed' }]) {
      expect(await stranger.client.viewOrderPreferences({ params, query })).toMatchObject({
        problem: { code: 'order_not_found' },
      });
      const body = { choices: [{ kind: 'delivery_updates', channel: 'email', wanted: false } as const] };
      expect(await stranger.client.saveOrderPreferences({ params, query, body })).toMatchObject({
        problem: { code: 'order_not_found' },
      });
    }
    const sms = { choices: [{ kind: 'delivery_updates', channel: 'sms', wanted: true } as const] };
    expect(
      await sale.visitor.client.saveOrderPreferences({ params, query: { token: sale.token }, body: sms }),
    ).toMatchObject({ problem: { code: 'no_phone' } });
  });

  test('what an account chose counts for its orders; the receipt is always sent', async () => {
    const shopper = market.visitor();
    await shopper.client.signUp({
      body: { email: 'chooser@shopper.example', password: 'a long password', fullName: 'Chooser' },
    });
    const off = { kind: 'order_updates', channel: 'email', wanted: false } as const;
    const marketing = { kind: 'marketing', channel: 'email', wanted: true } as const;
    const saved = await shopper.client.savePreferences({ body: { choices: [off, marketing] } });
    expect(saved).toMatchObject({
      value: { choices: expect.arrayContaining([{ ...off, wanted: true }, marketing]) },
    });
  });
});
