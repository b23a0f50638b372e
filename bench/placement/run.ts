import type { Sql } from 'postgres';
import { fire, type Hit, percentile, type Shot } from '../open-loop.ts';
import { readCpu, writeShares } from '../processes.ts';
import type { Stack } from '../stack.ts';
import { type HotVariant, makeBuyers, offerHotVariant, withdraw } from './buyers.ts';

export type Run = {
  readonly name: string;
  readonly stock: number;
  readonly buyers: number;
  /** Buyers that come each second. */
  readonly rate: number;
};

export type Result = {
  readonly orders: number;
  /** Orders a second, over the time from the first to the last of them. */
  readonly perSecond: number;
  readonly seconds: number;
  /** Of those who were served. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Share of buyers who were asked to come back, and how soon they knew. */
  readonly shed: number;
  readonly shedP50Ms: number;
  readonly shedP99Ms: number;
  /** How many got which answer. */
  readonly answers: Readonly<Record<string, number>>;
  readonly oversold: number;
  readonly duplicates: number;
  readonly lost: number;
  readonly walBytes: number;
  readonly walSyncs: number;
  readonly hot: HotVariant;
};

/** One run: buyers come at a constant rate for one hot variant, then the database is asked what they got. */
export async function run(sql: Sql, stack: Stack, { name, stock, buyers, rate }: Run): Promise<Result> {
  const hot = await offerHotVariant(sql, stock);
  const shots = await makeBuyers(sql, stack.cookieSecret, hot, buyers);
  const [cpu, wal] = [readCpu(stack.home), await readWal(sql)];
  const startedAt = performance.now();
  const hits = await fire(stack.apiUrl, shots, rate);
  const elapsedMs = performance.now() - startedAt;
  const shares = writeShares(cpu, readCpu(stack.home), elapsedMs);
  const written = await readWal(sql);
  const audited = await auditRun(sql, hot, shots, hits);
  const served = hits.filter(({ answer }) => answer !== null && answer.status < 400).map(({ ms }) => ms);
  const shed = hits.filter(({ answer }) => answer?.status === 503).map(({ ms }) => ms);
  const result = {
    ...audited,
    perSecond: Math.round(audited.orders / Math.max(audited.seconds, 0.001)),
    p50Ms: percentile(served, 0.5),
    p99Ms: percentile(served, 0.99),
    shed: shed.length / hits.length,
    shedP50Ms: percentile(shed, 0.5),
    shedP99Ms: percentile(shed, 0.99),
    walBytes: Math.round((written.bytes - wal.bytes) / Math.max(audited.orders, 1)),
    walSyncs: Math.round(((written.syncs - wal.syncs) / Math.max(audited.orders, 1)) * 1000) / 1000,
    hot,
  };
  process.stdout.write(
    `${name}: ${buyers} buyers at ${rate}/s for ${stock} units: ${result.orders} orders in ${result.seconds.toFixed(2)} s (${result.perSecond}/s), ` +
      `p50 ${result.p50Ms} ms, p99 ${result.p99Ms} ms, sent away ${Math.round(result.shed * 100)} % (p50 ${result.shedP50Ms} ms, p99 ${result.shedP99Ms} ms), answered in ${(elapsedMs / 1000).toFixed(1)} s; ` +
      `oversold ${result.oversold}, duplicates ${result.duplicates}, lost ${result.lost}; answers ${JSON.stringify(audited.answers)}\n` +
      `  of one core: ${shares}; an order: ${result.walBytes} B of WAL, ${result.walSyncs} fsyncs\n`,
  );
  await withdraw(sql, hot);
  return result;
}

async function readWal(sql: Sql): Promise<{ bytes: number; syncs: number }> {
  const [row] = await sql<{ bytes: number; syncs: number }[]>`
    select (select wal_bytes::float8 from pg_stat_wal) as bytes,
           (select coalesce(sum(fsyncs), 0)::float8 from pg_stat_io where object = 'wal') as syncs`;
  return row ?? { bytes: 0, syncs: 0 };
}

/** Compares what buyers were told with what the database holds. */
async function auditRun(sql: Sql, hot: HotVariant, shots: readonly Shot[], hits: readonly Hit[]) {
  const told = hits.map(outcomeOf);
  const [row] = await sql<{ orders: number; buyers: number; units: number; seconds: number }[]>`
    select count(*)::int as orders, count(distinct o.cart_id)::int as buyers,
           coalesce(sum(l.quantity), 0)::int as units, coalesce(extract(epoch from max(o.placed_at) - min(o.placed_at)), 0)::float8 as seconds
      from orders.order o join orders.order_line l on l.order_id = o.id where l.variant_id = ${hot.variantId}`;
  const [stock] = await sql<{ held: number }[]>`
    select coalesce(sum(held), 0)::int as held from inventory.stock where variant_id = ${hot.variantId}`;
  const reservedKeys = hits.flatMap((hit, i) =>
    told[i] === 'reserved' ? [shots[hit.shot]?.headers?.['idempotency-key'] ?? ''] : [],
  );
  const [kept] = await sql<{ kept: number }[]>`
    select count(*)::int as kept from orders.order where placement_id = any (${reservedKeys}::uuid[])`;
  if (row === undefined || stock === undefined || kept === undefined)
    throw new Error('the audit gave no row');
  const answers: Record<string, number> = {};
  for (const outcome of told) answers[outcome] = (answers[outcome] ?? 0) + 1;
  return {
    orders: row.orders,
    seconds: row.seconds,
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
