import { WISHLIST_MAX } from '@selvedge/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPieces, openTestMarket, type Piece, type TestMarket } from '../harness/index.ts';

let market: TestMarket;
let pieces: Piece[];
beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true, withoutJobs: true });
  pieces = await findPieces(market.sql, { count: 3 });
});
afterAll(() => market.close());

const slugOf = (nth: number) => pieces[nth]?.slug ?? '';
const wish = (visitor: ReturnType<TestMarket['visitor']>, nth: number) =>
  visitor.client.addToWishlist({ params: { slug: slugOf(nth) }, body: { colour: null } });
const account = (name: string) => ({
  email: `${name}@wishes.example`,
  password: 'a long password',
  fullName: 'Ada Wish',
});

test("a guest's list is poured into the account's at sign-in: nothing is lost, nothing is twice", async () => {
  const [phone, desk] = [market.visitor(), market.visitor()];
  await wish(desk, 0);
  await wish(desk, 1);
  await desk.client.signUp({ body: account('joined') });
  await wish(phone, 1);
  await wish(phone, 2);
  const { email, password } = account('joined');
  expect(await phone.client.signIn({ body: { email, password } })).toMatchObject({ ok: true });
  for (const one of [phone, desk]) {
    const seen = await one.client.viewWishlistSlugs();
    expect(seen.ok && [...seen.value.slugs].sort()).toEqual([slugOf(0), slugOf(1), slugOf(2)].sort());
  }
  expect(phone.cookies.has('sv_wishlist')).toBe(false);
  await phone.client.signOut({});
  expect(await phone.client.viewWishlistSlugs()).toMatchObject({ ok: true, value: { slugs: [] } });
});

test('a cookie opens the list of no account, and a forged one opens none', async () => {
  const guest = market.visitor();
  await wish(guest, 0);
  const cookie = guest.cookies.get('sv_wishlist') ?? '';
  await guest.client.signUp({ body: account('owner') });
  const thief = market.visitor();
  thief.cookies.set('sv_wishlist', cookie);
  expect(await thief.client.viewWishlist()).toMatchObject({ ok: true, value: { items: [] } });
  const [row] = await market.sql<{ id: string }[]>`
    select l.id from wishlist.list l join identity.account a on a.id = l.account_id where a.email = 'owner@wishes.example'`;
  thief.cookies.set('sv_wishlist', `${row?.id}.${'A'.repeat(22)}`);
  expect(await thief.client.viewWishlist()).toMatchObject({ ok: true, value: { items: [] } });
});

test('it keeps the price a piece was put there at, so that a drop can be told', async () => {
  const guest = market.visitor();
  await wish(guest, 0);
  const before = await guest.client.viewWishlist();
  await market.sql`
    update pricing.price set amount_minor = amount_minor - 100 where variant_id in (
      select v.id from catalog.variant v join catalog.product p on p.id = v.product_id where p.slug = ${slugOf(0)})`;
  await wish(guest, 0);
  const after = await guest.client.viewWishlist();
  const [was, is] = [
    before.ok ? before.value.items[0] : undefined,
    after.ok ? after.value.items[0] : undefined,
  ];
  expect(is?.seenPrice).toEqual(was?.seenPrice);
  expect(BigInt(is?.price?.minor ?? 0)).toBe(BigInt(was?.price?.minor ?? 0) - 100n);
});

test('a shared list is read by its link alone, and cannot be changed by it', async () => {
  const guest = market.visitor();
  await wish(guest, 1);
  const own = await guest.client.viewWishlist();
  const token = (own.ok ? own.value.shareToken : null) ?? '';
  const reader = market.visitor();
  expect(await reader.client.viewSharedWishlist({ params: { token } })).toMatchObject({
    ok: true,
    value: { items: [{ slug: slugOf(1) }] },
  });
  await reader.client.removeFromWishlist({ params: { slug: slugOf(1) } });
  expect(await guest.client.viewWishlistSlugs()).toMatchObject({ value: { slugs: [slugOf(1)] } });
  const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  expect(await reader.client.viewSharedWishlist({ params: { token: forged } })).toMatchObject({
    problem: { code: 'wishlist_not_found' },
  });
});

test('a list holds so much and no more; what is not sold cannot be wished for', async () => {
  const guest = market.visitor();
  await wish(guest, 0);
  await market.sql`
    insert into catalog.product (vendor_id, category_id, slug, name, audience)
    select p.vendor_id, p.category_id, 'one-of-many-' || n, 'One of many', 'women'
      from catalog.product p, generate_series(1, ${WISHLIST_MAX - 1}::int) n where p.slug = ${slugOf(0)}`;
  await market.sql`
    insert into wishlist.item (list_id, product_id, seen_price_minor)
    select (select list_id from wishlist.item order by added_at desc limit 1), p.id, 1 from catalog.product p
     where p.slug like 'one-of-many-%'`;
  expect(await wish(guest, 2)).toMatchObject({ problem: { code: 'wishlist_full' } });
  const params = { slug: 'no-such-thing' };
  expect(await guest.client.addToWishlist({ params, body: { colour: null } })).toMatchObject({
    problem: { code: 'product_not_found' },
  });
});
