import { randomUUID } from 'node:crypto';
import type { Checkout } from '@selvedge/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepHolds } from '../../src/modules/checkout/index.ts';
import { booksOf, linesOf, must, once, refundsOf } from '../harness/after-sale.ts';
import {
  Card,
  endHold,
  eventually,
  findPieces,
  makeCoupon,
  makeGiftCard,
  openTestMarket,
  type Piece,
  payWith,
  readyToPay,
  reserve,
  setStock,
  type TestMarket,
  type Visitor,
} from '../harness/index.ts';

/** Coupons and gift cards are stock: promised once, taken with the goods or not at all, given back with them. */
let market: TestMarket;
let operator: Visitor;
let piece: Piece;
beforeAll(async () => {
  market = await openTestMarket();
  operator = await market.staff('operator@selvedge.example');
  const [found] = await findPieces(market.sql, { count: 1, stock: 900 });
  if (found === undefined) throw new Error('no piece');
  piece = found;
  await setStock(market.sql, piece.variantId, 900);
});
afterAll(() => market.close());

type Vouchers = { readonly coupon?: string; readonly giftCard?: string };

/** A visitor with one piece in the bag, the codes in it, and the checkout as it is shown then. */
async function shopWith(
  { coupon, giftCard }: Vouchers,
  { email = `${randomUUID()}@shopper.example`, quantity = 1 } = {},
): Promise<{ visitor: Visitor; checkout: Checkout }> {
  const visitor = market.visitor();
  await readyToPay(visitor, [piece], { email, quantity });
  if (coupon !== undefined) must(await visitor.client.setCartCoupon({ body: { code: coupon } }));
  if (giftCard !== undefined) must(await visitor.client.setCartGiftCard({ body: { code: giftCard } }));
  return { visitor, checkout: must(await visitor.client.viewCheckout()) };
}

const couponOf = async (id: string) => {
  const [row] = await market.sql`
    select c.uses, (select count(*)::int from vouchers.coupon_redemption r where r.coupon_id = c.id and r.state <> 'released') as redeemed
      from vouchers.coupon c where c.id = ${id}`;
  return row;
};
const cardOf = async (id: string) => {
  const [row] = await market.sql`
    select held_minor as held, spent_minor as spent from vouchers.gift_card where id = ${id}`;
  return row;
};
const orderOf = async (number: string | null) => {
  const [row] = await market.sql`
    select o.*, p.amount_minor as charged, p.state as payment from orders.order o left join payments.payment p on p.order_id = o.id
     where o.number = ${number}`;
  return row;
};

test('of twenty buyers with a coupon for three, three have it; nobody else holds a piece', async () => {
  const coupon = await makeCoupon(market.sql, { maxUses: 3 });
  const shoppers = await Promise.all(Array.from({ length: 20 }, () => shopWith({ coupon: coupon.code })));
  const placed = await Promise.all(shoppers.map(({ visitor, checkout }) => reserve(visitor, checkout)));
  expect(placed.filter(({ status }) => status === 'reserved')).toHaveLength(3);
  // Whoever was decided before the last use was gone was told so; later ones saw another total.
  const others = placed.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  expect(others).toHaveLength(17);
  expect(others.every((reason) => reason === 'coupon_used_up' || reason === 'price_changed')).toBe(true);
  expect(await couponOf(coupon.id)).toEqual({ uses: 3, redeemed: 3 });
});

test('a buyer has a coupon as often as its limit says, by account or by address, and again once an order was let go', async () => {
  const coupon = await makeCoupon(market.sql, { maxUsesPerBuyer: 1 });
  const email = `${randomUUID()}@shopper.example`;
  const first = await shopWith({ coupon: coupon.code }, { email });
  const key = randomUUID();
  expect(await reserve(first.visitor, first.checkout, key)).toMatchObject({ status: 'reserved' });
  const second = await shopWith({ coupon: coupon.code }, { email: email.toUpperCase() });
  expect(await reserve(second.visitor, second.checkout)).toMatchObject({ reason: 'coupon_already_used' });
  must(await first.visitor.client.releasePlacement({ params: { placementId: key } }));
  expect(await couponOf(coupon.id)).toEqual({ uses: 0, redeemed: 0 });
  expect(await reserve(second.visitor, second.checkout)).toMatchObject({ status: 'reserved' });
});

test('a coupon that was changed or paused since the shopper looked takes no order with it', async () => {
  const coupon = await makeCoupon(market.sql);
  const paused = await shopWith({ coupon: coupon.code });
  await market.sql`update vouchers.coupon set state = 'paused', version = version + 1 where id = ${coupon.id}`;
  expect(await reserve(paused.visitor, paused.checkout)).toMatchObject({
    status: 'rejected',
    reason: 'price_changed',
  });
  expect(await couponOf(coupon.id)).toEqual({ uses: 0, redeemed: 0 });
  const again = await paused.visitor.client.viewCart();
  expect(again).toMatchObject({
    ok: true,
    value: { coupon: { problem: 'ended' }, discount: { minor: '0' } },
  });
});

test('two orders want the same gift card: together they never spend more than is on it', async () => {
  const price = piece.priceMinor;
  const card = await makeGiftCard(market, price);
  const shoppers = await Promise.all(Array.from({ length: 6 }, () => shopWith({ giftCard: card.code })));
  const placed = await Promise.all(shoppers.map(({ visitor, checkout }) => reserve(visitor, checkout)));
  expect(placed.filter(({ status }) => status === 'reserved')).toHaveLength(1);
  expect(await cardOf(card.id)).toEqual({ held: price, spent: 0n });
});

test('a hold that runs out gives back what it held of both, once', async () => {
  const [coupon, card] = [await makeCoupon(market.sql, { maxUses: 1 }), await makeGiftCard(market, 1_000n)];
  const { visitor, checkout } = await shopWith({ coupon: coupon.code, giftCard: card.code });
  const { orderNumber } = await reserve(visitor, checkout);
  expect([await couponOf(coupon.id), await cardOf(card.id)]).toEqual([
    { uses: 1, redeemed: 1 },
    { held: 1_000n, spent: 0n },
  ]);
  // The bag still shows what its own order holds.
  const seen = must(await visitor.client.viewCart());
  expect([seen.coupon?.problem, seen.due]).toEqual([null, checkout.cart.due]);
  await endHold(market, orderNumber ?? '');
  while (await sweepHolds(market.app));
  expect([await couponOf(coupon.id), await cardOf(card.id)]).toEqual([
    { uses: 0, redeemed: 0 },
    { held: 0n, spent: 0n },
  ]);
});

test('the charge is the total less the gift card, the books say who bears what, and a refund goes back the way it came', async () => {
  const coupon = await makeCoupon(market.sql, { percentBps: 1_000 });
  const card = await makeGiftCard(market, 1_500n);
  const { visitor, checkout } = await shopWith({ coupon: coupon.code, giftCard: card.code }, { quantity: 2 });
  const { total, due, discount } = checkout.cart;
  expect(BigInt(total.minor) - BigInt(due.minor)).toBe(1_500n);
  const key = randomUUID();
  const placed = await reserve(visitor, checkout, key);
  expect(placed).toMatchObject({ total, due });
  expect(await payWith(market, visitor, key, Card.succeeds)).toMatchObject({ status: 'paid' });
  const order = await orderOf(placed.orderNumber);
  expect(order).toMatchObject({ state: 'paid', payment: 'captured', charged: BigInt(due.minor) });
  expect(await cardOf(card.id)).toEqual({ held: 0n, spent: 1_500n });
  const bag = must(await visitor.client.viewCart());
  expect([bag.coupon, bag.giftCard]).toEqual([null, null]);

  const books = await booksOf(market, order?.id);
  const [line] = await linesOf(market, order?.id);
  expect(books).toMatchObject({ gift_cards_outstanding: 1_500n, market_promotions: BigInt(discount.minor) });
  // The vendor's share and the commission are what they would be without the market's coupon.
  expect(books.vendor_pending).toBe(-(line?.total + line?.shipping - line?.commission));

  const paid = line?.total - BigInt(discount.minor);
  const give = (amountMinor: bigint) =>
    operator.client.refundOrder(
      {
        params: { number: placed.orderNumber ?? '' },
        body: {
          lines: [{ lineId: line?.id, amountMinor: amountMinor.toString() }],
          shipping: [],
          note: 'a tear',
          borneBy: 'vendor',
        },
      },
      once(),
    );
  expect(await give(paid + 1n)).toMatchObject({ ok: false, problem: { code: 'refund_too_large' } });
  must(await give(paid - 100n));
  must(await give(100n));
  const shipping = [{ vendorOrderId: line?.vendorOrderId, amountMinor: line?.shipping.toString() }];
  if (line?.shipping > 0n)
    must(
      await operator.client.refundOrder(
        {
          params: { number: placed.orderNumber ?? '' },
          body: { lines: [], shipping, note: 'late', borneBy: 'vendor' },
        },
        once(),
      ),
    );
  await eventually(async () => {
    const refunds = await refundsOf(market, order?.id);
    expect(new Set(refunds.map((one) => one.state))).toEqual(new Set(['succeeded']));
  });
  // Everything is back where it came from, to the cent.
  expect(await cardOf(card.id)).toEqual({ held: 0n, spent: 0n });
  const after = await booksOf(market, order?.id);
  expect(after).toMatchObject({
    gift_cards_outstanding: 0n,
    market_promotions: 0n,
    refunds_payable: 0n,
    vendor_pending: 0n,
  });
  const [charge] =
    await market.sql`select captured_minor - refunded_minor as left from payments.payment where order_id = ${order?.id}`;
  expect(charge?.left).toBe(0n);
});

test('an order that a gift card covers whole is confirmed without a charge; one with something due is not', async () => {
  const card = await makeGiftCard(market, 1_000_000n);
  const { visitor, checkout } = await shopWith({ giftCard: card.code });
  expect(checkout.cart.due.minor).toBe('0');
  const key = randomUUID();
  const placed = await reserve(visitor, checkout, key);
  await expect(payWith(market, visitor, key, Card.succeeds)).rejects.toThrow('payment_method_not_found');
  const params = { placementId: key };
  const answers = await Promise.all([1, 2, 3].map(() => visitor.client.confirmWithoutCharge({ params })));
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(must(await visitor.client.completePlacement({ params }))).toMatchObject({ status: 'paid' });
  expect(await orderOf(placed.orderNumber)).toMatchObject({
    state: 'paid',
    charged: 0n,
    payment: 'captured',
  });
  expect(await cardOf(card.id)).toEqual({ held: 0n, spent: BigInt(checkout.cart.total.minor) });

  const charged = await shopWith({});
  const other = randomUUID();
  await reserve(charged.visitor, charged.checkout, other);
  const refused = await charged.visitor.client.confirmWithoutCharge({ params: { placementId: other } });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'payment_method_not_found' } });
});

test('the database refuses what the code would never do', async () => {
  const coupon = await makeCoupon(market.sql, { maxUses: 1 });
  const card = await makeGiftCard(market, 100n);
  const redeem = () => market.sql`
    insert into vouchers.coupon_redemption (order_id, coupon_id, cart_id, buyers, discount_minor)
    values (${randomUUID()}, ${coupon.id}, ${randomUUID()}, '{}', 1)`;
  await redeem();
  await expect(redeem()).rejects.toThrow('coupon_check');
  const spend = market.sql`
    insert into vouchers.gift_redemption (order_id, gift_card_id, cart_id, amount_minor) values (${randomUUID()}, ${card.id}, ${randomUUID()}, 101)`;
  await expect(spend).rejects.toThrow('gift_card_check');
  const taken = market.sql`update vouchers.coupon_redemption set state = 'claimed' where coupon_id = ${coupon.id}`;
  await taken;
  await expect(
    market.sql`update vouchers.coupon_redemption set state = 'released' where coupon_id = ${coupon.id}`,
  ).rejects.toThrow('cannot go from claimed to released');
  for (const role of ['selvedge_market', 'selvedge_vendor'])
    await expect(
      market.sql.begin(async (tx) => {
        await tx.unsafe(`set local role ${role}`);
        await tx`update vouchers.coupon set uses = 0`;
      }),
    ).rejects.toThrow('permission denied');
});

test('bad codes are refused and nothing is in the bag: unknown, another kind of code, no bag', async () => {
  const visitor = market.visitor();
  const nobag = await visitor.client.setCartCoupon({ body: { code: 'WELCOME' } });
  expect(nobag).toMatchObject({ ok: false, problem: { code: 'empty_bag' } });
  await readyToPay(visitor, [piece]);
  const card = await makeGiftCard(market, 100n);
  for (const code of ['NO-SUCH-CODE', card.code, "'; drop table x; --", '\u0000\u0000\u0000'])
    expect(await visitor.client.setCartCoupon({ body: { code } })).toMatchObject({ ok: false });
  expect(await visitor.client.setCartGiftCard({ body: { code: 'AAAA-BBBB-CCCC-DDDD' } })).toMatchObject({
    ok: false,
    problem: { code: 'gift_card_not_found' },
  });
  expect(must(await visitor.client.viewCart())).toMatchObject({ coupon: null, giftCard: null });
});
