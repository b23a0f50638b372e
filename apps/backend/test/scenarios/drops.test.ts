import { createHash, createHmac } from 'node:crypto';
import type { Place } from '@selvedge/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  findPieces,
  openTestMarket,
  type Piece,
  planDrop,
  readyToPay,
  reserve,
  setStock,
  shiftDrop,
  shopper,
  type TestMarket,
  tick,
  type Visitor,
} from '../harness/index.ts';

let market: TestMarket;
let operator: Visitor;
let piece: Piece;
let slug: string;
let count = 0;
beforeAll(async () => {
  market = await openTestMarket({ withoutJobs: true });
  operator = await market.staff('operator@selvedge.example');
  const [found] = await findPieces(market.sql, { count: 1, stock: 10 });
  if (found === undefined) throw new Error('no piece');
  piece = found;
});
afterAll(() => market.close());
beforeEach(async () => {
  await market.sql`update drops.item set guarding = false`;
  await market.sql`update drops.drop set state = 'cancelled' where state in ('scheduled', 'room_open', 'open')`;
  await market.sql`update inventory.hold set state = 'released' where state = 'held'`;
  await market.sql`
    update inventory.stock set held = 0, on_hand = 0
     where variant_id in (select v.id from catalog.variant v join catalog.product p on p.id = v.product_id where p.slug = ${piece.slug})`;
  await setStock(market.sql, piece.variantId, 10);
  count += 1;
  slug = `coat-${count}`;
});

const value = <Value>(answer: { ok: true; value: Value } | { ok: false; problem: unknown }): Value => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};
const someone = (name: string) => shopper(market, `${slug}-${name}`);
const schedule = async (perAccountMax = 1) =>
  value(await operator.client.scheduleDrop({ body: planDrop([piece.slug], slug, perAccountMax) }));
const join = async (visitor: Visitor): Promise<Place> =>
  value(await visitor.client.joinDrop({ params: { slug } }));
const placeOf = async (visitor: Visitor): Promise<Place> =>
  value(await visitor.client.viewPlace({ params: { slug } }));
/** A drop that is open, with these people admitted. */
const openFor = async (visitors: readonly Visitor[], perAccountMax = 1) => {
  await schedule(perAccountMax);
  await shiftDrop(market, slug, 'room');
  await tick(market);
  for (const visitor of visitors) await join(visitor);
  await shiftDrop(market, slug, 'open');
  await market.sql`update drops.place set joined_at = now() - interval '10 minutes' where drop_id = (select id from drops.drop where slug = ${slug})`;
  await tick(market, 1 + Math.ceil(visitors.length / 2));
};
/** Puts a piece into somebody's bag behind the bag's own back, as a script would that knows no page. */
const smuggle = async (visitor: Visitor, quantity = 1) => {
  const guarded = market.sql`select drop_id, product_id from drops.item where guarding`;
  const rows = await guarded;
  await market.sql`update drops.item set guarding = false`;
  const checkout = await readyToPay(visitor, [piece], { quantity });
  for (const { drop_id, product_id } of rows)
    await market.sql`update drops.item set guarding = true where drop_id = ${drop_id} and product_id = ${product_id}`;
  return checkout;
};
const stock = async () => {
  const [row] = await market.sql`
    select sum(on_hand)::int as "onHand", sum(held)::int as held from inventory.stock where variant_id = ${piece.variantId}`;
  return row;
};

describe('the room', () => {
  test('twenty joins of one account at once make one place, found again by a reload and by another device', async () => {
    await schedule();
    await shiftDrop(market, slug, 'room');
    const nora = await someone('nora');
    const places = await Promise.all(Array.from({ length: 20 }, () => join(nora)));
    expect(new Set(places.map(({ ticket }) => ticket)).size).toBe(1);
    const [{ n } = { n: 0 }] = await market.sql<{ n: number }[]>`
      select count(*)::int as n from drops.place p join drops.drop d on d.id = p.drop_id where d.slug = ${slug}`;
    expect(n).toBe(1);
    const other = market.visitor();
    const body = { email: `${slug}-nora@shopper.example`, password: 'a long pass phrase' };
    value(await other.client.signIn({ body }));
    expect((await placeOf(other)).ticket).toBe(places[0]?.ticket);
  });

  test('is shut before its time and to people without an account', async () => {
    await schedule();
    const nora = await someone('nora');
    expect(await nora.client.joinDrop({ params: { slug } })).toMatchObject({
      ok: false,
      problem: { code: 'drop_room_closed' },
    });
    await shiftDrop(market, slug, 'room');
    expect(await market.visitor().client.joinDrop({ params: { slug } })).toMatchObject({
      ok: false,
      problem: { code: 'not_signed_in' },
    });
  });

  test('the signed ticket shows the place while the session is gone; a forged one shows nothing', async () => {
    await schedule();
    await shiftDrop(market, slug, 'room');
    const nora = await someone('nora');
    const { ticket } = await join(nora);
    const cookie = nora.cookies.get(`sv_drop_${slug}`) ?? '';
    const signedOut = market.visitor();
    signedOut.cookies.set(`sv_drop_${slug}`, cookie);
    expect((await placeOf(signedOut)).ticket).toBe(ticket);
    signedOut.cookies.set(`sv_drop_${slug}`, `${cookie.slice(0, -2)}xx`);
    expect(await signedOut.client.viewPlace({ params: { slug } })).toMatchObject({
      ok: false,
      problem: { code: 'drop_place_not_found' },
    });
    expect(nora.setCookies.find((line) => line.startsWith('sv_drop_'))).toMatch(/HttpOnly/i);
  });
});

describe('the draw', () => {
  test('orders all who came in time by the published rule; the seed fits what was committed to', async () => {
    const visitors = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(someone));
    const committed = (await schedule()).seedHash;
    await shiftDrop(market, slug, 'room');
    const tickets = await Promise.all(visitors.map(async (visitor) => (await join(visitor)).ticket));
    await shiftDrop(market, slug, 'open');
    await market.sql`update drops.place set joined_at = now() - interval '10 minutes' where ticket = any (${tickets})`;
    await tick(market, 2);
    const late = await someone('late');
    await join(late);
    await tick(market);
    const draw = value(await late.client.viewDraw({ params: { slug } }));
    const seed = draw.seed ?? '';
    expect(draw.seedHash).toBe(committed);
    expect(createHash('sha256').update(seed).digest('hex')).toBe(committed);
    const expected = tickets
      .map((ticket) => ({ ticket, hash: createHmac('sha256', seed).update(ticket).digest('hex') }))
      .toSorted((x, y) => (x.hash < y.hash ? -1 : 1))
      .map((one, at) => ({ ...one, position: at + 1 }));
    expect(draw.items).toEqual(expected);
    expect(draw.entrants).toBe(5);
    expect((await placeOf(late)).position).toBe(6);
  });

  test('pages through; a cursor of another draw is refused', async () => {
    const visitors = await Promise.all(['a', 'b', 'c'].map(someone));
    await openFor(visitors);
    const { client } = market.visitor();
    const first = value(await client.viewDraw({ params: { slug }, query: { limit: 2 } }));
    const cursor = first.nextCursor ?? '';
    const rest = value(await client.viewDraw({ params: { slug }, query: { limit: 2, cursor } }));
    expect([...first.items, ...rest.items].map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(rest.nextCursor).toBe(null);
    const forged = `${cursor.slice(0, -2)}xx`;
    expect(await client.viewDraw({ params: { slug }, query: { cursor: forged } })).toMatchObject({
      ok: false,
      problem: { code: 'invalid_cursor' },
    });
  });

  test('before it the seed stands in no answer, and no shop may read it', async () => {
    await schedule();
    await shiftDrop(market, slug, 'room');
    await tick(market);
    const [row] = await market.sql<{ seed: string }[]>`
      select s.seed from drops.sealed_seed s join drops.drop d on d.id = s.drop_id where d.slug = ${slug}`;
    const seed = row?.seed ?? '';
    const nora = await someone('nora');
    await join(nora);
    const answers = await Promise.all([
      nora.client.listDrops(),
      nora.client.viewDrop({ params: { slug } }),
      nora.client.viewDraw({ params: { slug } }),
      nora.client.viewPlace({ params: { slug } }),
      operator.client.viewAdminDrop({ params: { slug } }),
      operator.client.listAdminDrops(),
    ]);
    for (const answer of answers) expect(JSON.stringify(value<unknown>(answer))).not.toContain(seed);
    const asShop = market.app.db.asVendor(piece.vendorId, (tx) => tx`select seed from drops.sealed_seed`);
    await expect(asShop).rejects.toThrow(/permission denied/);
  });
});

describe('buying', () => {
  test('before the opening nobody does, not by the bag and not by the API behind it', async () => {
    await schedule();
    const nora = await someone('nora');
    const added = await nora.client.addToCart({ body: { variantId: piece.variantId, quantity: 1 } });
    expect(added).toMatchObject({ ok: false, problem: { code: 'drop_not_open' } });
    expect(await reserve(nora, await smuggle(nora))).toMatchObject({
      status: 'rejected',
      reason: 'drop_not_open',
      variantId: piece.variantId,
    });
    expect(await stock()).toEqual({ onHand: 10, held: 0 });
  });

  test('only who is admitted does: not a guest, not somebody in line, not somebody without a place', async () => {
    const [nora, mila] = [await someone('nora'), await someone('mila')];
    await openFor([nora]);
    const waiting = await someone('waiting');
    await join(waiting);
    for (const visitor of [market.visitor(), waiting, mila]) {
      const added = await visitor.client.addToCart({ body: { variantId: piece.variantId, quantity: 1 } });
      expect(added).toMatchObject({ ok: false, problem: { code: 'drop_not_admitted' } });
      const placed = await reserve(visitor, await smuggle(visitor));
      expect(placed).toMatchObject({ status: 'rejected', reason: 'drop_not_admitted' });
    }
    expect(await stock()).toEqual({ onHand: 10, held: 0 });
    expect(await reserve(nora, await readyToPay(nora, [piece]))).toMatchObject({ status: 'reserved' });
    expect(await stock()).toEqual({ onHand: 10, held: 1 });
    await tick(market);
    expect(await placeOf(nora)).toMatchObject({ state: 'used', bought: 1 });
  });

  test('no account gets more than it may, over its orders and over two orders at once', async () => {
    const nora = await someone('nora');
    await openFor([nora], 2);
    const tooMany = await nora.client.addToCart({ body: { variantId: piece.variantId, quantity: 3 } });
    expect(tooMany).toMatchObject({ ok: false, problem: { code: 'drop_limit' } });
    // Three devices of one account, each with a bag of its own.
    const devices = [market.visitor(), market.visitor(), market.visitor()];
    const checkouts = await Promise.all(
      devices.map(async (device) => {
        const checkout = await smuggle(device);
        for (const [name, cookie] of nora.cookies) if (name !== 'sv_bag') device.cookies.set(name, cookie);
        return checkout;
      }),
    );
    const decided = await Promise.all(
      devices.map((device, at) => {
        const checkout = checkouts[at];
        if (checkout === undefined) throw new Error('no checkout');
        return reserve(device, checkout);
      }),
    );
    expect(decided.filter(({ status }) => status === 'reserved')).toHaveLength(2);
    expect(decided.filter(({ reason }) => reason === 'drop_limit')).toHaveLength(1);
    expect(await stock()).toEqual({ onHand: 10, held: 2 });
  });

  test('a turn that ran out lets nobody buy, and the next in line come in', async () => {
    await setStock(market.sql, piece.variantId, 1);
    const visitors = await Promise.all(['a', 'b', 'c'].map(someone));
    await openFor(visitors);
    await tick(market, 4);
    const states = async () => Promise.all(visitors.map(async (visitor) => (await placeOf(visitor)).state));
    // Two for one piece, and no more while their turns last.
    expect((await states()).toSorted()).toEqual(['admitted', 'admitted', 'waiting']);
    const first = visitors[(await states()).indexOf('admitted')];
    if (first === undefined) throw new Error('nobody was admitted');
    const checkout = await readyToPay(first, [piece]);
    await market.sql`update drops.place set admission_expires_at = now() - interval '1 second' where state = 'admitted'`;
    expect(await reserve(first, checkout)).toMatchObject({ status: 'rejected', reason: 'drop_not_admitted' });
    await tick(market, 2);
    expect((await states()).toSorted()).toEqual(['admitted', 'lapsed', 'lapsed']);
  });

  test('nobody is admitted while nothing is left, and the place says so', async () => {
    await setStock(market.sql, piece.variantId, 0);
    const nora = await someone('nora');
    await openFor([nora]);
    await tick(market, 3);
    expect(await placeOf(nora)).toMatchObject({
      state: 'waiting',
      ahead: 0,
      eta: null,
      stock: { free: 0, held: 0 },
    });
  });

  test('two workers admit nobody twice', async () => {
    const visitors = await Promise.all(['a', 'b', 'c', 'd'].map(someone));
    await openFor(visitors);
    await Promise.all([tick(market, 2), tick(market, 2), tick(market, 2)]);
    const [row] = await market.sql<{ facts: number; places: number }[]>`
      select count(*)::int as facts, count(distinct subject)::int as places from platform.outbox
       where topic = 'drop.admitted'
         and subject in (select p.id::text from drops.place p join drops.drop d on d.id = p.drop_id where d.slug = ${slug})`;
    expect(row).toEqual({ facts: 4, places: 4 });
  });
});

describe('the operator', () => {
  test('calls a drop off: the room is shut, waiting places end, the pieces are sold like any other', async () => {
    const nora = await someone('nora');
    await schedule();
    await shiftDrop(market, slug, 'room');
    await tick(market);
    await join(nora);
    const { version } = value(await operator.client.viewAdminDrop({ params: { slug } }));
    const old = await operator.client.cancelDrop({ params: { slug }, body: { version: version + 1 } });
    expect(old).toMatchObject({ ok: false, problem: { code: 'version_conflict' } });
    const cancelled = value(await operator.client.cancelDrop({ params: { slug }, body: { version } }));
    expect(cancelled).toMatchObject({ state: 'cancelled', figures: { missed: 1, waiting: 0 } });
    expect((await placeOf(nora)).state).toBe('missed');
    expect(await market.visitor().client.joinDrop({ params: { slug } })).toMatchObject({ ok: false });
    const guest = market.visitor();
    expect(await reserve(guest, await readyToPay(guest, [piece]))).toMatchObject({ status: 'reserved' });
  });

  test('changes a drop until its room opens, not after; the commitment stays', async () => {
    const { version, seedHash } = await schedule();
    const { slug: _, ...plan } = planDrop([piece.slug], slug, 3);
    const changed = value(
      await operator.client.changeDrop({ params: { slug }, body: { ...plan, version, title: 'Another' } }),
    );
    expect(changed).toMatchObject({ title: 'Another', perAccountMax: 3, seedHash });
    await shiftDrop(market, slug, 'room');
    const late = await operator.client.changeDrop({
      params: { slug },
      body: { ...plan, version: changed.version },
    });
    expect(late).toMatchObject({ ok: false, problem: { code: 'drop_started' } });
  });

  test('schedules a product in one drop at a time, products of one shop, times that fit, an address once', async () => {
    await schedule();
    const [, other] = await findPieces(market.sql, { count: 2 });
    const plan = planDrop([piece.slug], `${slug}-b`);
    const refused = async (body: typeof plan) => {
      const answer = await operator.client.scheduleDrop({ body });
      return answer.ok ? null : answer.problem.code;
    };
    expect(await refused(plan)).toBe('drop_product_taken');
    expect(await refused({ ...plan, productSlugs: [piece.slug, other?.slug ?? ''] })).toBe('drop_products');
    expect(await refused({ ...plan, productSlugs: ['no-such-piece'] })).toBe('product_not_found');
    expect(await refused({ ...plan, opensAt: plan.roomOpensAt })).toBe('drop_times');
    expect(await refused({ ...plan, slug })).toBe('drop_slug_taken');
    const nora = await someone('nora');
    expect(await nora.client.scheduleDrop({ body: plan })).toMatchObject({ ok: false, status: 401 });
  });

  test('a drop whose time is over ends: its pieces are sold like any other', async () => {
    const nora = await someone('nora');
    await openFor([nora]);
    await shiftDrop(market, slug, 'end');
    await tick(market);
    expect((await placeOf(nora)).state).toBe('lapsed');
    expect(value(await nora.client.viewDrop({ params: { slug } })).state).toBe('ended');
    const guest = market.visitor();
    expect(await reserve(guest, await readyToPay(guest, [piece]))).toMatchObject({ status: 'reserved' });
  });
});
