import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteLowStock, sweepWaiting } from '../../src/modules/inventory/index.ts';
import {
  eventually,
  findPieces,
  openTestMarket,
  type Piece,
  setStock,
  type TestMarket,
} from '../harness/index.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true });
});
afterAll(() => market.close());

type Mail = { subject: string; text: string };
async function mailsTo(to: string): Promise<Mail[]> {
  const answer = await fetch(`${market.sandboxUrl}/inbox.json?to=${encodeURIComponent(to)}`);
  const { mails }: { mails: Mail[] } = await answer.json();
  return mails;
}
const backMails = async (to: string) =>
  (await mailsTo(to)).filter((mail) => mail.subject.includes('is back in'));

async function soldOut(nth: number): Promise<Piece> {
  const piece = (await findPieces(market.sql, { count: 5, stock: 0 }))[nth];
  if (piece === undefined) throw new Error('no piece');
  await market.sql`delete from inventory.stock_alert where variant_id = ${piece.variantId}`;
  return piece;
}

/** A guest asks, and opens the link in the mail that comes. Gives its token. */
async function askAsGuest({ variantId }: Piece, email: string): Promise<string> {
  const { client } = market.visitor();
  expect(await client.askStockAlert({ body: { variantId, email } })).toMatchObject({
    ok: true,
    value: { state: 'unconfirmed' },
  });
  const link = await eventually(async () => {
    const [mail] = await mailsTo(email);
    const [, token = ''] = /back-in-stock\/(\S+)/.exec(mail?.text ?? '') ?? [];
    expect(token).not.toBe('');
    return token;
  });
  expect(await client.confirmStockAlert({ params: { token: link } })).toMatchObject({
    ok: true,
    value: { state: 'waiting' },
  });
  return link;
}

test('those who confirmed are told in order, twice as many as pieces, each once; the next an hour later', async () => {
  const piece = await soldOut(0);
  const emails = ['first', 'second', 'third'].map((name) => `${name}@waiting.example`);
  for (const email of emails) await askAsGuest(piece, email);
  await setStock(market.sql, piece.variantId, 1);
  await eventually(async () => {
    for (const email of emails.slice(0, 2)) expect(await backMails(email)).toHaveLength(1);
  });
  await sweepWaiting(market.app);
  await setStock(market.sql, piece.variantId, 0);
  await setStock(market.sql, piece.variantId, 1);
  await market.sql`update inventory.stock_alert set due_at = due_at - interval '2 hours' where variant_id = ${piece.variantId}`;
  await sweepWaiting(market.app);
  await eventually(async () => expect(await backMails(emails[2] ?? '')).toHaveLength(1));
  for (const email of emails) expect(await backMails(email)).toHaveLength(1);
});

test('an address nobody confirmed is written to once, to confirm, and never told', async () => {
  const piece = await soldOut(1);
  const { client } = market.visitor();
  const email = 'stranger@waiting.example';
  for (const _ of [1, 2, 3])
    expect(await client.askStockAlert({ body: { variantId: piece.variantId, email } })).toMatchObject({
      ok: true,
      value: { state: 'unconfirmed' },
    });
  await eventually(async () => expect(await mailsTo(email)).toHaveLength(1));
  await setStock(market.sql, piece.variantId, 5);
  await sweepWaiting(market.app);
  const [row] = await market.sql`select state from inventory.stock_alert where email = ${email}`;
  expect(row).toEqual({ state: 'unconfirmed' });
  expect(await mailsTo(email)).toHaveLength(1);
});

test('a signed-in shopper waits at once, with the address of the account whatever the body says', async () => {
  const piece = await soldOut(2);
  const { client } = market.visitor();
  const email = 'account@waiting.example';
  await client.signUp({ body: { email, password: 'a long password', fullName: 'Ada' } });
  const asked = await client.askStockAlert({
    body: { variantId: piece.variantId, email: 'victim@waiting.example' },
  });
  expect(asked).toMatchObject({ ok: true, value: { state: 'waiting' } });
  await setStock(market.sql, piece.variantId, 2);
  await eventually(async () => expect(await backMails(email)).toHaveLength(1));
  expect(await mailsTo('victim@waiting.example')).toHaveLength(0);
});

test('who stops is forgotten and not told; a forged link opens nothing', async () => {
  const piece = await soldOut(3);
  const token = await askAsGuest(piece, 'stopped@waiting.example');
  const { client } = market.visitor();
  const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  expect(await client.viewStockAlert({ params: { token: forged } })).toMatchObject({
    ok: false,
    problem: { code: 'stock_alert_not_found' },
  });
  await client.stopStockAlert({ params: { token: forged } });
  expect(await client.viewStockAlert({ params: { token } })).toMatchObject({
    ok: true,
    value: { state: 'waiting' },
  });
  await client.stopStockAlert({ params: { token } });
  expect(
    await market.sql`select 1 from inventory.stock_alert where email = 'stopped@waiting.example'`,
  ).toHaveLength(0);
  expect(await client.viewStockAlert({ params: { token } })).toMatchObject({ ok: false, status: 404 });
});

test('what is here, what does not exist and a guest without an address are refused; so are too many from one place', async () => {
  const piece = await soldOut(4);
  const { client } = market.visitor();
  const ask = (body: { variantId: string; email?: string }) => client.askStockAlert({ body });
  expect(await ask({ variantId: piece.variantId })).toMatchObject({
    ok: false,
    problem: { code: 'email_required' },
  });
  expect(await ask({ variantId: crypto.randomUUID(), email: 'a@waiting.example' })).toMatchObject({
    ok: false,
    problem: { code: 'variant_not_found' },
  });
  const answers = [];
  for (let nth = 0; nth < 21; nth += 1)
    answers.push(await ask({ variantId: piece.variantId, email: `many-${nth}@waiting.example` }));
  expect(answers.at(-1)).toMatchObject({ ok: false, problem: { code: 'too_many_requests', status: 429 } });
  await setStock(market.sql, piece.variantId, 1);
  expect(await ask({ variantId: piece.variantId, email: 'b@waiting.example' })).toMatchObject({
    ok: false,
    problem: { code: 'in_stock' },
  });
});

test('a shop hears once a day of what came down to its mark, of each piece once until it is above it again', async () => {
  const [piece] = await findPieces(market.sql, { count: 1, stock: 50 });
  if (piece === undefined) throw new Error('no piece');
  const [vendor] = await market.sql<{ email: string; name: string; sku: string }[]>`
    select trader ->> 'email' as email, v.name, a.sku from vendors.vendor v join catalog.variant a on a.vendor_id = v.id where a.id = ${piece.variantId}`;
  if (vendor === undefined) throw new Error('no shop');
  const digest = async () => {
    while (await noteLowStock(market.app));
  };
  const told = async () => (await mailsTo(vendor.email)).filter((mail) => mail.text.includes('low mark'));
  const facts = async () =>
    market.sql`select 1 from platform.outbox where topic = 'stock.ran_low' and subject = ${piece.vendorId}`;
  await digest();
  const before = (await facts()).length;
  await eventually(async () => expect(await told()).toHaveLength(before));
  await setStock(market.sql, piece.variantId, 2);
  await digest();
  expect(await facts()).toHaveLength(before);
  market.moveClock(24 * 3600);
  await digest();
  await eventually(async () => expect(await told()).toHaveLength(before + 1));
  expect(
    (await told()).some((mail) => mail.text.includes(`${vendor.sku} `) && mail.text.includes('2 left')),
  ).toBe(true);
  market.moveClock(24 * 3600);
  await digest();
  expect(await facts()).toHaveLength(before + 1);
});
