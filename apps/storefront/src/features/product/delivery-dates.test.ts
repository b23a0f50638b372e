import { expect, it } from 'vitest';
import { afterWorkingDays, deliveryRange } from './delivery-dates.ts';
import { chartOf, inches } from './size-charts.ts';

it('does not count Saturday and Sunday', () => {
  const friday = new Date('2026-11-20T15:00:00Z');
  expect(afterWorkingDays(friday, 1).toISOString()).toBe('2026-11-23T00:00:00.000Z');
  expect(afterWorkingDays(friday, 6).toISOString()).toBe('2026-11-30T00:00:00.000Z');
});
it('counts the days to dispatch before the days on the road', () => {
  const price = { minor: '490', currency: 'EUR' } as const;
  const delivery = [
    { code: 'standard' as const, name: 'Standard', price, freeOver: null, minDays: 2, maxDays: 4 },
  ];
  const range = deliveryRange(new Date('2026-11-23T09:00:00Z'), { dispatchDays: 1, delivery });
  expect(range?.from.toISOString().slice(0, 10)).toBe('2026-11-26');
  expect(range?.until.toISOString().slice(0, 10)).toBe('2026-11-30');
});
it('finds the chart by what the sizes are, and none for one size', () => {
  expect(chartOf('alpha', ['S', 'M', 'L'])?.measures).toEqual(['Chest', 'Waist', 'Hip']);
  expect(chartOf('shoes-eu', ['38', '39'])?.measures).toEqual(['Foot length']);
  expect(chartOf('one', ['One size'])).toBeNull();
  expect(inches(92)).toBe(36);
});
