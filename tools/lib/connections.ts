import { Redis } from 'ioredis';
import postgres from 'postgres';
import { Problem } from './problem.ts';

const TIMEOUT_SECONDS = 3;

/** Tries a PostgreSQL that was given. Throws one sentence that says what is wrong, without its password. */
export async function tryPostgres(url: string): Promise<void> {
  const where = placeOf(url, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  const sql = postgres(url, { max: 1, connect_timeout: TIMEOUT_SECONDS, onnotice: () => {} });
  try {
    const [row] = await sql`select current_setting('server_version_num')::int / 10000 as major`;
    if (row?.major < 18)
      throw new Problem(
        `DATABASE_URL names PostgreSQL ${row?.major} at ${where}; Selvedge needs 18 or later.`,
      );
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`DATABASE_URL cannot be used: PostgreSQL at ${where} says “${reasonOf(error)}”.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Tries a Redis that was given. Throws one sentence that says what is wrong, without its password. */
export async function tryRedis(url: string): Promise<void> {
  const where = placeOf(url, 'REDIS_URL', ['redis:', 'rediss:']);
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: TIMEOUT_SECONDS * 1000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let cause: unknown = null;
  redis.on('error', (error) => {
    cause = error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new Problem(`REDIS_URL cannot be used: Redis at ${where} says “${reasonOf(cause ?? error)}”.`);
  } finally {
    redis.disconnect();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function placeOf(url: string, variable: string, protocols: readonly string[]): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !protocols.includes(parsed.protocol))
    throw new Problem(`${variable} is not an address like ${protocols[0]}//user:password@host:port/name.`);
  return parsed.host;
}
