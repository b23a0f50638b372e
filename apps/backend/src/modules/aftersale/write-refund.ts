import { publish, type Tx } from '../../platform/index.ts';
import { post, readPendingOfOrder, refundOwedPosting } from '../ledger/index.ts';
import { addRefundedShipping, changeLines, type LockedLine, type LockedParcel } from '../orders/index.ts';
import { addRefunded } from '../payments/index.ts';
import { commissionOn } from './amounts.ts';
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
 * caller's transaction. The processor is asked after it. Gives the refund's id, or null when nothing is left to give.
 */
export async function writeRefund(tx: Tx, opened: Case, part: RefundPart, why: Why): Promise<string | null> {
  const { order, payment, at } = opened;
  const { parcel, shippingMinor } = part;
  if (payment === null || payment.state !== 'captured')
    throw new Error(`order ${order.id} has no captured payment`);
  const lines = part.lines
    .filter((one) => one.goodsMinor > 0n)
    .map(({ line, pieces, goodsMinor }) => {
      const commissionMinor = commissionOn(line, goodsMinor, why.borneBy);
      return { lineId: line.id, quantity: pieces, goodsMinor, commissionMinor };
    });
  const goodsMinor = lines.reduce((sum, line) => sum + line.goodsMinor, 0n);
  const commissionMinor = lines.reduce((sum, line) => sum + line.commissionMinor, 0n);
  const amountMinor = goodsMinor + shippingMinor;
  if (amountMinor === 0n) return null;
  const { currency } = payment;
  const which = { orderId: order.id, vendorOrderId: parcel.id, vendorId: parcel.vendorId };
  const refundId = await insertRefund(tx, {
    ...which,
    ...why,
    paymentId: payment.id,
    currency,
    goodsMinor,
    shippingMinor,
    commissionMinor,
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
    })),
  );
  if (shippingMinor > 0n) await addRefundedShipping(tx, parcel.id, shippingMinor);
  await addRefunded(tx, payment.id, amountMinor);
  const pendingMinor = await readPendingOfOrder(tx, parcel.vendorId, order.id);
  const { vendorId } = parcel;
  const owed = { refundId, orderId: order.id, currency, at, vendorId, borneBy: why.borneBy };
  await post(tx, [refundOwedPosting({ ...owed, amountMinor, commissionMinor, pendingMinor })]);
  await publish(tx, {
    topic: 'refund.requested',
    subject: refundId,
    payload: { orderId: order.id, refundId },
  });
  return refundId;
}
