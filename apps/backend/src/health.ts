import type { Express } from 'express';
import type { App } from './platform/index.ts';

const CHECK_TIMEOUT_MS = 1_000;

/** Mounts `/healthz` (the process answers) and `/readyz` (it can do its work: PostgreSQL answers; Redis may be down, which is told). */
export function mountHealth(server: Express, app: App): void {
  server.get('/healthz', (_req, res) => void res.json({ status: 'ok' }));
  server.get('/readyz', async (_req, res) => {
    const [postgres, redis] = await Promise.all([
      answers(app.db.sql`select 1`),
      answers(app.redis.status === 'ready' ? app.redis.ping() : Promise.reject(new Error('not connected'))),
    ]);
    res
      .status(postgres ? 200 : 503)
      .json({ status: postgres ? (redis ? 'ready' : 'degraded') : 'down', postgres, redis });
  });
}

function answers(question: PromiseLike<unknown>): Promise<boolean> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, CHECK_TIMEOUT_MS).unref());
  return Promise.race([question, late]).then(
    () => true,
    () => false,
  );
}
