import type { StockRow } from '@selvedge/contracts';

export type ReceivedPiece = Pick<
  StockRow,
  'variantId' | 'productName' | 'colour' | 'size' | 'sku' | 'pictureHash'
>;
export type ReceivedLine = ReceivedPiece & {
  /** As typed. */
  readonly quantity: string;
};

const QUANTITY_MAX = 100_000;

/** Adds a piece to a receipt; one that is there already stays where it is. */
export function addLine(lines: readonly ReceivedLine[], piece: ReceivedPiece): readonly ReceivedLine[] {
  return lines.some((line) => line.variantId === piece.variantId)
    ? lines
    : [...lines, { ...piece, quantity: '' }];
}

/** Says how many came in of a line; null for what is no number from 1 on. */
export function quantityOf({ quantity }: Pick<ReceivedLine, 'quantity'>): number | null {
  const number = /^\d{1,6}$/.test(quantity.trim()) ? Number(quantity) : 0;
  return number >= 1 && number <= QUANTITY_MAX ? number : null;
}

/** Adds up what a receipt brings, of the lines that have a number. */
export function sumOf(lines: readonly ReceivedLine[]): number {
  return lines.reduce((sum, line) => sum + (quantityOf(line) ?? 0), 0);
}
