import type { AfterSale, Money } from '@selvedge/contracts';
import { addMoney, lesserMoney, moneyLeft, shareOf } from '../../money.ts';

export type SaleParcel = AfterSale['parcels'][number];
export type SaleLine = SaleParcel['lines'][number];

/** Pieces that may be picked: of a line, of a variant, so many at most. */
export type Pickable = {
  readonly id: string;
  readonly line: SaleLine;
  readonly variantId: string;
  readonly colour: string;
  readonly size: string;
  readonly max: number;
  readonly returnable: SaleLine['returnable'][number] | null;
};
/** How many of what is picked. */
export type Picks = Readonly<Record<string, number>>;

/** What of a parcel may be cancelled. */
export function toCancel(parcel: SaleParcel): Pickable[] {
  return parcel.lines
    .filter((line) => line.cancellable > 0)
    .map((line) => ({
      id: line.lineId,
      line,
      variantId: '',
      colour: line.colour,
      size: line.size,
      max: line.cancellable,
      returnable: null,
    }));
}

/** What of a parcel may be sent back, as the shopper has it now. */
export function toReturn(parcel: SaleParcel): Pickable[] {
  return parcel.lines.flatMap((line) =>
    line.returnable.map((piece) => ({
      id: `${line.lineId} ${piece.variantId}`,
      line,
      variantId: piece.variantId,
      colour: piece.colour,
      size: piece.size,
      max: piece.quantity,
      returnable: piece,
    })),
  );
}

/** Says how many pieces are picked. */
export function countPicked(picks: Picks): number {
  return Object.values(picks).reduce((sum, count) => sum + count, 0);
}

export type MoneyBack = { readonly goods: Money; readonly delivery: Money; readonly total: Money };

/**
 * What goes back for what is picked: its part of what was paid for the line, as far as it did not go back before; delivery, when
 * nothing is kept. Reckoned as the shop does: on all pieces gone with these, less those gone before.
 */
export function moneyBack(parcel: SaleParcel, pickables: readonly Pickable[], picks: Picks): MoneyBack {
  const zero: Money = { minor: '0', currency: parcel.shipping.currency };
  const picked = (line: SaleLine) =>
    pickables.filter((one) => one.line === line).reduce((sum, one) => sum + (picks[one.id] ?? 0), 0);
  const goods = parcel.lines.reduce((sum, line) => {
    const gone = line.cancelled + line.returned;
    const paidFor = (pieces: number) => shareOf(line.total, pieces, line.quantity);
    const worth = moneyLeft(paidFor(gone + picked(line)), paidFor(gone));
    return addMoney(sum, lesserMoney(worth, line.refundable));
  }, zero);
  const keepsNothing = parcel.lines.every(
    (line) => line.cancelled + line.returned + picked(line) >= line.quantity,
  );
  const delivery = keepsNothing && countPicked(picks) > 0 ? parcel.refundableShipping : zero;
  return { goods, delivery, total: addMoney(goods, delivery) };
}
