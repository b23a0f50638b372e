import { describe, expect, it } from 'vitest';
import { nextPlacement, OPEN, type PlacementEvent, type PlacementState } from './placement-state.ts';
import { remedyOf } from './remedies.ts';

const UNTIL = '2026-11-24T12:10:00Z';

function after(...events: PlacementEvent[]): PlacementState {
  return events.reduce(nextPlacement, OPEN);
}
const submitted = { type: 'submitted' } as const;
const reserved = { type: 'reserved', holdUntil: UNTIL } as const;
const paid = { type: 'paid', orderNumber: 'SV-7K3M-92', orderToken: 't' } as const;

describe('a placement in the browser', () => {
  it('goes from asking over held goods to paid', () => {
    expect(after(submitted)).toEqual({ step: 'asking', wait: 'answer' });
    for (const wait of ['decision', 'room'] as const)
      expect(after(submitted, { type: 'waiting', wait })).toEqual({ step: 'asking', wait });
    expect(after(submitted, reserved)).toEqual({ step: 'paying', holdUntil: UNTIL });
    expect(after(submitted, reserved, { type: 'challenged' }).step).toBe('confirming');
    expect(after(submitted, reserved, paid).step).toBe('paid');
  });
  it('ignores a second press at every moment something is under way', () => {
    for (const state of [
      after(submitted),
      after(submitted, reserved),
      after(submitted, reserved, { type: 'challenged' }),
      after(submitted, reserved, { type: 'settling' }),
      after(submitted, reserved, paid),
    ])
      expect(nextPlacement(state, submitted)).toBe(state);
  });
  it('keeps the goods held when the card is declined, and pays anew without asking for them again', () => {
    const held = after(submitted, reserved, { type: 'unpaid', sentence: 'declined' });
    expect(held).toEqual({ step: 'held', holdUntil: UNTIL, notice: 'declined' });
    expect(nextPlacement(held, submitted)).toEqual({ step: 'paying', holdUntil: UNTIL });
  });
  it('holds nothing when the fields were not right before the goods were asked for', () => {
    expect(after(submitted, { type: 'unpaid', sentence: 'no' })).toEqual({ step: 'open', notice: 'no' });
  });
  it('goes to the bag when a piece sold, stays when a price changed', () => {
    const sold = remedyOf({ code: 'out_of_stock' }, 'v-1');
    expect(after(submitted, { type: 'refused', remedy: sold })).toEqual({
      step: 'leaving',
      go: '/bag?note=sold&piece=v-1',
    });
    const dearer = remedyOf({ code: 'price_changed' });
    expect(after(submitted, { type: 'refused', remedy: dearer }).step).toBe('open');
    const spent = remedyOf({ code: 'coupon_used_up' });
    expect(after(submitted, { type: 'refused', remedy: spent })).toMatchObject({
      step: 'open',
      without: 'coupon',
    });
  });
  it('lets the clock end a hold, but not a payment under way', () => {
    const over = { type: 'ran_out', sentence: 'over' } as const;
    expect(after(submitted, reserved, { type: 'unpaid', sentence: 'no' }, over)).toEqual({
      step: 'open',
      notice: 'over',
    });
    expect(after(submitted, reserved, over).step).toBe('paying');
  });
  it('stays paid, whatever comes late', () => {
    const late = { type: 'refused', remedy: remedyOf({ code: 'hold_expired' }) } as const;
    expect(after(submitted, reserved, paid, late).step).toBe('paid');
  });
});
