import { euros } from './money.ts';

const DAY_MS = 86_400_000;
export const PERIOD_DAYS = 30;

type DayRow = { readonly day: string; readonly orders: number; readonly goodsMinor: bigint };

/** Gives the last 30 days up to `now`, oldest first, days without orders at zero. */
export function fillDays(rows: readonly DayRow[], now: Date) {
  const byDay = new Map(rows.map((row) => [row.day, row]));
  return Array.from({ length: PERIOD_DAYS }, (_, i) => {
    const day = new Date(now.getTime() - (PERIOD_DAYS - 1 - i) * DAY_MS).toISOString().slice(0, 10);
    const row = byDay.get(day);
    return { day, orders: row?.orders ?? 0, goods: euros(row?.goodsMinor ?? 0n) };
  });
}
