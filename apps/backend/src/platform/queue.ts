import { Queue, Worker } from 'bullmq';
import type { App } from './app.ts';
import { crashPoint } from './crash-point.ts';
import { jobAttemptsFailed, jobSeconds, jobsDone } from './metrics.ts';
import type { OutboxRow } from './outbox.ts';
import { connectBlockingRedis, type Redis } from './redis.ts';
import { withSpan } from './trace.ts';

/** A job does one thing about one fact. It may run twice and says in its module how that is safe. */
export type Job = {
  /** `module.verb`, unique. */
  readonly name: string;
  /** The topics of facts that cause it. */
  readonly on: readonly string[];
  readonly run: (app: App, fact: OutboxRow) => Promise<void>;
};

/** One queue with one hash tag, so that it also lives on a Redis Cluster. */
const QUEUE = 'jobs';
const PREFIX = '{selvedge}';
const ATTEMPTS_MAX = 8;
const BACKOFF_MS = 500;
const CONCURRENCY = 8;
/** Jobs are short: one whose worker says nothing for this long is given to another. */
const LOCK_MS = 10_000;
const STALLED_EVERY_MS = 5_000;
/** A job may lose this many workers before it counts as failed. */
const STALLED_MAX = 5;
const KEEP_DONE = 1_000;
const KEEP_FAILED = 5_000;

export type JobCounts = {
  readonly queue: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
};

export type JobQueue = {
  /** Adds the jobs caused by facts. The job id holds the fact's id: adding twice is adding once. */
  enqueue(facts: readonly OutboxRow[]): Promise<void>;
  counts(): Promise<JobCounts>;
  close(): Promise<void>;
};

const queues = new WeakMap<App, Queue>();

/** The queue as operators look at it, one a process, on the connection that fails fast. */
export function jobQueueOf(app: App): Queue {
  const existing = queues.get(app);
  if (existing !== undefined) return existing;
  const queue = openQueue(app.redis);
  app.onClose(() => queue.close());
  queues.set(app, queue);
  return queue;
}

function openQueue(redis: Redis): Queue {
  const queue = new Queue(QUEUE, { connection: redis, prefix: PREFIX });
  queue.on('error', () => {}); // each call reports its own failure
  return queue;
}

/** Counts jobs by where they are. Throws when Redis is gone. */
export async function countJobs(queue: Queue): Promise<JobCounts> {
  const c = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  return {
    queue: QUEUE,
    waiting: c.waiting ?? 0,
    active: c.active ?? 0,
    delayed: c.delayed ?? 0,
    failed: c.failed ?? 0,
  };
}

/** Opens the producing side of the job queue. */
export function openJobQueue(redis: Redis, jobs: readonly Job[]): JobQueue {
  const queue = openQueue(redis);
  const byTopic = Map.groupBy(
    jobs.flatMap((job) => job.on.map((topic) => ({ topic, job }))),
    (entry) => entry.topic,
  );
  return {
    async enqueue(facts) {
      const caused = facts.flatMap((fact) =>
        (byTopic.get(fact.topic) ?? []).map(({ job }) => ({
          name: job.name,
          data: fact,
          opts: {
            jobId: `${job.name}-${fact.id}`,
            attempts: ATTEMPTS_MAX,
            backoff: { type: 'exponential', delay: BACKOFF_MS, jitter: 0.3 },
            removeOnComplete: KEEP_DONE,
            removeOnFail: KEEP_FAILED,
          },
        })),
      );
      if (caused.length > 0) await queue.addBulk(caused);
    },
    counts: () => countJobs(queue),
    close: () => queue.close(),
  };
}

/** Runs jobs until closed. A job that keeps failing rests among the failed ones, where an operator sees it. */
export function runJobs(app: App, jobs: readonly Job[]): { close(): Promise<void> } {
  const connection = connectBlockingRedis(app.config.redisUrl);
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const worker = new Worker<OutboxRow>(
    QUEUE,
    async ({ name, data }) => {
      const job = byName.get(name);
      if (job === undefined) throw new Error(`no job is called ${name}`);
      const options = { kind: 'consumer', parent: data.trace ?? null } as const;
      const stopTimer = jobSeconds.startTimer({ job: name });
      await withSpan(`job ${name}`, options, async (span) => {
        span?.set({ 'selvedge.topic': data.topic, 'selvedge.fact_id': data.id });
        await job.run(app, data);
      }).finally(stopTimer);
      jobsDone.inc({ job: name });
      crashPoint('job.done');
    },
    {
      connection,
      prefix: PREFIX,
      concurrency: CONCURRENCY,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_EVERY_MS,
      maxStalledCount: STALLED_MAX,
    },
  );
  worker.on('error', () => {});
  worker.on('failed', (job, error) => {
    jobAttemptsFailed.inc({ job: job?.name ?? 'unknown' });
    app.log.warn(
      { job: job?.name, fact: job?.data.id, attempt: job?.attemptsMade, err: error },
      'job failed',
    );
  });
  return {
    async close() {
      await worker.close();
      connection.disconnect();
    },
  };
}
