import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPieces, openTestMarket, type TestMarket, type Visitor } from '../harness/index.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true, withoutJobs: true });
});
afterAll(() => market.close());

async function newShopper(): Promise<{ visitor: Visitor; email: string; password: string }> {
  const visitor = market.visitor();
  const email = `${randomUUID()}@shopper.example`;
  const password = 'a long enough password';
  const signedUp = await visitor.client.signUp({ body: { email, password, fullName: 'Nora Lindqvist' } });
  expect(signedUp.status).toBe(201);
  return { visitor, email, password };
}

test('a password is kept as Argon2id, and an e-mail address has one account', async () => {
  const { email, password } = await newShopper();
  const [row] = await market.sql`select password_hash as hash from identity.account where email = ${email}`;
  expect(row?.hash).toMatch(/^\$argon2id\$/);
  expect(row?.hash).not.toContain(password);
  const again = await market
    .visitor()
    .client.signUp({ body: { email: email.toUpperCase(), password, fullName: 'Other' } });
  expect(again).toMatchObject({ ok: false, problem: { code: 'email_taken' } });
});

test('session cookies are HttpOnly and SameSite; the shop’s and the console’s are apart', async () => {
  const { visitor } = await newShopper();
  const staff = await market.staff('vendor@selvedge.example');
  for (const line of [...visitor.setCookies, ...staff.setCookies])
    expect(line).toMatch(/HttpOnly.*SameSite=(Lax|Strict)/i);
  expect([...visitor.cookies.keys()]).toEqual(expect.arrayContaining(['sv_at', 'sv_rt']));
  expect([...staff.cookies.keys()]).toEqual(expect.arrayContaining(['svc_at', 'svc_rt']));
  expect((await staff.client.listOrders()).status).toBe(401);
  for (const [name, value] of visitor.cookies) staff.cookies.set(name.replace('sv_', 'svc_'), value);
  expect((await staff.client.viewVendorOverview()).status).toBe(401);
});

test('an access token ends after five minutes; the refresh token brings the next, once', async () => {
  const { visitor } = await newShopper();
  expect((await visitor.client.listOrders()).ok).toBe(true);
  market.moveClock(5 * 60 + 10);
  expect(await visitor.client.listOrders()).toMatchObject({
    ok: false,
    problem: { code: 'session_expired' },
  });
  const old = visitor.cookies.get('sv_rt') ?? '';
  expect((await visitor.client.refreshSession()).ok).toBe(true);
  expect(visitor.cookies.get('sv_rt')).not.toBe(old);
  expect((await visitor.client.listOrders()).ok).toBe(true);
});

test('a refresh token that comes again later ends the session for whoever holds it', async () => {
  const { visitor } = await newShopper();
  const stolen = visitor.cookies.get('sv_rt') ?? '';
  await visitor.client.refreshSession();
  // The leeway for two tabs that woke up together goes by the clock of PostgreSQL.
  await market.sql`update identity.refresh_token set used_at = used_at - interval '1 minute' where used_at is not null`;
  const thief = market.visitor();
  thief.cookies.set('sv_rt', stolen);
  expect(await thief.client.refreshSession()).toMatchObject({
    ok: false,
    problem: { code: 'session_expired' },
  });
  expect(await visitor.client.refreshSession()).toMatchObject({
    ok: false,
    problem: { code: 'session_expired' },
  });
});

test('signing out ends the session: its refresh token is worth nothing any more', async () => {
  const { visitor } = await newShopper();
  const kept = visitor.cookies.get('sv_rt') ?? '';
  await visitor.client.signOut();
  expect(visitor.cookies.has('sv_at')).toBe(false);
  visitor.cookies.set('sv_rt', kept);
  expect((await visitor.client.refreshSession()).status).toBe(401);
});

test('the bag of a guest joins the one of the account', async () => {
  const { email, password, visitor } = await newShopper();
  const [first, second] = await findPieces(market.sql, { count: 2 });
  await visitor.client.addToCart({ body: { variantId: first?.variantId ?? '', quantity: 1 } });
  const elsewhere = market.visitor();
  await elsewhere.client.addToCart({ body: { variantId: second?.variantId ?? '', quantity: 1 } });
  expect(await elsewhere.client.signIn({ body: { email, password } })).toMatchObject({
    ok: true,
    value: { bagCount: 2 },
  });
});

test('a write that another site started is refused', async () => {
  const { visitor } = await newShopper();
  const [piece] = await findPieces(market.sql, { count: 1 });
  const forged = await visitor.send('/v1/cart/lines', {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
    body: JSON.stringify({ variantId: piece?.variantId, quantity: 1 }),
  });
  expect(forged.status).toBe(403);
  expect(await visitor.client.viewMe()).toMatchObject({ ok: true, value: { bagCount: 0 } });
});

test('a wrong password and an unknown address are refused alike; many tries are slowed down', async () => {
  const { email } = await newShopper();
  const wrong = await market.visitor().client.signIn({ body: { email, password: 'wrong password' } });
  const unknown = await market
    .visitor()
    .client.signIn({ body: { email: 'nobody@shopper.example', password: 'wrong password' } });
  expect(wrong).toMatchObject({ ok: false, problem: { code: 'wrong_credentials' } });
  expect(wrong.ok || unknown.ok ? null : { ...wrong.problem, instance: '' }).toEqual(
    unknown.ok ? null : { ...unknown.problem, instance: '' },
  );
  const tries = [];
  for (let index = 0; index < 25; index += 1)
    tries.push(
      (await market.visitor().client.signIn({ body: { email, password: `guess ${index}` } })).status,
    );
  expect(tries).toContain(429);
});
