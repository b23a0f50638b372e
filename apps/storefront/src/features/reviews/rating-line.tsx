import { Stars } from '../../ui/stars.tsx';
import { countReviews, sayAverage } from './words.ts';

type RatingLineProps = { readonly rating: { readonly average: number; readonly count: number } };

/** Stars and count beside the title; leads to the reviews further down the page. */
export function RatingLine({ rating }: RatingLineProps) {
  return (
    <a
      href="#reviews"
      className="mt-2 inline-flex min-h-9 items-center gap-2 text-13 text-stone hover:text-ink"
    >
      <Stars value={rating.average} />
      <span aria-hidden="true" className="figures">
        {rating.average.toFixed(1)} · <span className="thread">{countReviews(rating.count)}</span>
      </span>
      <span className="sr-only">{sayAverage(rating)}</span>
    </a>
  );
}
