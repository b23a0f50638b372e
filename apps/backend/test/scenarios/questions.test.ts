import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepAskers } from '../../src/modules/reviews/index.ts';
import {
  eventually,
  findPieces,
  inboxOf,
  openTestMarket,
  type Piece,
  type TestMarket,
  type Visitor,
} from '../harness/index.ts';

let market: TestMarket;
let piece: Piece;
let staff: Visitor;
beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true });
  const [found] = await findPieces(market.sql, { count: 1 });
  if (found === undefined) throw new Error('no piece');
  piece = found;
  const [own] = await market.sql<{ email: string }[]>`
    select a.email from identity.account a join identity.vendor_staff s on s.account_id = a.id where s.vendor_id = ${piece.vendorId} limit 1`;
  staff = await market.staff(own?.email ?? '');
});
afterAll(() => market.close());

const TEXT = 'Does the collar stand up by itself?';
const ask = (visitor: Visitor, body: { text?: string; email?: string }) =>
  visitor.client.askQuestion({
    params: { slug: piece.slug },
    body: { text: TEXT, askerName: 'Ines', ...body },
  });
async function shown(text: string) {
  const answer = await market
    .visitor()
    .client.listQuestions({ params: { slug: piece.slug }, query: { limit: 96 } });
  return answer.ok ? answer.value.items.find((one) => one.text === text) : undefined;
}

/** The token of the link that a guest finds in the mail. */
function linkOf(email: string): Promise<string> {
  return eventually(async () => {
    const { mails } = await inboxOf(market, email);
    const [, token = ''] = /\/questions\/(\S+)/.exec(mails[0]?.text ?? '') ?? [];
    expect(token).not.toBe('');
    return token;
  });
}

test('a guest asks once they opened the link; the shop answers and the guest is told, once', async () => {
  const guest = market.visitor();
  const email = 'ines@asks.example';
  for (const _ of [1, 2])
    expect(await ask(guest, { email })).toMatchObject({ ok: true, value: { state: 'unconfirmed' } });
  expect(await shown(TEXT)).toBeUndefined();
  const token = await linkOf(email);
  for (const _ of [1, 2])
    expect(await guest.client.confirmQuestion({ params: { token } })).toMatchObject({
      value: { state: 'published' },
    });
  const question = await shown(TEXT);
  const params = { id: question?.id ?? '' };
  await staff.client.answerQuestion({ params, body: { text: 'It does, with a seam inside.' } });
  await staff.client.answerQuestion({ params, body: { text: 'It does, by a seam inside.' } });
  await eventually(async () => {
    const { mails } = await inboxOf(market, email);
    expect(mails.map(({ subject }) => subject).filter((one) => one.startsWith('An answer'))).toHaveLength(1);
  });
  expect((await shown(TEXT))?.answer?.text).toBe('It does, by a seam inside.');
});

test('an account asks at once; what the checks find waits for a person', async () => {
  const shopper = market.visitor();
  expect(await ask(market.visitor(), {})).toMatchObject({ problem: { code: 'email_required' } });
  await shopper.client.signUp({
    body: { email: 'asks@asks.example', password: 'a long password', fullName: 'Ada' },
  });
  const clean = 'Is it warm enough for January?';
  expect(await ask(shopper, { text: clean })).toMatchObject({ value: { state: 'published' } });
  expect(await shown(clean)).toMatchObject({ askerName: 'Ines', answer: null });
  const linked = 'Is it the same as on www.elsewhere.example?';
  expect(await ask(shopper, { text: linked })).toMatchObject({ value: { state: 'pending' } });
  expect(await shown(linked)).toBeUndefined();
});

test('shops see no address, and no shop sees or answers the question of another', async () => {
  const question = await shown('Is it warm enough for January?');
  const [foreign] = await market.sql<{ email: string }[]>`
    select a.email from identity.account a join identity.vendor_staff s on s.account_id = a.id where s.vendor_id <> ${piece.vendorId} limit 1`;
  const other = await market.staff(foreign?.email ?? '');
  const params = { id: question?.id ?? '' };
  expect(await other.client.answerQuestion({ params, body: { text: 'No idea' } })).toMatchObject({
    problem: { code: 'question_not_found' },
  });
  await expect(
    market.app.db.asVendor(piece.vendorId, (tx) => tx`select email from reviews.asker`),
  ).rejects.toThrow(/permission denied/);
});

test('taken back, it is gone from the page and its address forgotten; so are addresses nobody confirmed', async () => {
  const guest = market.visitor();
  const email = 'back@asks.example';
  await ask(guest, { email, text: 'Will it come in red again?' });
  const token = await linkOf(email);
  await guest.client.confirmQuestion({ params: { token } });
  expect(await shown('Will it come in red again?')).toBeDefined();
  await guest.client.withdrawQuestion({ params: { token } });
  expect(await shown('Will it come in red again?')).toBeUndefined();
  await ask(guest, { email: 'never@asks.example', text: 'Has anybody tried it in rain?' });
  await market.sql`update reviews.asker set asked_at = asked_at - interval '8 days' where email = 'never@asks.example'`;
  await sweepAskers(market.app);
  expect(
    await market.sql`select 1 from reviews.asker where email in ('back@asks.example', 'never@asks.example')`,
  ).toHaveLength(0);
});

test('so much from one place is enough', async () => {
  const guest = market.visitor();
  const codes: (string | undefined)[] = [];
  for (let i = 0; i < 10; i++) {
    const asked = await ask(guest, { email: `many${i}@asks.example`, text: `Question number ${i} of many` });
    codes.push(asked.ok ? undefined : asked.problem.code);
  }
  expect(codes.at(-1)).toBe('too_many_requests');
});
