import type { AdminOrder, Order, PieceSource } from '@selvedge/contracts';
import type { SourceRow } from '../inventory/index.ts';
import type { OrderRows } from './present.ts';

/** Writes where the pieces of a variant are sent from, and why. */
export function presentSources(sources: readonly SourceRow[], variantId: string | undefined): PieceSource[] {
  return sources
    .filter((source) => source.variantId === variantId)
    .map(({ location, city, country, pieces, routing }) => ({ location, city, country, pieces, routing }));
}

/** Adds to an order, as it was written from `rows`, where each of its lines is sent from. Not for shoppers: it tells of a shop's locations. */
export function addSources(
  order: Order,
  rows: OrderRows,
  sources: readonly SourceRow[],
): AdminOrder['parcels'] {
  // Parcels and lines were written in the order of their rows.
  return order.parcels.map((parcel, nth) => {
    const lines = rows.lines.filter((line) => line.vendorOrderId === rows.parcels[nth]?.id);
    return {
      ...parcel,
      lines: parcel.lines.map((line, at) => ({
        ...line,
        sources: presentSources(sources, lines[at]?.variantId),
      })),
    };
  });
}
