// One market, one clock on every page of the server: the parcels travel in Central European time.
const ZONE = 'Europe/Berlin';
const day = new Intl.DateTimeFormat('en-IE', { day: 'numeric', month: 'long', timeZone: ZONE });
const wholeDay = new Intl.DateTimeFormat('en-IE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: ZONE,
});

/** Writes the day of an instant: "24 November". */
export function dayOf(instant: string): string {
  return day.format(new Date(instant));
}

/** Writes the day of an instant with its year. */
export function wholeDayOf(instant: string): string {
  return wholeDay.format(new Date(instant));
}

const moment = new Intl.DateTimeFormat('en-IE', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: ZONE,
});

/** Writes an instant with its time of day: "24 November at 14:05". */
export function momentOf(instant: string): string {
  return moment.format(new Date(instant));
}
