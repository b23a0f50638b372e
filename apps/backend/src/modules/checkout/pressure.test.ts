import { expect, test } from 'vitest';
import { waitingMax } from './pressure.ts';

test('as many may wait as are decided while a buyer waits, within bounds', () => {
  const at = (perSecond: number) => waitingMax({ depth: 0, p95Ms: 0, perSecond });
  expect([at(1), at(500), at(2_000), at(1_000_000)]).toEqual([1_000, 2_500, 10_000, 20_000]);
  expect(waitingMax(null)).toBe(20_000);
});
