import { refuseTakenPorts } from '../lib/ports.ts';
import type { Settings } from '../lib/settings.ts';
import type { Options } from './options.ts';

/** Throws one sentence when a port that this start needs is taken. */
export async function refuseBusyPorts(
  { ports, databaseUrl, redisUrl }: Settings,
  options: Options,
): Promise<void> {
  await refuseTakenPorts([
    ...(options.has('postgres') && databaseUrl === undefined
      ? [['database', ports.postgres, 'POSTGRES_PORT'] as const]
      : []),
    ...(options.has('redis') && redisUrl === undefined
      ? [['queue (Redis)', ports.redis, 'REDIS_PORT'] as const]
      : []),
    ...(options.has('api') ? [['API', ports.api, 'API_PORT'] as const] : []),
    ...(options.has('placer') ? [['placer', ports.placer, 'PLACER_HEALTH_PORT'] as const] : []),
    ...(options.has('worker') ? [['worker', ports.worker, 'WORKER_HEALTH_PORT'] as const] : []),
    ...(options.has('storefront') ? [['storefront', ports.storefront, 'STOREFRONT_PORT'] as const] : []),
    ...(options.has('console') ? [['console', ports.console, 'CONSOLE_PORT'] as const] : []),
    ...(options.has('sandbox')
      ? [
          ['sandbox', ports.sandbox, 'SANDBOX_PORT'] as const,
          ['card fields', ports.cardFields, 'SANDBOX_CARD_PORT'] as const,
          ['mail inbox', ports.smtp, 'SANDBOX_SMTP_PORT'] as const,
        ]
      : []),
  ]);
}
