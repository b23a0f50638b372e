import { divideHalfEven } from '@selvedge/money';

/** What of a line's money counts when some of it goes back. */
export type LineMoney = {
  readonly unitPriceMinor: bigint;
  readonly lineTotalMinor: bigint;
  readonly refundedMinor: bigint;
  readonly goodwillMinor: bigint;
  readonly commissionMinor: bigint;
  readonly commissionRefundedMinor: bigint;
};

/** What is left of what was paid for a line. */
export function leftOf(line: Pick<LineMoney, 'lineTotalMinor' | 'refundedMinor'>): bigint {
  return line.lineTotalMinor - line.refundedMinor;
}

/** What goes back for pieces of a line: their price, as far as it did not go back before. */
export function worthOf(
  line: Pick<LineMoney, 'unitPriceMinor' | 'lineTotalMinor' | 'refundedMinor'>,
  pieces: number,
): bigint {
  const price = line.unitPriceMinor * BigInt(pieces);
  const left = leftOf(line);
  return price < left ? price : left;
}

/**
 * The commission that goes back with an amount: what is due on all the vendor gave back of the line so far, less what went back
 * before. So any row of partial refunds that ends at the whole ends at the whole commission, to the cent.
 */
export function commissionOn(line: LineMoney, goodsMinor: bigint, borneBy: 'vendor' | 'market'): bigint {
  if (borneBy === 'market' || line.lineTotalMinor === 0n) return 0n;
  const given = line.refundedMinor - line.goodwillMinor + goodsMinor;
  return divideHalfEven(line.commissionMinor * given, line.lineTotalMinor) - line.commissionRefundedMinor;
}
