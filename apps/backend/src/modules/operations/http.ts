import { routes } from '@selvedge/contracts';
import { serve } from '../../platform/http/index.ts';
import { done } from '../../platform/index.ts';
import { discardDeadLetter, replayDeadLetter } from '../checkout/index.ts';
import { handleEach } from './handle-each.ts';
import { discardJobs, listFailedJobs, retryJobs } from './handle-jobs.ts';
import { discardWebhooks, listStuckWebhooks, retryWebhooks } from './handle-webhooks.ts';
import { listOperatorActions } from './list-actions.ts';
import { listDeadLetters, viewDeadLetter } from './list-dead-letters.ts';
import { settleAlarm } from './settle-alarm.ts';
import { viewSystemHealth } from './system-health.ts';
import { withQueue } from './with-queue.ts';

export const operationsRoutes = [
  serve(routes.viewSystemHealth, async (app) => done(await viewSystemHealth(app))),
  serve(routes.listDeadLetters, (app, { query }) => listDeadLetters(app, query)),
  serve(routes.viewDeadLetter, (app, { params }) => viewDeadLetter(app, params.id)),
  serve(routes.replayDeadLetters, (app, { body, caller }) =>
    withQueue(app, async () =>
      done(await handleEach(body.ids, (id) => replayDeadLetter(app, id, caller.accountId))),
    ),
  ),
  serve(routes.discardDeadLetters, (app, { body: { ids, reason }, caller }) =>
    withQueue(app, async () =>
      done(await handleEach(ids, (id) => discardDeadLetter(app, id, { actorId: caller.accountId, reason }))),
    ),
  ),
  serve(routes.listFailedJobs, (app, { query }) => listFailedJobs(app, query)),
  serve(routes.retryFailedJobs, (app, { body, caller }) => retryJobs(app, body.ids, caller.accountId)),
  serve(routes.discardFailedJobs, (app, { body: { ids, reason }, caller }) =>
    discardJobs(app, ids, { actorId: caller.accountId, reason }),
  ),
  serve(routes.listStuckWebhooks, (app, { query }) => listStuckWebhooks(app, query)),
  serve(routes.retryWebhooks, (app, { body, caller }) => retryWebhooks(app, body.ids, caller.accountId)),
  serve(routes.discardWebhooks, (app, { body: { ids, reason }, caller }) =>
    discardWebhooks(app, ids, { actorId: caller.accountId, reason }),
  ),
  serve(routes.settleAlarm, (app, { params, body, caller }) =>
    settleAlarm(app, params.id, { actorId: caller.accountId, note: body.note }),
  ),
  serve(routes.listOperatorActions, (app, { query }) => listOperatorActions(app, query)),
];
