import { type App, crashPoint, raiseAlarm, type Tx } from '../../platform/index.ts';
import { clearVouchers, deleteLines } from '../cart/index.ts';
import { capturePosting, feePosting, post } from '../ledger/index.ts';
import { lockOrder, markPaid, type OrderHead, readOrderVariantIds, readShares } from '../orders/index.ts';
import {
  type Intent,
  lockPaymentOfOrder,
  NEXT_PAYMENT_STATE,
  NO_CHARGE_PREFIX,
  type Payment,
  type Provider,
  processorOf,
  readPaymentByIntent,
  saveMethod,
  setCaptured,
  setPaymentState,
} from '../payments/index.ts';
import { claimGoods } from './claim-goods.ts';
import { returnFormerIntent, returnPayment } from './return-payment.ts';

/** Where a payment has come to. */
export type Completion =
  | { readonly status: 'paid' | 'processing' | 'expired' }
  | {
      readonly status: 'requires_action';
      readonly clientSecret: string | null;
      readonly approveUrl: string | null;
      readonly paypalOrderId: string | null;
    }
  | { readonly status: 'declined'; readonly declineCode: string | null };

/**
 * Brings a payment as far as it can go: approved → authorised → goods claimed → money captured → order paid and booked. The
 * return page, the webhook and the sweepers all call this, in any order, any number of times, at the same time; the locks and
 * the states make the effects happen once. Each step that talks to the processor stands outside a transaction and can be
 * repeated. Money that comes too late sells the goods after all when they are still free, and goes back when not.
 * Throws `ProcessorUnavailable` when the processor does not answer.
 */
export async function completePayment(app: App, intentId: string): Promise<Completion> {
  const payment = await readPaymentByIntent(app.db.sql, intentId);
  if (payment === null) return seeToUnknown(app, intentId);
  if (payment.state === 'captured') return { status: 'paid' };
  if (payment.state === 'returned') return { status: 'expired' };
  const intent = await processorOf(payment).read(app, intentId);
  if (intent.status !== 'approved') return follow(app, payment, intent);
  // Approved is not taken. Of a shopper who has let go, nothing is asked for.
  if (payment.state === 'cancelled' || payment.state === 'returning') return { status: 'expired' };
  return follow(app, payment, await processorOf(payment).authorise(app, intentId));
}

/** An intent no payment has: one its shopper left for another, or one whose opening was cut off before it was noted here. */
async function seeToUnknown(app: App, intentId: string): Promise<Completion> {
  if (await returnFormerIntent(app, intentId)) return { status: 'processing' };
  const provider = providerOf(intentId);
  const { status } = await processorOf({ provider }).read(app, intentId);
  // Without money it is nobody's concern: a retry of its opening finds it by its key.
  if (status !== 'authorised' && status !== 'captured') return { status: 'processing' };
  // The processor tells of an intent before it is noted here; it may have been noted and paid while we asked.
  if ((await readPaymentByIntent(app.db.sql, intentId)) !== null) return completePayment(app, intentId);
  await raiseAlarm(app.db.sql, 'payment.unknown_intent', intentId);
  return { status: 'processing' };
}

function providerOf(intentId: string): Provider {
  if (intentId.startsWith(NO_CHARGE_PREFIX)) return 'no_charge';
  return intentId.startsWith('pi_') ? 'stripe' : 'paypal';
}

/** Goes on from what the processor says. */
export async function follow(app: App, payment: Payment, intent: Intent): Promise<Completion> {
  if (intent.status === 'authorised' || intent.status === 'captured')
    return claimAndCapture(app, payment, intent);
  const completion = await app.db.transaction((tx) => noteStatus(tx, payment, intent));
  if (completion === 'to_return') await returnPayment(app, payment.orderId);
  return completion === 'to_return' ? { status: 'expired' } : completion;
}

async function noteStatus(tx: Tx, { orderId }: Payment, intent: Intent): Promise<Completion | 'to_return'> {
  const order = await lockOrder(tx, orderId);
  const payment = await lockPaymentOfOrder(tx, orderId);
  if (order === null || payment === null || payment.intentId !== intent.id) return { status: 'processing' };
  if (payment.state === 'captured') return { status: 'paid' };
  if (payment.state === 'returning') return 'to_return';
  if (payment.state === 'claimed') {
    // The goods are sold and the money is not coming: nobody but a person can mend this. Any other answer is older than the claim.
    if (intent.status === 'cancelled') await raiseAlarm(tx, 'payment.capture_failed', intent.id);
    return { status: 'processing' };
  }
  if (payment.state === 'lapsed' && intent.status === 'cancelled')
    await setPaymentState(tx, payment.id, NEXT_PAYMENT_STATE.lapsed.cancel, payment.declineCode);
  if (order.state === 'expired' || order.state === 'cancelled' || intent.status === 'cancelled')
    return { status: 'expired' };
  if (intent.status === 'processing') return { status: 'processing' };
  return noteAnswer(tx, payment, intent);
}

/** Notes what the shopper has to do next: confirm, or choose another card. */
async function noteAnswer(tx: Tx, payment: Payment, intent: Intent): Promise<Completion> {
  const event = intent.status === 'requires_action' ? 'challenge' : 'decline';
  const next = NEXT_PAYMENT_STATE[payment.state][event];
  const known = payment.state === next && payment.declineCode === intent.declineCode && event === 'challenge';
  if (next !== null && !known) await setPaymentState(tx, payment.id, next, intent.declineCode);
  return event === 'challenge'
    ? {
        status: 'requires_action',
        clientSecret: intent.clientSecret,
        approveUrl: intent.approveUrl,
        paypalOrderId: payment.provider === 'paypal' ? intent.id : null,
      }
    : { status: 'declined', declineCode: intent.declineCode };
}

async function claimAndCapture(app: App, payment: Payment, intent: Intent): Promise<Completion> {
  const claimed = await app.db.transaction((tx) => claimGoods(tx, payment.orderId, intent));
  if (claimed === 'other_intent') {
    await returnFormerIntent(app, intent.id);
    return { status: 'processing' };
  }
  if (claimed === 'to_return') {
    await returnPayment(app, payment.orderId);
    return { status: 'expired' };
  }
  crashPoint('payment.claimed');
  const taken = intent.status === 'captured' ? intent : await processorOf(payment).capture(app, intent.id);
  crashPoint('payment.captured');
  return settle(app, payment, taken);
}

/** Books captured money: ledger, order, bag, card, announcement, in one transaction. */
async function settle(app: App, { orderId }: Payment, intent: Intent): Promise<Completion> {
  return app.db.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    const payment = await lockPaymentOfOrder(tx, orderId);
    if (order === null || payment === null) throw new Error(`intent ${intent.id} has lost its order`);
    if (payment.state === 'captured') return { status: 'paid' };
    // A capture that the processor is still working on is asked for again by the sweeper.
    if (intent.status === 'processing') return { status: 'processing' };
    if (payment.state !== 'claimed' || intent.capturedMinor !== payment.amountMinor) {
      const kind = intent.status === 'captured' ? 'payment.unexpected_capture' : 'payment.capture_failed';
      await raiseAlarm(tx, kind, intent.id, { state: payment.state });
      return { status: 'processing' };
    }
    await setCaptured(tx, payment.id, intent);
    if (intent.kept !== null) await saveMethod(tx, intent.kept);
    await book(tx, app, { order, payment, intent });
    await markPaid(tx, order);
    await deleteLines(tx, order.cartId, await readOrderVariantIds(tx, orderId));
    await clearVouchers(tx, order.cartId);
    crashPoint('payment.before_settled');
    return { status: 'paid' };
  });
}

type Booking = { readonly order: OrderHead; readonly payment: Payment; readonly intent: Intent };

async function book(tx: Tx, app: App, { order, payment, intent }: Booking): Promise<void> {
  const at = app.clock.now();
  const base = { orderId: order.id, processor: payment.provider, currency: order.currency };
  const shares = await readShares(tx, order.id);
  const fee = feePosting({ ...base, feeMinor: intent.feeMinor, at });
  const capture = capturePosting({ ...base, capturedAt: at, shares, giftMinor: order.giftMinor });
  await post(
    tx,
    [capture, fee].flatMap((posting) => posting ?? []),
  );
}
