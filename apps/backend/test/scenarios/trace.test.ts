import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  Card,
  eventually,
  findPieces,
  openTestMarket,
  payWith,
  readyToPay,
  type TestMarket,
} from '../harness/index.ts';

/** What a collector is sent, in OTLP's JSON or read from its text: names and ids are enough. */
type Span = { name: string; traceId: string; spanId: string; parentSpanId?: string };
type Sent = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };

let collector: Server;
let market: TestMarket;
const bodies: Buffer[] = [];
beforeAll(async () => {
  collector = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      bodies.push(Buffer.concat(parts));
      res.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const { port } = collector.address() as AddressInfo; // it listens on TCP
  market = await openTestMarket({
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_BSP_SCHEDULE_DELAY: '50' },
  });
});
afterAll(async () => {
  await market.close();
  collector.closeAllConnections();
  await new Promise((resolve) => collector.close(resolve));
});

const spans = () =>
  bodies.flatMap((body) => {
    const sent: Sent = JSON.parse(body.toString('utf8'));
    return sent.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
  });

const EMAIL = 'traced-nobody-else@shopper.example';

async function buy(traceparent?: string) {
  const [piece] = await findPieces(market.sql, { count: 1, stock: 5 });
  if (piece === undefined) throw new Error('no piece');
  const visitor = market.visitor();
  const placementId = randomUUID();
  const checkout = await readyToPay(visitor, [piece], { email: EMAIL });
  const headers = { prefer: 'wait=8', ...(traceparent === undefined ? {} : { traceparent }) };
  const placed = await visitor.client.placeOrder(
    { body: { expectedTotal: checkout.cart.total } },
    { idempotencyKey: placementId, headers },
  );
  expect(placed).toMatchObject({ ok: true, value: { status: 'reserved' } });
  await payWith(market, visitor, placementId, Card.succeeds);
  return placementId;
}

test('one order is one trace, found under its key: API, placer, payment, outbox, job', async () => {
  const placementId = await buy();
  const traceId = placementId.replaceAll('-', '');
  const found = await eventually(() => {
    const own = spans().filter((span) => span.traceId === traceId);
    expect(own.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'POST /v1/placements',
        'placement decide',
        'POST /v1/placements/:placementId/payment',
        'outbox relay',
        'job notifications.confirm-order',
      ]),
    );
    return own;
  });
  const one = (name: string) => found.find((span) => span.name === name);
  expect(one('placement decide')?.parentSpanId).toBe(one('POST /v1/placements')?.spanId);
  const relayed = found.filter(({ name }) => name === 'outbox relay').map(({ spanId }) => spanId);
  const jobs = found.filter(({ name }) => name.startsWith('job '));
  expect(jobs.length).toBeGreaterThan(0);
  for (const job of jobs) expect(relayed).toContain(job.parentSpanId);
});

test("a caller's own trace goes on through the placer", async () => {
  const traceId = randomUUID().replaceAll('-', '');
  await buy(`00-${traceId}-00f067aa0ba902b7-01`);
  await eventually(() => {
    const own = spans().filter((span) => span.traceId === traceId);
    expect(own.map(({ name }) => name).sort()).toEqual(['POST /v1/placements', 'placement decide']);
    expect(own.find(({ name }) => name.startsWith('POST'))?.parentSpanId).toBe('00f067aa0ba902b7');
  });
});

test('no span carries what a shopper typed', async () => {
  const sent = Buffer.concat(bodies).toString('utf8');
  expect(sent).toContain('selvedge.placement_id');
  for (const personal of [EMAIL, 'Nora Lindqvist', 'Torstraße', '4242424242424242'])
    expect(sent).not.toContain(personal);
});
