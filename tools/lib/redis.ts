import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isTaken } from './ports.ts';
import { Problem } from './problem.ts';
import { installSystemPackage } from './system-packages.ts';

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

function installRedis(): string {
  installSystemPackage('Redis', { 'apt-get': 'redis-server', dnf: 'valkey', apk: 'redis', brew: 'redis' });
  stopOwnService();
  const found = findRedis();
  if (found === null)
    throw new Problem('Redis was installed, but neither redis-server nor valkey-server is in PATH.');
  return found;
}

/** A package may bring a service that runs by itself. It was not there before, and nobody asked for it. */
function stopOwnService(): void {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of [
    ['systemctl', 'disable', '--now', 'redis-server'],
    ['service', 'redis-server', 'stop'],
  ]) {
    const [program = '', ...args] = [...sudo, ...command];
    spawnSync(program, args, { stdio: 'ignore' });
  }
}
