import { randomUUID } from 'node:crypto';
import type { Coupon } from '@selvedge/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../harness/after-sale.ts';
import { openTestMarket, readyToPay, reserve, type TestMarket, type Visitor } from '../harness/index.ts';
import { openShop, type Shop } from '../harness/shelf.ts';

/** What shops and operators do with coupons and gift cards, and what they may not. */
let market: TestMarket;
let shop: Shop;
let operator: Visitor;
beforeAll(async () => {
  market = await openTestMarket({ withoutJobs: true });
  shop = await openShop(market);
  operator = await market.staff('operator@selvedge.example');
});
afterAll(() => market.close());

const newCode = () => `M-${randomUUID().slice(0, 8)}`;
const TERMS = {
  kind: 'percentage',
  percentBps: 1_500,
  amountMinor: null,
  minGoodsMinor: '0',
  startsAt: '2026-01-01T00:00:00Z',
  endsAt: null,
  maxUses: null,
  maxUsesPerBuyer: null,
} as const;
const make = async () =>
  must(await shop.staff.client.createVendorCoupon({ body: { code: newCode(), ...TERMS } }));
const code = (answer: { ok: boolean; problem?: { code: string } }) =>
  answer.ok ? 'ok' : (answer.problem?.code ?? '');

/** Holds an order of one piece of the shop with the coupon, so that it is used once. */
async function useOnce(coupon: Pick<Coupon, 'code'>): Promise<void> {
  const piece = await shop.shelf(9);
  const visitor = market.visitor();
  await readyToPay(visitor, [piece], { email: `${randomUUID()}@shopper.example` });
  must(await visitor.client.setCartCoupon({ body: { code: coupon.code } }));
  await reserve(visitor, must(await visitor.client.viewCheckout()), randomUUID());
}

describe('a coupon of a shop', () => {
  test('is for its own goods at its own cost, and is found by how its code begins', async () => {
    const made = await make();
    expect(made).toMatchObject({ fundedBy: 'vendor', status: 'running', uses: 0, changeable: true });
    expect(made.vendorSlug).not.toBeNull();
    const found = must(await shop.staff.client.listVendorCoupons({ query: { q: made.code.toLowerCase() } }));
    expect(found.items.map(({ id }) => id)).toEqual([made.id]);
  });

  test('has a code of its own, in the whole market', async () => {
    const made = await make();
    const again = { code: made.code.toLowerCase(), ...TERMS };
    expect(code(await shop.staff.client.createVendorCoupon({ body: again }))).toBe('coupon_code_taken');
    const byMarket = await operator.client.createMarketCoupon({ body: { ...again, vendorSlug: null } });
    expect(code(byMarket)).toBe('coupon_code_taken');
  });

  test('says one effect, and ends after it begins', async () => {
    const wrong = { ...TERMS, code: newCode(), percentBps: null, endsAt: '2025-12-31T00:00:00Z' };
    const answer = await shop.staff.client.createVendorCoupon({ body: wrong });
    expect(answer.ok ? [] : answer.problem.errors?.map(({ field }) => field).sort()).toEqual([
      'endsAt',
      'percentBps',
    ]);
  });

  test('keeps what it gives once it was used; its limits may not fall below its uses', async () => {
    const made = await make();
    await useOnce(made);
    await useOnce(made);
    const change = (changes: object) =>
      shop.staff.client.changeVendorCoupon({
        params: { id: made.id },
        body: { ...TERMS, version: made.version, ...changes },
      });
    expect(code(await change({ percentBps: 2_000 }))).toBe('coupon_in_use');
    expect(code(await change({ maxUses: 1 }))).toBe('coupon_limit_below_uses');
    const limited = must(await change({ maxUses: 2, endsAt: '2030-01-01T00:00:00Z' }));
    expect(limited).toMatchObject({ uses: 2, maxUses: 2, status: 'used_up', percentBps: 1_500 });
    expect(code(await change({ maxUses: 5 }))).toBe('version_conflict');
  });

  test('changes whole while nobody has used it', async () => {
    const made = await make();
    const body = {
      ...TERMS,
      kind: 'fixed',
      percentBps: null,
      amountMinor: '1500',
      minGoodsMinor: '10000',
    } as const;
    const changed = await shop.staff.client.changeVendorCoupon({
      params: { id: made.id },
      body: { ...body, version: made.version },
    });
    expect(must(changed)).toMatchObject({
      kind: 'fixed',
      amount: { minor: '1500' },
      version: made.version + 1,
    });
  });

  test('is paused and goes on; while it is paused nobody puts it into a bag', async () => {
    const made = await make();
    const set = (state: 'active' | 'paused', version: number) =>
      shop.staff.client.setVendorCouponState({ params: { id: made.id }, body: { state, version } });
    const paused = must(await set('paused', made.version));
    expect(paused.status).toBe('paused');
    const visitor = market.visitor();
    await readyToPay(visitor, [await shop.shelf(3)]);
    const use = () => visitor.client.setCartCoupon({ body: { code: made.code } });
    expect(code(await use())).toBe('coupon_not_found');
    expect(code(await set('active', made.version))).toBe('version_conflict');
    must(await set('active', paused.version));
    expect(code(await use())).toBe('ok');
  });

  test('is nobody else’s: the coupons of other shops and of the market are not there', async () => {
    const [other] = await market.sql<{ slug: string; id: string }[]>`
      select slug, id from vendors.vendor where id <> ${shop.vendorId} order by slug limit 1`;
    if (other === undefined) throw new Error('no other shop');
    const [theirs] = await market.sql<{ id: string }[]>`
      insert into vouchers.coupon (code, vendor_id, funded_by, kind, percent_bps, currency)
      values (${newCode().toUpperCase()}, ${other.id}, 'vendor', 'percentage', 100, 'EUR') returning id`;
    const markets = must(
      await operator.client.createMarketCoupon({ body: { code: newCode(), vendorSlug: null, ...TERMS } }),
    );
    for (const id of [theirs?.id ?? '', markets.id]) {
      const { client } = shop.staff;
      const params = { id };
      expect(code(await client.viewVendorCoupon({ params }))).toBe('coupon_not_found');
      const change = await client.changeVendorCoupon({ params, body: { ...TERMS, version: 1 } });
      expect(code(change)).toBe('coupon_not_found');
      const pause = await client.setVendorCouponState({ params, body: { state: 'paused', version: 1 } });
      expect(code(pause)).toBe('coupon_not_found');
    }
    const rows =
      await market.sql`select state, version from vouchers.coupon where id in (${theirs?.id ?? ''}, ${markets.id})`;
    expect(rows.map((row) => [row.state, row.version])).toEqual([
      ['active', 1],
      ['active', 1],
    ]);
  });

  test('for its goods at the cost of the market is seen by the shop, and not changed by it', async () => {
    const [own] = await market.sql<
      { slug: string }[]
    >`select slug from vendors.vendor where id = ${shop.vendorId}`;
    const body = { code: newCode(), vendorSlug: own?.slug ?? '', ...TERMS };
    const gift = must(await operator.client.createMarketCoupon({ body }));
    const params = { id: gift.id };
    const seen = must(await shop.staff.client.viewVendorCoupon({ params }));
    expect(seen).toMatchObject({ fundedBy: 'market', changeable: false });
    const pause = { state: 'paused', version: gift.version } as const;
    expect(code(await shop.staff.client.setVendorCouponState({ params, body: pause }))).toBe(
      'coupon_not_found',
    );
  });
});

describe('an operator', () => {
  test('sees and pauses the coupons of all shops, changes the market’s own alone, and it is noted', async () => {
    const made = await make();
    const params = { id: made.id };
    const seen = must(await operator.client.viewAdminCoupon({ params }));
    expect(seen).toMatchObject({ vendorSlug: made.vendorSlug, changeable: false });
    const change = await operator.client.changeMarketCoupon({
      params,
      body: { ...TERMS, version: made.version },
    });
    expect(code(change)).toBe('coupon_not_found');
    const body = { state: 'paused', version: made.version } as const;
    expect(must(await operator.client.setAdminCouponState({ params, body })).status).toBe('paused');
    const noted =
      await market.sql`select action from platform.audit where subject = ${made.code} order by id`;
    expect(noted.map(({ action }) => action)).toEqual(['coupon.paused']);
  });

  test('turns the pages of a list without losing or doubling a coupon', async () => {
    for (let n = 0; n < 3; n += 1) await make();
    const all = must(await operator.client.listAdminCoupons({ query: { limit: 96 } })).items.map(
      ({ id }) => id,
    );
    const turned: string[] = [];
    for (let cursor: string | undefined; turned.length <= all.length; ) {
      const page = must(
        await operator.client.listAdminCoupons({
          query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) },
        }),
      );
      turned.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(turned).toEqual(all);
  });
});

describe('gift cards', () => {
  const issue = (key: string, changes: object = {}, by = operator) =>
    by.client.issueGiftCards(
      { body: { amountMinor: '5000', count: 2, source: 'sold', note: 'counter sale', ...changes } },
      { idempotencyKey: key },
    );
  const owed = async () => {
    const [row] = await market.sql<{ minor: bigint }[]>`
      select coalesce(-sum(e.amount_minor), 0)::bigint as minor from ledger.entry e join ledger.account a on a.id = e.account_id
       where a.kind = 'gift_cards_outstanding'`;
    return row?.minor ?? 0n;
  };

  test('are issued once for each key, however often it is asked for, and booked with it', async () => {
    const before = await owed();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 12 }, () => issue(key)));
    const [first, ...others] = answers.map((answer) => must(answer).issued);
    expect(first).toHaveLength(2);
    for (const other of others) expect(other).toEqual(first);
    expect((await owed()) - before).toBe(10_000n);
    const ids = first?.map(({ id }) => id) ?? [];
    const [kept] = await market.sql`
      select (select count(*)::int from vouchers.gift_card where id = any (${ids})) as cards,
             (select count(*)::int from platform.audit where action = 'gift_card.issued' and subject = any (${ids})) as noted`;
    expect(kept).toEqual({ cards: 2, noted: 2 });
    expect(code(await issue(key, { amountMinor: '6000' }))).toBe('idempotency_conflict');
    expect(code(await issue(key, { count: 1 }))).toBe('idempotency_conflict');
  });

  test('show their codes no more when a quarter of an hour is over', async () => {
    const key = randomUUID();
    must(await issue(key, { count: 1 }));
    market.moveClock(15 * 60);
    // The sign-in from before has run out by then.
    const late = await issue(key, { count: 1 }, await market.staff('operator@selvedge.example'));
    market.moveClock(-15 * 60);
    expect(code(late)).toBe('idempotency_conflict');
  });

  test('keep their codes to themselves: neither list, history nor database has them', async () => {
    const [card] = must(await issue(randomUUID(), { count: 1 })).issued;
    if (card === undefined) throw new Error('no card');
    const last4 = card.code.slice(-4);
    const page = must(await operator.client.listGiftCards({ query: { last4: last4.toLowerCase() } }));
    expect(page.items.map(({ id }) => id)).toContain(card.id);
    const shown = must(await operator.client.viewGiftCard({ params: { id: card.id } }));
    const kept = await market.sql`
      select to_jsonb(g)::text as row from vouchers.gift_card g union all select to_jsonb(o)::text from platform.outbox o`;
    const letters = card.code.replaceAll('-', '');
    for (const text of [JSON.stringify(page), JSON.stringify(shown), ...kept.map(({ row }) => String(row))]) {
      expect(text).not.toContain(card.code);
      expect(text).not.toContain(letters);
    }
  });

  test('hold between one and a thousand euros, at most fifty at once', async () => {
    for (const changes of [{ amountMinor: '99' }, { amountMinor: '100001' }, { count: 51 }, { note: '' }])
      expect(code(await issue(randomUUID(), changes))).toBe('invalid_input');
  });

  test('that are blocked are not known at the bag and pay for nothing that named them before', async () => {
    const [card] = must(await issue(randomUUID(), { count: 1 })).issued;
    if (card === undefined) throw new Error('no card');
    const visitor = market.visitor();
    await readyToPay(visitor, [await shop.shelf(5)]);
    const use = () => visitor.client.setCartGiftCard({ body: { code: card.code } });
    expect(must(await use()).giftCard?.balance.minor).toBe('5000');
    const set = (state: 'active' | 'blocked', version: number) =>
      operator.client.setGiftCardState({
        params: { id: card.id },
        body: { state, version, reason: 'reported lost' },
      });
    const blocked = must(await set('blocked', 1));
    expect(blocked.status).toBe('blocked');
    expect(must(await visitor.client.viewCart()).giftCard?.used.minor).toBe('0');
    expect(code(await use())).toBe('gift_card_not_found');
    expect(code(await set('active', 1))).toBe('version_conflict');
    must(await set('active', blocked.version));
    expect(must(await use()).giftCard?.used.minor).toBe('5000');
    const noted = await market.sql`
      select action, note from platform.audit where subject = ${card.id} and action <> 'gift_card.issued' order by id`;
    expect(noted.map(({ action, note }) => [action, note])).toEqual([
      ['gift_card.blocked', 'reported lost'],
      ['gift_card.unblocked', 'reported lost'],
    ]);
  });

  test('are not for shops to see', async () => {
    expect(code(await shop.staff.client.listGiftCards())).toBe('forbidden');
  });
});
