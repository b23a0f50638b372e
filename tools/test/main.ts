import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from '../lib/steps.ts';
import { ensureBrowser } from './browser.ts';
import { type Check, checksOf } from './checks.ts';
import { endChecks, type Outcome, runCheck } from './run-check.ts';
import { startTestServers, type TestServers } from './servers.ts';
import { summarise } from './summary.ts';

// `npm test`: every check there is; `--fast` (npm run verify) only those that need no server, side by side.
const fast = process.argv.includes('--fast');
const folder = mkdtempSync(join(tmpdir(), 'selvedge-results-'));
let servers: TestServers | null = null;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
try {
  const outcomes = fast ? await runAll() : await runInTurn();
  if (!stopping) process.stdout.write(`${summarise(outcomes)}\n`);
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
} catch (error) {
  report(error);
} finally {
  await cleanUp();
}

function runAll(): Promise<Outcome[]> {
  return Promise.all(checksOf({ fast, folder }).map((check) => runOne(check)));
}

async function runInTurn(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const check of checksOf({ fast, folder })) {
    if (stopping) break;
    outcomes.push(await runOne(check));
  }
  return outcomes;
}

async function runOne(check: Check): Promise<Outcome> {
  const outcome = await runCheck(check, await environmentFor(check));
  if (stopping) return outcome;
  process.stdout.write(`${outcome.ok ? '✓' : '✗'} ${check.name} (${outcome.seconds.toFixed(1)} s)\n`);
  if (!outcome.ok) process.stdout.write(`${outcome.output.trimEnd()}\n\n`);
  return outcome;
}

async function environmentFor({ needs }: Check): Promise<Record<string, string>> {
  if (needs === 'browser') return { CHROMIUM_PATH: ensureBrowser() };
  if (needs !== 'servers') return {};
  servers = await startTestServers();
  return { TEST_DATABASE_URL: servers.databaseUrl, TEST_REDIS_URL: servers.redisUrl };
}

/** Once: ends what runs and leaves nothing behind. A terminal and npm may both pass on the same Ctrl-C. */
async function interrupt(): Promise<void> {
  if (stopping) return;
  stopping = true;
  process.stdout.write('\nStopping.\n');
  await endChecks();
  await cleanUp();
  process.exit(130);
}

async function cleanUp(): Promise<void> {
  const mine = servers;
  servers = null;
  await mine?.stop();
  rmSync(folder, { recursive: true, force: true });
}
