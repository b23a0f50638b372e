import { type App, publish, refuse, type Tx } from '../../platform/index.ts';
import { restock } from '../inventory/index.ts';
import {
  cancelWholeParcels,
  changeLines,
  type LockedLine,
  type LockedParcel,
  NEXT_ORDER_STATE,
  NEXT_VENDOR_ORDER_STATE,
  noteHistory,
  progressOf,
  reckonVendorOrder,
  setOrderState,
  type VendorOrderState,
} from '../orders/index.ts';
import { type CancelledParcel, planCancellation } from './cancellation.ts';
import { type Case, type Command, runCommand } from './run-command.ts';
import { writeRefund } from './write-refund.ts';

export type Cancellation = {
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly reason: string;
  /** Whether the pieces are for sale again: not when they are damaged or were never there. */
  readonly restock: boolean;
  readonly by: 'shopper' | 'vendor' | 'operator';
  /** The one shop whose pieces may be cancelled; null for any. */
  readonly vendorId: string | null;
};

type Cancelled = CancelledParcel<LockedLine, LockedParcel>;

/**
 * Cancels pieces that have not left: the counts, stock, state of parcel and order, the refund and its posting in one transaction.
 * Refuses pieces of another order or shop, more than may be cancelled, and an order that is not paid.
 */
export function cancelPieces(app: App, command: Command, asked: Cancellation) {
  return runCommand(app, command, async (tx, opened) => {
    if (opened.payment?.state !== 'captured') return refuse('not_paid');
    const plan = planCancellation(opened, asked.lines, asked.vendorId);
    if (!plan.ok) return refuse(plan.reason);
    await writeCounts(tx, plan.parcels);
    await moveStates(tx, opened, plan.parcels, asked.by);
    // Stock is locked before a gift card is, here as in placements.
    if (asked.restock) await putBack(tx, opened.order.id, plan.parcels);
    for (const one of plan.parcels) await refundParcel(tx, opened, one, asked);
    return { ok: true } as const;
  });
}

async function writeCounts(tx: Tx, parcels: readonly Cancelled[]): Promise<void> {
  await changeLines(
    tx,
    parcels
      .flatMap(({ lines }) => lines)
      .map(({ line, pieces }) => ({
        lineId: line.id,
        cancelled: pieces,
        returned: 0,
        refundedMinor: 0n,
        goodwillMinor: 0n,
        commissionRefundedMinor: 0n,
        subsidyReturnedMinor: 0n,
      })),
  );
}

/** What is left of a parcel may have been sent already: then the cancellation is what makes it complete. */
async function moveStates(
  tx: Tx,
  { order, parcels, at }: Case,
  cancelled: readonly Cancelled[],
  actor: Cancellation['by'],
): Promise<void> {
  const whole = cancelled.filter((one) => one.whole).map(({ parcel }) => parcel);
  for (const { state } of whole)
    if (NEXT_VENDOR_ORDER_STATE[state].cancel === null)
      throw new Error(`a vendor order that is ${state} cannot be cancelled`);
  const ids = whole.map((parcel) => parcel.id);
  await cancelWholeParcels(tx, ids);
  const moved = new Map<string, VendorOrderState>(ids.map((id) => [id, 'cancelled']));
  for (const { parcel } of cancelled.filter((one) => !one.whole))
    moved.set(parcel.id, await reckonVendorOrder(tx, { ...parcel, orderId: order.id }, { at, actor }));
  const states = parcels.map(({ id, state }) => moved.get(id) ?? state);
  const event = states.every((state) => state === 'cancelled') ? 'cancel' : progressOf(states);
  const next = event === null ? null : NEXT_ORDER_STATE[order.state][event];
  if (next !== null && next !== order.state) await setOrderState(tx, order.id, next);
}

async function refundParcel(tx: Tx, opened: Case, one: Cancelled, asked: Cancellation): Promise<void> {
  const { by, reason } = asked;
  const orderId = opened.order.id;
  const { id: vendorOrderId, vendorId } = one.parcel;
  const why = {
    cause: 'cancellation',
    note: reason,
    borneBy: 'vendor',
    askedBy: by,
    returnId: null,
  } as const;
  await writeRefund(tx, opened, one, why);
  const pieces = one.lines.reduce((sum, line) => sum + line.pieces, 0);
  const event = one.whole ? 'vendor_order.cancelled' : 'pieces.cancelled';
  const detail = { reason, pieces: String(pieces) };
  await noteHistory(tx, { orderId, vendorId, event, actor: by, detail });
  await publish(tx, {
    topic: 'pieces.cancelled',
    subject: vendorOrderId,
    payload: { orderId, vendorOrderId, by, reason, pieces, whole: one.whole },
  });
}

async function putBack(tx: Tx, orderId: string, parcels: readonly Cancelled[]): Promise<void> {
  const lines = parcels.flatMap((one) => one.lines);
  const moves = lines.map(({ line, pieces }) => ({
    variantId: line.variantId,
    vendorId: line.vendorId,
    quantity: pieces,
  }));
  await restock(tx, moves, orderId);
  await publish(tx, { topic: 'stock.changed', subject: orderId, payload: { orderId } });
}
