import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isTaken } from './ports.ts';
import { Problem } from './problem.ts';

const START_TIMEOUT_MS = 10_000;

export type RedisServer = { readonly url: string; readonly pid: number; stop(): Promise<void> };

/** Starts a Redis (or Valkey) of our own, on this machine only, with its own folder. Throws `Problem` when it does not come up. */
export async function startRedis(wanted: {
  port: number;
  folder: string;
  forTests?: boolean;
}): Promise<RedisServer> {
  const binary = findRedis() ?? installRedis();
  mkdirSync(wanted.folder, { recursive: true });
  const durable = wanted.forTests
    ? ['--save', '', '--appendonly', 'no']
    : ['--appendonly', 'yes', '--appendfsync', 'everysec'];
  const child = spawn(
    binary,
    [
      '--port',
      String(wanted.port),
      '--bind',
      '127.0.0.1',
      '--dir',
      wanted.folder,
      '--maxmemory-policy',
      'noeviction',
      '--daemonize',
      'no',
      ...durable,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const log = createWriteStream(join(wanted.folder, 'server.log'), { flags: 'a' });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let waited = 0; !(await isTaken(wanted.port)); waited += 50) {
    if (waited > START_TIMEOUT_MS || child.exitCode !== null)
      throw new Problem(
        `Redis did not start on port ${wanted.port}; its log is ${join(wanted.folder, 'server.log')}.`,
      );
    await sleep(50);
  }
  return {
    url: `redis://127.0.0.1:${wanted.port}`,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function findRedis(): string | null {
  for (const name of ['redis-server', 'valkey-server']) {
    if (spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) return name;
  }
  return null;
}

const RECIPES: readonly (readonly [manager: string, commands: readonly (readonly string[])[]])[] = [
  [
    'apt-get',
    [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'redis-server'],
    ],
  ],
  ['dnf', [['dnf', 'install', '-y', '-q', 'valkey']]],
  ['apk', [['apk', 'add', '--quiet', 'redis']]],
  ['brew', [['brew', 'install', '--quiet', 'redis']]],
];

function installRedis(): string {
  const recipe = RECIPES.find(([manager]) => spawnSync('which', [manager], { stdio: 'ignore' }).status === 0);
  if (recipe === undefined)
    throw new Problem(
      'Redis is missing. Install redis-server or valkey-server, or set REDIS_URL, and start again.',
    );
  const [manager, commands] = recipe;
  const prefix = manager === 'brew' || process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of commands) {
    const [program = '', ...args] = [...prefix, ...command];
    // A package's own service would start with it: not wanted, ours runs on a port of its own.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    if (spawnSync(program, args, { stdio: 'ignore', env }).status !== 0) {
      const typed = commands.map((one) => ['sudo', ...one].join(' ')).join(' && ');
      throw new Problem(
        `Redis is missing and could not be installed. Type this, then start again:  ${manager === 'brew' ? typed.replace('sudo ', '') : typed}`,
      );
    }
  }
  stopOwnService();
  return findRedis() ?? 'redis-server';
}

function stopOwnService(): void {
  try {
    execFileSync('service', ['redis-server', 'stop'], { stdio: 'ignore' });
  } catch {
    // no such service: nothing to stop
  }
}
