export { wordDecline } from './decline.ts';
export { NEXT_PAYMENT_STATE, type PaymentState } from './payment-state.ts';
export {
  cancelIntent,
  captureIntent,
  confirmIntent,
  type Intent,
  openIntent,
  ProcessorUnavailable,
  readIntent,
} from './processor.ts';
export {
  dismissWebhooks,
  ensurePayment,
  findUnfinishedIntents,
  lockPaymentOfOrder,
  lockUnprocessed,
  markProcessed,
  noteWebhookError,
  type Payment,
  readCard,
  readPaymentByIntent,
  readPaymentOfOrder,
  setCaptured,
  setIntent,
  setPaymentState,
  touchPayment,
} from './store.ts';
export {
  countWebhooks,
  listStuckWebhooks,
  readPaymentStates,
  readPaymentSummary,
  type StuckWebhook,
} from './views.ts';
export { mountWebhooks } from './webhooks.ts';
