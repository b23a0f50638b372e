import { expect, test } from 'vitest';
import { fillDays } from './days.ts';

test('thirty days, oldest first, quiet ones at zero', () => {
  const days = fillDays(
    [{ day: '2026-11-22', orders: 2, goodsMinor: 500n }],
    new Date('2026-11-23T10:00:00Z'),
  );
  expect(days).toHaveLength(30);
  expect([days[0]?.day, days[29]?.day]).toEqual(['2026-10-25', '2026-11-23']);
  expect(days[28]).toEqual({ day: '2026-11-22', orders: 2, goods: { minor: '500', currency: 'EUR' } });
  expect(days[29]?.orders).toBe(0);
});
