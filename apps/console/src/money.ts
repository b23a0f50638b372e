import { showMoney } from '@selvedge/client/money';
import type { Money } from '@selvedge/contracts';

export { showMoney };

/** Writes an amount with its sign, as an entry on an account. */
export function showSigned(wire: Money): string {
  const minor = BigInt(wire.minor);
  const size = showMoney({ ...wire, minor: (minor < 0n ? -minor : minor).toString() });
  return minor < 0n ? `−${size}` : minor > 0n ? `+${size}` : size;
}

/** The same amount with the other sign. */
export function negate(wire: Money): Money {
  return { ...wire, minor: (-BigInt(wire.minor)).toString() };
}

/** How much more or less than before, in whole per cent; null when there was nothing before. */
export function change(now: bigint, before: bigint): string | null {
  if (before <= 0n) return null;
  const percent = Number(((now - before) * 1000n) / before) / 10;
  const rounded = Math.round(percent);
  return rounded === 0 ? '±0%' : rounded > 0 ? `+${rounded}%` : `−${-rounded}%`;
}

/** Adds amounts of one currency; null stands for nothing. */
export function total(amounts: readonly (Money | null)[]): bigint {
  return amounts.reduce((sum, one) => sum + BigInt(one?.minor ?? '0'), 0n);
}
