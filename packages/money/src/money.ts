import type { Currency } from './currency.ts';

/** An amount: `minor` whole minor units (cents for EUR), negative when owed the other way. */
export type Money = { readonly minor: bigint; readonly currency: Currency };

/** Makes an amount from minor units. */
export function money(minor: bigint, currency: Currency): Money {
  return { minor, currency };
}

/** Adds two amounts. Throws when their currencies differ: that is a bug, not an input. */
export function add(a: Money, b: Money): Money {
  return { minor: a.minor + sameCurrency(a, b).minor, currency: a.currency };
}

/** Takes `b` from `a`. Throws when their currencies differ. */
export function subtract(a: Money, b: Money): Money {
  return { minor: a.minor - sameCurrency(a, b).minor, currency: a.currency };
}

/** Multiplies by a whole number of pieces. */
export function multiply(a: Money, pieces: number): Money {
  if (!Number.isSafeInteger(pieces)) throw new RangeError(`not a whole number of pieces: ${pieces}`);
  return { minor: a.minor * BigInt(pieces), currency: a.currency };
}

/** Adds up amounts of one currency; none of them gives zero of `currency`. */
export function sum(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(add, money(0n, currency));
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError(`cannot mix ${a.currency} and ${b.currency}`);
  return b;
}
