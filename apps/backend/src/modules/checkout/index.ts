export { completePayment } from './complete-payment.ts';
export { checkoutRoutes } from './http.ts';
export { checkoutJobs, runSweepers, sweepHolds, sweepInbox, sweepPayments } from './jobs.ts';
export { runPlacer } from './placer.ts';
export { countRecentPlacements } from './store.ts';
export { DEAD_STREAM, GROUP, STREAM } from './stream.ts';
export { sweepPaidOrders, sweepProcessorRecords } from './sweep-money.ts';
