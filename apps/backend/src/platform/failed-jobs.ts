import type { Job as Failed } from 'bullmq';
import type { App } from './app.ts';
import { cutPersonal } from './cut-personal.ts';
import type { OutboxRow } from './outbox.ts';
import { jobQueueOf } from './queue.ts';

/** A job that gave up, with the fact that caused it and why it failed last. */
export type FailedJob = {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly subject: string;
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: Date;
};

/** Lists jobs that gave up, newest first, from the `start`-th on. Throws when Redis is gone. */
export async function listFailedJobs(app: App, start: number, limit: number): Promise<FailedJob[]> {
  const jobs: (Failed<OutboxRow> | undefined)[] = await jobQueueOf(app).getFailed(start, start + limit - 1);
  // A job that was taken away while the list was read has no data any more.
  return jobs.flatMap((job) => (job?.id === undefined ? [] : [present(job.id, job)]));
}

function present(id: string, job: Failed<OutboxRow>): FailedJob {
  return {
    id,
    name: job.name,
    topic: job.data.topic,
    subject: job.data.subject,
    reason: cutPersonal(job.failedReason ?? ''),
    attempts: job.attemptsMade,
    failedAt: new Date(job.finishedOn ?? job.timestamp),
  };
}

/** Gives failed jobs all their attempts again. Gives which were failed; one asked for twice is retried once. */
export async function retryFailedJobs(app: App, ids: readonly string[]): Promise<string[]> {
  return eachFailed(app, ids, (job) => job.retry('failed', { resetAttemptsMade: true }));
}

/** Takes failed jobs away for good. Gives which were failed. */
export async function discardFailedJobs(app: App, ids: readonly string[]): Promise<string[]> {
  return eachFailed(app, ids, (job) => job.remove());
}

async function eachFailed(
  app: App,
  ids: readonly string[],
  act: (job: Failed<OutboxRow>) => Promise<void>,
): Promise<string[]> {
  const queue = jobQueueOf(app);
  const done: string[] = [];
  for (const id of ids) {
    const job: Failed<OutboxRow> | undefined = await queue.getJob(id);
    if (job === undefined || !(await job.isFailed())) continue;
    try {
      await act(job);
    } catch (error) {
      // Somebody else acted on it in this moment: then it is no failed job any more, which is what was wanted.
      if (await job.isFailed()) throw error;
      continue;
    }
    done.push(id);
  }
  return done;
}
