import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideHolds, type HoldEvent, type HoldState, NEXT_HOLD_STATE } from './hold-state.ts';

const states = ['held', 'claimed', 'released'] as const;
const events = ['claim', 'release', 'hold_anew'] as const;

test('a sale is final; what was given back can only be held anew', () => {
  expect(Object.values(NEXT_HOLD_STATE.claimed)).toEqual([null, null, null]);
  expect(NEXT_HOLD_STATE.released).toEqual({ claim: null, release: null, hold_anew: 'held' });
  expect(NEXT_HOLD_STATE.held).toEqual({ claim: 'claimed', release: 'released', hold_anew: null });
});

test('an order is claimed or given back whole: one ended hold refuses all of them, by its name', () => {
  expect(decideHolds([], 'claim')).toEqual({ ok: false, reason: 'no_holds' });
  expect(decideHolds(['held', 'held'], 'claim')).toEqual({ ok: true });
  expect(decideHolds(['held', 'released'], 'claim')).toEqual({ ok: false, reason: 'already_released' });
  expect(decideHolds(['claimed', 'claimed'], 'release')).toEqual({ ok: false, reason: 'already_claimed' });
  expect(decideHolds(['released', 'held'], 'hold_anew')).toEqual({ ok: false, reason: 'still_held' });
});

test('whatever comes in whatever order, once claimed a hold stays so, and it is claimed only while it is held', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 12 }), (given: HoldEvent[]) => {
      let state: HoldState = 'held';
      for (const event of given) {
        const before: HoldState = state;
        state = NEXT_HOLD_STATE[state][event] ?? state;
        if (before === 'claimed') expect(state).toBe('claimed');
        if (state === 'claimed' && before !== 'claimed') expect(before).toBe('held');
      }
    }),
  );
});

test('the decision agrees with the table for every mix of holds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...states), { maxLength: 6 }),
      fc.constantFrom(...events),
      (mix, event) => {
        const allowed = mix.length > 0 && mix.every((state) => NEXT_HOLD_STATE[state][event] !== null);
        expect(decideHolds(mix, event).ok).toBe(allowed);
      },
    ),
  );
});
