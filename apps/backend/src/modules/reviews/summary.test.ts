import { fits } from '@selvedge/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageOf, type Counted, changeOf, changesNothing, NO_REVIEWS, tellSummary } from './summary.ts';

const counted: fc.Arbitrary<Counted | null> = fc.option(
  fc.record({
    stars: fc.integer({ min: 1, max: 5 }),
    fit: fc.option(fc.constantFrom(...fits)),
    usualSize: fc.option(fc.constantFrom('S', 'M', '38')),
  }),
);

/** What a recount of all reviews comes to. */
function recount(reviews: readonly (Counted | null)[]) {
  const stars = [1, 2, 3, 4, 5].map((one) => reviews.filter((review) => review?.stars === one).length);
  const bySize: Record<string, number> = {};
  for (const review of reviews) {
    if (review === null || review.fit === null) continue;
    const key = `${review.usualSize ?? ''} ${review.fit}`;
    bySize[key] = (bySize[key] ?? 0) + 1;
  }
  return { stars, bySize };
}

describe('the summary of reviews', () => {
  test('equals a recount after any sequence of writing, changing, hiding and taking back', () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 6 }), counted), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (sequence) => {
        const reviews: (Counted | null)[] = Array.from({ length: 7 }, () => null);
        const stars = [0, 0, 0, 0, 0];
        const bySize: Record<string, number> = {};
        for (const [which, after] of sequence) {
          const change = changeOf(reviews[which] ?? null, after);
          reviews[which] = after;
          for (const [place, by] of change.stars.entries()) stars[place] = (stars[place] ?? 0) + by;
          for (const one of change.fits)
            for (const fit of fits) {
              const key = `${one.usualSize} ${fit}`;
              bySize[key] = (bySize[key] ?? 0) + one[fit];
              if (bySize[key] === 0) delete bySize[key];
            }
        }
        expect({ stars, bySize }).toEqual(recount(reviews));
      }),
    );
  });

  test('a review that says the same as before changes nothing', () => {
    fc.assert(fc.property(counted, (review) => changesNothing(changeOf(review, review))));
  });

  test('tells the average to one decimal, and none without reviews', () => {
    expect(averageOf([1, 0, 0, 0, 2])).toEqual({ count: 3, average: 3.7 });
    expect(tellSummary(NO_REVIEWS)).toMatchObject({ count: 0, average: null });
    expect(tellSummary({ ...NO_REVIEWS, stars: [1, 0, 0, 0, 2] }).stars[0]).toEqual({ stars: 5, count: 2 });
  });
});
