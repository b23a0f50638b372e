import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Figures of this process, in the format Prometheus reads. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

export const requestSeconds = new Histogram({
  name: 'selvedge_http_request_seconds',
  help: 'Time to answer, by route and status',
  labelNames: ['route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers: [metrics],
});

export const placementsDecided = new Counter({
  name: 'selvedge_placements_decided_total',
  help: 'Placements decided, by outcome',
  labelNames: ['outcome'],
  registers: [metrics],
});

export const placementWaitSeconds = new Histogram({
  name: 'selvedge_placement_wait_seconds',
  help: 'Time from queueing a placement to its decision',
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [metrics],
});

export const placementDepth = new Gauge({
  name: 'selvedge_placement_queue_depth',
  help: 'Placements on the stream of a shard',
  labelNames: ['shard'],
  registers: [metrics],
});
