import type { Span } from './count-facets.ts';
import type { Histogram } from './types.ts';

/**
 * Counts products by price in `bars` bars of equal width between the cheapest and the dearest. Null without
 * products or bars. Two passes, the second in order of memory.
 */
export function histogramOf(prices: Uint32Array, spans: readonly Span[], bars: number): Histogram | null {
  const all = new Uint32Array(spans.reduce((sum, { from, to }) => sum + to - from, 0));
  if (all.length === 0 || bars <= 0) return null;
  let count = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = 0;
  for (const { list, from, to } of spans)
    for (let i = from; i < to; i++) {
      const price = prices[list[i] ?? 0] ?? 0;
      all[count++] = price;
      if (price < min) min = price;
      if (price > max) max = price;
    }
  const width = Math.ceil((max - min + 1) / bars);
  const counts = new Uint32Array(bars);
  for (let i = 0; i < count; i++) {
    const bar = Math.floor(((all[i] ?? 0) - min) / width);
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return { min, max, width, counts: Array.from(counts) };
}
