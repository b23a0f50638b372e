const TICKS_MAX = 3;

/** Gives round counts up to the top of a chart, zero left out: the smallest of 1, 2, 5 × 10ⁿ that needs no more than three. */
export function ticksOf(most: number): number[] {
  if (most <= 0) return [];
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = power * factor;
      if (most <= step * TICKS_MAX)
        return Array.from({ length: Math.ceil(most / step) }, (_, i) => step * (i + 1));
    }
  }
}
