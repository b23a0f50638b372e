import type { Drop, Place } from '@selvedge/contracts';

/** What a drop means for the person who looks at it, at one moment. */
export type Phase =
  | 'before' // the room is shut
  | 'room' // it is open, they are not in it
  | 'in_room' // they have a place, the draw is to come
  | 'drawing' // the opening has come, the order is being drawn
  | 'late' // it is open, they may still join behind the others
  | 'waiting'
  | 'turn'
  | 'used'
  | 'lapsed'
  | 'missed'
  | 'over'
  | 'called_off';

type Seen = Pick<Drop, 'state' | 'roomOpensAt' | 'opensAt' | 'closesAt'>;
type Own = Pick<Place, 'state' | 'position' | 'admittedUntil'>;

/** Says what a drop means for somebody now. `now`: the server's clock, milliseconds. */
export function phaseOf(drop: Seen, place: Own | null, now: number): Phase {
  if (drop.state === 'cancelled') return 'called_off';
  const over = drop.state === 'ended' || now >= Date.parse(drop.closesAt);
  if (place !== null) return phaseOfPlace(drop, place, over, now);
  if (over) return 'over';
  if (now < Date.parse(drop.roomOpensAt)) return 'before';
  return now < Date.parse(drop.opensAt) ? 'room' : 'late';
}

function phaseOfPlace(drop: Seen, place: Own, over: boolean, now: number): Phase {
  if (place.state === 'used' || place.state === 'lapsed' || place.state === 'missed') return place.state;
  if (place.state === 'admitted') {
    const until = place.admittedUntil;
    return over || (until !== null && now >= Date.parse(until)) ? 'lapsed' : 'turn';
  }
  if (over) return 'missed';
  if (now < Date.parse(drop.opensAt)) return 'in_room';
  return place.position === null ? 'drawing' : 'waiting';
}

/** The moment a page counts down to in a phase; null when there is none. */
export function countsDownTo(phase: Phase, drop: Seen, place: Own | null): string | null {
  if (phase === 'before') return drop.roomOpensAt;
  if (phase === 'room' || phase === 'in_room') return drop.opensAt;
  if (phase === 'turn') return place?.admittedUntil ?? null;
  return null;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
] as const;

/** Writes what is left: `2 days 3 hours` while it is long, `4:05` or `1:04:05` once seconds matter. */
export function writeLeft(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  if (left < 86_400) {
    const [h, m, s] = [Math.floor(left / 3_600), Math.floor(left / 60) % 60, left % 60];
    return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
  }
  const days = Math.floor(left / 86_400);
  const hours = Math.floor((left % 86_400) / 3_600);
  const say = (count: number, at: number) => `${count} ${UNITS[at]?.[0] ?? ''}${count === 1 ? '' : 's'}`;
  return hours === 0 ? say(days, 0) : `${say(days, 0)} ${say(hours, 1)}`;
}

/** Words when a turn comes, as a range: nobody knows the minute. */
export function writeEta(eta: Place['eta']): string | null {
  if (eta === null) return null;
  const { fromMinutes, untilMinutes } = eta;
  if (untilMinutes <= 1) return 'about a minute';
  if (untilMinutes > 90)
    return `about ${Math.max(1, Math.round(fromMinutes / 60))}–${Math.ceil(untilMinutes / 60)} hours`;
  return fromMinutes === 0 ? `up to ${untilMinutes} minutes` : `about ${fromMinutes}–${untilMinutes} minutes`;
}

/** Says what is left to buy, as far as it helps somebody who waits. */
export function writeStock({ free, held }: Drop['stock']): string | null {
  if (free > 0) return null;
  if (held === 0) return 'Everything is sold. Nobody else is being let in.';
  const pieces = held === 1 ? 'One piece is' : `${held} pieces are`;
  return `Nothing is free right now. ${pieces} in somebody’s checkout; what comes back goes to the next in line, and we write to you when it is your turn.`;
}
