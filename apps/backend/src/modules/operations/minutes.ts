export const MINUTES = 60;
export const MINUTE_MS = 60_000;

type Minute = { readonly minute: Date; readonly reserved: number; readonly rejected: number };

/** Gives one entry for each of the last 60 minutes, oldest first; where nothing was decided, zeros. */
export function fillMinutes(found: readonly Minute[], now: Date) {
  const last = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  const byStart = new Map(found.map((one) => [one.minute.getTime(), one]));
  return Array.from({ length: MINUTES }, (_, index) => {
    const start = last - (MINUTES - 1 - index) * MINUTE_MS;
    const { reserved = 0, rejected = 0 } = byStart.get(start) ?? {};
    return { minute: new Date(start).toISOString(), reserved, rejected };
  });
}
