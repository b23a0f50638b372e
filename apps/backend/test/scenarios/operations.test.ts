import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exposeBacklogs } from '../../src/modules/operations/index.ts';
import { jobQueueOf, raiseAlarm, runJobs } from '../../src/platform/index.ts';
import {
  eventually,
  findPieces,
  openTestMarket,
  type Piece,
  readyToPay,
  reserve,
  setStock,
  type TestMarket,
  type Visitor,
} from '../harness/index.ts';

let market: TestMarket;
let operator: Visitor;
let piece: Piece;
beforeAll(async () => {
  market = await openTestMarket({ withoutJobs: true });
  operator = await market.staff('operator@selvedge.example');
  const [found] = await findPieces(market.sql, { count: 1 });
  if (found === undefined) throw new Error('no piece');
  piece = found;
  await market.sql.unsafe(`
    create function public.poison() returns trigger language plpgsql as $$
    begin if new.email like 'poison%' then raise exception 'poisoned: %', new.email; end if; return new; end $$`);
});
beforeEach(async () => {
  await market.app.redis.del('{placements}:dead');
  await mend();
  await market.sql`update inventory.hold set state = 'released' where state = 'held'`;
  await setStock(market.sql, piece.variantId, 5);
});
afterAll(() => market.close());

const poison = () =>
  market.sql.unsafe(
    'create trigger poison before insert on orders.recipient for each row execute function public.poison()',
  );
const mend = () => market.sql.unsafe('drop trigger if exists poison on orders.recipient');

const value = <Value>(answer: { ok: true; value: Value } | { ok: false; problem: unknown }): Value => {
  if (answer.ok) return answer.value;
  throw new Error(JSON.stringify(answer.problem));
};
const letters = async () => value(await operator.client.listDeadLetters()).items;
const held = async () => {
  const [row] = await market.sql`
    select sum(held)::int as held from inventory.stock where variant_id = ${piece.variantId}`;
  return row?.held;
};
const notes = (subject: string) =>
  market.sql`select action, actor_id is not null as "byAccount", note from platform.audit where subject = ${subject} order by id`;

/** A placement that the database refuses for a reason that will not pass; gives who asked and its dead letter. */
async function bury() {
  await poison();
  const visitor = market.visitor();
  const placementId = randomUUID();
  const checkout = await readyToPay(visitor, [piece], { email: `poison-${placementId}@shopper.example` });
  expect(await reserve(visitor, checkout, placementId)).toMatchObject({
    status: 'rejected',
    reason: 'internal',
  });
  const letter = (await letters()).find((one) => one.placementId === placementId);
  if (letter === undefined) throw new Error('no dead letter');
  return { visitor, checkout, placementId, id: letter.id, letter };
}

const replay = async (...ids: string[]) => value(await operator.client.replayDeadLetters({ body: { ids } }));
const standing = async (visitor: Visitor, placementId: string) =>
  value(await visitor.client.viewPlacement({ params: { placementId } }));

describe('dead letters', () => {
  test('a poisoned placement is put aside without its address; mended and replayed, it is reserved', async () => {
    const { visitor, placementId, id, letter } = await bury();
    expect(letter).toMatchObject({ attempts: 1, state: 'replayable', reason: 'poisoned: [cut]' });
    expect(value(await operator.client.viewDeadLetter({ params: { id } }))).toEqual(letter);
    await mend();
    expect(await replay(id)).toEqual({ done: [id], refused: [] });
    await eventually(async () =>
      expect(await standing(visitor, placementId)).toMatchObject({ status: 'reserved' }),
    );
    expect(await held()).toBe(1);
    expect(await letters()).toEqual([]);
    expect(await notes(placementId)).toEqual([{ action: 'dead_letter.replay', byAccount: true, note: '' }]);
    const [alarm] = await market.sql`
      select settled_at is not null as settled, settled_by is not null as "by" from platform.alarm where subject = ${placementId}`;
    expect(alarm).toEqual({ settled: true, by: true });
  });

  test('replayed twice at once, it is decided once; replayed later, there is nothing to replay', async () => {
    const { visitor, placementId, id } = await bury();
    await mend();
    await Promise.all([replay(id), replay(id)]);
    await eventually(async () =>
      expect(await standing(visitor, placementId)).toMatchObject({ status: 'reserved' }),
    );
    expect((await replay(id)).refused).toMatchObject([{ id, code: 'dead_letter_not_found' }]);
    expect(await held()).toBe(1);
    const orders = await market.sql`select 1 from orders.order where placement_id = ${placementId}`;
    expect(orders).toHaveLength(1);
  });

  test('replayed before it was mended, it comes back as another letter that counts its attempts', async () => {
    const { placementId, id } = await bury();
    await replay(id);
    await eventually(async () =>
      expect(await letters()).toMatchObject([{ placementId, attempts: 2, state: 'replayable' }]),
    );
    expect(await held()).toBe(0);
  });

  test('a shopper who got the goods by another order meanwhile keeps that order', async () => {
    const { visitor, checkout, id } = await bury();
    await mend();
    const again = await reserve(visitor, checkout);
    expect(again.status).toBe('reserved');
    expect(await letters()).toMatchObject([{ id, state: 'superseded' }]);
    expect((await replay(id)).refused).toMatchObject([{ code: 'dead_letter_superseded' }]);
    const [order] = await market.sql`select state from orders.order where number = ${again.orderNumber}`;
    expect(order?.state).toBe('awaiting_payment');
    expect(await held()).toBe(1);
  });

  test('what is no placement can be discarded with a reason, not replayed', async () => {
    await market.app.redis.xadd('{placements:0}:queue', '*', 'm', 'no placement');
    const letter = await eventually(async () => {
      const [one] = await letters();
      if (one === undefined) throw new Error('not buried yet');
      return one;
    });
    expect(letter).toMatchObject({ state: 'unreadable', placementId: null });
    expect((await replay(letter.id)).refused).toMatchObject([{ code: 'dead_letter_unreadable' }]);
    const discarded = await operator.client.discardDeadLetters({
      body: { ids: [letter.id], reason: 'sent by hand' },
    });
    expect(value(discarded).done).toEqual([letter.id]);
    expect(await letters()).toEqual([]);
    expect(await notes(letter.id)).toMatchObject([{ action: 'dead_letter.discard', note: 'sent by hand' }]);
  });

  test('pages are bounded and follow each other', async () => {
    for (let i = 0; i < 5; i += 1)
      await market.app.redis.xadd('{placements}:dead', '*', 'entry', '1-1', 'm', `no ${i}`, 'reason', 'test');
    const first = value(await operator.client.listDeadLetters({ query: { limit: 3 } }));
    const cursor = first.nextCursor ?? '';
    const second = value(await operator.client.listDeadLetters({ query: { limit: 3, cursor } }));
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect([first.items.length, second.items.length, new Set(ids).size]).toEqual([3, 2, 5]);
    expect(second.nextCursor).toBeNull();
  });

  test('shops and shoppers can neither read nor replay them', async () => {
    const { visitor, placementId, id } = await bury();
    const vendor = await market.staff('vendor@selvedge.example');
    for (const someone of [vendor, visitor]) {
      const refused = someone === vendor ? 403 : 401;
      expect((await someone.client.listDeadLetters()).status).toBe(refused);
      expect((await someone.client.replayDeadLetters({ body: { ids: [id] } })).status).toBe(refused);
    }
    expect(await standing(visitor, placementId)).toMatchObject({ status: 'rejected', reason: 'internal' });
    expect(await letters()).toHaveLength(1);
  });
});

test('a failed job is listed with its reason, and retried once however often it is asked for', async () => {
  let broken = true;
  let runs = 0;
  const running = runJobs(market.app, [
    {
      name: 'test.flaky',
      on: [],
      async run() {
        runs += 1;
        if (broken) throw new Error('the mail server is away for nora@shopper.example');
      },
    },
  ]);
  const fact = { id: randomUUID(), topic: 'test.happened', subject: 'SV-1', payload: {} };
  const id = `test.flaky-${fact.id}`;
  await jobQueueOf(market.app).add('test.flaky', fact, { jobId: id, attempts: 1 });
  const failed = async () => value(await operator.client.listFailedJobs()).items;
  await eventually(async () =>
    expect(await failed()).toMatchObject([
      { id, name: 'test.flaky', subject: 'SV-1', reason: 'the mail server is away for [cut]' },
    ]),
  );
  broken = false;
  const retry = async () => value(await operator.client.retryFailedJobs({ body: { ids: [id] } }));
  const answers = await Promise.all([retry(), retry()]);
  expect(answers.flatMap(({ done }) => done)).toContain(id);
  await eventually(() => expect(runs).toBe(2));
  expect(await failed()).toEqual([]);
  expect((await retry()).refused).toMatchObject([{ code: 'failed_job_not_found' }]);
  await running.close();
  expect(runs).toBe(2);
});

test('a webhook that failed is announced again, or discarded with a reason', async () => {
  const [redone, dropped] = ['evt_redone', 'evt_dropped'];
  for (const eventId of [redone, dropped]) {
    await market.sql`
      insert into payments.webhook_event (provider, event_id, type, body, attempts, last_error)
      values ('stripe', ${eventId}, 'payment_intent.succeeded', '{}', 8, 'no answer')`;
    await market.sql`
      insert into platform.outbox (topic, subject, payload, published_at)
      values ('webhook.received', ${eventId}, ${market.sql.json({ eventId })}, now())`;
  }
  const stuck = async () => value(await operator.client.listStuckWebhooks()).items.map(({ id }) => id);
  expect(await stuck()).toEqual(['stripe:evt_redone', 'stripe:evt_dropped']);
  const retried = await operator.client.retryWebhooks({
    body: { ids: [`stripe:${redone}`, 'stripe:evt_none'] },
  });
  expect(value(retried)).toMatchObject({
    done: ['stripe:evt_redone'],
    refused: [{ id: 'stripe:evt_none', code: 'webhook_not_found' }],
  });
  const again = await market.sql`
    select payload from platform.outbox where subject = ${redone} and published_at is null`;
  expect(again).toEqual([{ payload: { eventId: redone } }]);
  await operator.client.discardWebhooks({
    body: { ids: [`stripe:${dropped}`], reason: 'of another account' },
  });
  expect(await stuck()).toEqual(['stripe:evt_redone']);
  expect(await notes(dropped)).toMatchObject([{ action: 'webhook.discard', note: 'of another account' }]);
});

test('an alarm is settled once, with a note that stays', async () => {
  const intent = `pi_${randomUUID()}`;
  await raiseAlarm(market.app.db.sql, 'payment.unknown_intent', intent, { state: 'created' });
  const open = async () =>
    value(await operator.client.viewSystemHealth()).alarms.find(({ subject }) => subject === intent);
  const alarm = await open();
  expect(alarm?.detail).toEqual({ state: 'created' });
  const settle = (note: string) =>
    operator.client.settleAlarm({ params: { id: alarm?.id ?? '' }, body: { note } });
  expect((await settle('of the staging account')).ok).toBe(true);
  expect(await open()).toBeUndefined();
  expect(await settle('no, another')).toMatchObject({ ok: false, problem: { code: 'alarm_not_open' } });
  const actions = value(await operator.client.listOperatorActions()).items;
  expect(actions.find(({ subject }) => subject.endsWith(intent))).toMatchObject({
    action: 'alarm.settle',
    note: 'of the staging account',
    actor: expect.any(String),
  });
});

test('with Redis down the figures of the database are shown and acts on queues refused', async () => {
  market.app.redis.disconnect();
  try {
    const health = value(await operator.client.viewSystemHealth());
    expect(health).toMatchObject({ redis: 'down', jobs: [] });
    expect(health.placements.minutes).toHaveLength(60);
    expect(await operator.client.listDeadLetters()).toMatchObject({
      ok: false,
      status: 503,
      problem: { code: 'queue_unavailable' },
    });
  } finally {
    await market.app.redis.connect();
  }
});

test('the metrics tell how the queues stand, and say so when Redis is gone', async () => {
  exposeBacklogs(market.app);
  const { id } = await bury();
  const metrics = async () => (await fetch(`${market.apiUrl}/metrics`)).text();
  const told = await metrics();
  expect(told).toMatch(/^selvedge_dead_letters 1$/m);
  expect(told).toMatch(/^selvedge_placement_queue_depth\{shard="0"\} 0$/m);
  expect(told).toMatch(/^selvedge_placements_decided_total\{outcome="reserved"\} [1-9]/m);
  expect(told).toMatch(/^selvedge_placement_batch_size_count [1-9]/m);
  expect(told).toMatch(/^selvedge_jobs_done_total\{job="test.flaky"\} 1$/m);
  expect(told).toMatch(/^selvedge_job_attempts_failed_total\{job="test.flaky"\} 1$/m);
  expect(told).toMatch(/^selvedge_webhooks_failed 1$/m);
  expect(told).toMatch(/^selvedge_database_connections\{application="selvedge-test"\} [1-9]/m);
  expect(told).not.toContain('shopper.example');
  market.app.redis.disconnect();
  try {
    const gone = await metrics();
    expect(gone).toMatch(/^selvedge_redis_up 0$/m);
    expect(gone).not.toMatch(/^selvedge_dead_letters /m);
    expect(gone).toMatch(/^selvedge_outbox_waiting \d/m);
  } finally {
    await market.app.redis.connect();
  }
  await replay(id);
});
