import { least } from '@selvedge/money';
import { publish, type Tx } from '../../platform/index.ts';
import { giftRefundPosting, post, readPendingOfOrder, refundOwedPosting } from '../ledger/index.ts';
import { addRefundedShipping, changeLines, type LockedLine, type LockedParcel } from '../orders/index.ts';
import { addRefunded, readPaidPayment } from '../payments/index.ts';
import { refundToGiftCard } from '../vouchers/index.ts';
import { commissionOn, subsidyOn } from './amounts.ts';
import type { Case } from './run-command.ts';
import { insertRefund, type NewRefund } from './store.ts';

/** What of one parcel goes back: so much of each line, for so many pieces (none for a goodwill), and of its delivery. */
export type RefundPart = {
  readonly parcel: LockedParcel;
  readonly lines: readonly {
    readonly line: LockedLine;
    readonly pieces: number;
    readonly goodsMinor: bigint;
  }[];
  readonly shippingMinor: bigint;
};

type Why = Pick<NewRefund, 'cause' | 'note' | 'borneBy' | 'askedBy' | 'returnId'>;

/**
 * Owes the shopper a part of what was paid: the refund, what is left of each line and of the payment, and the posting, in the
 * caller's transaction. The processor is asked after it; what it did not take comes from the gift card, and is back on it at once.
 * Gives the refund's id, or null when nothing is left to give.
 */
export async function writeRefund(tx: Tx, opened: Case, part: RefundPart, why: Why): Promise<string | null> {
  const { order, payment, at } = opened;
  const { parcel, shippingMinor } = part;
  if (payment === null || payment.state !== 'captured')
    throw new Error(`order ${order.id} has no captured payment`);
  const lines = part.lines
    .map(({ line, pieces: quantity, goodsMinor }) => {
      const given = { goodsMinor, pieces: quantity, borneBy: why.borneBy };
      const [commissionMinor, subsidyMinor] = [commissionOn(line, given), subsidyOn(line, given)];
      return { lineId: line.id, quantity, goodsMinor, commissionMinor, subsidyMinor };
    })
    .filter((one) => one.goodsMinor + one.subsidyMinor > 0n);
  const sum = (of: (line: (typeof lines)[number]) => bigint) =>
    lines.reduce((total, line) => total + of(line), 0n);
  const goodsMinor = sum((line) => line.goodsMinor);
  const commissionMinor = sum((line) => line.commissionMinor);
  const subsidyMinor = sum((line) => line.subsidyMinor);
  const amountMinor = goodsMinor + shippingMinor;
  if (amountMinor + subsidyMinor === 0n) return null;
  const { currency } = payment;
  const giftMinor = amountMinor - (await takeFromPayment(tx, payment.id, amountMinor));
  const which = { orderId: order.id, vendorOrderId: parcel.id, vendorId: parcel.vendorId };
  const refundId = await insertRefund(tx, {
    ...which,
    ...why,
    paymentId: payment.id,
    currency,
    goodsMinor,
    shippingMinor,
    commissionMinor,
    subsidyMinor,
    giftMinor,
    at,
    lines,
  });
  await changeLines(
    tx,
    lines.map((line) => ({
      lineId: line.lineId,
      cancelled: 0,
      returned: 0,
      refundedMinor: line.goodsMinor,
      goodwillMinor: why.borneBy === 'market' ? line.goodsMinor : 0n,
      commissionRefundedMinor: line.commissionMinor,
      subsidyReturnedMinor: line.subsidyMinor,
    })),
  );
  if (shippingMinor > 0n) await addRefundedShipping(tx, parcel.id, shippingMinor);
  const pendingMinor = await readPendingOfOrder(tx, parcel.vendorId, order.id);
  const { vendorId } = parcel;
  const owed = { refundId, orderId: order.id, currency, at, vendorId, borneBy: why.borneBy };
  await post(tx, [refundOwedPosting({ ...owed, amountMinor, commissionMinor, subsidyMinor, pendingMinor })]);
  if (giftMinor > 0n) {
    await refundToGiftCard(tx, order.id, giftMinor);
    await post(tx, [giftRefundPosting({ ...owed, giftMinor })]);
  }
  await publish(tx, {
    topic: 'refund.requested',
    subject: refundId,
    payload: { orderId: order.id, refundId },
  });
  return refundId;
}

/** Takes as much of an amount from a locked payment as is left of what was captured. Gives how much. */
async function takeFromPayment(tx: Tx, paymentId: string, amountMinor: bigint): Promise<bigint> {
  const now = await readPaidPayment(tx, paymentId);
  const left = (now?.capturedMinor ?? 0n) - (now?.refundedMinor ?? 0n);
  const taken = least(amountMinor, left);
  await addRefunded(tx, paymentId, taken);
  return taken;
}
