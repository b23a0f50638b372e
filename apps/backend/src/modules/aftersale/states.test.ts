import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEXT_REFUND_STATE, type RefundEvent, type RefundState } from './refund-state.ts';
import { NEXT_RETURN_STATE, OPEN_RETURN_STATES, type ReturnEvent, type ReturnState } from './return-state.ts';

const refundEvents: RefundEvent[] = ['submit', 'succeed', 'fail', 'retry'];
const returnEvents = Object.keys(NEXT_RETURN_STATE.requested) as ReturnEvent[]; // the keys of the table

test('whatever the order of events, money that left is never asked for again unless it came back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...refundEvents), { maxLength: 40 }), (happened) => {
      let state: RefundState = 'requested';
      let out = 0;
      for (const event of happened) {
        const next: RefundState | null = NEXT_REFUND_STATE[state][event];
        if (next === null) continue;
        if (next === 'succeeded') out += 1;
        if (state === 'succeeded' && next === 'failed') out -= 1;
        if (event === 'retry') expect(out).toBe(0);
        expect(out).toBeGreaterThanOrEqual(0);
        expect(out).toBeLessThanOrEqual(1);
        state = next;
      }
      expect(out).toBe(state === 'succeeded' ? 1 : 0);
    }),
  );
});

test('whatever the order of events, a return owes money once at most, and ends for good', () => {
  const ends: readonly ReturnState[] = ['refunded', 'replaced', 'cancelled'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...returnEvents), { maxLength: 40 }), (happened) => {
      let state: ReturnState = 'requested';
      let received = 0;
      for (const event of happened) {
        const next: ReturnState | null = NEXT_RETURN_STATE[state][event];
        if (ends.includes(state)) expect(next).toBeNull();
        if (next === null) continue;
        if (next === 'received') received += 1;
        if (next === 'refunded' || next === 'replaced') expect(received).toBe(1);
        state = next;
      }
      expect(received).toBeLessThanOrEqual(1);
    }),
  );
});

test('every state but an end has a way on, and pieces are spoken for in exactly the open ones', () => {
  for (const [state, row] of Object.entries(NEXT_RETURN_STATE)) {
    const open = OPEN_RETURN_STATES.some((one) => one === state);
    const moves = Object.values(row).filter((next) => next !== null);
    if (open) expect(moves.length, state).toBeGreaterThan(0);
    expect(Object.keys(row)).toEqual(returnEvents);
  }
});
