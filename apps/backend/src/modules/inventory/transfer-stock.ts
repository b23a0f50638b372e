import { type App, refuse } from '../../platform/index.ts';
import { freeIn, ON_HAND_MAX } from './stock-change.ts';
import {
  addUp,
  answerAgain,
  fingerprintOf,
  type Line,
  postRequest,
  type StockActor,
} from './stock-request.ts';
import { ensurePlaces, lockLocations, lockPlaces, type PlaceRow, type StockEntry } from './store.ts';

export type Transfer = {
  readonly fromLocationId: string;
  readonly toLocationId: string;
  readonly note: string;
  readonly lines: readonly Line[];
};

/**
 * Moves free pieces between two places of a shop: every line or none, once per key. Each line is a pair of entries with one
 * reference. Refuses places that are not the shop's or closed, pieces that do not lie there, and more than is free.
 */
export function transferStock(app: App, actor: StockActor, transfer: Transfer) {
  const { fromLocationId, toLocationId } = transfer;
  const lines = addUp(transfer.lines);
  const locationIds = [fromLocationId, toLocationId];
  const places = { variantIds: lines.map((line) => line.variantId), locationIds };
  const fingerprint = fingerprintOf('transfer', transfer);
  return app.db.asVendor(actor.vendorId, async (tx) => {
    const locations = await lockLocations(tx, locationIds, 'share');
    if (locations.length < locationIds.length) return refuse('location_not_found');
    const before = await lockPlaces(tx, places.variantIds, locationIds);
    const again = await answerAgain(tx, actor, fingerprint, places);
    if (again !== null) return again;
    if (locations.some((location) => location.state === 'closed')) return refuse('location_closed');
    const short = whyNot(transfer, lines, before);
    if (short !== null) return short;
    await ensurePlaces(tx, actor.vendorId, places.variantIds, toLocationId);
    await lockPlaces(tx, places.variantIds, locationIds);
    return postRequest(tx, actor, fingerprint, { entries: pairsOf(actor, transfer, lines), places });
  });
}

function whyNot(
  { fromLocationId, toLocationId }: Transfer,
  lines: readonly Line[],
  rows: readonly PlaceRow[],
) {
  const inPlace = (locationId: string) =>
    new Map(rows.filter((row) => row.locationId === locationId).map((row) => [row.variantId, row]));
  const from = inPlace(fromLocationId);
  const to = inPlace(toLocationId);
  for (const { variantId, quantity } of lines) {
    const place = from.get(variantId);
    if (place === undefined) return refuse('variant_not_found', { context: { variantId } });
    const free = freeIn(place);
    if (free < quantity)
      return refuse('not_enough_free', {
        context: { variantId, free, held: place.held },
        detail: `${free} free, ${place.held} held for buyers.`,
      });
    if ((to.get(variantId)?.onHand ?? 0) + quantity > ON_HAND_MAX)
      return refuse('too_many_pieces', { context: { variantId } });
  }
  return null;
}

/** The key of the request is the reference of its pairs: it is unique in the shop. */
function pairsOf(actor: StockActor, transfer: Transfer, lines: readonly Line[]): StockEntry[] {
  const base = {
    vendorId: actor.vendorId,
    cause: null,
    reference: actor.key,
    note: transfer.note,
    actor: 'vendor' as const,
    actorId: actor.accountId,
  };
  return lines.flatMap(({ variantId, quantity }) => [
    {
      ...base,
      variantId,
      locationId: transfer.fromLocationId,
      quantity: -quantity,
      reason: 'transfer_out' as const,
    },
    { ...base, variantId, locationId: transfer.toLocationId, quantity, reason: 'transfer_in' as const },
  ]);
}
