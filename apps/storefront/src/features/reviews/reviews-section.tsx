import type { RouteOutput, routes } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { ReviewCard } from './review-card.tsx';
import { ReviewSummary } from './review-summary.tsx';
import { countReviews } from './words.ts';

type ReviewsSectionProps = {
  readonly slug: string;
  readonly vendorName: string;
  readonly reviews: RouteOutput<typeof routes.listReviews> | null;
};

/** What people who have the piece say of it, on its own page: the summary, the newest, and the ways on. */
export function ReviewsSection({ slug, vendorName, reviews }: ReviewsSectionProps) {
  const summary = reviews?.summary ?? null;
  const count = summary?.count ?? 0;
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="mt-20 scroll-mt-24 md:mt-28">
      <h2 id="reviews-title" className="display mb-7 text-28 md:text-40">
        What people say
      </h2>
      {reviews === null || summary === null || count === 0 ? (
        <div className="max-w-prose border-t border-line pt-6">
          <p className="text-17">Nobody has reviewed this piece yet.</p>
          <p className="mt-2 text-stone">Do you have it? How it fits you helps the next person most.</p>
          <WriteLink slug={slug} />
        </div>
      ) : (
        <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(18rem,24rem)_minmax(0,1fr)]">
          <div className="self-start lg:sticky lg:top-24">
            <ReviewSummary slug={slug} summary={summary} />
            <WriteLink slug={slug} />
          </div>
          <div>
            {reviews.items.map((review) => (
              <ReviewCard key={review.id} review={review} vendorName={vendorName} />
            ))}
            {count > reviews.items.length && (
              <p className="border-t border-line pt-6">
                <Link href={links.reviews(slug)} prefetch={false} className="action-quiet">
                  All {countReviews(count)}
                </Link>
              </p>
            )}
          </div>
        </div>
      )}
    </section>
  );
}

function WriteLink({ slug }: { readonly slug: string }) {
  return (
    <p className="mt-5">
      <Link href={links.review(slug)} prefetch={false} className="thread">
        Write a review
      </Link>
    </p>
  );
}
