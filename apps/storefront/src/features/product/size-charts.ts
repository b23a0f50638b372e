/** Body measures by size system, centimetres. One table a system; sizes not in it are shown without measures. */
export type SizeChart = {
  readonly measures: readonly string[];
  readonly rows: Readonly<Record<string, readonly number[]>>;
};

const letters: SizeChart = {
  measures: ['Chest', 'Waist', 'Hip'],
  rows: {
    XXS: [76, 58, 84],
    XS: [80, 62, 88],
    S: [86, 68, 94],
    M: [92, 74, 100],
    L: [99, 81, 107],
    XL: [107, 90, 115],
    XXL: [116, 100, 124],
    '3XL': [126, 111, 134],
  },
};
const waists: SizeChart = {
  measures: ['Waist', 'Hip'],
  rows: Object.fromEntries(
    [24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 36, 38, 40].map((inch) => [
      String(inch),
      [Math.round(inch * 2.54), Math.round(inch * 2.54) + 25],
    ]),
  ),
};
const dress: SizeChart = {
  measures: ['Bust', 'Waist', 'Hip'],
  rows: Object.fromEntries(
    [32, 34, 36, 38, 40, 42, 44, 46, 48].map((size) => [
      String(size),
      [size * 2 + 12, size * 2 - 4, size * 2 + 20],
    ]),
  ),
};
const shoes: SizeChart = {
  measures: ['Foot length'],
  rows: Object.fromEntries(
    Array.from({ length: 32 }, (_, index) => 17 + index).map((size) => [
      String(size),
      [Math.round(((size - 2) / 1.5) * 10) / 10],
    ]),
  ),
};
const children: SizeChart = {
  measures: ['Height', 'Chest'],
  rows: Object.fromEntries(
    [56, 62, 68, 74, 80, 86, 92, 98, 104, 110, 116, 122, 128, 134, 140, 146, 152, 158, 164].map((size) => [
      String(size),
      [size, Math.round(size / 2.6 + 14)],
    ]),
  ),
};

/** The chart that knows most of these sizes, or null when none does (one size, centimetres on the label). */
export function chartFor(sizes: readonly string[]): SizeChart | null {
  const scored = [letters, dress, waists, shoes, children].map((chart) => ({
    chart,
    known: sizes.filter((size) => Object.hasOwn(chart.rows, size)).length,
  }));
  const best = scored.reduce((one, other) => (other.known > one.known ? other : one));
  return best.known > 0 ? best.chart : null;
}

/** The chart of a named size system; systems we do not name are told by their sizes. */
export function chartOf(system: string, sizes: readonly string[]): SizeChart | null {
  if (/shoe|foot/i.test(system)) return shoes;
  if (/waist|denim|jean/i.test(system)) return waists;
  if (/kid|child|height/i.test(system)) return children;
  return chartFor(sizes);
}

/** Centimetres as inches to the half inch. */
export function inches(centimetres: number): number {
  return Math.round((centimetres / 2.54) * 2) / 2;
}
