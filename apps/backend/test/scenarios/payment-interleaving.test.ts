import fc from 'fast-check';
import Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  completePayment,
  sweepHolds,
  sweepPayments,
  sweepProcessorRecords,
} from '../../src/modules/checkout/index.ts';
import {
  approveAtPaypal,
  Card,
  choosePaypal,
  complete,
  endChallenge,
  endHold,
  findPieces,
  openTestMarket,
  type Piece,
  paymentFacts,
  payWith,
  type Reserved,
  reservedPiece,
  setFaults,
  type TestMarket,
} from '../harness/index.ts';

// Each run is one order and whatever may happen to its payment, in any order, some of it at the same time. Money and goods are
// then counted on both sides.
const RUNS = 12;

let market: TestMarket;
let piece: Piece | undefined;
beforeAll(async () => {
  market = await openTestMarket({ withoutJobs: true });
  [piece] = await findPieces(market.sql, { count: 1, stock: 1_000 });
  await setFaults(market, { drop: true });
});
afterAll(() => market.close());

type Scene = { readonly reserved: Reserved; readonly secrets: string[]; readonly orders: string[] };

const acts = {
  async challengedCard({ reserved, secrets }: Scene) {
    const { clientSecret } = await payWith(market, reserved.visitor, reserved.key, Card.challenge);
    if (clientSecret !== null) secrets.push(clientSecret);
  },
  async goodCard({ reserved }: Scene) {
    await payWith(market, reserved.visitor, reserved.key, Card.succeeds);
  },
  async badCard({ reserved }: Scene) {
    await payWith(market, reserved.visitor, reserved.key, Card.declined);
  },
  async bankSaysYes({ secrets }: Scene) {
    for (const secret of secrets) await endChallenge(market, secret, true);
  },
  async bankSaysNo({ secrets }: Scene) {
    for (const secret of secrets) await endChallenge(market, secret, false);
  },
  async choosePaypal({ reserved, orders }: Scene) {
    const { paypalOrderId } = await choosePaypal(reserved);
    if (paypalOrderId !== null) orders.push(paypalOrderId);
  },
  async approve({ orders }: Scene) {
    for (const order of orders) await approveAtPaypal(market, order);
  },
  async returnPage({ reserved }: Scene) {
    await complete(reserved);
  },
  async message({ reserved, orders }: Scene) {
    const { intentId } = await paymentFacts(market, reserved.number);
    for (const id of [...orders, ...(intentId === null ? [] : [intentId])])
      await completePayment(market.app, id);
  },
  async holdRunsOut({ reserved }: Scene) {
    await endHold(market, reserved.number);
    while (await sweepHolds(market.app));
  },
  async letGo({ reserved }: Scene) {
    await reserved.visitor.client.releasePlacement({ params: { placementId: reserved.key } });
  },
  async loseAnswers() {
    await setFaults(market, { drop: true, loseAnswers: 2 });
  },
} satisfies Record<string, (scene: Scene) => Promise<void>>;
// Object.keys forgets that the keys of the table are the names of what may happen.
const names = Object.keys(acts) as (keyof typeof acts)[];

/** Happens, or is refused: what must not follow is told by the counting afterwards. */
const act = (name: keyof typeof acts, scene: Scene) => acts[name](scene).catch(() => undefined);

async function settleEverything({ orders }: Scene): Promise<void> {
  await setFaults(market, { drop: true });
  for (let round = 0; round < 2; round += 1) {
    await market.sql`update payments.payment set updated_at = updated_at - interval '1 hour'`;
    await sweepPayments(market.app);
    for (const order of orders) await completePayment(market.app, order);
    await market.sql`update payments.sweep set ran_at = '-infinity'`;
    market.moveClock(600);
    await sweepProcessorRecords(market.app);
    market.moveClock(-600);
  }
}

/** What the processors hold of an order in the end: authorised and not taken, and taken less given back. */
async function moneyOf(orderId: string): Promise<{ held: number; taken: number }> {
  const { hostname, port } = new URL(market.sandboxUrl);
  const host = { host: hostname, port: Number(port), protocol: 'http', telemetry: false } as const;
  const stripe = new Stripe('sk_test_selvedge', host);
  const intents = await stripe.paymentIntents.list({ limit: 100, expand: ['data.latest_charge'] });
  const mine = intents.data.filter(({ metadata }) => metadata.order_id === orderId);
  const sums = { held: 0, taken: 0 };
  for (const { id } of mine) {
    const { amount_capturable: held, latest_charge: charge } = await stripe.paymentIntents.retrieve(id, {
      expand: ['latest_charge'],
    });
    sums.held += held;
    if (charge !== null && typeof charge === 'object')
      sums.taken += charge.amount_captured - charge.amount_refunded;
  }
  const found = await fetch(`${market.sandboxUrl}/_sandbox/paypal/money/${orderId}`);
  const paypal: { held: number; taken: number } = await found.json();
  return { held: sums.held + paypal.held, taken: sums.taken + paypal.taken };
}

const histories = fc.array(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 7,
});

test(`${RUNS} histories of one payment: paid orders have their whole money once, all others none, and no piece is lost`, async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const before = await stock();
      const scene: Scene = {
        reserved: await reservedPiece(market, { piece }),
        secrets: [],
        orders: [],
      };
      for (const together of history) await Promise.all(together.map((name) => act(name, scene)));
      await settleEverything(scene);
      const facts = await paymentFacts(market, scene.reserved.number);
      const paid = facts.state === 'paid';
      const waiting = facts.state === 'awaiting_payment';
      expect({ captures: facts.captures, announced: facts.announced }).toEqual({
        captures: Number(paid),
        announced: Number(paid),
      });
      expect(facts.payment === 'captured').toBe(paid);
      expect(await moneyOf(facts.id)).toEqual({ held: 0, taken: paid ? Number(facts.amountMinor) : 0 });
      const after = await stock();
      expect(after).toEqual({
        onHand: before.onHand - Number(paid),
        held: before.held + Number(waiting),
      });
      if (waiting) await acts.letGo(scene);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 120_000);

async function stock(): Promise<{ onHand: number; held: number }> {
  const [row] = await market.sql<{ onHand: number; held: number }[]>`
    select sum(on_hand)::int as "onHand", sum(held)::int as held from inventory.stock where variant_id = ${piece?.variantId ?? ''}`;
  if (row === undefined) throw new Error('no stock');
  return row;
}
