import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eventOf,
  type Happening,
  isSilent,
  NEXT_SHIPMENT_STATE,
  progressOfPieces,
  type ShipmentState,
  stateAfter,
} from './shipment-state.ts';

const STATUSES = [
  'pre_transit',
  'in_transit',
  'out_for_delivery',
  'available_for_pickup',
  'delivered',
  'return_to_sender',
  'failure',
  'error',
  'unknown',
  'held_at_customs',
  'constructor',
];
const happening = fc.record({
  status: fc.constantFrom(...STATUSES),
  happenedAt: fc.integer({ min: 0, max: 20 }).map((hour) => new Date(Date.UTC(2026, 10, 24, hour))),
});
const happenings = fc.array(happening, { maxLength: 12 });
const at = (status: string, hour: number): Happening => ({
  status,
  happenedAt: new Date(Date.UTC(2026, 10, 24, hour)),
});

describe('where a parcel is', () => {
  test('does not depend on the order in which the carrier tells, nor on how often', () => {
    fc.assert(
      fc.property(
        happenings.chain((told) =>
          fc.tuple(
            fc.constant(told),
            fc.shuffledSubarray(told, { minLength: told.length }),
            fc.subarray(told),
          ),
        ),
        ([told, shuffled, again]) => {
          expect(stateAfter('label_created', [...shuffled, ...again])).toBe(
            stateAfter('label_created', told),
          );
        },
      ),
    );
  });

  test('is delivered once the carrier said so, whatever else it says before or after', () => {
    fc.assert(
      fc.property(happenings, fc.integer({ min: 0, max: 20 }), (told, hour) => {
        expect(stateAfter('in_transit', [...told, at('delivered', hour)])).toBe('delivered');
      }),
    );
  });

  test('never becomes voided by a carrier, nor a label again once it moved', () => {
    fc.assert(
      fc.property(happenings, (told) => {
        expect(['cancelled', 'label_created']).not.toContain(stateAfter('in_transit', told));
      }),
    );
  });

  test('changes by the words we know alone', () => {
    for (const status of ['unknown', 'pre_transit', 'held_at_customs', 'constructor', '__proto__', ''])
      expect(eventOf(status)).toBeNull();
    expect(stateAfter('in_transit', [at('held_at_customs', 3)])).toBe('in_transit');
  });

  test('stays at its end: nothing leaves delivered or voided', () => {
    for (const state of ['delivered', 'cancelled'] as const)
      expect(Object.values(NEXT_SHIPMENT_STATE[state]).every((next) => next === null)).toBe(true);
  });

  test('a label is voided before the carrier has the parcel, never after', () => {
    const voidable = Object.entries(NEXT_SHIPMENT_STATE).filter(([, row]) => row.void !== null);
    expect(voidable.map(([state]) => state)).toEqual(['label_created']);
  });

  test('delivered before shipped, a failed attempt, a way back: each ends where it should', () => {
    expect(stateAfter('label_created', [at('delivered', 5), at('in_transit', 1)])).toBe('delivered');
    expect(stateAfter('in_transit', [at('out_for_delivery', 5), at('failure', 6)])).toBe('exception');
    expect(stateAfter('in_transit', [at('failure', 6), at('out_for_delivery', 8)])).toBe('out_for_delivery');
    expect(stateAfter('in_transit', [at('return_to_sender', 6), at('in_transit', 9)])).toBe('returned');
  });
});

describe('how far a vendor order is', () => {
  const three = [{ quantity: 3, cancelled: 0 }];
  const sent = (state: ShipmentState, quantity: number) => ({ state, quantity });

  test('counts pieces that left, not labels and not voided ones', () => {
    expect(progressOfPieces(three, [])).toBeNull();
    expect(progressOfPieces(three, [sent('label_created', 3), sent('cancelled', 3)])).toBeNull();
    expect(progressOfPieces(three, [sent('in_transit', 2), sent('label_created', 1)])).toBe('ship_some');
    expect(progressOfPieces(three, [sent('in_transit', 2), sent('exception', 1)])).toBe('ship_all');
    expect(progressOfPieces(three, [sent('delivered', 2), sent('in_transit', 1)])).toBe('ship_all');
    expect(progressOfPieces(three, [sent('delivered', 2), sent('delivered', 1)])).toBe('deliver_all');
  });
  test('does not wait for pieces that were cancelled', () => {
    expect(progressOfPieces([{ quantity: 3, cancelled: 1 }], [sent('in_transit', 2)])).toBe('ship_all');
    expect(progressOfPieces([{ quantity: 3, cancelled: 1 }], [sent('delivered', 2)])).toBe('deliver_all');
  });
});

test('a carrier is silent after three days without a word, on the way only', () => {
  const heard = new Date('2026-11-20T10:00:00Z');
  expect(isSilent('in_transit', heard, new Date('2026-11-23T10:00:00Z'))).toBe(false);
  expect(isSilent('in_transit', heard, new Date('2026-11-23T10:00:01Z'))).toBe(true);
  expect(isSilent('delivered', heard, new Date('2026-12-23T10:00:00Z'))).toBe(false);
  expect(isSilent('label_created', null, new Date('2026-12-23T10:00:00Z'))).toBe(false);
});
