import { showMoney } from '@selvedge/client/money';
import type { Money } from '@selvedge/contracts';
import { add, divideHalfEven, money } from '@selvedge/money';

export { showMoney };

/** What delivery costs, in words where it costs nothing. */
export function showDelivery(price: Money): string {
  return price.minor === '0' ? 'free' : showMoney(price);
}

/** Compares two amounts of one currency: negative when `one` is less. */
export function compareMoney(one: Money, other: Money): number {
  const difference = BigInt(one.minor) - BigInt(other.minor);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `one` − `other`, never below zero. */
export function moneyLeft(one: Money, other: Money): Money {
  const left = BigInt(one.minor) - BigInt(other.minor);
  return { minor: (left < 0n ? 0n : left).toString(), currency: one.currency };
}

/** The smaller of two amounts of one currency. */
export function lesserMoney(one: Money, other: Money): Money {
  return compareMoney(one, other) <= 0 ? one : other;
}

/** The part of an amount that falls on some of its pieces, halves to the even cent as the shop reckons it. */
export function shareOf(whole: Money, pieces: number, all: number): Money {
  const minor = divideHalfEven(BigInt(whole.minor) * BigInt(pieces), BigInt(all));
  return { minor: minor.toString(), currency: whole.currency };
}

/** `price` times `pieces`. */
export function timesPieces(price: Money, pieces: number): Money {
  return { minor: (BigInt(price.minor) * BigInt(pieces)).toString(), currency: price.currency };
}

/** Sum of two amounts; throws when the currencies differ. */
export function addMoney(one: Money, other: Money): Money {
  const sum = add(money(BigInt(one.minor), one.currency), money(BigInt(other.minor), other.currency));
  return { minor: sum.minor.toString(), currency: sum.currency };
}

/** How much less in whole per cent, rounded down, so that we never promise too much. */
export function percentOff(price: Money, before: Money): number {
  const was = BigInt(before.minor);
  return was <= 0n ? 0 : Number(((was - BigInt(price.minor)) * 100n) / was);
}
