import { divideHalfEven, least } from '@selvedge/money';

/** What of a line's money counts when some of it goes back. */
export type LineMoney = LinePaid & {
  readonly goodwillMinor: bigint;
  readonly commissionMinor: bigint;
  readonly commissionRefundedMinor: bigint;
  /** The part of its discount that the market bears, and what of it went back to the market. */
  readonly subsidyMinor: bigint;
  readonly subsidyReturnedMinor: bigint;
};

/** A line's pieces and what was paid for them: their price less their discount. */
export type LinePaid = {
  readonly quantity: number;
  readonly cancelled: number;
  readonly returned: number;
  readonly paidMinor: bigint;
  readonly refundedMinor: bigint;
};

/** What is left of what was paid for a line. */
export function leftOf(line: Pick<LinePaid, 'paidMinor' | 'refundedMinor'>): bigint {
  return line.paidMinor - line.refundedMinor;
}

/**
 * What goes back for pieces of a line: their part of what was paid, as far as it did not go back before. Reckoned on all that are
 * gone with them, less those gone before: so the pieces together are worth what was paid, to the cent.
 */
export function worthOf(line: LinePaid, pieces: number): bigint {
  const gone = line.cancelled + line.returned;
  const worth = paidFor(line, gone + pieces) - paidFor(line, gone);
  return least(worth, leftOf(line));
}

/** What was paid for so many pieces of a line. */
export function paidFor(line: Pick<LinePaid, 'paidMinor' | 'quantity'>, pieces: number): bigint {
  return divideHalfEven(line.paidMinor * BigInt(pieces), BigInt(line.quantity));
}

type Given = { readonly goodsMinor: bigint; readonly pieces: number; readonly borneBy: 'vendor' | 'market' };

/**
 * The commission that goes back with an amount: what is due on all the vendor gave back of the line so far, less what went back
 * before. So any row of partial refunds that ends at the whole ends at the whole commission, to the cent.
 */
export function commissionOn(line: LineMoney, given: Given): bigint {
  return partOn(line, given, line.commissionMinor, line.commissionRefundedMinor);
}

/** The market's part of the discount that the vendor gives back with an amount, by the same rule. */
export function subsidyOn(line: LineMoney, given: Given): bigint {
  return partOn(line, given, line.subsidyMinor, line.subsidyReturnedMinor);
}

function partOn(
  line: LineMoney,
  { goodsMinor, pieces, borneBy }: Given,
  whole: bigint,
  before: bigint,
): bigint {
  if (borneBy === 'market') return 0n;
  // Nothing was paid for it, so its pieces are the measure.
  if (line.paidMinor === 0n) {
    const gone = BigInt(line.cancelled + line.returned + pieces);
    return divideHalfEven(whole * gone, BigInt(line.quantity)) - before;
  }
  const given = line.refundedMinor - line.goodwillMinor + goodsMinor;
  return divideHalfEven(whole * given, line.paidMinor) - before;
}
