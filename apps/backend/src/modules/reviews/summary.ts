import type { Fit, ReviewSummary } from '@selvedge/contracts';

/** What of a published review counts. */
export type Counted = {
  readonly stars: number;
  readonly fit: Fit | null;
  readonly usualSize: string | null;
};

/** By how much a summary changes. `stars`: from one star to five. */
export type SummaryChange = {
  readonly stars: readonly number[];
  readonly fits: readonly FitChange[];
};
export type FitChange = Readonly<Record<Fit, number>> & { readonly usualSize: string };

/** Reckons how a summary changes when a review that counted as `before` counts as `after`; null: it does not count. */
export function changeOf(before: Counted | null, after: Counted | null): SummaryChange {
  const stars = [0, 0, 0, 0, 0];
  const fits = new Map<string, Record<Fit, number>>();
  for (const [counted, by] of [
    [before, -1],
    [after, 1],
  ] as const) {
    if (counted === null) continue;
    const place = counted.stars - 1;
    stars[place] = (stars[place] ?? 0) + by;
    if (counted.fit === null) continue;
    const size = counted.usualSize ?? '';
    const own = fits.get(size) ?? { runs_small: 0, true_to_size: 0, runs_large: 0 };
    own[counted.fit] += by;
    fits.set(size, own);
  }
  return {
    stars,
    fits: [...fits]
      .map(([usualSize, counts]) => ({ usualSize, ...counts }))
      .filter((one) => one.runs_small !== 0 || one.true_to_size !== 0 || one.runs_large !== 0)
      .sort((a, b) => (a.usualSize < b.usualSize ? -1 : 1)),
  };
}

/** Whether a change changes anything. */
export function changesNothing({ stars, fits }: SummaryChange): boolean {
  return fits.length === 0 && stars.every((by) => by === 0);
}

export type SummaryCounts = {
  /** From one star to five. */
  readonly stars: readonly number[];
  readonly runsSmall: number;
  readonly trueToSize: number;
  readonly runsLarge: number;
};

export const NO_REVIEWS: SummaryCounts = {
  stars: [0, 0, 0, 0, 0],
  runsSmall: 0,
  trueToSize: 0,
  runsLarge: 0,
};

/** Tells a summary as pages show it: the average to one decimal. */
export function tellSummary({ stars, runsSmall, trueToSize, runsLarge }: SummaryCounts): ReviewSummary {
  return {
    ...averageOf(stars),
    stars: stars.map((count, place) => ({ stars: place + 1, count })).reverse(),
    fit: { runsSmall, trueToSize, runsLarge },
  };
}

/** Gives how many reviews there are, and their average to one decimal; null without any. */
export function averageOf(stars: readonly number[]): { count: number; average: number | null } {
  const count = stars.reduce((sum, one) => sum + one, 0);
  const points = stars.reduce((sum, one, place) => sum + one * (place + 1), 0);
  return { count, average: count === 0 ? null : Math.round((points * 10) / count) / 10 };
}
