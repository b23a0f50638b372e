/** How far this browser's clock is behind the server's, milliseconds: a hold ends by the server's. */
let behindMs = 0;

/** Half a second, because the header counts whole ones. */
const ROUNDED_MS = 500;

/** Sets the clock by an answer that was just received. */
export function setServerClock(headers: Headers, now: number = Date.now()): void {
  const said = Date.parse(headers.get('date') ?? '');
  // Less than two seconds is the way the answer took, not a wrong clock.
  if (Number.isFinite(said))
    behindMs = Math.abs(said + ROUNDED_MS - now) < 2_000 ? 0 : said + ROUNDED_MS - now;
}

/** The server's time as this browser reckons it, milliseconds. */
export function serverNow(now: number = Date.now()): number {
  return now + behindMs;
}
