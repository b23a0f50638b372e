const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford base 32: no I, L, O, U to misread
const SPACE = 2n ** 30n;
/** Odd, so multiplying by it modulo a power of two visits every number once. */
const STEP = 739_398_021n;
const OFFSET = 512_927_377n;

/**
 * Writes the n-th order number, like `SV-7K3M-92`. Each n up to 2^30 gets its own, and neighbours look unrelated, so a number
 * tells nobody how many orders there are. Throws beyond that.
 */
export function orderNumber(n: bigint): string {
  if (n < 0n || n >= SPACE) throw new RangeError(`order number ${n} is outside the space of numbers`);
  let rest = (n * STEP + OFFSET) % SPACE;
  let text = '';
  for (let i = 0; i < 6; i++) {
    text = (ALPHABET[Number(rest % 32n)] ?? '') + text;
    rest /= 32n;
  }
  return `SV-${text.slice(0, 4)}-${text.slice(4)}`;
}
