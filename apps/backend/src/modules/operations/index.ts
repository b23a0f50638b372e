export { exposeBacklogs } from './expose-backlogs.ts';
export { retryJobs } from './handle-jobs.ts';
export { operationsRoutes } from './http.ts';
export { settleAlarm } from './settle-alarm.ts';
