import { describe, expect, it } from 'vitest';
import { scaleDays } from './scale.ts';

const points = (...minors: number[]) => minors.map((minor, i) => ({ day: `d${i}`, minor: BigInt(minor) }));

describe('a chart of days', () => {
  it('has round ticks, three at most, and no bar above the top', () => {
    const { ticks, bars, peak } = scaleDays(points(22_780_0, 0, 5_900), 150);
    expect(ticks.map(({ minor, height }) => [minor, height])).toEqual([
      [100_000n, 50],
      [200_000n, 100],
      [300_000n, 150],
    ]);
    expect(peak).toBe(0);
    expect(Math.max(...bars.map(({ height }) => height))).toBeLessThanOrEqual(150);
  });

  it('shows a small amount beside a large one, and nothing for nothing', () => {
    const { bars } = scaleDays(points(1_000_000, 1, 0), 100);
    expect(bars.map(({ height }) => height)).toEqual([100, 1, 0]);
  });

  it('stands bars side by side within the width', () => {
    const { bars } = scaleDays(points(1, 2, 3, 4), 100);
    expect(bars.every(({ left, width }, i) => left > i * 25 && left + width < (i + 1) * 25)).toBe(true);
  });

  it('has neither ticks nor a peak when nothing was sold', () => {
    const { ticks, peak, bars } = scaleDays(points(0, 0), 100);
    expect([ticks, peak, bars.map(({ height }) => height)]).toEqual([[], null, [0, 0]]);
  });
});
