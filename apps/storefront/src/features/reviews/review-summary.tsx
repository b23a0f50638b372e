import type { ReviewSummary as Summary } from '@selvedge/contracts';
import Link from 'next/link';
import { links, type ReviewsQuery } from '../../links.ts';
import { Stars } from '../../ui/stars.tsx';
import { FitBar } from './fit-bar.tsx';
import { countReviews, sayAverage } from './words.ts';

type ReviewSummaryProps = {
  readonly slug: string;
  readonly summary: Summary;
  /** What the list is narrowed to; a bar keeps the rest of it. */
  readonly query?: ReviewsQuery;
};

/** What all reviews come to: the average, how many of each, and how it fits. A bar is a link to those reviews. */
export function ReviewSummary({ slug, summary, query = {} }: ReviewSummaryProps) {
  const { average, count, stars, fit } = summary;
  if (average === null) return null;
  return (
    <div>
      <p className="flex items-center gap-4">
        <span aria-hidden="true" className="display text-64">
          {average.toFixed(1)}
        </span>
        <span className="grid gap-1">
          <Stars value={average} size={18} />
          <span aria-hidden="true" className="text-13 text-stone">
            {countReviews(count)}
          </span>
        </span>
        <span className="sr-only">{sayAverage({ average, count })}</span>
      </p>
      <ul aria-label="Reviews by stars" className="mt-4 max-w-sm">
        {stars.map((one) => (
          <li key={one.stars}>
            <Bar slug={slug} query={query} stars={one.stars} count={one.count} total={count} />
          </li>
        ))}
      </ul>
      <FitBar fit={fit} />
      <p className="mt-6 text-13 text-stone">
        Every review is by somebody who bought the piece here and has it.
      </p>
    </div>
  );
}

type BarProps = {
  readonly slug: string;
  readonly query: ReviewsQuery;
  readonly stars: number;
  readonly count: number;
  readonly total: number;
};

function Bar({ slug, query, stars, count, total }: BarProps) {
  const chosen = query.stars === stars;
  const row = 'grid min-h-8 grid-cols-[4rem_minmax(0,1fr)_2.5rem] items-center gap-3 text-13';
  const inside = (
    <>
      <span className={chosen ? 'font-medium' : ''}>{stars === 1 ? '1 star' : `${stars} stars`}</span>
      <span aria-hidden="true" className="h-1.5 bg-line">
        <span className="block h-full bg-ink" style={{ width: `${(count / total) * 100}%` }} />
      </span>
      <span className="figures text-right text-stone">{count}</span>
    </>
  );
  if (count === 0) return <div className={`${row} text-stone`}>{inside}</div>;
  const href = links.reviews(slug, { ...query, stars: chosen ? undefined : stars, cursor: undefined });
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={chosen ? 'true' : undefined}
      className={`${row} hover:underline hover:underline-offset-4`}
    >
      {inside}
    </Link>
  );
}
