import { exponentOf, isCurrency } from '@selvedge/money';

/** Writes minor units the way PayPal reads amounts: `12900` of EUR is `129.00`. */
export function decimalOf(minor: bigint, currency: string): string {
  const digits = exponent(currency);
  if (digits === 0) return minor.toString();
  const text = minor.toString().padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Reads an amount of PayPal's as minor units, without a float. Throws on anything but a plain decimal. */
export function minorOf(value: string, currency: string): bigint {
  const digits = exponent(currency);
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (whole === '' || fraction.length > digits) throw new Error(`${value} is no amount of ${currency}`);
  return BigInt(whole + fraction.padEnd(digits, '0'));
}

function exponent(currency: string): number {
  if (!isCurrency(currency)) throw new Error(`the market does not know the currency ${currency}`);
  return exponentOf(currency);
}
