import type { RouteInput, routes } from '@selvedge/contracts';
import {
  type App,
  discardFailedJobs,
  done,
  noteActions,
  readCursor,
  listFailedJobs as readJobs,
  refuse,
  retryFailedJobs,
  writeCursor,
} from '../../platform/index.ts';
import { handledOf } from './handle-each.ts';
import { withQueue } from './with-queue.ts';

const LIST = 'failed jobs';
const PAGE_DEFAULT = 30;

/**
 * Lists jobs that gave up, newest first. The cursor counts from the newest, since that is what the queue can be read by: a job
 * retried in the meantime moves the rest up by one. Refuses a cursor of another list, and when Redis is gone.
 */
export async function listFailedJobs(app: App, query: RouteInput<typeof routes.listFailedJobs>['query']) {
  const secret = app.config.keys.cursorSecret;
  const key = query.cursor === undefined ? [0] : readCursor(secret, LIST, query.cursor);
  if (key === null) return refuse('invalid_cursor');
  const start = Number(key[0]);
  const limit = query.limit ?? PAGE_DEFAULT;
  return withQueue(app, async () => {
    const jobs = await readJobs(app, start, limit + 1);
    const items = jobs
      .slice(0, limit)
      .map(({ failedAt, ...job }) => ({ ...job, failedAt: failedAt.toISOString() }));
    return done({
      items,
      nextCursor: jobs.length > limit ? writeCursor(secret, LIST, [start + limit]) : null,
    });
  });
}

/** Gives failed jobs all their attempts again. Jobs may run twice, so may this. */
export function retryJobs(app: App, ids: readonly string[], actorId: string | null) {
  return withQueue(app, async () => {
    await noteActions(
      app.db.sql,
      ids.map((id) => ({ action: 'job.retry', subject: id, actorId })),
    );
    return done(handledOf(ids, await retryFailedJobs(app, ids), 'failed_job_not_found'));
  });
}

/** Takes failed jobs away: what they would have done is not done. */
export function discardJobs(
  app: App,
  ids: readonly string[],
  by: { actorId: string | null; reason: string },
) {
  return withQueue(app, async () => {
    await noteActions(
      app.db.sql,
      ids.map((id) => ({ action: 'job.discard', subject: id, actorId: by.actorId, note: by.reason })),
    );
    return done(handledOf(ids, await discardFailedJobs(app, ids), 'failed_job_not_found'));
  });
}
