import type { Intent, Processor } from './processor.ts';

/** How the intents of orders without a charge begin; the currency and the payment's id follow. */
export const NO_CHARGE_PREFIX = 'free_';

/**
 * The processor of orders that have nothing to charge, so that they go the one way all orders go: nobody is asked, and the answer is
 * always the same. An intent is authorised as soon as it is there, and captured when it is asked for.
 */
export const noChargeProcessor: Processor = {
  open: async (_app, { id, currency }) => intentOf(`${NO_CHARGE_PREFIX}${currency}_${id}`, 'authorised'),
  read: async (_app, intentId) => intentOf(intentId, 'authorised'),
  authorise: async (_app, intentId) => intentOf(intentId, 'authorised'),
  capture: async (_app, intentId) => intentOf(intentId, 'captured'),
  cancel: async (_app, intentId) => intentOf(intentId, 'cancelled'),
  refund: async () => ({ processorRefundId: null, status: 'failed', failureCode: 'nothing_charged' }),
  readRefund: async () => ({ processorRefundId: null, status: 'pending', failureCode: null }),
  listMoney: async () => [],
};

function intentOf(id: string, status: Intent['status']): Intent {
  return {
    id,
    orderId: null,
    status,
    clientSecret: null,
    approveUrl: null,
    currency: id.slice(NO_CHARGE_PREFIX.length, NO_CHARGE_PREFIX.length + 3),
    amountMinor: 0n,
    capturedMinor: 0n,
    refundedMinor: 0n,
    feeMinor: 0n,
    declineCode: null,
    card: null,
    kept: null,
  };
}
