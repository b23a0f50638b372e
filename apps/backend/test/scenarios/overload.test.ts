import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runPlacer } from '../../src/modules/checkout/index.ts';
import { eventually, findPieces, openTestMarket, readyToPay, type TestMarket } from '../harness/index.ts';

/** So few fit in, and nothing is decided before the test lets a placer start. */
const INSIDE = 5;
const BUYERS = 12;

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true, env: { REQUESTS_INSIDE_MIN: String(INSIDE) } });
});
afterAll(() => market.close());

const metric = async (name: string) => {
  const text = await (await fetch(`${market.apiUrl}/metrics`)).text();
  const found = new RegExp(`^${name}\\S* (\\d+)`, 'm').exec(text);
  return Number(found?.[1] ?? 0);
};

test('the limit holds however the address is written; who hangs up leaves room', async () => {
  const stop = new AbortController();
  const endless = () => {
    // A body that is begun and never ends keeps its caller inside.
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) });
    const headers = { 'content-type': 'application/json' };
    // The type lacks `duplex`, which fetch wants with such a body.
    const init = { method: 'POST', headers, body, duplex: 'half', signal: stop.signal } as RequestInit;
    return fetch(`${market.apiUrl}/V1/placements/?a=1`, init);
  };
  const statuses: number[] = [];
  const asking = Array.from({ length: BUYERS }, () =>
    endless().then(
      ({ status }) => void statuses.push(status),
      () => undefined,
    ),
  );
  await eventually(() => expect(statuses).toEqual(Array(BUYERS - INSIDE).fill(503)));
  stop.abort();
  await Promise.all(asking);
  const plain = () => fetch(`${market.apiUrl}/v1/placements`, { method: 'POST', body: 'words' });
  await eventually(async () => expect((await plain()).status).toBe(415));
});

test('more buyers than fit in: those within are decided, the others are asked to come back and hold nothing', async () => {
  const [piece] = await findPieces(market.sql, { count: 1, stock: 50 });
  if (piece === undefined) throw new Error('no piece');
  const buyers = await Promise.all(
    Array.from({ length: BUYERS }, async () => {
      const visitor = market.visitor();
      const { total } = (await readyToPay(visitor, [piece])).cart;
      const body = JSON.stringify({ expectedTotal: total });
      const key = randomUUID();
      const headers = { 'content-type': 'application/json', 'idempotency-key': key, prefer: 'wait=10' };
      return { visitor, key, place: () => visitor.send('/v1/placements', { method: 'POST', headers, body }) };
    }),
  );
  const before = await metric('selvedge_requests_shed_total');
  const answers: { key: string; answer: Response }[] = [];
  const asking = buyers.map(async ({ key, place }) => void answers.push({ key, answer: await place() }));

  // Nobody inside has an answer yet; all those sent away have theirs.
  await eventually(() => expect(answers).toHaveLength(BUYERS - INSIDE));
  const shed = [...answers];
  for (const { answer } of shed) {
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(2);
    expect(await answer.json()).toMatchObject({
      status: 503,
      code: 'busy',
      instance: answer.headers.get('x-request-id'),
    });
  }
  expect((await metric('selvedge_requests_shed_total')) - before).toBe(BUYERS - INSIDE);

  // Whoever has goods in hand, or looks around, is answered meanwhile.
  const [first] = buyers;
  if (first === undefined) throw new Error('no buyer');
  expect((await first.visitor.client.viewCart()).status).toBe(200);
  expect(
    (await first.visitor.client.viewPlacement({ params: { placementId: first.key } })).status,
  ).toBeLessThan(500);

  const placer = runPlacer(market.app);
  market.app.onClose(() => placer.close());
  await Promise.all(asking);
  const within = answers.slice(shed.length);
  expect(within.map(({ answer }) => answer.status)).toEqual(Array(INSIDE).fill(200));
  const keys = buyers.map(({ key }) => key);
  const kept =
    await market.sql`select placement_id as key from orders.order where placement_id = any (${keys}::uuid[])`;
  expect(kept.map(({ key }) => key).sort()).toEqual(within.map(({ key }) => key).sort());

  // There is room again: each comes back with the same key and gets goods.
  for (const { key } of shed) {
    const again = await buyers.find((buyer) => buyer.key === key)?.place();
    expect(again?.status).toBe(200);
    expect(await again?.json()).toMatchObject({ status: 'reserved' });
  }
});
