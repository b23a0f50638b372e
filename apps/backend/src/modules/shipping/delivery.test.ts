import { expect, test } from 'vitest';
import { addWorkingDays, deliveryWindow } from './delivery.ts';

const method = { minDays: 2, maxDays: 4 };

test('weekends do not count, and nothing is promised for one', () => {
  const friday = new Date('2026-11-27T22:00:00Z');
  expect(addWorkingDays(friday, 0)).toBe('2026-11-27');
  expect(addWorkingDays(friday, 1)).toBe('2026-11-30');
  expect(addWorkingDays(new Date('2026-11-28T09:00:00Z'), 0)).toBe('2026-11-30');
  expect(addWorkingDays(friday, 5)).toBe('2026-12-04');
});

test('the window is dispatch and the way together', () => {
  expect(deliveryWindow(method, 1, new Date('2026-11-23T10:00:00Z'))).toEqual({
    from: '2026-11-26',
    until: '2026-11-30',
  });
});
