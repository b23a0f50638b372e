/** Who is let in should have an answer within about this time. */
const TARGET_SECONDS = 1;
/** However quick it looks, no process takes more in at a time. */
const INSIDE_MAX = 20_000;
/** Those sent away come back spread over these seconds, not all at once. */
const RETRY_MIN_SECONDS = 2;
const RETRY_SPREAD_SECONDS = 4;

/** How a door stands: how many are inside, how many left with an answer in the last second, how many it always takes. */
export type Door = {
  readonly inside: number;
  readonly answeredPerSecond: number;
  readonly insideMin: number;
};

/** Says whether one more is let in: as many are as get their answer in time (Little's law), and never fewer than `insideMin`. */
export function admits({ inside, answeredPerSecond, insideMin }: Door): boolean {
  const inTime = Math.round(answeredPerSecond * TARGET_SECONDS);
  return inside < Math.min(Math.max(inTime, insideMin), INSIDE_MAX);
}

/** Gives the whole seconds after which somebody should come back. `chance` is a random number from 0 up to 1. */
export function retryAfterSeconds(chance: number): number {
  return RETRY_MIN_SECONDS + Math.floor(chance * RETRY_SPREAD_SECONDS);
}
