export { completePayment } from './complete-payment.ts';
export {
  type DeadLetter,
  discardDeadLetter,
  listDeadLetters,
  readDeadLetter,
  replayDeadLetter,
} from './dead-letters.ts';
export { checkoutRoutes, placementEvents } from './http.ts';
export { checkoutJobs, runSweepers, sweepHolds, sweepInbox, sweepPayments } from './jobs.ts';
export { runPlacer } from './placer.ts';
export { type PlacementPressure, readPlacementPressure } from './pressure.ts';
export { type QueueHealth, readQueueHealth } from './queue-health.ts';
export { wantsSms } from './store.ts';
export { sweepPaidOrders, sweepProcessorRecords } from './sweep-money.ts';
export { countPlacementsSince, type PlacementMinute, readPlacementMinutes } from './views.ts';
