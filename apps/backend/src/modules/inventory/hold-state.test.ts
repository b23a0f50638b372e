import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideHolds, type HoldEvent, type HoldState, NEXT_HOLD_STATE } from './hold-state.ts';

const states = ['held', 'claimed', 'released'] as const;
const events = ['claim', 'release'] as const;

test('a hold ends once: nothing leaves claimed or released', () => {
  for (const state of ['claimed', 'released'] as const)
    expect(Object.values(NEXT_HOLD_STATE[state])).toEqual([null, null]);
  expect(NEXT_HOLD_STATE.held).toEqual({ claim: 'claimed', release: 'released' });
});

test('an order is claimed or given back whole: one ended hold refuses all of them, by its name', () => {
  expect(decideHolds([], 'claim')).toEqual({ ok: false, reason: 'no_holds' });
  expect(decideHolds(['held', 'held'], 'claim')).toEqual({ ok: true });
  expect(decideHolds(['held', 'released'], 'claim')).toEqual({ ok: false, reason: 'already_released' });
  expect(decideHolds(['claimed', 'claimed'], 'release')).toEqual({ ok: false, reason: 'already_claimed' });
});

test('whatever comes in whatever order, the first event that ends a hold decides, and no later one changes it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 12 }), (given: HoldEvent[]) => {
      let state: HoldState = 'held';
      for (const event of given) state = NEXT_HOLD_STATE[state][event] ?? state;
      const [first] = given;
      expect(state).toBe(first === undefined ? 'held' : first === 'claim' ? 'claimed' : 'released');
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
