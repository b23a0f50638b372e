import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobs } from '../../src/jobs.ts';
import { runPlacer } from '../../src/modules/checkout/index.ts';
import { connectBlockingRedis, openJobQueue, relayOnce, runJobs } from '../../src/platform/index.ts';
import {
  Card,
  eventually,
  findPieces,
  openTestMarket,
  payWith,
  readyToPay,
  reserve,
  type TestMarket,
} from '../harness/index.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true, withoutJobs: true });
});
afterAll(() => market.close());

const mailsTo = async (to: string) => {
  const answer = await fetch(`${market.sandboxUrl}/inbox.json?to=${encodeURIComponent(to)}`);
  const { mails }: { mails: unknown[] } = await answer.json();
  return mails.length;
};

test('a placement waits on the stream while no placer runs, and is decided by the next one', async () => {
  const [piece] = await findPieces(market.sql, { count: 1, stock: 1 });
  if (piece === undefined) throw new Error('no piece');
  const visitor = market.visitor();
  const checkout = await readyToPay(visitor, [piece]);
  const key = randomUUID();
  const asked = await visitor.client.placeOrder(
    { body: { expectedTotal: checkout.cart.total } },
    { idempotencyKey: key },
  );
  expect(asked).toMatchObject({ ok: true, status: 202, value: { status: 'queued' } });
  const placer = runPlacer(market.app);
  await eventually(async () =>
    expect(await visitor.client.viewPlacement({ params: { placementId: key } })).toMatchObject({
      value: { status: 'reserved' },
    }),
  );
  await placer.close();
});

test('a queue that loses everything loses no effect: facts go out again, and each effect happens once', async () => {
  const email = 'effects@shopper.example';
  const [piece] = await findPieces(market.sql, { count: 1, stock: 3 });
  if (piece === undefined) throw new Error('no piece');
  const placer = runPlacer(market.app);
  const visitor = market.visitor();
  const key = randomUUID();
  await reserve(visitor, await readyToPay(visitor, [piece], { email }), key);
  await payWith(market, visitor, key, Card.succeeds);
  await placer.close();

  const redis = connectBlockingRedis(market.app.config.redisUrl);
  const queue = openJobQueue(redis, jobs);
  while (await relayOnce(market.app, queue));
  await market.app.redis.flushdb();
  expect(await mailsTo(email)).toBe(0);

  // What an operator does after Redis was lost (docs/runbooks/redis-gone.md), here twice.
  const again = () =>
    market.sql`update platform.outbox set published_at = null where published_at > now() - interval '1 hour'`;
  const running = runJobs(market.app, jobs);
  const idle = () =>
    eventually(async () => {
      const { waiting, active } = await queue.counts();
      expect(waiting + active).toBe(0);
    });
  await again();
  while (await relayOnce(market.app, queue));
  await eventually(async () => expect(await mailsTo(email)).toBe(1));
  // A mail arrives before its job is marked done: taken away now, that job would stay active for ever.
  await idle();
  await market.app.redis.del(...(await market.app.redis.keys('{selvedge}:jobs:notifications*')), 'none');
  await again();
  while (await relayOnce(market.app, queue));
  await idle();
  expect(await mailsTo(email)).toBe(1);
  await running.close();
  await queue.close();
  redis.disconnect();
});
