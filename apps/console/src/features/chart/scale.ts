type Point = { readonly day: string; readonly minor: bigint };

export type Bar = {
  readonly day: string;
  readonly left: number;
  readonly width: number;
  readonly height: number;
};
export type Scale = {
  /** In hundredths of the width; heights in pixels. */
  readonly bars: readonly Bar[];
  /** Round amounts up to the top, with their height in pixels; zero is left out. */
  readonly ticks: readonly { readonly minor: bigint; readonly height: number }[];
  /** Index of the highest bar, or null when all are zero. */
  readonly peak: number | null;
  heightOf(minor: bigint): number;
};

const GAP = 0.28;
const TICKS_MAX = 3;

/** Lays out one bar a day: round ticks, the highest bar a little below the top, an amount above zero never invisible. */
export function scaleDays(points: readonly Point[], heightPx: number): Scale {
  let most = 0n;
  for (const { minor } of points) if (minor > most) most = minor;
  const step = roundStep(most);
  const top = most === 0n ? 1n : ((most + step - 1n) / step) * step;
  const heightOf = (minor: bigint) => (Number(minor < 0n ? 0n : minor) / Number(top)) * heightPx;
  const slot = points.length === 0 ? 0 : 100 / points.length;
  const bars = points.map(({ day, minor }, i) => ({
    day,
    left: slot * (i + GAP / 2),
    width: slot * (1 - GAP),
    height: minor > 0n ? Math.max(1, heightOf(minor)) : 0,
  }));
  const ticks =
    most === 0n
      ? []
      : Array.from({ length: Number(top / step) }, (_, i) => step * BigInt(i + 1)).map((minor) => ({
          minor,
          height: heightOf(minor),
        }));
  const peak = most === 0n ? null : points.findIndex(({ minor }) => minor === most);
  return { bars, ticks, peak, heightOf };
}

/** The smallest of 1, 2, 5 × 10ⁿ minor units, whole major units at least, that needs no more than three ticks. */
function roundStep(most: bigint): bigint {
  for (let power = 100n; ; power *= 10n) {
    for (const factor of [1n, 2n, 5n]) {
      if (most <= power * factor * BigInt(TICKS_MAX)) return power * factor;
    }
  }
}
