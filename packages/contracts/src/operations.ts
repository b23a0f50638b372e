import { z } from 'zod';
import { Cursor, Instant, PageLimit, pageOf, Uuid } from './common.ts';
import { route } from './route.ts';

/** What operators watch, and mend by hand: queues, dead letters, failed jobs, webhooks, alarms. */

const Seconds = z.int().min(0);

export const SystemHealth = z
  .strictObject({
    readAt: Instant,
    redis: z.enum(['up', 'down']),
    placements: z
      .strictObject({
        waiting: z.int(),
        pending: z.int(),
        oldestSeconds: Seconds,
        deadLetters: z.int(),
        perSecond: z.number().meta({ description: 'Decided a second, over the last ten seconds' }),
        p95Ms: z.int().nullable().meta({
          description: '95th percentile from asking to deciding; null when nothing was decided lately',
        }),
        lastHour: z.int(),
        minutes: z
          .array(
            z
              .strictObject({ minute: Instant, reserved: z.int(), rejected: z.int() })
              .meta({ id: 'PlacementMinute' }),
          )
          .meta({ description: 'The last 60 minutes, oldest first; the last one is not over yet' }),
      })
      .meta({ id: 'PlacementQueue' }),
    outbox: z.strictObject({ waiting: z.int(), oldestSeconds: Seconds }).meta({ id: 'OutboxQueue' }),
    jobs: z.array(
      z
        .strictObject({
          queue: z.string(),
          waiting: z.int(),
          active: z.int(),
          delayed: z.int(),
          failed: z.int(),
        })
        .meta({ id: 'JobQueue' }),
    ),
    webhooks: z
      .strictObject({ waiting: z.int(), failed: z.int(), oldestSeconds: Seconds, lastHour: z.int() })
      .meta({ id: 'WebhookInbox' }),
    holds: z
      .strictObject({ held: z.int(), overdue: z.int(), expiredLastHour: z.int() })
      .meta({ id: 'Holds' }),
    openAlarms: z.int(),
    alarms: z.array(
      z
        .strictObject({
          id: Uuid,
          kind: z.string(),
          subject: z.string(),
          detail: z.record(z.string(), z.union([z.string(), z.number()])),
          raisedAt: Instant,
        })
        .meta({ id: 'Alarm' }),
    ),
  })
  .meta({ id: 'SystemHealth' });
export type SystemHealth = z.infer<typeof SystemHealth>;

const EntryId = z
  .string()
  .regex(/^\d{1,16}-\d{1,10}$/)
  .meta({ description: 'Where it lies among the dead letters' });

export const DeadLetter = z
  .strictObject({
    id: EntryId,
    placementId: Uuid.nullable().meta({ description: 'null: what came was no placement' }),
    cartId: Uuid.nullable(),
    reason: z.string(),
    queuedAt: Instant.nullable(),
    buriedAt: Instant,
    attempts: z.int().meta({ description: 'How often deciding it was tried' }),
    state: z
      .enum(['replayable', 'decided', 'superseded', 'unreadable'])
      .meta({ description: 'Whether a replay would do something, and why not' }),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof DeadLetter>;

export const FailedJob = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    topic: z.string(),
    subject: z.string(),
    reason: z.string(),
    attempts: z.int(),
    failedAt: Instant,
  })
  .meta({ id: 'FailedJob' });
export type FailedJob = z.infer<typeof FailedJob>;

export const WebhookMessage = z
  .strictObject({
    id: z.string().meta({ description: '`provider:event`' }),
    type: z.string(),
    receivedAt: Instant,
    attempts: z.int(),
    lastError: z.string().nullable(),
  })
  .meta({ id: 'WebhookMessage' });
export type WebhookMessage = z.infer<typeof WebhookMessage>;

export const OperatorAction = z
  .strictObject({
    id: Uuid,
    action: z.string(),
    subject: z.string(),
    actor: z.string().nullable().meta({ description: 'Who; null: the command line' }),
    note: z.string(),
    at: Instant,
  })
  .meta({ id: 'OperatorAction' });
export type OperatorAction = z.infer<typeof OperatorAction>;

const BULK_MAX = 100;
const page = z.strictObject({ cursor: Cursor.optional(), limit: PageLimit.optional() });
const Note = z.string().trim().min(3, 'say why, in a few words').max(300);
const idsOf = (id: z.ZodType<string, string>) => z.strictObject({ ids: z.array(id).min(1).max(BULK_MAX) });
const withReason = (id: z.ZodType<string, string>) =>
  z.strictObject({ ids: z.array(id).min(1).max(BULK_MAX), reason: Note });

/** What came of acting on several: which were done, and which not, each with the code of its refusal. */
export const Handled = z
  .strictObject({
    done: z.array(z.string()),
    refused: z.array(
      z.strictObject({ id: z.string(), code: z.string(), title: z.string() }).meta({ id: 'NotHandled' }),
    ),
  })
  .meta({ id: 'Handled' });
export type Handled = z.infer<typeof Handled>;

const admin = { area: 'admin', access: 'operator' } as const;

export const viewSystemHealth = route({
  ...admin,
  name: 'viewSystemHealth',
  method: 'GET',
  path: '/v1/admin/system',
  summary: 'Queues, rates, holds, webhooks and alarms as they are now',
  response: SystemHealth,
  errors: [],
});

export const listDeadLetters = route({
  ...admin,
  name: 'listDeadLetters',
  method: 'GET',
  path: '/v1/admin/dead-letters',
  summary: 'Placements that could not be decided, newest first',
  query: page,
  response: pageOf('DeadLetterPage', DeadLetter),
  errors: ['invalid_cursor', 'queue_unavailable'],
});

export const viewDeadLetter = route({
  ...admin,
  name: 'viewDeadLetter',
  method: 'GET',
  path: '/v1/admin/dead-letters/:id',
  summary: 'One placement that could not be decided',
  params: z.strictObject({ id: EntryId }),
  response: DeadLetter,
  errors: ['dead_letter_not_found', 'queue_unavailable'],
});

export const replayDeadLetters = route({
  ...admin,
  name: 'replayDeadLetters',
  method: 'POST',
  path: '/v1/admin/dead-letters/replay',
  summary: 'Forgets that placements failed and queues them again, each with a fresh deadline',
  body: idsOf(EntryId),
  response: Handled,
  errors: ['queue_unavailable'],
});

export const discardDeadLetters = route({
  ...admin,
  name: 'discardDeadLetters',
  method: 'POST',
  path: '/v1/admin/dead-letters/discard',
  summary: 'Takes dead letters away; the placements stay refused',
  body: withReason(EntryId),
  response: Handled,
  errors: ['queue_unavailable'],
});

const JobId = z.string().min(3).max(200);

export const listFailedJobs = route({
  ...admin,
  name: 'listFailedJobs',
  method: 'GET',
  path: '/v1/admin/failed-jobs',
  summary: 'Jobs that gave up, newest first',
  query: page,
  response: pageOf('FailedJobPage', FailedJob),
  errors: ['invalid_cursor', 'queue_unavailable'],
});

export const retryFailedJobs = route({
  ...admin,
  name: 'retryFailedJobs',
  method: 'POST',
  path: '/v1/admin/failed-jobs/retry',
  summary: 'Gives failed jobs all their attempts again',
  body: idsOf(JobId),
  response: Handled,
  errors: ['queue_unavailable'],
});

export const discardFailedJobs = route({
  ...admin,
  name: 'discardFailedJobs',
  method: 'POST',
  path: '/v1/admin/failed-jobs/discard',
  summary: 'Takes failed jobs away: what they would have done is not done',
  body: withReason(JobId),
  response: Handled,
  errors: ['queue_unavailable'],
});

const MessageId = z
  .string()
  .regex(/^[a-z]+:[\w-]+$/, 'provider and event, joined by a colon')
  .max(200);

export const listStuckWebhooks = route({
  ...admin,
  name: 'listStuckWebhooks',
  method: 'GET',
  path: '/v1/admin/webhooks',
  summary: 'Messages of payment processors that failed or wait too long, oldest first',
  query: page,
  response: pageOf('WebhookMessagePage', WebhookMessage),
  errors: ['invalid_cursor'],
});

export const retryWebhooks = route({
  ...admin,
  name: 'retryWebhooks',
  method: 'POST',
  path: '/v1/admin/webhooks/retry',
  summary: 'Works on messages once more',
  body: idsOf(MessageId),
  response: Handled,
  errors: [],
});

export const discardWebhooks = route({
  ...admin,
  name: 'discardWebhooks',
  method: 'POST',
  path: '/v1/admin/webhooks/discard',
  summary: 'Counts messages as worked on; the sweeper still asks the processor about unfinished payments',
  body: withReason(MessageId),
  response: Handled,
  errors: [],
});

export const settleAlarm = route({
  ...admin,
  name: 'settleAlarm',
  method: 'POST',
  path: '/v1/admin/alarms/:id/settlement',
  summary: 'Settles an open alarm with a note of what was found',
  params: z.strictObject({ id: Uuid }),
  body: z.strictObject({ note: Note }),
  response: z.strictObject({ id: Uuid }).meta({ id: 'SettledAlarm' }),
  errors: ['alarm_not_open'],
});

export const listOperatorActions = route({
  ...admin,
  name: 'listOperatorActions',
  method: 'GET',
  path: '/v1/admin/actions',
  summary: 'What operators did by hand, newest first',
  query: page,
  response: pageOf('OperatorActionPage', OperatorAction),
  errors: ['invalid_cursor'],
});
