import type { Product } from '@selvedge/contracts';

/**
 * The days a parcel needs, in words. Pages are static, so they speak in days; checkout, which is not, gives dates.
 */
export function deliveryWords(vendor: Pick<Product['vendor'], 'dispatchDays' | 'delivery'>): string {
  const standard = vendor.delivery.find(({ code }) => code === 'standard') ?? vendor.delivery[0];
  if (standard === undefined) return 'The shop tells when it can send this.';
  const from = vendor.dispatchDays + standard.minDays;
  const until = vendor.dispatchDays + standard.maxDays;
  return `With you in ${from === until ? from : `${from} to ${until}`} working days`;
}

/** The first and last day of delivery, counted in working days from `today` (UTC midnight of that day is used). */
export function deliveryRange(
  today: Date,
  vendor: Pick<Product['vendor'], 'dispatchDays' | 'delivery'>,
): { readonly from: Date; readonly until: Date } | null {
  const standard = vendor.delivery.find(({ code }) => code === 'standard') ?? vendor.delivery[0];
  if (standard === undefined) return null;
  return {
    from: afterWorkingDays(today, vendor.dispatchDays + standard.minDays),
    until: afterWorkingDays(today, vendor.dispatchDays + standard.maxDays),
  };
}

/** The day that lies `days` working days after `day`; Saturday and Sunday do not count. */
export function afterWorkingDays(day: Date, days: number): Date {
  const then = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()));
  for (let left = days; left > 0; ) {
    then.setUTCDate(then.getUTCDate() + 1);
    if (then.getUTCDay() !== 0 && then.getUTCDay() !== 6) left -= 1;
  }
  return then;
}
