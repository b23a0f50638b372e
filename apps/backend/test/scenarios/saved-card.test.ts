import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  Card,
  complete,
  endChallenge,
  eventually,
  openTestMarket,
  PAID_ONCE,
  paymentFacts,
  reservedPiece,
  type TestMarket,
  type Visitor,
} from '../harness/index.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket();
});
afterAll(() => market.close());

async function shopper(): Promise<Visitor> {
  const visitor = market.visitor();
  const email = `${randomUUID()}@shopper.example`;
  const body = { fullName: 'Nora Lindqvist', email, password: 'a few words are fine' };
  const opened = await visitor.client.signUp({ body });
  if (!opened.ok) throw new Error(opened.problem.code);
  return visitor;
}

async function tokenOf(card: string): Promise<string> {
  const answer = await fetch(`${market.cardFieldsUrl}/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: market.cardFieldsUrl },
    body: JSON.stringify({ number: card, month: 12, year: 2034, cvc: '123' }),
  });
  const { id }: { id: string } = await answer.json();
  return id;
}

async function payAndKeep(visitor: Visitor, card: string, keepCard = true) {
  const reserved = await reservedPiece(market, { visitor });
  const confirmationToken = await tokenOf(card);
  const params = { placementId: reserved.key };
  const paid = await visitor.client.payPlacement({ params, body: { confirmationToken, keepCard } });
  if (!paid.ok) throw new Error(paid.problem.code);
  return { reserved, result: paid.value };
}

async function savedOf(visitor: Visitor) {
  const answer = await visitor.client.listSavedMethods();
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.items;
}

const paySaved = (visitor: Visitor, placementId: string, savedMethodId: string) =>
  visitor.client.payWithSavedCard({ params: { placementId }, body: { savedMethodId } });

test('a card is kept only when asked, shown by its last digits, and pays the next order without being typed', async () => {
  const visitor = await shopper();
  expect((await payAndKeep(visitor, Card.succeeds, false)).result.status).toBe('paid');
  expect(await savedOf(visitor)).toEqual([]);
  expect((await payAndKeep(visitor, Card.succeeds)).result.status).toBe('paid');
  expect((await payAndKeep(visitor, Card.succeeds)).result.status).toBe('paid');
  const [saved, ...more] = await savedOf(visitor);
  expect(more).toEqual([]);
  expect(saved).toEqual({ id: saved?.id, brand: 'visa', last4: '4242', expMonth: 12, expYear: 2034 });
  const { key, number } = await reservedPiece(market, { visitor });
  const checkout = await visitor.client.viewCheckout();
  expect(checkout).toMatchObject({ value: { payment: { savedMethods: [saved] } } });
  expect(await paySaved(visitor, key, saved?.id ?? '')).toMatchObject({
    ok: true,
    value: { status: 'paid' },
  });
  expect(await paymentFacts(market, number)).toMatchObject(PAID_ONCE);
});

test('nothing of the number is stored: not in a row, not in a message of the processor', async () => {
  const visitor = await shopper();
  await payAndKeep(visitor, Card.succeeds);
  const [found] = await market.sql`
    select (select count(*)::int from payments.saved_method m where m::text like ${`%${Card.succeeds.slice(0, 12)}%`})
         + (select count(*)::int from payments.payment p where p::text like ${`%${Card.succeeds.slice(0, 12)}%`})
         + (select count(*)::int from payments.webhook_event e where convert_from(e.body, 'UTF8') like ${`%${Card.succeeds.slice(0, 12)}%`}) as count`;
  expect(found?.count).toBe(0);
});

test('the bank may still ask: the kept card goes through 3-D Secure, and a no leaves the order waiting', async () => {
  const visitor = await shopper();
  const first = await payAndKeep(visitor, '4000000000003220');
  await endChallenge(market, first.result.clientSecret, true);
  expect(await complete(first.reserved)).toMatchObject({ status: 'paid' });
  const [saved] = await savedOf(visitor);
  const reserved = await reservedPiece(market, { visitor });
  const asked = await paySaved(visitor, reserved.key, saved?.id ?? '');
  expect(asked).toMatchObject({ ok: true, value: { status: 'requires_action' } });
  await endChallenge(market, asked.ok ? asked.value.clientSecret : null, false);
  expect(await complete(reserved)).toMatchObject({ status: 'declined' });
  const again = await paySaved(visitor, reserved.key, saved?.id ?? '');
  expect(again).toMatchObject({ ok: true, value: { status: 'requires_action' } });
  await endChallenge(market, again.ok ? again.value.clientSecret : null, true);
  expect(await complete(reserved)).toMatchObject({ status: 'paid' });
  expect(await paymentFacts(market, reserved.number)).toMatchObject(PAID_ONCE);
});

test('a card is its account’s alone: nobody else pays with it, sees it or removes it, and a guest keeps none', async () => {
  const owner = await shopper();
  await payAndKeep(owner, Card.succeeds);
  const [saved] = await savedOf(owner);
  const id = saved?.id ?? '';
  const other = await shopper();
  const { key, number } = await reservedPiece(market, { visitor: other });
  expect(await paySaved(other, key, id)).toMatchObject({
    problem: { code: 'payment_method_not_found', status: 404 },
  });
  expect(await other.client.removeSavedMethod({ params: { id } })).toMatchObject({
    problem: { code: 'payment_method_not_found' },
  });
  expect(await savedOf(other)).toEqual([]);
  expect(await paymentFacts(market, number)).toMatchObject({ state: 'awaiting_payment', captures: 0 });
  const guest = market.visitor();
  expect((await payAndKeep(guest, Card.succeeds)).result.status).toBe('paid');
  expect(await paySaved(guest, key, id)).toMatchObject({ problem: { status: 401 } });
  expect((await savedOf(owner)).map((one) => one.id)).toEqual([id]);
});

test('a removed card is forgotten here at once and at the processor soon after', async () => {
  const visitor = await shopper();
  await payAndKeep(visitor, Card.succeeds);
  const [saved] = await savedOf(visitor);
  const [row] = await market.sql`
    select m.method_id as "methodId", c.customer_id as "customerId" from payments.saved_method m join payments.customer c using (account_id)
     where m.id = ${saved?.id ?? ''}`;
  expect(await visitor.client.removeSavedMethod({ params: { id: saved?.id ?? '' } })).toMatchObject({
    value: { items: [] },
  });
  await eventually(async () => {
    const answer = await fetch(`${market.sandboxUrl}/v1/payment_methods?customer=${row?.customerId}`, {
      headers: { authorization: 'Bearer sk_test_selvedge' },
    });
    expect(await answer.json()).toMatchObject({ data: [] });
  });
  const { key } = await reservedPiece(market, { visitor });
  expect(await paySaved(visitor, key, saved?.id ?? '')).toMatchObject({
    problem: { code: 'payment_method_not_found' },
  });
});
