import type { StockEntry, StockRow } from '@selvedge/contracts';
import type { Tone } from '@selvedge/ui';
import type { Mode } from './change.ts';

export const levelWords = {
  in_stock: { word: 'In stock', tone: 'good' },
  low: { word: 'Running low', tone: 'warn' },
  out: { word: 'Sold out', tone: 'bad' },
} as const satisfies Record<StockRow['level'], { word: string; tone: Tone }>;

export const reasonWords = {
  opening: 'Opening stock',
  receipt: 'Received',
  adjustment: 'Adjusted',
  sale: 'Sold',
  return: 'Returned',
  transfer_out: 'Moved away',
  transfer_in: 'Moved here',
  write_off: 'Written off',
} as const satisfies Record<StockEntry['reason'], string>;

export const causeWords = {
  count: 'Counted',
  damaged: 'Damaged',
  lost: 'Lost',
  found: 'Found',
  correction: 'Correction',
  write_off: 'Written off',
} as const;
export type Cause = keyof typeof causeWords;

/** The reasons to choose from; a write-off is a change and never a count. */
export function causesOf(mode: Mode): (readonly [value: Cause, words: string])[] {
  return (Object.keys(causeWords) as Cause[]) // the keys of the table are the causes
    .filter((cause) => mode === 'change' || cause !== 'write_off')
    .map((value) => [value, causeWords[value]] as const);
}

/** What changed, in two words at most. */
export function sayReason({ reason, cause }: Pick<StockEntry, 'reason' | 'cause'>): string {
  const known = Object.entries(causeWords).find(([name]) => name === cause);
  return reason === 'adjustment' && known !== undefined ? known[1] : reasonWords[reason];
}

/** `+3`, `−2`: the sign says the direction before the number is read. */
export function sayChange(quantity: number): string {
  return quantity > 0
    ? `+${quantity.toLocaleString('en-IE')}`
    : `−${Math.abs(quantity).toLocaleString('en-IE')}`;
}

/** `1 piece`, `12 pieces`. */
export function sayPieces(count: number): string {
  return count === 1 ? '1 piece' : `${count.toLocaleString('en-IE')} pieces`;
}
