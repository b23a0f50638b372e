import type { Span } from './count-facets.ts';
import type { Histogram } from './types.ts';

/** Counts products by price in `bars` bars of equal width between the cheapest and the dearest. Null without products or bars. Two passes. */
export function histogramOf(prices: Uint32Array, spans: readonly Span[], bars: number): Histogram | null {
  let min = Number.POSITIVE_INFINITY;
  let max = -1;
  for (const { list, from, to } of spans)
    for (let i = from; i < to; i++) {
      const price = prices[list[i] ?? 0] ?? 0;
      if (price < min) min = price;
      if (price > max) max = price;
    }
  if (max < 0 || bars <= 0) return null;
  const width = Math.ceil((max - min + 1) / bars);
  const counts = new Uint32Array(bars);
  for (const { list, from, to } of spans)
    for (let i = from; i < to; i++) {
      const bar = Math.floor(((prices[list[i] ?? 0] ?? 0) - min) / width);
      counts[bar] = (counts[bar] ?? 0) + 1;
    }
  return { min, max, width, counts: Array.from(counts) };
}
