import { Redis as Connection } from 'ioredis';

export type Redis = Connection;

const COMMAND_TIMEOUT_MS = 2_000;

/** Connects for commands that must fail fast: nothing waits in memory for a Redis that is gone. */
export function connectRedis(url: string): Redis {
  const redis = new Connection(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
    lazyConnect: false,
  });
  redis.on('error', () => {}); // each command reports its own failure; readiness reports the connection
  return redis;
}

/** Connects for commands that wait (stream reads, subscriptions, BullMQ workers): they outlast a restart of Redis. */
export function connectBlockingRedis(url: string): Redis {
  const redis = new Connection(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  redis.on('error', () => {});
  return redis;
}

/** Resolves when the connection can be used, or after `timeoutMs` in any case. */
export function redisReady(redis: Redis, timeoutMs = 3_000): Promise<void> {
  if (redis.status === 'ready') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeoutMs);
    redis.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
