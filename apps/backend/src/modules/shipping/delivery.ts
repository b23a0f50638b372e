type Days = { readonly minDays: number; readonly maxDays: number };

/** From when until when a parcel arrives, as days (`2026-11-27`): dispatch and the way, both in working days. */
export function deliveryWindow(
  method: Days,
  dispatchDays: number,
  orderedAt: Date,
): { from: string; until: string } {
  return {
    from: addWorkingDays(orderedAt, dispatchDays + method.minDays),
    until: addWorkingDays(orderedAt, dispatchDays + method.maxDays),
  };
}

/** Adds working days (Monday to Friday) to a moment, in UTC. */
export function addWorkingDays(from: Date, days: number): string {
  const day = new Date(from);
  for (let left = days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0) left -= 1;
  }
  while (day.getUTCDay() % 6 === 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
