import type { DropTimes } from './drop-state.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A room needs time to fill, and shuts people out when it opens days before. */
const ROOM_LEAST_MS = MINUTE_MS;
const ROOM_MOST_MS = DAY_MS;
const SALE_LEAST_MS = 15 * MINUTE_MS;
const SALE_MOST_MS = 14 * DAY_MS;

/** Says in a sentence what is wrong with the times of a drop; null when they fit. */
export function timesProblem({ roomOpensAt, opensAt, closesAt }: DropTimes, now: Date): string | null {
  const room = opensAt.getTime() - roomOpensAt.getTime();
  const sale = closesAt.getTime() - opensAt.getTime();
  if (roomOpensAt <= now) return 'The room opens in the past. Choose a later time.';
  if (room < ROOM_LEAST_MS) return 'The room opens a minute before the drop at the latest.';
  if (room > ROOM_MOST_MS) return 'The room opens a day before the drop at the earliest.';
  if (sale < SALE_LEAST_MS) return 'The drop lasts fifteen minutes at least: an admission lasts ten.';
  if (sale > SALE_MOST_MS) return 'The drop lasts fourteen days at most.';
  return null;
}
