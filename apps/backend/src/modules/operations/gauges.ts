import { Gauge } from 'prom-client';
import { metrics } from '../../platform/index.ts';

const registers = [metrics];
const gauge = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]) =>
  new Gauge({ name: `selvedge_${name}`, help, labelNames, registers });

/** How things stand, read when somebody asks. Every process of a stack tells the same: take the highest, do not add. */
export const gauges = {
  redisUp: gauge('redis_up', 'Whether Redis answers: 1 or 0'),
  placementDepth: gauge('placement_queue_depth', 'Placements on the stream of a shard', 'shard'),
  placementPending: gauge(
    'placement_queue_pending',
    'Placements a placer has taken and not finished',
    'shard',
  ),
  placementAge: gauge(
    'placement_queue_age_seconds',
    'How long the oldest placement of a shard has waited',
    'shard',
  ),
  deadLetters: gauge('dead_letters', 'Placements that could not be decided, waiting for an operator'),
  jobs: gauge('jobs', 'Jobs by where they are', 'state'),
  outboxWaiting: gauge('outbox_waiting', 'Facts that are not published yet'),
  outboxAge: gauge('outbox_age_seconds', 'How long the oldest of them has waited'),
  webhooksWaiting: gauge('webhooks_waiting', 'Messages of processors not worked on yet'),
  webhooksFailed: gauge('webhooks_failed', 'Those of them whose last try failed'),
  webhooksAge: gauge('webhooks_age_seconds', 'How long the oldest of them has waited'),
  holds: gauge('holds', 'Stock holds that stand'),
  holdsOverdue: gauge('holds_overdue', 'Stock holds past their time that nobody has released'),
  alarmsOpen: gauge('alarms_open', 'Alarms nobody has settled'),
  connections: gauge(
    'database_connections',
    'Connections to PostgreSQL, by the part that opened them',
    'application',
  ),
  poolMax: gauge('database_pool_max', 'The most connections this process opens'),
  roundTrip: gauge(
    'database_round_trip_seconds',
    'Time of a trivial statement, waiting for a free connection of this process included',
  ),
} as const;
