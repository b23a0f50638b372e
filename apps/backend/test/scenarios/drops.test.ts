import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type DropStage,
  granted,
  openTestMarket,
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

describe('the room', () => {
  test('twenty joins of one account at once make one place, found again by a reload and by another device', async () => {
    await stage.schedule();
    await shiftDrop(market, stage.slug, 'room');
    const nora = await stage.someone('nora');
    const places = await Promise.all(Array.from({ length: 20 }, () => stage.join(nora)));
    expect(new Set(places.map(({ ticket }) => ticket)).size).toBe(1);
    const [{ n } = { n: 0 }] = await market.sql<{ n: number }[]>`
      select count(*)::int as n from drops.place p join drops.drop d on d.id = p.drop_id where d.slug = ${stage.slug}`;
    expect(n).toBe(1);
    const other = market.visitor();
    const body = { email: `${stage.slug}-nora@shopper.example`, password: 'a long pass phrase' };
    granted(await other.client.signIn({ body }));
    expect((await stage.placeOf(other)).ticket).toBe(places[0]?.ticket);
  });

  test('is shut before its time and to people without an account', async () => {
    await stage.schedule();
    const nora = await stage.someone('nora');
    expect(await nora.client.joinDrop({ params: { slug: stage.slug } })).toMatchObject({
      ok: false,
      problem: { code: 'drop_room_closed' },
    });
    await shiftDrop(market, stage.slug, 'room');
    expect(await market.visitor().client.joinDrop({ params: { slug: stage.slug } })).toMatchObject({
      ok: false,
      problem: { code: 'not_signed_in' },
    });
  });

  test('the signed ticket shows the place while the session is gone; a forged one shows nothing', async () => {
    await stage.schedule();
    await shiftDrop(market, stage.slug, 'room');
    const nora = await stage.someone('nora');
    const { ticket } = await stage.join(nora);
    const cookie = nora.cookies.get(`sv_drop_${stage.slug}`) ?? '';
    const signedOut = market.visitor();
    signedOut.cookies.set(`sv_drop_${stage.slug}`, cookie);
    expect((await stage.placeOf(signedOut)).ticket).toBe(ticket);
    signedOut.cookies.set(`sv_drop_${stage.slug}`, `${cookie.slice(0, -2)}xx`);
    expect(await signedOut.client.viewPlace({ params: { slug: stage.slug } })).toMatchObject({
      ok: true,
      value: { place: null },
    });
    expect(nora.setCookies.find((line) => line.startsWith('sv_drop_'))).toMatch(/HttpOnly/i);
  });
});

describe('the draw', () => {
  test('orders all who came in time by the published rule; the seed fits what was committed to', async () => {
    const visitors = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(stage.someone));
    const committed = (await stage.schedule()).seedHash;
    await shiftDrop(market, stage.slug, 'room');
    const tickets = await Promise.all(visitors.map(async (visitor) => (await stage.join(visitor)).ticket));
    await shiftDrop(market, stage.slug, 'open');
    await market.sql`update drops.place set joined_at = now() - interval '10 minutes' where ticket = any (${tickets})`;
    await tick(market, 2);
    const late = await stage.someone('late');
    await stage.join(late);
    await tick(market);
    const draw = granted(await late.client.viewDraw({ params: { slug: stage.slug } }));
    const seed = draw.seed ?? '';
    expect(draw.seedHash).toBe(committed);
    expect(createHash('sha256').update(seed).digest('hex')).toBe(committed);
    const expected = tickets
      .map((ticket) => ({ ticket, hash: createHmac('sha256', seed).update(ticket).digest('hex') }))
      .toSorted((x, y) => (x.hash < y.hash ? -1 : 1))
      .map((one, at) => ({ ...one, position: at + 1 }));
    expect(draw.items).toEqual(expected);
    expect(draw.entrants).toBe(5);
    expect((await stage.placeOf(late)).position).toBe(6);
  });

  test('pages through; a cursor of another draw is refused', async () => {
    const visitors = await Promise.all(['a', 'b', 'c'].map(stage.someone));
    await stage.openFor(visitors);
    const { client } = market.visitor();
    const first = granted(await client.viewDraw({ params: { slug: stage.slug }, query: { lines: 2 } }));
    const cursor = first.nextCursor ?? '';
    const rest = granted(
      await client.viewDraw({ params: { slug: stage.slug }, query: { lines: 2, cursor } }),
    );
    expect([...first.items, ...rest.items].map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(rest.nextCursor).toBe(null);
    const forged = `${cursor.slice(0, -2)}xx`;
    expect(await client.viewDraw({ params: { slug: stage.slug }, query: { cursor: forged } })).toMatchObject({
      ok: false,
      problem: { code: 'invalid_cursor' },
    });
  });

  test('before it the seed stands in no answer, and no shop may read it', async () => {
    await stage.schedule();
    await shiftDrop(market, stage.slug, 'room');
    await tick(market);
    const [row] = await market.sql<{ seed: string }[]>`
      select s.seed from drops.sealed_seed s join drops.drop d on d.id = s.drop_id where d.slug = ${stage.slug}`;
    const seed = row?.seed ?? '';
    const nora = await stage.someone('nora');
    await stage.join(nora);
    const answers = await Promise.all([
      nora.client.listDrops(),
      nora.client.viewDrop({ params: { slug: stage.slug } }),
      nora.client.viewDraw({ params: { slug: stage.slug } }),
      nora.client.viewPlace({ params: { slug: stage.slug } }),
      stage.operator.client.viewAdminDrop({ params: { slug: stage.slug } }),
      stage.operator.client.listAdminDrops(),
    ]);
    for (const answer of answers) expect(JSON.stringify(granted<unknown>(answer))).not.toContain(seed);
    const asShop = market.app.db.asVendor(
      stage.piece.vendorId,
      (tx) => tx`select seed from drops.sealed_seed`,
    );
    await expect(asShop).rejects.toThrow(/permission denied/);
  });
});
