import { exponentOf } from './currency.ts';
import type { Money } from './money.ts';

/**
 * Writes an amount as people of `locale` write it: `€129.00`, `129,00 €`, `¥1,200`.
 * Exact for any size: the digits are given to Intl as text, never as a float.
 */
export function formatMoney(amount: Money, locale: string): string {
  const exponent = exponentOf(amount.currency);
  const digits = (amount.minor < 0n ? -amount.minor : amount.minor).toString().padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const text = `${amount.minor < 0n ? '-' : ''}${whole}${exponent > 0 ? `.${digits.slice(-exponent)}` : ''}`;
  // Intl accepts decimal text exactly (ES2023 NumberFormat v3); the type of `format` names it StringNumericLiteral.
  return new Intl.NumberFormat(locale, { style: 'currency', currency: amount.currency }).format(
    text as Intl.StringNumericLiteral,
  );
}
