import type { Fit, ReviewSummary } from '@selvedge/contracts';

export const FIT_WORDS = {
  runs_small: 'Runs small',
  true_to_size: 'True to size',
  runs_large: 'Runs large',
} as const satisfies Record<Fit, string>;

export const SORT_WORDS = {
  newest: 'Newest',
  helpful: 'Most helpful',
  highest: 'Highest rated',
  lowest: 'Lowest rated',
} as const;

/** So few opinions say nothing of how a piece fits. */
const FIT_OPINIONS_MIN = 3;

/** The stars beside a title; null while there are none. */
export function ratingOf(reviews: { readonly summary: Pick<ReviewSummary, 'average' | 'count'> } | null) {
  const average = reviews?.summary.average ?? null;
  return average === null ? null : { average, count: reviews?.summary.count ?? 0 };
}

/** Counts reviews in words. */
export function countReviews(count: number): string {
  return count === 1 ? '1 review' : `${count} reviews`;
}

/** The average in words, for those who do not see stars. */
export function sayAverage({ average, count }: { average: number; count: number }): string {
  return `${average.toFixed(1)} out of 5, ${countReviews(count)}`;
}

/** What most say of how a piece fits, with how many said anything; null while too few did. */
export function fitVerdict({ runsSmall, trueToSize, runsLarge }: ReviewSummary['fit']) {
  const total = runsSmall + trueToSize + runsLarge;
  if (total < FIT_OPINIONS_MIN) return null;
  const share = (count: number) => Math.round((count / total) * 100);
  // From −1, all say small, to 1, all say large.
  const lean = (runsLarge - runsSmall) / total;
  const advice =
    lean < -0.4
      ? 'Runs small. Most would take one size up.'
      : lean > 0.4
        ? 'Runs large. Most would take one size down.'
        : lean < -0.15
          ? 'Runs a little small.'
          : lean > 0.15
            ? 'Runs a little large.'
            : 'True to size.';
  return { total, lean, advice, shares: [share(runsSmall), share(trueToSize), share(runsLarge)] as const };
}

/** What a reviewer says of themselves and of what they bought. */
export function sayWearer(review: {
  readonly sizeBought: string;
  readonly colourBought: string;
  readonly usualSize: string | null;
  readonly heightCm: number | null;
}): string {
  const { sizeBought, colourBought, usualSize, heightCm } = review;
  const parts = [`Bought ${colourBought}, ${sizeBought}`];
  if (usualSize !== null) parts.push(`usually wears ${usualSize}`);
  if (heightCm !== null) parts.push(`${heightCm} cm tall`);
  return parts.join(' · ');
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The day of an instant. */
export function dayOfInstant(at: string): string {
  return DAY.format(new Date(at));
}
