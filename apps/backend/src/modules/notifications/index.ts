export { notificationRoutes } from './http.ts';
export { notificationJobs } from './jobs.ts';
