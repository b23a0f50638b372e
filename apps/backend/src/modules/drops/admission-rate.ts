/** What placing orders costs now, as measured; null when nothing was placed lately. */
export type Pressure = { readonly depth: number; readonly p95Ms: number; readonly perSecond: number };

/** People a second: while nothing is measured, at least, and at most. */
export const START_PER_SECOND = 2;
const LEAST_PER_SECOND = 0.5;
const MOST_PER_SECOND = 200;
/** Placements are comfortable below both of these. */
const P95_COMFORT_MS = 1_500;
const DEPTH_COMFORT = 500;
/** Up by steps, down by halves: the way to share a road whose width nobody knows. */
const STEP_PER_SECOND = 0.5;
const BACK_OFF = 0.5;

/** Gives how many people a second may be admitted from now on, from the rate until now and what placing costs. */
export function nextRate(rate: number, pressure: Pressure | null): number {
  if (pressure === null) return START_PER_SECOND;
  const strained = pressure.p95Ms > P95_COMFORT_MS || pressure.depth > DEPTH_COMFORT;
  const wanted = strained ? rate * BACK_OFF : rate + STEP_PER_SECOND;
  return Math.min(MOST_PER_SECOND, Math.max(LEAST_PER_SECOND, wanted));
}

/** How many people may be admitted for each free piece: not all who may buy do. */
const ADMITTED_PER_PIECE = 2;
/** A worker that slept does not make up for more than this, seconds. */
const CATCH_UP_MAX_SECONDS = 5;

export type Gate = {
  /** Whole and broken people owed from before. */
  readonly credit: number;
  readonly rate: number;
  readonly elapsedSeconds: number;
  readonly waiting: number;
  /** Admitted, and neither done nor run out. */
  readonly admitted: number;
  /** Pieces nobody has or holds. */
  readonly free: number;
};

/**
 * Decides how many people are admitted now: as many as the rate allows, while there is something left for them. What the
 * rate allows and nobody uses is forgotten, so that a quiet minute does not end in a rush.
 */
export function admitNow(gate: Gate): { count: number; credit: number } {
  const elapsed = Math.min(Math.max(gate.elapsedSeconds, 0), CATCH_UP_MAX_SECONDS);
  const allowed = gate.credit + gate.rate * elapsed;
  const room = Math.max(0, gate.free * ADMITTED_PER_PIECE - gate.admitted);
  const count = Math.min(Math.floor(allowed), gate.waiting, room);
  return { count, credit: Math.min(allowed - count, 1) };
}
