import { dropStates, placeStates } from '@selvedge/contracts';
import { describe, expect, test } from 'vitest';
import { afterDropEvent, dueEvent, takesPeople } from './drop-state.ts';
import { afterPlaceEvent } from './place-state.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 12, minutes));
const times = { roomOpensAt: at(0), opensAt: at(30), closesAt: at(90) };

describe('a drop', () => {
  test('opens its room, then itself, then ends: each at its time and never out of turn', () => {
    expect(dueEvent({ ...times, state: 'scheduled' }, at(-1))).toBe(null);
    expect(dueEvent({ ...times, state: 'scheduled' }, at(0))).toBe('open_room');
    // A worker that slept through both: the room opens first, so that the draw is held in the next round.
    expect(dueEvent({ ...times, state: 'scheduled' }, at(95))).toBe('open_room');
    expect(dueEvent({ ...times, state: 'room_open' }, at(30))).toBe('open');
    expect(dueEvent({ ...times, state: 'open' }, at(89))).toBe(null);
    expect(dueEvent({ ...times, state: 'open' }, at(90))).toBe('end');
  });

  test('what is over stays over', () => {
    for (const event of ['open_room', 'open', 'end', 'cancel'] as const) {
      expect(afterDropEvent('ended', event)).toBe(null);
      expect(afterDropEvent('cancelled', event)).toBe(null);
    }
  });

  test('takes people from the opening of its room until it closes, whatever a late worker has noted', () => {
    const open = dropStates.filter((state) => takesPeople({ ...times, state }, at(40)));
    expect(open).toEqual(['scheduled', 'room_open', 'open']);
    expect(dropStates.filter((state) => takesPeople({ ...times, state }, at(-1)))).toEqual([]);
    expect(dropStates.filter((state) => takesPeople({ ...times, state }, at(90)))).toEqual([]);
  });
});

test('a place never goes back in the line, and ends once', () => {
  const events = ['admit', 'buy', 'run_out', 'close'] as const;
  const reached = placeStates.flatMap((state) => events.map((event) => afterPlaceEvent(state, event)));
  expect(reached).not.toContain('waiting');
  for (const state of ['used', 'lapsed', 'missed'] as const)
    expect(events.map((event) => afterPlaceEvent(state, event))).toEqual([null, null, null, null]);
});
