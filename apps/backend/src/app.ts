import {
  type App,
  type Clock,
  type Config,
  connect,
  connectRedis,
  createLog,
  openFiles,
  redisReady,
  startTracing,
  systemClock,
} from './platform/index.ts';

type Role = 'api' | 'placer' | 'worker' | 'seed' | 'admin' | 'test';

/** Makes the app of a process: its connections, its clock, its log. `close` ends what was registered, last first. */
export async function createApp(config: Config, role: Role, clock: Clock = systemClock): Promise<App> {
  const stopTracing = config.tracing === null ? null : await startTracing({ role, ...config.tracing });
  const db = connect(config.database.url, { pool: config.database.pool, name: role });
  const redis = connectRedis(config.redisUrl);
  const closing: (() => unknown)[] = [() => stopTracing?.(), () => db.close(), () => redis.disconnect()];
  await redisReady(redis);
  return {
    config,
    db,
    redis,
    clock,
    files: openFiles(config.files),
    log: createLog(role, config.logLevel),
    onClose: (work) => void closing.push(work),
    async close() {
      for (const work of closing.splice(0).reverse()) await work();
    },
  };
}
