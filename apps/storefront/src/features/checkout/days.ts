const LOCALE = 'en-IE';
const whole = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const dayOnly = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', timeZone: 'UTC' });

/** Writes the days a parcel may come: "Fri 27 Nov", "Thu 26 to Mon 30 Nov". Days are calendar days, in no time zone. */
export function dayRange(from: string, until: string): string {
  if (from === until) return written(whole, from);
  const first = from.slice(0, 7) === until.slice(0, 7) ? dayOnly : whole;
  return `${written(first, from)} to ${written(whole, until)}`;
}

/** Without the comma after the weekday: two of them in one line read as a list. */
function written(format: Intl.DateTimeFormat, day: string): string {
  return format.format(new Date(day)).replace(',', '');
}
