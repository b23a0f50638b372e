export { exposeBacklogs } from './expose-backlogs.ts';
export { operationsRoutes } from './http.ts';
