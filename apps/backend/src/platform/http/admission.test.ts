import { expect, test } from 'vitest';
import { admits, retryAfterSeconds } from './admission.ts';

test('takes in as many as are answered in a second, and no more', () => {
  const door = { answeredPerSecond: 5_000, insideMin: 3_000 };
  expect(admits({ ...door, inside: 4_999 })).toBe(true);
  expect(admits({ ...door, inside: 5_000 })).toBe(false);
});

test('takes in its least number when it has measured nothing, or little', () => {
  for (const answeredPerSecond of [0, 12, 2_999]) {
    expect(admits({ inside: 2_999, answeredPerSecond, insideMin: 3_000 })).toBe(true);
    expect(admits({ inside: 3_000, answeredPerSecond, insideMin: 3_000 })).toBe(false);
  }
});

test('no figure opens the door without end', () => {
  expect(admits({ inside: 20_000, answeredPerSecond: 1e9, insideMin: 3_000 })).toBe(false);
});

test('asks people to come back at different times, in whole seconds', () => {
  expect([0, 0.25, 0.5, 0.999].map(retryAfterSeconds)).toEqual([2, 3, 4, 5]);
});
