import { join } from 'node:path';
import { type Running, type Service, startService } from '../lib/children.ts';
import { tryPostgres, tryRedis } from '../lib/connections.ts';
import { note } from '../lib/leftovers.ts';
import { startPostgres } from '../lib/postgres.ts';
import { startRedis } from '../lib/redis.ts';
import { environmentOf, type Settings } from '../lib/settings.ts';
import { step } from '../lib/steps.ts';
import { buildApps } from './build-apps.ts';
import type { Options } from './options.ts';
import { prepareDatabase } from './prepare-database.ts';
import { servicesOf } from './services.ts';

/** Starts the parts of a stack in the order in which they need each other. Gives the environment they share. */
export async function startStack(
  settings: Settings,
  options: Options,
  keys: Record<string, string>,
  started: Running[],
) {
  const [databaseUrl, redisUrl] = await Promise.all([
    step('database', () => openDatabase(settings, options, keys, started)),
    step('queue', () => openQueue(settings, options, started)),
  ]);
  const env = environmentOf(settings, { databaseUrl, redisUrl, keys });
  await prepareDatabase(env, options);
  const services = servicesOf(settings, options);
  const launch = async (service: Service) =>
    void started.push(await startService(settings.home, service, env));
  await step('sandbox, API, placer and worker', () => Promise.all(services.back.map(launch)));
  // The storefront's public pages are made from what the API says: it is up before they are built.
  if (!options.dev) await buildApps(settings, options, env);
  if (services.front.length > 0)
    await step('storefront and console', () => Promise.all(services.front.map(launch)));
  return env;
}

async function openDatabase(
  settings: Settings,
  options: Options,
  keys: Record<string, string>,
  started: Running[],
): Promise<string> {
  if (settings.databaseUrl !== undefined) {
    await tryPostgres(settings.databaseUrl);
    return settings.databaseUrl;
  }
  const place = {
    port: settings.ports.postgres,
    folder: join(settings.home, 'postgres'),
    password: keys.postgresPassword ?? '',
    database: 'selvedge',
  };
  if (!options.has('postgres'))
    return `postgres://postgres:${place.password}@127.0.0.1:${place.port}/selvedge`;
  const starting = startPostgres(place);
  started.unshift({ name: 'postgres', stop: () => stopWhenUp(starting) });
  const server = await starting;
  note(settings.home, 'postgres', server.pid);
  return server.url;
}

async function openQueue(settings: Settings, options: Options, started: Running[]): Promise<string> {
  if (settings.redisUrl !== undefined) {
    await tryRedis(settings.redisUrl);
    return settings.redisUrl;
  }
  if (!options.has('redis')) return `redis://127.0.0.1:${settings.ports.redis}`;
  const starting = startRedis({ port: settings.ports.redis, folder: join(settings.home, 'redis') });
  started.push({ name: 'redis', stop: () => stopWhenUp(starting) });
  const server = await starting;
  note(settings.home, 'redis', server.pid);
  return server.url;
}

/** A server on its way up when the stack is stopped comes up first: what is half up cannot be stopped. */
async function stopWhenUp(starting: Promise<{ stop(): Promise<void> }>): Promise<void> {
  const server = await starting.catch(() => null);
  await server?.stop();
}
