import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

type Note = { readonly pid: number; readonly startedAt: string };

/** How often, each 100 ms, a process asked to end is looked at before it is forced. */
const END_WAITS_MAX = 100;

/** Notes a process we started, so that a next start finds it should this one be killed. */
export function note(home: string, name: string, pid: number): void {
  mkdirSync(join(home, 'run'), { recursive: true });
  const startedAt = startTimeOf(pid);
  if (startedAt !== null)
    writeFileSync(join(home, 'run', `${name}.json`), JSON.stringify({ pid, startedAt } satisfies Note));
}

export function forget(home: string, name: string): void {
  rmSync(join(home, 'run', `${name}.json`), { force: true });
}

/** Finds who runs this stack now: the noted `start` process, when it is alive. */
export function runningStart(home: string): number | null {
  const noted = read(join(home, 'run', 'start.json'));
  return noted !== null && isOurs(noted) && noted.pid !== process.pid ? noted.pid : null;
}

/** Ends processes that a killed start left behind: only those that are the very ones noted, by process id and start time. */
export async function endLeftovers(home: string, by: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number> {
  const folder = join(home, 'run');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  // PostgreSQL and Redis end after those that still write to them.
  const servers = files.filter((file) => SERVERS.includes(file));
  const others = files.filter((file) => !SERVERS.includes(file));
  let ended = 0;
  for (const group of [others, servers]) {
    const ends = await Promise.all(group.map((file) => endNoted(join(folder, file), by)));
    ended += ends.filter(Boolean).length;
  }
  return ended;
}

const SERVERS = ['postgres.json', 'redis.json'];

async function endNoted(file: string, by: 'SIGTERM' | 'SIGKILL'): Promise<boolean> {
  const noted = read(file);
  const ours = noted !== null && noted.pid !== process.pid && isOurs(noted);
  if (ours) {
    // SIGINT tells PostgreSQL to end without waiting for its clients; SIGTERM would wait.
    process.kill(noted.pid, file.endsWith('postgres.json') ? 'SIGINT' : by);
    for (let waited = 0; waited < END_WAITS_MAX && isOurs(noted); waited++) await sleep(100);
    if (isOurs(noted)) process.kill(noted.pid, 'SIGKILL');
  }
  rmSync(file, { force: true });
  return ours;
}

function read(file: string): Note | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isOurs({ pid, startedAt }: Note): boolean {
  return startTimeOf(pid) === startedAt;
}

/** When a process began, as `ps` says; null when there is none. A process id used again has another start time. */
function startTimeOf(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
