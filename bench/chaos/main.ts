import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endLeftovers } from '../../tools/lib/leftovers.ts';
import { startServers } from './market.ts';
import { leaveDead } from './processes.ts';
import { type Outcome, runSeed } from './run-seed.ts';

// `npm run chaos -- --seed N [--seeds COUNT] [--record] [--calm]`: COUNT runs from seed N on. The last line is JSON; ends with 1 when an
// invariant was broken. `--record` adds a line a seed to bench/results/chaos.jsonl.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    record: { type: 'boolean', default: false },
    calm: { type: 'boolean', default: false },
  },
});
const [first, count] = [Number(values.seed), Number(values.seeds)];
const outcomes: Outcome[] = [];
const servers = await startServers();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void interrupt());
try {
  for (let seed = first; seed < first + count; seed++) {
    const outcome = await runSeed(servers, seed, values.calm);
    outcomes.push(outcome);
    print(outcome);
    if (values.record) record(outcome);
  }
} finally {
  await servers.stop();
}
const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
const violations = sum((one) => one.violations.length);
const figures = {
  name: 'chaos',
  seed: first,
  seeds: count,
  orders: sum((one) => one.orders),
  paid: sum((one) => one.paid),
  vouchers: sum((one) => one.vouchers),
  kills: sum((one) => one.kills),
  strikes: sum((one) => one.strikes.length),
  violations,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exitCode = violations === 0 ? 0 : 1;

/** Ends all that runs and leaves nothing behind. */
async function interrupt(): Promise<void> {
  leaveDead();
  await endLeftovers(servers.home, 'SIGKILL');
  await servers.stop();
  process.exit(130);
}

function print({
  seed,
  buyers,
  orders,
  paid,
  vouchers,
  told,
  kills,
  strikes,
  violations: broken,
  seconds,
}: Outcome): void {
  process.stdout.write(
    `seed ${seed}: ${buyers} buyers, ${orders} orders (${vouchers} with a voucher), ${paid} paid ${JSON.stringify(told)}, ${kills} processes died, ${strikes.length} faults, ` +
      `${broken.length} violations, ${seconds} s\n`,
  );
  if (broken.length === 0) return;
  for (const { atMs, fault } of strikes) process.stdout.write(`  ${atMs} ms: ${fault}\n`);
  for (const { check, found } of broken) process.stdout.write(`  VIOLATED ${check}: ${found}\n`);
}

function record(outcome: Outcome): void {
  const { strikes, ...rest } = outcome;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const line = { commit, ...rest, faults: strikes.map(({ fault }) => fault) };
  appendFileSync(join(import.meta.dirname, '../results/chaos.jsonl'), `${JSON.stringify(line)}\n`);
}
