import type { RouteOutput, routes } from '@selvedge/contracts';
import Link from 'next/link';
import { links, type ReviewsQuery } from '../../links.ts';
import { ReviewCard } from './review-card.tsx';
import { ReviewFilters } from './review-filters.tsx';
import { ReviewSummary } from './review-summary.tsx';

type ReviewsPageProps = {
  readonly product: { readonly slug: string; readonly name: string; readonly vendorName: string };
  readonly reviews: RouteOutput<typeof routes.listReviews>;
  readonly query: ReviewsQuery;
};

/** All reviews of a piece, to narrow down and to sort. */
export function ReviewsPage({ product, reviews, query }: ReviewsPageProps) {
  const { slug, name, vendorName } = product;
  const { summary, items, sizes, nextCursor } = reviews;
  const narrowed = query.stars !== undefined || query.fit !== undefined || query.size !== undefined;
  return (
    <div className="wrap py-8 md:py-14">
      <p className="label text-stone">
        <Link href={links.product(slug)} prefetch={false} className="hover:text-ink">
          {vendorName}, {name}
        </Link>
      </p>
      <h1 className="display mt-2 text-40">Reviews</h1>
      <div className="mt-8 grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(18rem,24rem)_minmax(0,1fr)]">
        <div className="self-start lg:sticky lg:top-24">
          <ReviewSummary slug={slug} summary={summary} query={query} />
          <p className="mt-5">
            <Link href={links.review(slug)} prefetch={false} className="thread">
              Write a review
            </Link>
          </p>
        </div>
        <div>
          {summary.count > 0 && <ReviewFilters slug={slug} query={query} sizes={sizes} />}
          {query.stars !== undefined && (
            <p className="mb-4">
              <Link
                href={links.reviews(slug, { ...query, stars: undefined, cursor: undefined })}
                className="inline-flex min-h-9 items-center border border-ink px-3 text-13"
              >
                <span className="sr-only">Remove filter: </span>
                {query.stars === 1 ? '1 star' : `${query.stars} stars`}
                <span aria-hidden="true" className="ml-2">
                  ×
                </span>
              </Link>
            </p>
          )}
          {items.map((review) => (
            <ReviewCard key={review.id} review={review} vendorName={vendorName} />
          ))}
          {items.length === 0 && (
            <div className="border-t border-line pt-6">
              <p className="text-17">
                {narrowed ? 'No review says that.' : 'Nobody has reviewed this piece yet.'}
              </p>
              {narrowed && (
                <p className="mt-3">
                  <Link href={links.reviews(slug)} className="thread">
                    Show all reviews
                  </Link>
                </p>
              )}
            </div>
          )}
          {nextCursor !== null && (
            <p className="border-t border-line pt-6">
              <Link href={links.reviews(slug, { ...query, cursor: nextCursor })} className="action-quiet">
                More reviews
              </Link>
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
