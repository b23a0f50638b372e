import type { Order } from '@paypal/paypal-server-sdk';
import type { App } from '../../platform/index.ts';
import { decimalOf, minorOf } from './paypal-amounts.ts';
import { call, isIssue } from './paypal-client.ts';
import {
  type ChargeRefund,
  type Intent,
  type MoneyRecord,
  type Opening,
  type Processor,
  ProcessorUnavailable,
  type Refunding,
} from './processor.ts';

const WHOLE = 'return=representation';
const BRAND = 'Selvedge';
const RECORDS_PAGE = 100;
const RECORDS_PAGES_MAX = 10;
/** What PayPal's event codes begin with, of those that bring money. */
const RECORD_KINDS = [
  ['T00', 'captured'],
  ['T1300', 'authorised'],
] as const;

/** PayPal's Orders v2 behind the port. Our intent is their order; the authorisation and the capture hang below it. */
export const paypalProcessor: Processor = {
  open: openOrder,
  read: readOrder,
  authorise: authoriseOrder,
  capture: captureOrder,
  cancel: cancelOrder,
  refund: refundOrder,
  readRefund,
  listMoney,
};

async function openOrder(app: App, payment: Opening): Promise<Intent> {
  const { storefrontUrl } = app.config;
  const order = await call(app, ({ orders, words }) =>
    orders.createOrder({
      paypalRequestId: `order-${payment.id}-${payment.opened}`,
      prefer: WHOLE,
      body: {
        intent: words.CheckoutPaymentIntent.Authorize,
        purchaseUnits: [
          {
            referenceId: payment.id,
            customId: payment.orderId,
            amount: {
              currencyCode: payment.currency,
              value: decimalOf(payment.amountMinor, payment.currency),
            },
          },
        ],
        paymentSource: {
          paypal: {
            experienceContext: {
              brandName: BRAND,
              // The address was given to us, and the button says that it pays.
              shippingPreference: words.PaypalWalletContextShippingPreference.NoShipping,
              userAction: words.PaypalExperienceUserAction.PayNow,
              returnUrl: `${storefrontUrl}/checkout/payment?paypal=approved`,
              cancelUrl: `${storefrontUrl}/checkout/payment?paypal=cancelled`,
            },
          },
        },
      },
    }),
  );
  if (isIssue(order)) throw new ProcessorUnavailable(`PayPal opens no order: ${order.issue}`);
  return intentOf(order);
}

async function readOrder(app: App, orderId: string): Promise<Intent> {
  const order = await call(app, ({ orders }) => orders.getOrder({ id: orderId }));
  // PayPal forgets an order that nobody approved in time.
  if (isIssue(order)) return { ...GONE, id: orderId };
  return intentOf(order);
}

async function authoriseOrder(app: App, orderId: string): Promise<Intent> {
  const answer = await call(app, ({ orders }) =>
    orders.authorizeOrder({
      id: orderId,
      paypalRequestId: `authorise-${orderId}`,
      prefer: WHOLE,
    }),
  );
  const intent = await readOrder(app, orderId);
  if (isIssue(answer) && answer.issue === 'INSTRUMENT_DECLINED')
    return { ...intent, status: 'needs_card', declineCode: 'instrument_declined' };
  return intent;
}

async function captureOrder(app: App, orderId: string): Promise<Intent> {
  const order = await rawOrder(app, orderId);
  const authorisation = order === null ? undefined : paymentsOf(order)?.authorizations?.[0];
  if (authorisation?.id !== undefined && authorisation.status === 'CREATED') {
    const { id } = authorisation;
    await call(app, ({ payments }) =>
      payments.captureAuthorizedPayment({
        authorizationId: id,
        paypalRequestId: `capture-${orderId}`,
        prefer: WHOLE,
        body: { finalCapture: true },
      }),
    );
  }
  return readOrder(app, orderId);
}

async function cancelOrder(app: App, orderId: string): Promise<Intent> {
  const order = await rawOrder(app, orderId);
  const authorisation = order === null ? undefined : paymentsOf(order)?.authorizations?.[0];
  if (authorisation?.id !== undefined && authorisation.status === 'CREATED') {
    const { id } = authorisation;
    await call(app, ({ payments }) =>
      payments.voidPayment({ authorizationId: id, paypalRequestId: `void-${orderId}` }),
    );
  }
  // An order without an authorisation holds no money, and PayPal lets it run out by itself.
  return readOrder(app, orderId);
}

async function refundOrder(app: App, orderId: string, refunding: Refunding): Promise<ChargeRefund> {
  const order = await rawOrder(app, orderId);
  const capture = order === null ? undefined : paymentsOf(order)?.captures?.[0];
  if (order === null || capture?.id === undefined || capture.amount === undefined)
    throw new ProcessorUnavailable(`PayPal has no capture for ${orderId}`);
  const { id, amount } = capture;
  const answer = await call(app, ({ payments }) =>
    payments.refundCapturedPayment({
      captureId: id,
      paypalRequestId: `refund-${refunding.id}`,
      prefer: WHOLE,
      body: {
        amount: {
          currencyCode: amount.currencyCode,
          value: decimalOf(refunding.amountMinor, amount.currencyCode),
        },
        customId: refunding.id,
      },
    }),
  );
  return isIssue(answer)
    ? { processorRefundId: null, status: 'failed', failureCode: answer.issue.toLowerCase() }
    : refundOf(answer);
}

async function readRefund(app: App, processorRefundId: string): Promise<ChargeRefund> {
  const answer = await call(app, ({ payments }) => payments.getRefund({ refundId: processorRefundId }));
  return isIssue(answer) ? { processorRefundId, status: 'pending', failureCode: null } : refundOf(answer);
}

function refundOf(refund: { id?: string; status?: string }): ChargeRefund {
  const { status } = refund;
  const ended = status === 'COMPLETED' ? 'succeeded' : status === 'PENDING' ? 'pending' : 'failed';
  return {
    processorRefundId: refund.id ?? null,
    status: ended,
    failureCode: ended === 'failed' ? (status ?? 'failed').toLowerCase() : null,
  };
}

/** Searches PayPal's own list. It names our order; the intent is found here by it. */
async function listMoney(app: App, since: Date): Promise<MoneyRecord[]> {
  const found: MoneyRecord[] = [];
  for (let page = 1; page <= RECORDS_PAGES_MAX; page += 1) {
    const answer = await call(app, ({ records }) =>
      records.searchTransactions({
        startDate: since.toISOString(),
        endDate: app.clock.now().toISOString(),
        fields: 'transaction_info',
        pageSize: RECORDS_PAGE,
        page,
      }),
    );
    if (isIssue(answer)) throw new ProcessorUnavailable(`PayPal lists nothing: ${answer.issue}`);
    for (const { transactionInfo: one } of answer.transactionDetails ?? []) {
      const status = RECORD_KINDS.find(([code]) => one?.transactionEventCode?.startsWith(code))?.[1];
      if (status === undefined || one?.customField === undefined || one.transactionStatus !== 'S') continue;
      const at = new Date(one.transactionInitiationDate ?? since);
      found.push({ provider: 'paypal', intentId: null, orderId: one.customField, status, at });
    }
    if (page >= (answer.totalPages ?? 1)) break;
  }
  return found;
}

async function rawOrder(app: App, orderId: string): Promise<Order | null> {
  const order = await call(app, ({ orders }) => orders.getOrder({ id: orderId }));
  return isIssue(order) ? null : order;
}

function paymentsOf(order: Order) {
  return order.purchaseUnits?.[0]?.payments;
}

const GONE = {
  orderId: null,
  status: 'cancelled',
  clientSecret: null,
  approveUrl: null,
  currency: '',
  amountMinor: 0n,
  capturedMinor: 0n,
  refundedMinor: 0n,
  feeMinor: 0n,
  declineCode: null,
  card: null,
  kept: null,
} as const satisfies Omit<Intent, 'id'>;

function intentOf(order: Order): Intent {
  const unit = order.purchaseUnits?.[0];
  const capture = unit?.payments?.captures?.[0];
  const currency = unit?.amount?.currencyCode ?? '';
  const amount = (money: { value: string } | undefined) =>
    money === undefined ? 0n : minorOf(money.value, currency);
  const status = statusOf(order);
  return {
    ...GONE,
    id: order.id ?? '',
    orderId: unit?.customId ?? null,
    status,
    approveUrl: order.links?.find(({ rel }) => rel === 'payer-action' || rel === 'approve')?.href ?? null,
    currency,
    amountMinor: amount(unit?.amount),
    capturedMinor: status === 'captured' ? amount(capture?.amount) : 0n,
    refundedMinor: (unit?.payments?.refunds ?? [])
      .filter((refund) => refund.status === 'COMPLETED' || refund.status === 'PENDING')
      .reduce((sum, refund) => sum + amount(refund.amount), 0n),
    feeMinor: amount(capture?.sellerReceivableBreakdown?.paypalFee),
    declineCode: capture?.status === 'DECLINED' ? 'instrument_declined' : null,
  };
}

/** Reads the furthest an order came. A status PayPal adds one day reads as under way: nothing is claimed or released on it. */
function statusOf(order: Order): Intent['status'] {
  const payments = paymentsOf(order);
  const capture = payments?.captures?.[0]?.status;
  if (capture === 'COMPLETED' || capture === 'REFUNDED' || capture === 'PARTIALLY_REFUNDED')
    return 'captured';
  if (capture === 'PENDING') return 'processing';
  const authorisation = payments?.authorizations?.[0]?.status;
  if (authorisation === 'CREATED') return capture === undefined ? 'authorised' : 'cancelled';
  if (authorisation === 'VOIDED' || authorisation === 'DENIED' || authorisation === 'CAPTURED')
    return 'cancelled';
  if (authorisation !== undefined) return 'processing';
  if (order.status === 'APPROVED') return 'approved';
  if (order.status === 'VOIDED') return 'cancelled';
  return order.status === 'COMPLETED' ? 'processing' : 'requires_action';
}
