import { type App, refuse } from '../../platform/index.ts';

/** Does something with Redis, or says that it does not answer. What else goes wrong is thrown. */
export async function withQueue<Result>(app: App, work: () => Promise<Result>) {
  if (app.redis.status !== 'ready') return refuse('queue_unavailable');
  try {
    return await work();
  } catch (error) {
    if (isAway(error)) return refuse('queue_unavailable');
    throw error;
  }
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /MaxRetriesPerRequest|Connection is closed|Command timed out|ECONN|writeable/.test(
    `${error.name} ${error.message}`,
  );
}
