import type { Tx } from '../../platform/index.ts';
import { changeLines, type LockedLine } from '../orders/index.ts';
import { worthOf } from './amounts.ts';
import type { Moving } from './move-return.ts';
import type { ReturnLineRow } from './store-returns.ts';
import { writeRefund } from './write-refund.ts';

/** Says whether the pieces of a return may still count as come back: none of them was cancelled or returned otherwise. */
export function fitsLines({ opened }: Moving, came: readonly ReturnLineRow[]): boolean {
  return [...perLine(opened.lines, came)].every(
    ([line, pieces]) => line.cancelled + line.returned + pieces <= line.quantity,
  );
}

/**
 * Counts pieces as come back and owes their price; the delivery too, when nothing of the parcel is kept (Directive 2011/83/EU,
 * article 13). Gives whether there was anything left to give.
 */
export async function refundReturn(
  tx: Tx,
  moving: Moving,
  came: readonly ReturnLineRow[],
  askedBy: 'vendor' | 'operator',
): Promise<boolean> {
  const { opened, row } = moving;
  const counted = perLine(opened.lines, came);
  await changeLines(
    tx,
    [...counted].map(([line, pieces]) => ({
      lineId: line.id,
      cancelled: 0,
      returned: pieces,
      refundedMinor: 0n,
      goodwillMinor: 0n,
      commissionRefundedMinor: 0n,
      subsidyReturnedMinor: 0n,
    })),
  );
  const parcel = opened.parcels.find((one) => one.id === row.vendorOrderId);
  if (parcel === undefined) throw new Error(`return ${row.id} has lost its parcel`);
  const own = opened.lines.filter((line) => line.vendorOrderId === parcel.id);
  const kept = own.some((line) => line.cancelled + line.returned + (counted.get(line) ?? 0) < line.quantity);
  const refundId = await writeRefund(
    tx,
    opened,
    {
      parcel,
      shippingMinor: kept ? 0n : parcel.shippingMinor - parcel.refundedShippingMinor,
      lines: [...counted].map(([line, pieces]) => ({ line, pieces, goodsMinor: worthOf(line, pieces) })),
    },
    { cause: 'return', note: '', borneBy: 'vendor', askedBy, returnId: row.id },
  );
  return refundId !== null;
}

function perLine(lines: readonly LockedLine[], came: readonly ReturnLineRow[]): Map<LockedLine, number> {
  const counted = new Map<LockedLine, number>();
  for (const line of lines) {
    const pieces = came.filter((one) => one.lineId === line.id).reduce((sum, one) => sum + one.quantity, 0);
    if (pieces > 0) counted.set(line, pieces);
  }
  return counted;
}
