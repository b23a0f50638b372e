/** What an order's coupon or gift card goes through: kept for it, then used, or given back. `null`: the event does not apply. */
export type RedemptionState = 'held' | 'claimed' | 'released';
export type RedemptionEvent = 'claim' | 'release' | 'hold_anew';

/** The same moves as those of the goods. The database says the same: `vouchers.refuse_moves`. */
export const NEXT_REDEMPTION_STATE = {
  held: { claim: 'claimed', release: 'released', hold_anew: null },
  claimed: { claim: null, release: null, hold_anew: null },
  released: { claim: null, release: null, hold_anew: 'held' },
} as const satisfies Record<RedemptionState, Record<RedemptionEvent, RedemptionState | null>>;
