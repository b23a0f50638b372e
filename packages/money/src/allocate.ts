/**
 * Splits `total` minor units over `weights` so that the parts add up to it exactly, by largest remainder:
 * each part is its exact share rounded down, and the units left over go to the largest remainders, earlier lines first.
 * A negative total is split as its positive and negated. Throws on a negative weight or when all weights are zero.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('a weight must not be negative');
  const whole = weights.reduce((a, b) => a + b, 0n);
  if (whole === 0n) throw new RangeError('at least one weight must be positive');
  if (total < 0n) return allocate(-total, weights).map((part) => -part);

  const shares = weights.map((weight, line) => ({
    line,
    part: (total * weight) / whole,
    rest: (total * weight) % whole,
  }));
  let left = total - shares.reduce((a, share) => a + share.part, 0n);
  const byRemainder = shares.toSorted((a, b) =>
    a.rest === b.rest ? a.line - b.line : a.rest > b.rest ? -1 : 1,
  );
  for (const share of byRemainder) {
    if (left === 0n) break;
    share.part += 1n;
    left -= 1n;
  }
  return shares.map((share) => share.part);
}
