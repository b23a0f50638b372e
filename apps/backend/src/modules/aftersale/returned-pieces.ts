import type { Sql, Tx } from '../../platform/index.ts';
import { restock } from '../inventory/index.ts';
import type { ReturnedPieces } from './pieces.ts';
import type { ReturnRow } from './store.ts';
import { type ReturnLineRow, readReturnLines } from './store-returns.ts';
import { readReturnsOfOrder } from './views.ts';

/** Reads the returns of an order with their lines. */
export async function readReturns(
  sql: Sql,
  orderId: string,
): Promise<{ rows: readonly ReturnRow[]; lines: readonly ReturnLineRow[] }> {
  const rows = await readReturnsOfOrder(sql, orderId);
  const lines =
    rows.length === 0
      ? []
      : await readReturnLines(
          sql,
          rows.map((row) => row.id),
        );
  return { rows, lines };
}

/** Tells what returns did to the pieces of lines. What was missing from a parcel that came back is still with the shopper. */
export function returnedPieces(
  rows: readonly ReturnRow[],
  lines: readonly ReturnLineRow[],
): ReturnedPieces[] {
  return rows.flatMap((row) =>
    lines
      .filter((line) => line.returnId === row.id && line.condition !== 'missing')
      .map((line) => ({
        lineId: line.lineId,
        state: row.state,
        kind: row.kind,
        variantId: line.variantId,
        quantity: line.quantity,
        closedAt: row.closedAt,
        replacement: replacementOf(line),
      })),
  );
}

/** The piece a line of a return asks for instead. */
export function replacementOf(line: ReturnLineRow) {
  const { replacementVariantId, replacementColour, replacementSize, replacementSku } = line;
  if (replacementVariantId === null) return null;
  return {
    variantId: replacementVariantId,
    colour: replacementColour ?? '',
    size: replacementSize ?? '',
    sku: replacementSku ?? '',
  };
}

/** The reference under which an exchange keeps pieces for a shopper. */
export function asideReference(returnNumber: string): string {
  return `return ${returnNumber}`;
}

/** Gives what an exchange kept for the shopper back to sale. */
export async function giveAsideBack(tx: Tx, row: ReturnRow, lines: readonly ReturnLineRow[]): Promise<void> {
  const moves = lines.flatMap(({ replacementVariantId, vendorId, quantity }) =>
    replacementVariantId === null ? [] : [{ variantId: replacementVariantId, vendorId, quantity }],
  );
  await restock(tx, moves, asideReference(row.number));
}
