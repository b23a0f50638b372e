import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { completePayment, sweepHolds, sweepPayments } from '../../src/modules/checkout/index.ts';
import { refundCharge } from '../../src/modules/payments/index.ts';
import {
  approveAtPaypal,
  Card,
  choosePaypal,
  complete,
  endHold,
  eventually,
  openTestMarket,
  PAID_ONCE,
  paymentFacts,
  payWith,
  reservedPiece,
  setFaults,
  setStock,
  type TestMarket,
} from '../harness/index.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket();
});
afterEach(() => setFaults(market, {}));
afterAll(() => market.close());

const orderIdOf = (result: { paypalOrderId: string | null }) => result.paypalOrderId ?? '';
async function clearing(): Promise<number> {
  const [row] = await market.sql`
    select coalesce(sum(e.amount_minor), 0)::int as minor from ledger.entry e join ledger.account a on a.id = e.account_id
     where a.kind = 'processor_clearing' and a.qualifier = 'paypal'`;
  return row?.minor;
}
const ledgerOfPaypal = async () => {
  const answer = await fetch(`${market.sandboxUrl}/_sandbox/ledger`);
  const { paypal }: { paypal: { capturedMinor: number; refundedMinor: number; feesMinor: number } } =
    await answer.json();
  return paypal;
};

test('chosen, approved, authorised, claimed, captured, booked: once, and the ledger agrees with PayPal to the cent', async () => {
  const reserved = await reservedPiece(market);
  const before = await clearing();
  const chosen = await choosePaypal(reserved);
  expect(chosen).toMatchObject({ status: 'requires_action', clientSecret: null });
  expect(chosen.approveUrl).toBe(`${market.cardFieldsUrl}/paypal/approve?token=${orderIdOf(chosen)}`);
  expect(orderIdOf(await choosePaypal(reserved))).toBe(orderIdOf(chosen));
  await approveAtPaypal(market, orderIdOf(chosen));
  const results = await Promise.all([1, 2, 3, 4].map(() => complete(reserved)));
  for (const { status } of results) expect(['paid', 'processing']).toContain(status);
  await eventually(async () =>
    expect(await paymentFacts(market, reserved.number)).toMatchObject({ ...PAID_ONCE, provider: 'paypal' }),
  );
  const theirs = await ledgerOfPaypal();
  expect((await clearing()) - before).toBe(theirs.capturedMinor - theirs.feesMinor);
  expect(theirs.feesMinor).toBeGreaterThan(0);
});

test('a browser that closes after the yes: the webhook alone brings the order home', async () => {
  const reserved = await reservedPiece(market);
  await approveAtPaypal(market, orderIdOf(await choosePaypal(reserved)));
  await eventually(async () => expect(await paymentFacts(market, reserved.number)).toMatchObject(PAID_ONCE));
});

test('an empty account is declined, and the same order is paid with another account', async () => {
  const reserved = await reservedPiece(market);
  await setFaults(market, { drop: true });
  const chosen = await choosePaypal(reserved);
  await approveAtPaypal(market, orderIdOf(chosen), 'empty');
  const declined = await complete(reserved);
  expect(declined).toMatchObject({ status: 'declined', declineCode: 'instrument_declined' });
  expect(declined.message).toContain('Nothing was charged');
  expect(await paymentFacts(market, reserved.number)).toMatchObject({ payment: 'declined', captures: 0 });
  await approveAtPaypal(market, orderIdOf(await choosePaypal(reserved)));
  expect(await complete(reserved)).toMatchObject({ status: 'paid' });
  expect(await paymentFacts(market, reserved.number)).toMatchObject(PAID_ONCE);
});

test('who cancels at PayPal pays by card instead; the PayPal order that is approved after all charges nothing', async () => {
  const reserved = await reservedPiece(market);
  const paypal = orderIdOf(await choosePaypal(reserved));
  expect(await payWith(market, reserved.visitor, reserved.key, Card.succeeds)).toMatchObject({
    status: 'paid',
  });
  const before = await ledgerOfPaypal();
  await approveAtPaypal(market, paypal);
  await completePayment(market.app, paypal);
  expect(await ledgerOfPaypal()).toEqual(before);
  expect(await paymentFacts(market, reserved.number)).toMatchObject({ ...PAID_ONCE, provider: 'stripe' });
});

test('a declined card leaves PayPal open, and the other way round, as often as one likes', async () => {
  const reserved = await reservedPiece(market);
  await payWith(market, reserved.visitor, reserved.key, Card.declined);
  await choosePaypal(reserved);
  await payWith(market, reserved.visitor, reserved.key, Card.noFunds);
  const second = await choosePaypal(reserved);
  await approveAtPaypal(market, orderIdOf(second));
  const paid = await complete(reserved);
  expect(paid).toMatchObject({ status: 'paid' });
  expect(await paymentFacts(market, reserved.number)).toMatchObject({ ...PAID_ONCE, provider: 'paypal' });
  const shown = await reserved.visitor.client.viewOrder({
    params: { number: reserved.number },
    query: { token: paid.orderToken ?? '' },
  });
  expect(shown).toMatchObject({ value: { card: { brand: 'paypal', last4: null } } });
});

test('PayPal breaks off after it captured: the sweeper finds the money, and it was taken once', async () => {
  const reserved = await reservedPiece(market);
  const before = await ledgerOfPaypal();
  await setFaults(market, { drop: true });
  await approveAtPaypal(market, orderIdOf(await choosePaypal(reserved)));
  await setFaults(market, { drop: true, loseAnswers: 2 });
  const broken = await reserved.visitor.client.completePlacement({ params: { placementId: reserved.key } });
  expect(broken).toMatchObject({ ok: false, problem: { code: 'payment_unavailable' } });
  await setFaults(market, { drop: true });
  await market.sql`update payments.payment set updated_at = updated_at - interval '1 minute'`;
  await sweepPayments(market.app);
  await sweepPayments(market.app);
  const facts = await paymentFacts(market, reserved.number);
  expect(facts).toMatchObject(PAID_ONCE);
  expect((await ledgerOfPaypal()).capturedMinor - before.capturedMinor).toBe(Number(facts.amountMinor));
});

test('a payment is refunded in parts under the refund’s own id: the same again gives nothing back twice', async () => {
  const reserved = await reservedPiece(market);
  await approveAtPaypal(market, orderIdOf(await choosePaypal(reserved)));
  await complete(reserved);
  const facts = await eventually(async () => {
    const found = await paymentFacts(market, reserved.number);
    expect(found).toMatchObject(PAID_ONCE);
    return found;
  });
  const before = await ledgerOfPaypal();
  const ask = (id: string, amountMinor: bigint) =>
    refundCharge(
      market.app,
      { provider: 'paypal', intentId: facts.intentId },
      { id, amountMinor, reason: 'returned' },
    );
  const first = await ask('part-1', 100n);
  expect(first.status).toBe('succeeded');
  expect(await ask('part-1', 100n)).toEqual(first);
  expect((await ledgerOfPaypal()).refundedMinor - before.refundedMinor).toBe(100);
  expect(await ask('part-2', facts.amountMinor)).toMatchObject({ status: 'failed' });
  expect((await ask('part-3', facts.amountMinor - 100n)).status).toBe('succeeded');
});

test('PayPal that fails for a while charges nothing and keeps the hold', async () => {
  const reserved = await reservedPiece(market);
  await setFaults(market, { down: true });
  const refused = await reserved.visitor.client.payWithPaypal({ params: { placementId: reserved.key } });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'payment_unavailable', status: 503 } });
  await setFaults(market, {});
  expect(await paymentFacts(market, reserved.number)).toMatchObject({
    state: 'awaiting_payment',
    captures: 0,
  });
  expect((await choosePaypal(reserved)).status).toBe('requires_action');
});

test('approved after the hold and the pieces are gone: the money stays with the shopper, who reads so in a mail', async () => {
  const reserved = await reservedPiece(market);
  const chosen = await choosePaypal(reserved);
  await endHold(market, reserved.number);
  while (await sweepHolds(market.app));
  await setStock(market.sql, reserved.piece.variantId, 0);
  await approveAtPaypal(market, orderIdOf(chosen));
  await eventually(async () => {
    const answer = await fetch(`${market.sandboxUrl}/inbox.json?to=nora@shopper.example`);
    const { mails }: { mails: { subject: string; text: string }[] } = await answer.json();
    const mail = mails.find(({ subject }) => subject.includes(reserved.number));
    expect(mail?.subject).toBe(`Your payment for ${reserved.number} came too late`);
    expect(mail?.text).toContain('Nothing was charged');
  });
});
