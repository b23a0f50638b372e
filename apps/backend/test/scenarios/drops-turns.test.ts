import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lockPlaces } from '../../src/modules/drops/index.ts';
import {
  type DropStage,
  findPieces,
  granted,
  openTestMarket,
  planDrop,
  readyToPay,
  reserve,
  setStock,
  shiftDrop,
  stageDrops,
  type TestMarket,
  tick,
} from '../harness/index.ts';

let market: TestMarket;
let stage: DropStage;
beforeAll(async () => {
  market = await openTestMarket({ withoutJobs: true });
  stage = await stageDrops(market);
});
afterAll(() => market.close());
beforeEach(() => stage.reset());

describe('buying', () => {
  test('before the opening nobody does, not by the bag and not by the API behind it', async () => {
    await stage.schedule();
    const nora = await stage.someone('nora');
    const added = await nora.client.addToCart({ body: { variantId: stage.piece.variantId, quantity: 1 } });
    expect(added).toMatchObject({ ok: false, problem: { code: 'drop_not_open' } });
    expect(await reserve(nora, await stage.smuggle(nora))).toMatchObject({
      status: 'rejected',
      reason: 'drop_not_open',
      variantId: stage.piece.variantId,
    });
    expect(await stage.stock()).toEqual({ onHand: 10, held: 0 });
  });

  test('only who is admitted does: not a guest, not somebody in line, not somebody without a place', async () => {
    const [nora, mila] = [await stage.someone('nora'), await stage.someone('mila')];
    await stage.openFor([nora]);
    const waiting = await stage.someone('waiting');
    await stage.join(waiting);
    for (const visitor of [market.visitor(), waiting, mila]) {
      const added = await visitor.client.addToCart({
        body: { variantId: stage.piece.variantId, quantity: 1 },
      });
      expect(added).toMatchObject({ ok: false, problem: { code: 'drop_not_admitted' } });
      const placed = await reserve(visitor, await stage.smuggle(visitor));
      expect(placed).toMatchObject({ status: 'rejected', reason: 'drop_not_admitted' });
    }
    expect(await stage.stock()).toEqual({ onHand: 10, held: 0 });
    expect(await reserve(nora, await readyToPay(nora, [stage.piece]))).toMatchObject({ status: 'reserved' });
    expect(await stage.stock()).toEqual({ onHand: 10, held: 1 });
    await tick(market);
    expect(await stage.placeOf(nora)).toMatchObject({ state: 'used', bought: 1 });
  });

  test('no account gets more than it may, over its orders and over two orders at once', async () => {
    const nora = await stage.someone('nora');
    await stage.openFor([nora], 2);
    const tooMany = await nora.client.addToCart({ body: { variantId: stage.piece.variantId, quantity: 3 } });
    expect(tooMany).toMatchObject({ ok: false, problem: { code: 'drop_limit' } });
    // Three devices of one account, each with a bag of its own.
    const devices = [market.visitor(), market.visitor(), market.visitor()];
    const checkouts: Awaited<ReturnType<typeof stage.smuggle>>[] = [];
    // One after another: the guard that is lifted for one is set again for all.
    for (const device of devices) {
      checkouts.push(await stage.smuggle(device));
      for (const [name, cookie] of nora.cookies) if (name !== 'sv_bag') device.cookies.set(name, cookie);
    }
    const decided = await Promise.all(
      devices.map((device, at) => {
        const checkout = checkouts[at];
        if (checkout === undefined) throw new Error('no checkout');
        return reserve(device, checkout);
      }),
    );
    expect(decided.filter(({ status }) => status === 'reserved')).toHaveLength(2);
    expect(decided.filter(({ reason }) => reason === 'drop_limit')).toHaveLength(1);
    expect(await stage.stock()).toEqual({ onHand: 10, held: 2 });
  });

  test('while one order of an account is decided, another one of it waits: each counts the pieces of the other', async () => {
    const nora = await stage.someone('nora');
    await stage.openFor([nora]);
    const [row] = await market.sql<{ accountId: string }[]>`
      select p.account_id as "accountId" from drops.place p join drops.drop d on d.id = p.drop_id where d.slug = ${stage.slug}`;
    const line = { variantId: stage.piece.variantId, accountId: row?.accountId ?? null, quantity: 1 };
    await market.app.db.transaction(async (first) => {
      await lockPlaces(first, [line]);
      const second = market.app.db.transaction((tx) => lockPlaces(tx, [line]));
      await expect(second).rejects.toMatchObject({ code: '55P03' });
    });
    await market.app.db.transaction((tx) => lockPlaces(tx, [line]));
  });

  test('a turn that ran out lets nobody buy, and the next in line come in', async () => {
    await setStock(market.sql, stage.piece.variantId, 1);
    const visitors = await Promise.all(['a', 'b', 'c'].map(stage.someone));
    await stage.openFor(visitors);
    await tick(market, 4);
    const states = async () =>
      Promise.all(visitors.map(async (visitor) => (await stage.placeOf(visitor)).state));
    // Two for one piece, and no more while their turns last.
    expect((await states()).toSorted()).toEqual(['admitted', 'admitted', 'waiting']);
    const first = visitors[(await states()).indexOf('admitted')];
    if (first === undefined) throw new Error('nobody was admitted');
    const checkout = await readyToPay(first, [stage.piece]);
    await market.sql`update drops.place set admission_expires_at = now() - interval '1 second' where state = 'admitted'`;
    expect(await reserve(first, checkout)).toMatchObject({ status: 'rejected', reason: 'drop_not_admitted' });
    await tick(market, 2);
    expect((await states()).toSorted()).toEqual(['admitted', 'lapsed', 'lapsed']);
  });

  test('nobody is admitted while nothing is left, and the place says so', async () => {
    await setStock(market.sql, stage.piece.variantId, 0);
    const nora = await stage.someone('nora');
    await stage.openFor([nora]);
    await tick(market, 3);
    expect(await stage.placeOf(nora)).toMatchObject({
      state: 'waiting',
      ahead: 0,
      eta: null,
      stock: { free: 0, held: 0 },
    });
  });

  test('two workers admit nobody twice', async () => {
    const visitors = await Promise.all(['a', 'b', 'c', 'd'].map(stage.someone));
    await stage.openFor(visitors);
    await Promise.all([tick(market, 2), tick(market, 2), tick(market, 2)]);
    const [row] = await market.sql<{ facts: number; places: number }[]>`
      select count(*)::int as facts, count(distinct subject)::int as places from platform.outbox
       where topic = 'drop.admitted'
         and subject in (select p.id::text from drops.place p join drops.drop d on d.id = p.drop_id where d.slug = ${stage.slug})`;
    expect(row).toEqual({ facts: 4, places: 4 });
  });
});

describe('the operator', () => {
  test('calls a drop off: the room is shut, waiting places end, the pieces are sold like any other', async () => {
    const nora = await stage.someone('nora');
    await stage.schedule();
    await shiftDrop(market, stage.slug, 'room');
    await tick(market);
    await stage.join(nora);
    const { version } = granted(await stage.operator.client.viewAdminDrop({ params: { slug: stage.slug } }));
    const old = await stage.operator.client.cancelDrop({
      params: { slug: stage.slug },
      body: { version: version + 1 },
    });
    expect(old).toMatchObject({ ok: false, problem: { code: 'version_conflict' } });
    const cancelled = granted(
      await stage.operator.client.cancelDrop({ params: { slug: stage.slug }, body: { version } }),
    );
    expect(cancelled).toMatchObject({ state: 'cancelled', figures: { missed: 1, waiting: 0 } });
    expect((await stage.placeOf(nora)).state).toBe('missed');
    expect(await market.visitor().client.joinDrop({ params: { slug: stage.slug } })).toMatchObject({
      ok: false,
    });
    const guest = market.visitor();
    expect(await reserve(guest, await readyToPay(guest, [stage.piece]))).toMatchObject({
      status: 'reserved',
    });
  });

  test('changes a drop until its room opens, not after; the commitment stays', async () => {
    const { version, seedHash } = await stage.schedule();
    const { slug: _, ...plan } = planDrop([stage.piece.slug], stage.slug, 3);
    const changed = granted(
      await stage.operator.client.changeDrop({
        params: { slug: stage.slug },
        body: { ...plan, version, title: 'Another' },
      }),
    );
    expect(changed).toMatchObject({ title: 'Another', perAccountMax: 3, seedHash });
    await shiftDrop(market, stage.slug, 'room');
    const late = await stage.operator.client.changeDrop({
      params: { slug: stage.slug },
      body: { ...plan, version: changed.version },
    });
    expect(late).toMatchObject({ ok: false, problem: { code: 'drop_started' } });
  });

  test('schedules a product in one drop at a time, products of one shop, times that fit, an address once', async () => {
    await stage.schedule();
    const [, other] = await findPieces(market.sql, { count: 2 });
    const plan = planDrop([stage.piece.slug], `${stage.slug}-b`);
    const refused = async (body: typeof plan) => {
      const answer = await stage.operator.client.scheduleDrop({ body });
      return answer.ok ? null : answer.problem.code;
    };
    expect(await refused(plan)).toBe('drop_product_taken');
    expect(await refused({ ...plan, productSlugs: [stage.piece.slug, other?.slug ?? ''] })).toBe(
      'drop_products',
    );
    expect(await refused({ ...plan, productSlugs: ['no-such-piece'] })).toBe('product_not_found');
    expect(await refused({ ...plan, opensAt: plan.roomOpensAt })).toBe('drop_times');
    expect(await refused({ ...plan, slug: stage.slug })).toBe('drop_slug_taken');
    const nora = await stage.someone('nora');
    expect(await nora.client.scheduleDrop({ body: plan })).toMatchObject({ ok: false, status: 401 });
  });

  test('a drop whose time is over ends: its pieces are sold like any other', async () => {
    const nora = await stage.someone('nora');
    await stage.openFor([nora]);
    await shiftDrop(market, stage.slug, 'end');
    await tick(market);
    expect((await stage.placeOf(nora)).state).toBe('lapsed');
    expect(granted(await nora.client.viewDrop({ params: { slug: stage.slug } })).state).toBe('ended');
    const guest = market.visitor();
    expect(await reserve(guest, await readyToPay(guest, [stage.piece]))).toMatchObject({
      status: 'reserved',
    });
  });
});
