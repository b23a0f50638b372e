const ZONE = 'UTC';
const day = new Intl.DateTimeFormat('en-IE', { day: 'numeric', month: 'short', timeZone: ZONE });
const dayYear = new Intl.DateTimeFormat('en-IE', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: ZONE,
});
const time = new Intl.DateTimeFormat('en-IE', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: ZONE,
});
const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** `24 Nov`. Days are those of the reports: UTC. */
export const showDay = (instant: string): string => day.format(new Date(instant));
/** `24 Nov 2026`. */
export const showDate = (instant: string): string => dayYear.format(new Date(instant));
/** `24 Nov 2026, 14:51`. */
export const showMoment = (instant: string): string =>
  `${dayYear.format(new Date(instant))}, ${time.format(new Date(instant))}`;

/** `14:51`. */
export const showTime = (instant: string): string => time.format(new Date(instant));

const MINUTE_SECONDS = 60;
/** An age in its largest fitting unit: `0 s`, `4 min`, `3 h`, `2 days`. */
export function showAge(seconds: number): string {
  if (seconds < 2 * MINUTE_SECONDS) return `${seconds} s`;
  const minutes = Math.floor(seconds / MINUTE_SECONDS);
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 2 * DAY_HOURS ? `${hours} h` : plural(Math.floor(hours / DAY_HOURS), 'day');
}

/** How long until a deadline, in words; `late` once it has passed. */
export function deadline(shipBy: string, now: Date): { readonly late: boolean; readonly words: string } {
  const hours = (new Date(shipBy).getTime() - now.getTime()) / HOUR_MS;
  const size = Math.abs(hours);
  const words =
    size < 1
      ? 'under an hour'
      : size < 2 * DAY_HOURS
        ? plural(Math.floor(size), 'hour')
        : plural(Math.floor(size / DAY_HOURS), 'day');
  return hours < 0 ? { late: true, words: `${words} late` } : { late: false, words: `in ${words}` };
}

/** `1 order`, `2 orders`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-IE')} ${count === 1 ? one : many}`;
}
