import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '../lib/children.ts';
import { ensureKeys } from '../lib/keys.ts';
import { endLeftovers, forget, note, runningStart } from '../lib/leftovers.ts';
import { Problem } from '../lib/problem.ts';
import { readSettings, type Settings } from '../lib/settings.ts';
import { report, step } from '../lib/steps.ts';
import { findRunAs, ownFolder } from '../lib/unprivileged.ts';
import { printAddresses } from './addresses.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { refuseBusyPorts } from './refuse-busy-ports.ts';
import { startStack } from './start-stack.ts';
import { stopInOrder } from './stop-in-order.ts';

/** `npm start`: from a clone to a running market, step by step; then waits until it is asked to stop. */
const SAME_SIGNAL_MS = 1_000;
const PARENT_LOOK_MS = 1_000;
const FREE_BYTES_MIN = 2 * 1024 ** 3;
const started: Running[] = [];

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(`${HELP}\n`);
  else await start(options, readSettings());
} catch (error) {
  report(error);
  await stopInOrder(started);
  await endLeftovers(readSettings().home);
  process.exit(1);
}

async function start(options: Options, settings: Settings): Promise<void> {
  const { home } = settings;
  const other = runningStart(home);
  if (other !== null) {
    process.stdout.write(`This market runs already (process ${other}).\n`);
    return printAddresses(settings);
  }
  const ended = await endLeftovers(home);
  if (ended > 0)
    process.stdout.write(`• ended ${ended} process${ended === 1 ? '' : 'es'} of a start that was killed\n`);
  if (options.reset) await step('deleting the old market', () => deleteData(settings));
  const keys = ensureKeys(home);
  refuseFullDisk(home);
  await refuseBusyPorts(settings, options);
  note(home, 'start', process.pid);
  process.on('exit', () => forget(home, 'start'));
  const stopped = whenAskedToStop();
  const stack = startStack(settings, options, keys, started);
  const env = await Promise.race([stack, stopped.then(() => null)]);
  stack.catch(() => {}); // asked to stop meanwhile, what it still does may fail
  if (env !== null) {
    writeFileSync(join(home, 'stack.json'), JSON.stringify(env, null, 2), { mode: 0o600 });
    printAddresses(settings);
    await stopped;
  }
  await stopInOrder(started);
  // What was still on its way up when we were asked to stop is noted, but not yet among what was started.
  await endLeftovers(home);
  rmSync(join(home, 'stack.json'), { force: true });
  process.exit(0);
}

function whenAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | null = null;
    const ask = () => {
      // A terminal and npm may both pass on one Ctrl-C: only a second one, later, means it.
      if (askedAt !== null && performance.now() - askedAt > SAME_SIGNAL_MS) return endHard();
      if (askedAt !== null) return;
      askedAt = performance.now();
      process.stdout.write('\nStopping. Your data is kept; press Ctrl-C again to force it.\n');
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
    // Killed outright, the command that started us passes nothing on: we see that we have another parent.
    const parent = Number(process.env.SELVEDGE_STARTED_BY ?? process.ppid);
    setInterval(() => process.ppid !== parent && askedAt === null && ask(), PARENT_LOOK_MS).unref();
  });
}

/** Asked twice: what still runs is ended without waiting, as the next start would do. */
async function endHard(): Promise<void> {
  await endLeftovers(readSettings().home, 'SIGKILL');
  process.exit(1);
}

function deleteData({ home }: Settings): void {
  rmSync(ownFolder(join(home, 'postgres'), findRunAs()), { recursive: true, force: true });
  for (const part of ['redis', 'files', 'sandbox', 'build-storefront.txt', 'build-console.txt'])
    rmSync(join(home, part), { recursive: true, force: true });
}

function refuseFullDisk(home: string): void {
  const { bavail, bsize } = statfsSync(home);
  if (bavail * bsize < FREE_BYTES_MIN) {
    throw new Problem(
      `The disk of ${home} has ${Math.round((bavail * bsize) / 1024 ** 2)} MB free; a market needs 2 GB. Free some, or set SELVEDGE_HOME to another disk.`,
    );
  }
}
