export { wordDecline } from './decline.ts';
export { paymentJobs } from './jobs.ts';
export { NO_CHARGE_PREFIX } from './no-charge.ts';
export { mayChooseAgain, NEXT_PAYMENT_STATE, type PaymentState } from './payment-state.ts';
export {
  type ChargeRefund,
  type Intent,
  type MoneyRecord,
  ProcessorUnavailable,
  type Provider,
} from './processor.ts';
export { processorOf } from './processors.ts';
export { readChargeRefund, refundCharge } from './refund-charge.ts';
export { customerOf, listSavedMethods, removeSavedMethod } from './saved-methods.ts';
export {
  dismissWebhooks,
  endPayments,
  ensurePayment,
  type FormerIntent,
  findUnfinishedIntents,
  lockPaymentOfOrder,
  lockPaymentsOfOrders,
  lockUnprocessed,
  type Message,
  markFailed,
  markFormerReturned,
  markProcessed,
  noteFormerIntent,
  type Payment,
  readCard,
  readFormerIntent,
  readPaymentByIntent,
  readPaymentOfOrder,
  readWaitingMessage,
  replaceIntent,
  saveMethod,
  setCaptured,
  setIntent,
  setPaymentState,
  takeSweep,
  takeWaitingMessages,
  touchPayment,
} from './store.ts';
export {
  addRefunded,
  lockPaidPayment,
  type PaidPayment,
  readMessageType,
  readPaidPayment,
} from './store-refunds.ts';
export { confirmCard } from './stripe.ts';
export {
  countWebhooks,
  findUncaptured,
  type KnownMoney,
  listStuckWebhooks,
  readCaptures,
  readKnownMoney,
  readPaymentStates,
  readPaymentSummary,
  readSavedMethods,
  type StuckWebhook,
} from './views.ts';
export { mountWebhooks } from './webhooks.ts';
