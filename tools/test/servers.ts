import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { note } from '../lib/leftovers.ts';
import { findFreePort } from '../lib/ports.ts';
import { startPostgres } from '../lib/postgres.ts';
import { startRedis } from '../lib/redis.ts';
import { openRunFolder } from '../lib/run-folder.ts';

const POSTGRES_PORT = 54339;
const REDIS_PORT = 63809;

export type TestServers = { readonly databaseUrl: string; readonly redisUrl: string; stop(): Promise<void> };

/**
 * Starts a PostgreSQL and a Redis for one run of the tests, on ports and folders of their own. The usual ports when they
 * are free, others when another run has them. What a killed run left behind is ended first.
 */
export async function startTestServers(): Promise<TestServers> {
  const home = await openRunFolder('test');
  const offset = Number(process.env.SELVEDGE_PORT_OFFSET ?? 0);
  const [postgresPort, redisPort] = await Promise.all([
    findFreePort(POSTGRES_PORT + offset),
    findFreePort(REDIS_PORT + offset),
  ]);
  const [database, queue] = await Promise.all([
    startPostgres({
      port: postgresPort,
      folder: join(home, 'postgres'),
      password: 'test',
      database: 'selvedge_test',
      forTests: true,
    }),
    startRedis({ port: redisPort, folder: join(home, 'redis'), forTests: true }),
  ]);
  note(home, 'postgres', database.pid);
  note(home, 'redis', queue.pid);
  const endAtOnce = () => [database.pid, queue.pid].forEach(kill);
  process.once('exit', endAtOnce);
  return {
    databaseUrl: database.url,
    redisUrl: queue.url,
    async stop() {
      await Promise.all([database.stop(), queue.stop()]);
      process.off('exit', endAtOnce);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What Vitest runs around the project `integration`. Servers that `npm test` started already are used as they are. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE_URL !== undefined && process.env.TEST_REDIS_URL !== undefined)
    return async () => {};
  const servers = await startTestServers();
  process.env.TEST_DATABASE_URL = servers.databaseUrl;
  process.env.TEST_REDIS_URL = servers.redisUrl;
  return servers.stop;
}

/** SIGINT: PostgreSQL ends without waiting for its clients. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // ended already
  }
}
