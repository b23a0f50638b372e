import type { adjustmentCauses } from '@selvedge/contracts';
import { type App, refuse } from '../../platform/index.ts';
import { readVariantsForSale } from '../catalog/index.ts';
import {
  type Adjustment as Change,
  type ChangeDecision,
  decideAdjustment,
  type Place,
} from './stock-change.ts';
import { answerAgain, fingerprintOf, postRequest, type StockActor } from './stock-request.ts';
import { ensurePlaces, lockLocations, lockPlaces, type StockEntry } from './store.ts';

export type Adjustment = {
  readonly variantId: string;
  readonly locationId: string;
  readonly change: Change;
  readonly cause: (typeof adjustmentCauses)[number];
  readonly note: string;
};

/**
 * Corrects what is on hand of a piece in a place, once per key. A count that finds what is written makes no entry. Gives the
 * place as it is then. Refuses what is not the shop's, a closed place, a count against an old number, and less than is held.
 */
export function adjustStock(app: App, actor: StockActor, adjustment: Adjustment) {
  const { variantId, locationId, change } = adjustment;
  const places = { variantIds: [variantId], locationIds: [locationId] };
  const fingerprint = fingerprintOf('adjustment', adjustment);
  return app.db.asVendor(actor.vendorId, async (tx) => {
    const [location] = await lockLocations(tx, [locationId], 'share');
    if (location === undefined) return refuse('location_not_found');
    if ((await readVariantsForSale(tx, [variantId])).length === 0) return refuse('variant_not_found');
    if (location.state === 'open') await ensurePlaces(tx, actor.vendorId, [variantId], locationId);
    const [place] = await lockPlaces(tx, [variantId], [locationId]);
    const again = await answerAgain(tx, actor, fingerprint, places);
    if (again !== null) return again;
    if (location.state === 'closed' || place === undefined) return refuse('location_closed');
    const decision = decideAdjustment(place, change);
    if (!decision.ok) return refusalOf(decision.reason, place);
    const entry = { ...entryOf(actor, adjustment), quantity: decision.change };
    return postRequest(tx, actor, fingerprint, { entries: decision.change === 0 ? [] : [entry], places });
  });
}

function entryOf(actor: StockActor, adjustment: Adjustment): Omit<StockEntry, 'quantity'> {
  const { variantId, locationId, cause, note } = adjustment;
  return {
    vendorId: actor.vendorId,
    variantId,
    locationId,
    ...(cause === 'write_off'
      ? { reason: 'write_off' as const, cause: null }
      : { reason: 'adjustment' as const, cause }),
    reference: '',
    note,
    actor: 'vendor',
    actorId: actor.accountId,
  };
}

type Reason = Extract<ChangeDecision, { ok: false }>['reason'];

function refusalOf(reason: Reason, { onHand, held }: Place) {
  const context = { onHand, held };
  switch (reason) {
    case 'below_held': {
      const pieces = held === 1 ? '1 piece is' : `${held} pieces are`;
      return refuse('below_held', {
        context,
        detail: `${pieces} held for buyers who are paying: ${held} must stay.`,
      });
    }
    case 'too_many':
      return refuse('too_many_pieces', { context });
    case 'version_conflict':
      return refuse('version_conflict', { context, detail: `${onHand} are on hand by now.` });
  }
}
