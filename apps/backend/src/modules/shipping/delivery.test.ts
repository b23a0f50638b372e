import { expect, test } from 'vitest';
import { addWorkingDays, deliveryPrice, deliveryWindow } from './delivery.ts';
import type { Method } from './store.ts';

const method: Method = {
  vendorId: 'v',
  code: 'standard',
  name: 'Standard',
  priceMinor: 500n,
  freeOverMinor: 15_000n,
  minDays: 2,
  maxDays: 4,
};

test('delivery is free from the free-over sum on, not a cent before', () => {
  expect(deliveryPrice(method, 14_999n)).toBe(500n);
  expect(deliveryPrice(method, 15_000n)).toBe(0n);
  expect(deliveryPrice({ ...method, freeOverMinor: null }, 1_000_000n)).toBe(500n);
});

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
