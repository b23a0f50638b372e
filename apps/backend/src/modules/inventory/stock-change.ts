/** What lies in one place of a piece, and how much of it is spoken for. */
export type Place = { readonly onHand: number; readonly held: number };

/** More of one piece than this in one place is a typing error. */
export const ON_HAND_MAX = 1_000_000;

export type Adjustment =
  | { readonly counted: number; readonly seenOnHand: number }
  | { readonly change: number };

export type ChangeDecision =
  | { readonly ok: true; readonly change: number }
  | { readonly ok: false; readonly reason: 'version_conflict' | 'below_held' | 'too_many' };

/**
 * Decides an adjustment: a count replaces what stood there and must have been made against it (`seenOnHand`); a change is added.
 * Refuses to go below what is held for buyers, and above what one place can hold.
 */
export function decideAdjustment(place: Place, adjustment: Adjustment): ChangeDecision {
  if ('counted' in adjustment && adjustment.seenOnHand !== place.onHand)
    return { ok: false, reason: 'version_conflict' };
  const change = 'counted' in adjustment ? adjustment.counted - place.onHand : adjustment.change;
  const after = place.onHand + change;
  if (after < place.held) return { ok: false, reason: 'below_held' };
  if (after > ON_HAND_MAX) return { ok: false, reason: 'too_many' };
  return { ok: true, change };
}

/** Tells how many pieces may be taken from a place: those that are not held. */
export function freeIn(place: Place): number {
  return place.onHand - place.held;
}
