import { type App, refuse } from '../../platform/index.ts';
import { readVariantsForSale } from '../catalog/index.ts';
import { ON_HAND_MAX } from './stock-change.ts';
import {
  addUp,
  answerAgain,
  fingerprintOf,
  type Line,
  postRequest,
  type StockActor,
} from './stock-request.ts';
import { ensurePlaces, lockLocations, lockPlaces } from './store.ts';

export type Receipt = {
  readonly locationId: string;
  readonly reference: string;
  readonly note: string;
  readonly lines: readonly Line[];
};

/**
 * Takes goods in: every line or none, once per key. Gives the places as they are then. Refuses a place that is not the shop's
 * or is closed, a piece that is not the shop's, and more than a place can hold.
 */
export function receiveStock(app: App, actor: StockActor, receipt: Receipt) {
  const { locationId, reference, note } = receipt;
  const lines = addUp(receipt.lines);
  const places = { variantIds: lines.map((line) => line.variantId), locationIds: [locationId] };
  const fingerprint = fingerprintOf('receipt', receipt);
  return app.db.asVendor(actor.vendorId, async (tx) => {
    const [location] = await lockLocations(tx, [locationId], 'share');
    if (location === undefined) return refuse('location_not_found');
    const own = new Set((await readVariantsForSale(tx, places.variantIds)).map((one) => one.variantId));
    const strange = places.variantIds.find((id) => !own.has(id));
    if (strange !== undefined) return refuse('variant_not_found', { context: { variantId: strange } });
    if (location.state === 'open') await ensurePlaces(tx, actor.vendorId, places.variantIds, locationId);
    const rows = new Map(
      (await lockPlaces(tx, places.variantIds, [locationId])).map((row) => [row.variantId, row]),
    );
    const again = await answerAgain(tx, actor, fingerprint, places);
    if (again !== null) return again;
    if (location.state === 'closed') return refuse('location_closed');
    const full = lines.find((line) => (rows.get(line.variantId)?.onHand ?? 0) + line.quantity > ON_HAND_MAX);
    if (full !== undefined) return refuse('too_many_pieces', { context: { variantId: full.variantId } });
    const entries = lines.map(({ variantId, quantity }) => ({
      vendorId: actor.vendorId,
      variantId,
      locationId,
      quantity,
      reason: 'receipt' as const,
      cause: null,
      reference,
      note,
      actor: 'vendor' as const,
      actorId: actor.accountId,
    }));
    return postRequest(tx, actor, fingerprint, { entries, places });
  });
}
