import { expect, test } from 'vitest';
import { ticksOf } from './minute-scale.ts';

test.each([
  [0, []],
  [1, [1]],
  [3, [1, 2, 3]],
  [4, [2, 4]],
  [61, [50, 100]],
  [120_000, [50_000, 100_000, 150_000]],
])('%i at most is told by round counts that reach above it', (most, ticks) => {
  expect(ticksOf(most)).toEqual(ticks);
});
