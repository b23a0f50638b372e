import type { PlaceState } from '@selvedge/contracts';

type PlaceEvent = 'admit' | 'buy' | 'run_out' | 'close';

/**
 * What may happen to a place: its turn comes, it has bought all it may, its turn runs out unused, the drop is over.
 * A place never goes back in the line.
 */
const NEXT = {
  waiting: { admit: 'admitted', buy: null, run_out: null, close: 'missed' },
  admitted: { admit: null, buy: 'used', run_out: 'lapsed', close: 'lapsed' },
  used: { admit: null, buy: null, run_out: null, close: null },
  lapsed: { admit: null, buy: null, run_out: null, close: null },
  missed: { admit: null, buy: null, run_out: null, close: null },
} as const satisfies Record<PlaceState, Record<PlaceEvent, PlaceState | null>>;

/** Gives the state after an event, or null when the event cannot happen. */
export function afterPlaceEvent(state: PlaceState, event: PlaceEvent): PlaceState | null {
  return NEXT[state][event];
}
