import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepReviewRequests } from '../../src/modules/reviews/index.ts';
import {
  eventually,
  findPieces,
  happen,
  inboxOf,
  labelled,
  openTestMarket,
  type Piece,
  type TestMarket,
  type Visitor,
} from '../harness/index.ts';

let market: TestMarket;
let piece: Piece;
let operator: Visitor;
beforeAll(async () => {
  market = await openTestMarket();
  const [found] = await findPieces(market.sql, { count: 1, stock: 500, vendor: 'harrow-and-lake' });
  if (found === undefined) throw new Error('no piece');
  piece = found;
  operator = await market.staff('operator@selvedge.example');
});
afterAll(() => market.close());

const KIND = {
  stars: 4,
  title: 'Warm and light',
  text: 'I wear it every day.',
  fit: 'true_to_size',
  usualSize: 'M',
  heightCm: 172,
  authorName: null,
} as const;

type Buyer = {
  readonly visitor: Visitor;
  readonly query: { order: string; token: string };
  readonly email: string;
};
let buyers = 0;

/** Somebody who bought the piece and got it, or waits for it. */
async function buyer({ arrived = true } = {}): Promise<Buyer> {
  const email = `review${++buyers}@shopper.example`;
  const parcel = await labelled(market, piece, { email });
  if (arrived) {
    for (const _ of [1, 2, 3, 4]) await happen(market, parcel.tracking, 'move');
    await eventually(async () => {
      const [row] = await market.sql`select state from orders.shipment where id = ${parcel.id}`;
      expect(row?.state).toBe('delivered');
    });
  }
  const { visitor, number, token } = parcel.sale;
  return { visitor, email, query: { order: number, token } };
}

const write = ({ visitor, query }: Buyer, body: Partial<typeof KIND> | object = {}) =>
  visitor.client.writeReview({ params: { slug: piece.slug }, query, body: { ...KIND, ...body } });
async function listed() {
  const answer = await market
    .visitor()
    .client.listReviews({ params: { slug: piece.slug }, query: { limit: 96 } });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}
const decide = (ids: string[], decision: 'approve' | 'reject' | 'hide', reason?: string) =>
  operator.client.decideTexts({ body: { ids, decision, ...(reason === undefined ? {} : { reason }) } });

/** What the summary says, and what a recount of the published reviews comes to. */
async function summaryAndRecount() {
  const [kept] = await market.sql`
    select stars, runs_small, true_to_size, runs_large from reviews.summary s join catalog.product p on p.id = s.product_id where p.slug = ${piece.slug}`;
  const [counted] = await market.sql`
    select array[count(*) filter (where stars = 1), count(*) filter (where stars = 2), count(*) filter (where stars = 3), count(*) filter (where stars = 4),
                 count(*) filter (where stars = 5)]::int[] as stars, count(*) filter (where r.fit = 'runs_small')::int as runs_small,
           count(*) filter (where r.fit = 'true_to_size')::int as true_to_size, count(*) filter (where r.fit = 'runs_large')::int as runs_large
      from reviews.review r join catalog.product p on p.id = r.product_id where p.slug = ${piece.slug} and r.state = 'published'`;
  return { kept, counted };
}

describe('who may review', () => {
  test('nobody without an order: neither a guest, nor an account that never bought it, nor a forged link', async () => {
    const guest = market.visitor();
    const params = { slug: piece.slug };
    expect(await guest.client.writeReview({ params, body: KIND })).toMatchObject({
      problem: { code: 'not_signed_in' },
    });
    await guest.client.signUp({
      body: { email: 'never@shopper.example', password: 'a long password', fullName: 'Never' },
    });
    expect(await guest.client.writeReview({ params, body: KIND })).toMatchObject({
      problem: { code: 'not_bought' },
    });
    const other = await buyer();
    const query = { ...other.query, token: `${other.query.token.slice(0, -2)}xx` };
    expect(await guest.client.writeReview({ params, query, body: KIND })).toMatchObject({
      problem: { code: 'order_not_found' },
    });
  });

  test('nobody before the piece has arrived, and a link opens the pieces of its own order alone', async () => {
    const waiting = await buyer({ arrived: false });
    expect(await write(waiting)).toMatchObject({ problem: { code: 'not_delivered' } });
    const [other] = await findPieces(market.sql, { count: 1, vendor: 'norrland-knit' });
    const params = { slug: other?.slug ?? '' };
    expect(
      await waiting.visitor.client.writeReview({ params, query: waiting.query, body: KIND }),
    ).toMatchObject({ problem: { code: 'not_bought' } });
  });
});

describe('a review', () => {
  test('sent twice at the same moment is one, counted once, and shown as who wrote it', async () => {
    const someone = await buyer();
    const before = (await listed()).summary.count;
    const both = await Promise.all([write(someone), write(someone)]);
    expect(both.map((one) => one.ok && one.value.state)).toEqual(['published', 'published']);
    const { summary, items } = await listed();
    expect(summary.count).toBe(before + 1);
    expect(items.find(({ id }) => both[0]?.ok && id === both[0].value.id)).toMatchObject({
      authorName: 'Nora L.',
      stars: 4,
      fit: 'true_to_size',
    });
    const { kept, counted } = await summaryAndRecount();
    expect(kept).toEqual(counted);
  });

  test('stays the text it is, whatever it looks like', async () => {
    const someone = await buyer();
    const text = '<img src=x onerror="alert(1)"> & <script>alert(2)</script>\u202E';
    const written = await write(someone, { text });
    const { items } = await listed();
    expect(items.find(({ id }) => written.ok && id === written.value.id)?.text).toBe(text.slice(0, -1));
  });

  test('is changed by its buyer until somebody looked at it; the summary follows each step', async () => {
    const someone = await buyer();
    const written = await write(someone);
    const id = written.ok ? written.value.id : '';
    await write(someone, { stars: 1, fit: 'runs_small' });
    expect((await summaryAndRecount()).kept).toEqual((await summaryAndRecount()).counted);
    await write(someone, { text: 'Write to me at me@mail.example' });
    expect((await listed()).items.some((one) => one.id === id)).toBe(false);
    expect((await summaryAndRecount()).kept).toEqual((await summaryAndRecount()).counted);
    await decide([id], 'approve');
    expect(await write(someone, { stars: 5 })).toMatchObject({ problem: { code: 'review_moderated' } });
    expect((await summaryAndRecount()).kept).toEqual((await summaryAndRecount()).counted);
    const params = { slug: piece.slug };
    await someone.visitor.client.withdrawReview({ params, query: someone.query });
    expect((await listed()).items.some((one) => one.id === id)).toBe(false);
    expect(await write(someone)).toMatchObject({ ok: true, value: { state: 'pending' } });
    expect((await summaryAndRecount()).kept).toEqual((await summaryAndRecount()).counted);
  });

  test('is voted helpful once an account or browser; a vote can be taken back', async () => {
    const written = await write(await buyer());
    const params = { id: written.ok ? written.value.id : '' };
    const reader = market.visitor();
    await Promise.all([1, 2, 3].map(() => reader.client.voteReview({ params })));
    for (const _ of [1, 2]) await reader.client.voteReview({ params });
    const another = await market.visitor().client.voteReview({ params });
    // The first three came without a cookie to know the browser by, so each of them may count.
    const [row] =
      await market.sql`select helpful, (select count(*)::int from reviews.vote where review_id = ${params.id}) as votes
      from reviews.review where id = ${params.id}`;
    expect(row?.helpful).toBe(row?.votes);
    expect(another).toMatchObject({ value: { helpful: row?.votes, voted: true } });
    await reader.client.unvoteReview({ params });
    expect(await reader.client.unvoteReview({ params })).toMatchObject({
      value: { helpful: row?.votes - 1, voted: false },
    });
  });
});

describe('moderation', () => {
  test('holds back what the checks find, tells why it is turned down, and notes who decided', async () => {
    const someone = await buyer();
    const written = await write(someone, { text: 'Cheaper at www.elsewhere.example' });
    expect(written).toMatchObject({ value: { state: 'pending' } });
    const id = written.ok ? written.value.id : '';
    const queue = await operator.client.listModeration({ query: { kind: 'review', limit: 96 } });
    expect(queue.ok && queue.value.items.find((one) => one.id === id)).toMatchObject({ heldFor: ['link'] });
    expect(await decide([id], 'reject')).toMatchObject({ problem: { code: 'reason_required' } });
    const reason = 'We show no links to other shops.';
    expect(await decide([id, id], 'reject', reason)).toMatchObject({ value: { done: [id], refused: [] } });
    expect(await decide([id], 'reject', reason)).toMatchObject({
      value: { done: [], refused: [{ code: 'moderation_moved' }] },
    });
    await eventually(async () => {
      const { mails } = await inboxOf(market, someone.email);
      expect(mails.filter(({ text }) => text.includes(reason))).toHaveLength(1);
    });
    const [noted] = await market.sql`select action, note from platform.audit where subject = ${id}`;
    expect(noted).toEqual({ action: 'reviews.reject_review', note: reason });
  });

  test('a reported review stays until somebody decides, is reported once each, and keeping it settles the reports', async () => {
    const written = await write(await buyer());
    const id = written.ok ? written.value.id : '';
    const reader = market.visitor();
    for (const _ of [1, 2]) await reader.client.reportText({ params: { id }, body: { reason: 'spam' } });
    const reported = await operator.client.listModeration({ query: { view: 'reported', limit: 96 } });
    expect(reported.ok && reported.value.items.find((one) => one.id === id)).toMatchObject({
      reports: 1,
      reportReasons: ['spam'],
    });
    await decide([id], 'approve');
    expect((await listed()).items.some((one) => one.id === id)).toBe(true);
    await decide([id], 'hide', 'It names a person.');
    expect((await listed()).items.some((one) => one.id === id)).toBe(false);
    expect((await summaryAndRecount()).kept).toEqual((await summaryAndRecount()).counted);
  });

  test('is for operators: shops and shoppers are turned away', async () => {
    const vendor = await market.staff('vendor@selvedge.example');
    expect(await vendor.client.listModeration({})).toMatchObject({ ok: false, status: 403 });
    expect(await market.visitor().client.listModeration({})).toMatchObject({ ok: false, status: 401 });
  });

  test('everything waits for a person when the market says so', async () => {
    await operator.client.setModeration({ body: { autoPublish: false } });
    expect(await write(await buyer())).toMatchObject({ value: { state: 'pending' } });
    await operator.client.setModeration({ body: { autoPublish: true } });
  });
});

describe('the shop', () => {
  test('replies to reviews of its own pieces, once each; another shop finds none of them', async () => {
    const written = await write(await buyer());
    const params = { id: written.ok ? written.value.id : '' };
    const [own] = await market.sql<{ email: string }[]>`
      select a.email from identity.account a join identity.vendor_staff s on s.account_id = a.id where s.vendor_id = ${piece.vendorId} limit 1`;
    const [foreign] = await market.sql<{ email: string }[]>`
      select a.email from identity.account a join identity.vendor_staff s on s.account_id = a.id where s.vendor_id <> ${piece.vendorId} limit 1`;
    const other = await market.staff(foreign?.email ?? '');
    const none = { problem: { code: 'review_not_found' } };
    expect(await other.client.replyToReview({ params, body: { text: 'Ours now' } })).toMatchObject(none);
    expect(await other.client.reportReview({ params, body: { reason: 'spam' } })).toMatchObject(none);
    const staff = await market.staff(own?.email ?? '');
    await staff.client.replyToReview({ params, body: { text: 'Thank you' } });
    await staff.client.replyToReview({ params, body: { text: 'Thank you very much' } });
    expect((await listed()).items.find(({ id }) => id === params.id)?.reply?.text).toBe(
      'Thank you very much',
    );
    expect(await market.sql`select 1 from reviews.reply where review_id = ${params.id}`).toHaveLength(1);
    const seen = await other.client.listVendorReviews({ query: { limit: 96 } });
    expect(seen.ok && seen.value.items.some(({ id }) => id === params.id)).toBe(false);
  });
});

describe('asking for a review', () => {
  test('comes once, some days after the arrival, with a link that opens the form; not to who wants none', async () => {
    const [asked, silent] = [await buyer(), await buyer()];
    await silent.visitor.client.saveOrderPreferences({
      params: { number: silent.query.order },
      query: { token: silent.query.token },
      body: { choices: [{ kind: 'review_requests', channel: 'email', wanted: false }] },
    });
    await sweepReviewRequests(market.app);
    market.moveClock(7 * 24 * 3600);
    for (const _ of [1, 2]) await sweepReviewRequests(market.app);
    const link = await eventually(async () => {
      const { mails } = await inboxOf(market, asked.email);
      const found = mails.flatMap(
        ({ text }) => /\/p\/[\w-]+\/review\?order=([\w-]+)&token=(\S+)/.exec(text) ?? [],
      );
      expect(found).toHaveLength(3);
      return { order: found[1] ?? '', token: found[2] ?? '' };
    });
    const form = await market.visitor().client.viewOwnReview({ params: { slug: piece.slug }, query: link });
    expect(form).toMatchObject({ ok: true, value: { review: null, authorName: 'Nora L.' } });
    const { mails } = await inboxOf(market, silent.email);
    expect(mails.some(({ text }) => text.includes('/review?'))).toBe(false);
  });
});
