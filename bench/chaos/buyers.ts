import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@selvedge/client';
import type { Cart } from '@selvedge/contracts';
import { openBrowser } from './browser.ts';
import type { Random } from './random.ts';
import type { Codes } from './vouchers.ts';

/** What a buyer was told, word for word: the auditor compares it with what is there. */
export type Told = {
  readonly placementId: string;
  readonly status: string;
  readonly orderNumber: string | null;
};

/** Where buyers go. After `until` they stop trying. */
export type Shop = {
  readonly apiUrls: readonly string[];
  readonly cardFieldsUrl: string;
  readonly pieces: readonly string[];
  readonly codes: Codes;
  readonly until: number;
};

const CARD = { succeeds: '4242424242424242', declined: '4000000000000002', noFunds: '4000000000009995' };
const TRY_AGAIN_MS = 150;
/** Longer than a hold lasts. */
const LATE_MS = 6_500;
const SHARE_NEVER_PAYING = 0.15;
const SHARE_LATE = 0.2;
const SHARE_PRESSING_TWICE = 0.5;
const SHARE_WITH_COUPON = 0.35;
const SHARE_WITH_GIFT_CARD = 0.3;

export type Buyer = {
  readonly client: Client;
  readonly shop: Shop;
  readonly random: Random;
  readonly placementId: string;
  readonly told: Told[];
};

/** Somebody who stands at the last step, and what they will be told from here. */
export type Ready = { readonly buyer: Buyer; readonly cart: Cart };

/** Brings a buyer to the last step of the checkout. Gives null when that did not work out. */
export async function comeReady(shop: Shop, random: Random): Promise<Ready | null> {
  const client = openBrowser(shop.apiUrls, random);
  const buyer: Buyer = { client, shop, random, placementId: randomUUID(), told: [] };
  const cart = await fillBag(buyer);
  return cart === null ? null : { buyer, cart };
}

/**
 * Orders and pays, as a browser would act that knows the contract: every request is repeated until it is answered, with the
 * same key, and half of the buyers press twice. Gives everything they were told.
 */
export async function buy({ buyer, cart }: Ready): Promise<Told[]> {
  const { random, told } = buyer;
  const status = await place(buyer, cart);
  if (status !== 'reserved' || random.chance(SHARE_NEVER_PAYING)) return told;
  if (random.chance(SHARE_LATE)) await sleep(LATE_MS);
  await (cart.due.minor === '0' ? confirm(buyer) : pay(buyer));
  return told;
}

/** One to three pieces, in any order; codes, address and deliveries. Gives the bag, or null when time ran out. */
async function fillBag({ client, shop, random }: Buyer): Promise<Cart | null> {
  for (const variantId of random.shuffled(shop.pieces).slice(0, random.int(1, 3))) {
    const quantity = random.chance(0.2) ? 2 : 1;
    await insist(shop, () => client.addToCart({ body: { variantId, quantity } }));
  }
  const [coupon, giftCard] = [random.pick(shop.codes.coupons), random.pick(shop.codes.giftCards)];
  if (random.chance(SHARE_WITH_COUPON))
    await insist(shop, () => client.setCartCoupon({ body: { code: coupon } }));
  if (random.chance(SHARE_WITH_GIFT_CARD))
    await insist(shop, () => client.setCartGiftCard({ body: { code: giftCard } }));
  const address = {
    email: `buyer-${random.int(1, 10 ** 9)}@shopper.example`,
    fullName: 'Chaos Buyer',
    phone: null,
    line1: 'Torstraße 12',
    line2: null,
    postcode: '10119',
    city: 'Berlin',
    country: 'DE',
  };
  const asked = await insist(shop, () => client.saveCheckoutAddress({ body: address }));
  if (asked?.ok !== true) return null;
  const deliveries = asked.value.deliveries.map(({ vendorSlug, options }) => ({
    vendorSlug,
    code: options[0]?.code ?? 'standard',
  }));
  const ready = await insist(shop, () => client.saveCheckoutDelivery({ body: { deliveries } }));
  return ready?.ok === true ? ready.value.cart : null;
}

async function place(buyer: Buyer, { total, due }: Cart): Promise<string | null> {
  const { client, shop, random, placementId } = buyer;
  const ask = () =>
    insist(shop, () =>
      client.placeOrder(
        { body: { expectedTotal: total, expectedDue: due } },
        { idempotencyKey: placementId, headers: { prefer: 'wait=2' } },
      ),
    );
  const presses = random.chance(SHARE_PRESSING_TWICE) ? [ask(), ask()] : [ask()];
  for (const answer of await Promise.all(presses))
    if (answer?.ok === true)
      buyer.told.push({ placementId, status: 'accepted', orderNumber: answer.value.orderNumber });
  while (performance.now() < shop.until) {
    const seen = await insist(shop, () => client.viewPlacement({ params: { placementId } }));
    if (seen?.ok !== true) return null;
    const { status, orderNumber } = seen.value;
    if (status === 'reserved' || status === 'rejected') {
      buyer.told.push({ placementId, status, orderNumber });
      return status;
    }
    if (status === 'unknown') await ask();
    await sleep(TRY_AGAIN_MS);
  }
  return null;
}

async function pay(buyer: Buyer): Promise<void> {
  const { shop, random } = buyer;
  if (random.chance(0.2)) await payWith(buyer, random.pick([CARD.declined, CARD.noFunds]));
  const pressed = random.chance(0.3) ? 2 : 1;
  const results = await Promise.all(Array.from({ length: pressed }, () => payWith(buyer, CARD.succeeds)));
  let status = results.find((one) => one === 'paid') ?? results[0] ?? null;
  while (status === 'processing' && performance.now() < shop.until) {
    await sleep(TRY_AGAIN_MS);
    const { client, placementId } = buyer;
    const done = await insist(shop, () => client.completePlacement({ params: { placementId } }));
    if (done?.ok !== true) return;
    status = done.value.status;
    buyer.told.push({ placementId, status, orderNumber: done.value.orderNumber });
  }
}

/** Confirms what a gift card covers whole. */
async function confirm({ client, shop, placementId, told, random }: Buyer): Promise<void> {
  const params = { placementId };
  const pressed = random.chance(0.3) ? 2 : 1;
  const press = () => insist(shop, () => client.confirmWithoutCharge({ params }));
  for (const paid of await Promise.all(Array.from({ length: pressed }, press))) {
    if (paid?.ok !== true) continue;
    const { status, orderNumber } = paid.value;
    told.push({ placementId, status, orderNumber });
  }
}

async function payWith({ client, shop, placementId, told }: Buyer, number: string): Promise<string | null> {
  const token = await insist(shop, () => makeToken(shop.cardFieldsUrl, number));
  if (token?.ok !== true) return null;
  const body = { confirmationToken: token.id };
  const paid = await insist(shop, () => client.payPlacement({ params: { placementId }, body }));
  if (paid?.ok !== true) return null;
  told.push({ placementId, status: paid.value.status, orderNumber: paid.value.orderNumber });
  return paid.value.status;
}

async function makeToken(url: string, number: string) {
  const answer = await fetch(`${url}/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ number, month: 12, year: 2034, cvc: '123' }),
  });
  const { id } = (await answer.json()) as { id: string }; // the card fields answer a token
  return { ok: answer.ok, status: answer.status, id };
}

/** Asks again while nothing answers or the shop is busy. Gives null when time is over. */
async function insist<Result extends { ok: boolean; status: number }>(
  shop: Shop,
  ask: () => Promise<Result>,
): Promise<Result | null> {
  while (performance.now() < shop.until) {
    const answer = await ask().catch(() => null);
    if (answer !== null && answer.status < 500) return answer;
    await sleep(TRY_AGAIN_MS);
  }
  return null;
}
