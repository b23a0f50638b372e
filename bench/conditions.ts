import { availableParallelism, cpus } from 'node:os';
import { Redis } from 'ioredis';
import type { Sql } from 'postgres';

/** Prints what a figure depends on: cores, versions, durability. A figure without these says nothing. */
export async function printConditions(sql: Sql, redisUrl: string): Promise<void> {
  const [pg] = await sql`
    select current_setting('server_version') as version, current_setting('fsync') as fsync,
           current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages`;
  const redis = new Redis(redisUrl);
  const version = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1];
  // CONFIG GET answers the name and its value.
  const [, append] = (await redis.config('GET', 'appendonly')) as string[];
  const [, sync] = (await redis.config('GET', 'appendfsync')) as string[];
  redis.disconnect();
  process.stdout.write(
    `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), Node ${process.version}\n` +
      `PostgreSQL ${pg?.version}: fsync ${pg?.fsync}, synchronous_commit ${pg?.commit}, full_page_writes ${pg?.pages}\n` +
      `Redis ${version}: appendonly ${append}, appendfsync ${sync}\n`,
  );
}
