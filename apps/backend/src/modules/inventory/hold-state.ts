/** What a hold goes through: kept for an order, then sold to it or given back. `null`: the event does not apply. */
export type HoldState = 'held' | 'claimed' | 'released';
export type HoldEvent = 'claim' | 'release' | 'hold_anew';

/**
 * A sale is never undone here; what was given back may be held anew, when money came late and the pieces are still free.
 * The database says the same: the trigger `hold_moves`.
 */
export const NEXT_HOLD_STATE = {
  held: { claim: 'claimed', release: 'released', hold_anew: null },
  claimed: { claim: null, release: null, hold_anew: null },
  released: { claim: null, release: null, hold_anew: 'held' },
} as const satisfies Record<HoldState, Record<HoldEvent, HoldState | null>>;

export type HoldDecision =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'no_holds' | 'already_claimed' | 'already_released' | 'still_held';
    };

/**
 * Decides an event for all the holds of an order together: an order's goods are sold or given back whole. Refuses an order
 * without holds and one of whose holds has ended.
 */
export function decideHolds(states: readonly HoldState[], event: HoldEvent): HoldDecision {
  if (states.length === 0) return { ok: false, reason: 'no_holds' };
  if (states.every((state) => NEXT_HOLD_STATE[state][event] !== null)) return { ok: true };
  if (states.includes('claimed')) return { ok: false, reason: 'already_claimed' };
  return { ok: false, reason: event === 'hold_anew' ? 'still_held' : 'already_released' };
}
