'use client';

import type { Product } from '@selvedge/contracts';
import { useEffect, useState } from 'react';
import { deliveryRange, deliveryWords } from './delivery-dates.ts';

const DAY = new Intl.DateTimeFormat('en-IE', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

type DeliveryLineProps = { readonly vendor: Pick<Product['vendor'], 'dispatchDays' | 'delivery'> };

/** When it would arrive: days in the static page, dates once the browser says what day it is. */
export function DeliveryLine({ vendor }: DeliveryLineProps) {
  const [today, setToday] = useState<Date | null>(null);
  useEffect(() => setToday(new Date()), []);
  const range = today === null ? null : deliveryRange(today, vendor);
  if (range === null) return deliveryWords(vendor);
  return `With you ${DAY.format(range.from)} to ${DAY.format(range.until)}`;
}
