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
export { type ChargeRefund, readChargeRefund, refundCharge } from './refund-charge.ts';
export {
  ensurePayment,
  findUnfinishedIntents,
  lockPaymentOfOrder,
  markProcessed,
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
  addRefunded,
  lockPaidPayment,
  type PaidPayment,
  readMessageType,
  readPaidPayment,
} from './store-refunds.ts';
export { countWebhooks, readPaymentStates, readPaymentSummary } from './views.ts';
export { mountWebhooks } from './webhooks.ts';
