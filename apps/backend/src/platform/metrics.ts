import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Figures of this process, in the format Prometheus reads; docs/metrics.md says what each means. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });
const registers = [metrics];

export const requestSeconds = new Histogram({
  name: 'selvedge_http_request_seconds',
  help: 'Time to answer, by route and status',
  labelNames: ['route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers,
});

export const requestsShed = new Counter({
  name: 'selvedge_requests_shed_total',
  help: 'Requests sent away before they were looked at, by route',
  labelNames: ['route'],
  registers,
});

export const placementsDecided = new Counter({
  name: 'selvedge_placements_decided_total',
  help: 'Placements decided, by outcome',
  labelNames: ['outcome'],
  registers,
});

export const placementWaitSeconds = new Histogram({
  name: 'selvedge_placement_wait_seconds',
  help: 'Time from queueing a placement to its decision',
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers,
});

export const placementBatchSize = new Histogram({
  name: 'selvedge_placement_batch_size',
  help: 'Placements decided by one call',
  buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
  registers,
});

export const placementBatchSeconds = new Histogram({
  name: 'selvedge_placement_batch_seconds',
  help: 'Time to decide one batch',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers,
});

export const holdsExpired = new Counter({
  name: 'selvedge_holds_expired_total',
  help: 'Orders let go because their hold ran out',
  registers,
});

export const jobsDone = new Counter({
  name: 'selvedge_jobs_done_total',
  help: 'Jobs done, by name',
  labelNames: ['job'],
  registers,
});

export const jobAttemptsFailed = new Counter({
  name: 'selvedge_job_attempts_failed_total',
  help: 'Attempts of jobs that failed, by name; most are tried again',
  labelNames: ['job'],
  registers,
});

export const jobSeconds = new Histogram({
  name: 'selvedge_job_seconds',
  help: 'Time of one attempt of a job, by name',
  labelNames: ['job'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers,
});

const readers = new Set<() => Promise<void>>();
const READ_WITHIN_MS = 2_000;

/** Registers what sets gauges anew whenever somebody asks. Gives what takes it off again. */
export function onScrape(read: () => Promise<void>): () => void {
  readers.add(read);
  return () => void readers.delete(read);
}

/** Writes all figures as they are now. A reader that fails or is late leaves its gauges as they were. */
export async function writeMetrics(): Promise<string> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, READ_WITHIN_MS).unref());
  await Promise.race([Promise.allSettled([...readers].map((read) => read())), late]);
  return metrics.metrics();
}
