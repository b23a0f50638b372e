/**
 * Divides whole numbers, rounding halves to the even neighbour, so that many roundings do not drift one way.
 * Throws when the divisor is not positive.
 */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  if (divisor <= 0n) throw new RangeError('the divisor must be positive');
  const magnitude = dividend < 0n ? -dividend : dividend;
  const quotient = magnitude / divisor;
  const twiceRest = (magnitude % divisor) * 2n;
  const up = twiceRest > divisor || (twiceRest === divisor && quotient % 2n === 1n);
  const rounded = up ? quotient + 1n : quotient;
  return dividend < 0n ? -rounded : rounded;
}

/** Gives `basisPoints` hundredths of a percent of an amount of minor units, halves to even. */
export function basisPointsOf(minor: bigint, basisPoints: number): bigint {
  return divideHalfEven(minor * BigInt(basisPoints), 10_000n);
}

/** Gives the lesser of two amounts of minor units. */
export function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
