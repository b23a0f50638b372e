/** What a hold goes through: kept for an order, then sold to it or given back. `null`: the event does not apply. */
export type HoldState = 'held' | 'claimed' | 'released';
export type HoldEvent = 'claim' | 'release';

/** The database says the same: the trigger `hold_ends_once` lets nothing leave an end state. */
export const NEXT_HOLD_STATE = {
  held: { claim: 'claimed', release: 'released' },
  claimed: { claim: null, release: null },
  released: { claim: null, release: null },
} as const satisfies Record<HoldState, Record<HoldEvent, HoldState | null>>;

export type HoldDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no_holds' | 'already_claimed' | 'already_released' };

/**
 * Decides an event for all the holds of an order together: an order's goods are sold or given back whole. Refuses an order
 * without holds and one of whose holds has ended.
 */
export function decideHolds(states: readonly HoldState[], event: HoldEvent): HoldDecision {
  if (states.length === 0) return { ok: false, reason: 'no_holds' };
  if (states.every((state) => NEXT_HOLD_STATE[state][event] !== null)) return { ok: true };
  return { ok: false, reason: states.includes('claimed') ? 'already_claimed' : 'already_released' };
}
