export { completePayment } from './complete-payment.ts';
export { checkoutRoutes } from './http.ts';
export { checkoutJobs, runSweepers, sweepHolds, sweepPayments } from './jobs.ts';
export { runPlacer } from './placer.ts';
export { countRecentPlacements, wantsSms } from './store.ts';
export { DEAD_STREAM, GROUP, STREAM } from './stream.ts';
