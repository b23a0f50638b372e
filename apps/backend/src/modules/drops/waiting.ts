import type { DropEta, PlaceState } from '@selvedge/contracts';

/** How far the pace may swing around what was measured. */
const SLOWER = 0.7;
const FASTER = 1.4;
const MINUTE_SECONDS = 60;

/**
 * Says when a turn comes, from how many were admitted lately. Gives null when nobody moved lately: then any number would be
 * made up.
 */
export function etaOf(ahead: number, perSecond: number): DropEta | null {
  if (perSecond <= 0) return null;
  const minutes = (pace: number) => (ahead + 1) / (perSecond * pace) / MINUTE_SECONDS;
  const fromMinutes = Math.floor(minutes(FASTER));
  return { fromMinutes, untilMinutes: Math.max(fromMinutes + 1, Math.ceil(minutes(SLOWER))) };
}

const FAST_MS = 2_000;
const MEDIUM_MS = 5_000;
const SLOW_MS = 15_000;
const SOON_SECONDS = 60;
const NEAR = 200;

/** Says when to ask again, milliseconds: often when something is about to happen, seldom when nothing can. */
export function pollAfter(place: {
  readonly state: PlaceState;
  readonly ahead: number | null;
  readonly secondsToOpen: number;
}): number {
  if (place.state === 'admitted') return MEDIUM_MS;
  if (place.state !== 'waiting') return SLOW_MS;
  if (place.secondsToOpen > SOON_SECONDS) return SLOW_MS;
  if (place.ahead === null || place.ahead <= NEAR) return FAST_MS;
  return MEDIUM_MS;
}
