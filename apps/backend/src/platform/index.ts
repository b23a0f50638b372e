export { countOpenAlarms, listOpenAlarms, raiseAlarm, settleAlarm, settleAlarmAbout } from './alarm.ts';
export type { App } from './app.ts';
export { type ActionNote, countActions, listActions, type NotedAction, noteActions } from './audit.ts';
export { type Clock, systemClock } from './clock.ts';
export { type Config, type Keys, readConfig } from './config.ts';
export { countConnections } from './connections.ts';
export { crashPoint } from './crash-point.ts';
export { type CursorKey, readCursor, writeCursor } from './cursor.ts';
export { cutPersonal } from './cut-personal.ts';
export { connect, type Db, type Fragment, jsonb, type Sql, type Tx, type VendorTx } from './db.ts';
export { discardFailedJobs, type FailedJob, listFailedJobs, retryFailedJobs } from './failed-jobs.ts';
export { type Files, openFiles } from './files.ts';
export { writeWhole } from './files-folder.ts';
export { uuidv7 } from './ids.ts';
export { firstTime } from './inbox.ts';
export { createLog, type Log } from './log.ts';
export { runLoop } from './loop.ts';
export {
  holdsExpired,
  metrics,
  onScrape,
  placementBatchSeconds,
  placementBatchSize,
  placementsDecided,
  placementWaitSeconds,
  writeMetrics,
} from './metrics.ts';
export { type Fact, type OutboxRow, publish, publishAgain, readOutboxBacklog } from './outbox.ts';
export { countJobs, type Job, type JobQueue, jobQueueOf, openJobQueue, runJobs } from './queue.ts';
export { connectBlockingRedis, connectRedis, type Redis, redisReady } from './redis.ts';
export { redrive } from './redrive.ts';
export { done, type Refusal, refuse } from './refusal.ts';
export { relayOnce, runRelay } from './relay.ts';
export { sign, verify } from './signature.ts';
export {
  currentTrace,
  isTracing,
  type OpenSpan,
  openSpan,
  startTracing,
  traceOf,
  withSpan,
} from './trace.ts';
