import type { Money } from '@selvedge/contracts';

/** Figures are in the market's currency. */
export const CURRENCY = 'EUR';

/** Writes an amount of minor units. */
export function euros(minor: bigint): Money {
  return { minor: minor.toString(), currency: CURRENCY };
}

/** Writes an amount of a ledger account as a debit (positive) or a credit. */
export function debitOrCredit(minor: bigint): { debit: Money | null; credit: Money | null } {
  return { debit: minor > 0n ? euros(minor) : null, credit: minor < 0n ? euros(-minor) : null };
}
