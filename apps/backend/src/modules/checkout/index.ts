export { completePayment } from './complete-payment.ts';
export { checkoutRoutes, placementEvents } from './http.ts';
export { checkoutJobs, runSweepers, sweepHolds, sweepInbox, sweepPayments } from './jobs.ts';
export { runPlacer } from './placer.ts';
export { type PlacementPressure, readPlacementPressure } from './pressure.ts';
export { readQueueHealth } from './queue-health.ts';
export { countRecentPlacements } from './store.ts';
export { sweepPaidOrders, sweepProcessorRecords } from './sweep-money.ts';
