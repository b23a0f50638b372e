import type { Money as WireMoney } from '@selvedge/contracts';
import { formatMoney, type Money, money } from '@selvedge/money';

/** Turns an amount of the wire into one to reckon with. */
export function moneyOf(wire: WireMoney): Money {
  return money(BigInt(wire.minor), wire.currency);
}

/** Writes an amount of the wire as people of `locale` write it. */
export function showMoney(wire: WireMoney, locale = 'en-IE'): string {
  return formatMoney(moneyOf(wire), locale);
}
