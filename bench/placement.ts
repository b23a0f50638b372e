import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { uuidv7 } from '../apps/backend/src/platform/ids.ts';
import { readNumbers } from './arguments.ts';
import { type HotVariant, makeBuyers, offerHotVariant, withdraw } from './buyers.ts';
import { printConditions } from './conditions.ts';
import { fire, type Hit, percentile, type Shot } from './open-loop.ts';
import { readCpu, writeShares } from './processes.ts';
import { findStack } from './stack.ts';

/**
 * Placement under load, on one hot variant. (1) Sell-out: more buyers than units, as fast as they come. (2) Steady rate:
 * latency below the knee. (3) The SQL call alone. Then plain SQL checks what was promised against what was written.
 */
const given = readNumbers({ orders: 6_000, stock: 4_000, burst: 4_000, rate: 800, seconds: 10, batches: 20 });
const SQL_BATCH = 256;
const stack = findStack();
const sql = postgres(stack.databaseUrl, {
  max: 2,
  onnotice: () => {},
  connection: { role: 'selvedge_market' },
});
await printConditions(sql, stack.redisUrl);

const sellOut = await run('sell-out', given.stock, given.orders, given.burst);
const steady = await run('steady', given.rate * given.seconds * 2, given.rate * given.seconds, given.rate);
const sqlOrdersPerSecond = await measureSql();
await sql.end();

const broken =
  sellOut.oversold + sellOut.duplicates + sellOut.lost + steady.oversold + steady.duplicates + steady.lost;
const figures = {
  name: 'placement',
  durableOrdersPerSecond: sellOut.perSecond,
  sqlOrdersPerSecond,
  p50Ms: steady.p50Ms,
  p99Ms: steady.p99Ms,
  steadyRate: given.rate,
  sellOutSeconds: sellOut.seconds,
  oversold: sellOut.oversold + steady.oversold,
  duplicates: sellOut.duplicates + steady.duplicates,
  lost: sellOut.lost + steady.lost,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exitCode = broken === 0 ? 0 : 1;

async function run(name: string, stock: number, buyers: number, rate: number) {
  const hot = await offerHotVariant(sql, stock);
  const shots = await makeBuyers(sql, stack.cookieSecret, hot, buyers);
  const cpu = readCpu(stack.home);
  const startedAt = performance.now();
  const hits = await fire(stack.apiUrl, shots, rate);
  const elapsed = (performance.now() - startedAt) / 1000;
  const shares = writeShares(cpu, readCpu(stack.home), elapsed * 1000);
  const audit = await auditRun(hot, shots, hits);
  const decidedSeconds = Math.round(audit.spanSeconds * 100) / 100;
  const perSecond = Math.round(audit.orders / Math.max(audit.spanSeconds, 0.001));
  const latencies = hits.filter((hit) => hit.answer !== null).map((hit) => hit.ms);
  const result = {
    ...audit,
    perSecond,
    seconds: decidedSeconds,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
  };
  process.stdout.write(
    `${name}: ${buyers} buyers at ${rate}/s for ${stock} units: ${audit.orders} orders in ${decidedSeconds} s (${perSecond}/s), ` +
      `p50 ${result.p50Ms} ms, p99 ${result.p99Ms} ms, answered in ${elapsed.toFixed(1)} s; ` +
      `oversold ${audit.oversold}, duplicates ${audit.duplicates}, lost ${audit.lost}; answers ${JSON.stringify(audit.answers)}\n` +
      `  of one core: ${shares}\n`,
  );
  await withdraw(sql, hot);
  return result;
}

/** Compares what buyers were told with what the database holds. */
async function auditRun(hot: HotVariant, shots: readonly Shot[], hits: readonly Hit[]) {
  const told = hits.map((hit) => outcomeOf(hit));
  const [row] = await sql<{ orders: number; buyers: number; units: number; span: number }[]>`
    select count(*)::int as orders, count(distinct o.cart_id)::int as buyers,
           coalesce(sum(l.quantity), 0)::int as units, coalesce(extract(epoch from max(o.placed_at) - min(o.placed_at)), 0)::float8 as span
      from orders.order o join orders.order_line l on l.order_id = o.id where l.variant_id = ${hot.variantId}`;
  const [stock] = await sql<
    { held: number }[]
  >`select coalesce(sum(held), 0)::int as held from inventory.stock where variant_id = ${hot.variantId}`;
  const reservedKeys = hits.flatMap((hit, i) =>
    told[i] === 'reserved' ? [shots[hit.shot]?.headers?.['idempotency-key'] ?? ''] : [],
  );
  const [kept] = await sql<
    { kept: number }[]
  >`select count(*)::int as kept from orders.order where placement_id = any (${reservedKeys}::uuid[])`;
  if (row === undefined || stock === undefined || kept === undefined)
    throw new Error('the audit gave no row');
  const answers: Record<string, number> = {};
  for (const outcome of told) answers[outcome] = (answers[outcome] ?? 0) + 1;
  return {
    orders: row.orders,
    spanSeconds: row.span,
    oversold: Math.max(row.units - hot.stock, 0) + Math.abs(stock.held - row.units),
    duplicates: row.orders - row.buyers,
    lost: reservedKeys.length - kept.kept,
    answers,
  };
}

function outcomeOf({ answer }: Hit): string {
  if (answer === null) return 'no answer';
  if (answer.status >= 400) return String(answer.status);
  const { status, reason }: { status: string; reason: string | null } = JSON.parse(answer.body);
  return status === 'rejected' ? `rejected: ${reason}` : status;
}

/** The SQL call by itself: batches of ready orders on one variant, one connection, each committed. */
async function measureSql(): Promise<number> {
  const hot = await offerHotVariant(sql, given.batches * SQL_BATCH * 2);
  await makeBuyers(sql, stack.cookieSecret, hot, given.batches * SQL_BATCH);
  const drafts = await sql<{ id: string; cartId: string }[]>`
    select d.id, d.cart_id as "cartId" from checkout.draft d join cart.line l on l.cart_id = d.cart_id where l.variant_id = ${hot.variantId}`;
  const orders = drafts.map((draft, index) => orderOf(hot, draft, index));
  const startedAt = performance.now();
  for (let at = 0; at < orders.length; at += SQL_BATCH)
    await placeBatch(sql, orders.slice(at, at + SQL_BATCH));
  const seconds = (performance.now() - startedAt) / 1000;
  const [row] =
    await sql`select count(*)::int as n from orders.order_line where variant_id = ${hot.variantId}`;
  if (row?.n !== orders.length) throw new Error(`the SQL run wrote ${row?.n} of ${orders.length} orders`);
  await withdraw(sql, hot);
  const perSecond = Math.round(orders.length / seconds);
  process.stdout.write(
    `SQL call alone: ${orders.length} orders in ${seconds.toFixed(2)} s (${perSecond}/s), ${SQL_BATCH} a call\n`,
  );
  return perSecond;
}

async function placeBatch(connection: Sql, orders: readonly ReturnType<typeof orderOf>[]): Promise<void> {
  const batch = {
    currency: 'EUR',
    placements: orders.map(({ placement }, i) => ({ ...placement, n: i + 1 })),
    parcels: orders.map(({ parcel }, i) => ({ ...parcel, n: i + 1 })),
    lines: orders.map(({ line }, i) => ({ ...line, n: i + 1 })),
  };
  await connection`select count(*) from checkout.place_batch(${JSON.stringify(batch)}::text::jsonb, interval '10 minutes')`;
}

function orderOf(hot: HotVariant, draft: { id: string; cartId: string }, index: number) {
  const [order, parcel] = [uuidv7(new Date()), uuidv7(new Date())];
  const number = `SV-${randomUUID().slice(0, 4).toUpperCase()}-${(index + 1_000_000).toString(36).toUpperCase()}${randomUUID().slice(0, 4).toUpperCase()}`;
  const amounts = { goods: 12_900, shipping: 500 };
  return {
    placement: {
      placement: randomUUID(),
      cart: draft.cartId,
      draft: draft.id,
      fingerprint: 'bench',
      country: 'FR',
      order,
      number,
      ...amounts,
    },
    parcel: {
      id: parcel,
      vendor: hot.vendorId,
      number: `${number}-1`,
      ...amounts,
      commission: 1_935,
      code: 'standard',
      name: 'Standard',
      from: '2026-01-01',
      until: '2026-01-02',
    },
    line: {
      no: 1,
      id: uuidv7(new Date()),
      parcel,
      vendor: hot.vendorId,
      variant: hot.variantId,
      product: randomUUID(),
      slug: 'bench',
      title: 'Bench piece',
      colour: 'Ink',
      size: 'M',
      sku: 'BENCH',
      picture: null,
      quantity: 1,
      price: 12_900,
      bps: 1_500,
      commission: 1_935,
    },
  };
}
