import postgres from 'postgres';
import { readNumbers } from '../arguments.ts';
import { printConditions } from '../conditions.ts';
import { findStack } from '../stack.ts';
import { measureConvergence } from './converge.ts';
import { type Result, run } from './run.ts';
import { measureSql } from './sql-call.ts';

/**
 * Placement under load, on one hot variant. In turns, several times: (1) the SQL call alone; (2) sell-out: more buyers than units,
 * as fast as they come.
 * (3) The knee: the highest rate that is served in time. (4) Latency at 70 % of it. (5) Twice the knee: it must shed, not
 * collapse. (6) Holds run out: nothing stays unsold. (7) The SQL call again, now on the orders of all these runs. After each run plain SQL checks what was promised against what was
 * written.
 */
const given = readNumbers({
  stock: 10_000,
  orders: 12_000,
  burst: 3_000,
  seconds: 10,
  overload: 60,
  batches: 40,
  repeats: 5,
});
const KNEE_RATES = [1_000, 1_400, 1_800, 2_200, 2_600, 3_000, 3_400, 3_800, 4_200, 4_600];
const KNEE_SECONDS = 5;
/** Beyond this nobody calls it served in time. */
const KNEE_P99_MS = 1_000;

const stack = findStack();
const sql = postgres(stack.databaseUrl, {
  max: 2,
  onnotice: () => {},
  connection: { role: 'selvedge_market' },
});
await printConditions(sql, stack.redisUrl);
const results: Result[] = [];

const sqlRuns: number[] = [];
const sellOuts: Result[] = [];
// In turns: two runs of one kind in the same minute say less than they seem to.
for (let turn = 0; turn < given.repeats; turn += 1) {
  sqlRuns.push(await measureSql(sql, stack, given.batches));
  sellOuts.push(await take('sell-out', given.stock, given.orders, given.burst));
}
const knee = await findKnee();
const steadyRate = Math.round(knee * 0.7);
const steady = await take(
  '70 % of the knee',
  steadyRate * given.seconds * 2,
  steadyRate * given.seconds,
  steadyRate,
);
const crowd = knee * 2 * given.overload;
const overload = await take('twice the knee', crowd, crowd, knee * 2);
const convergeSeconds = await measureConvergence(sql, stack, 2_000);
const sqlOrdersPerSecondLate = await measureSql(sql, stack, given.batches);
await sql.end();

const sum = (of: (result: Result) => number) => results.reduce((total, one) => total + of(one), 0);
const figures = {
  name: 'placement',
  durableOrdersPerSecond: spread(sellOuts.map((one) => one.perSecond)),
  sqlOrdersPerSecond: spread(sqlRuns),
  sqlOrdersPerSecondLate,
  p50Ms: steady.p50Ms,
  p99Ms: steady.p99Ms,
  steadyRate,
  kneePerSecond: knee,
  sellOutSeconds: spread(sellOuts.map((one) => Math.round(one.seconds * 100) / 100)),
  overloadPerSecond: overload.perSecond,
  overloadP50Ms: overload.p50Ms,
  overloadP99Ms: overload.p99Ms,
  overloadShed: Math.round(overload.shed * 100) / 100,
  overloadShedP50Ms: overload.shedP50Ms,
  overloadShedP99Ms: overload.shedP99Ms,
  overloadAnswers: overload.answers,
  convergeSeconds,
  walBytesPerOrder: spread(sellOuts.map((one) => one.walBytes)),
  fsyncsPerOrder: spread(sellOuts.map((one) => one.walSyncs)),
  oversold: sum((one) => one.oversold),
  duplicates: sum((one) => one.duplicates),
  lost: sum((one) => one.lost),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exitCode = figures.oversold + figures.duplicates + figures.lost === 0 ? 0 : 1;

/** The middle one of some figures, with the least and the greatest. */
function spread(figures: readonly number[]): { median: number; from: number; to: number } {
  const sorted = figures.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return { median, from: sorted[0] ?? 0, to: sorted.at(-1) ?? 0 };
}

async function take(name: string, stock: number, buyers: number, rate: number): Promise<Result> {
  const result = await run(sql, stack, { name, stock, buyers, rate });
  results.push(result);
  return result;
}

/** The highest of the rates at which nobody is sent away and the slowest hundredth is still served in time. */
async function findKnee(): Promise<number> {
  let knee = KNEE_RATES[0] ?? 1_000;
  for (const rate of KNEE_RATES) {
    const buyers = rate * KNEE_SECONDS;
    const { p99Ms, shed } = await take(`at ${rate}/s`, buyers * 2, buyers, rate);
    if (p99Ms > KNEE_P99_MS || shed > 0) break;
    knee = rate;
  }
  return knee;
}
