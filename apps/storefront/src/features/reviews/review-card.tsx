import type { Review } from '@selvedge/contracts';
import { Stars } from '../../ui/stars.tsx';
import { ReviewActions } from './review-actions.tsx';
import { dayOfInstant, FIT_WORDS, sayWearer } from './words.ts';

type ReviewCardProps = { readonly review: Review; readonly vendorName: string };

/** One review with what its author says of themselves, and what the shop replied. The texts are text. */
export function ReviewCard({ review, vendorName }: ReviewCardProps) {
  const { stars, title, text, fit, authorName, writtenAt, edited, reply } = review;
  return (
    <article className="border-t border-line py-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars value={stars} />
        <span className="sr-only">{stars} out of 5</span>
        {title !== '' && <h3 className="text-17 font-medium [overflow-wrap:anywhere]">{title}</h3>}
      </div>
      <p className="mt-2 max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
      {fit !== null && (
        <p className="mt-3 text-13">
          Fit: <span className="font-medium">{FIT_WORDS[fit]}</span>
        </p>
      )}
      <p className="mt-1 text-13 text-stone">{sayWearer(review)}</p>
      <p className="mt-1 text-13 text-stone">
        <span className="[overflow-wrap:anywhere]">{authorName}</span>, verified purchase,{' '}
        <time dateTime={writtenAt}>{dayOfInstant(writtenAt)}</time>
        {edited && ', changed since'}
      </p>
      {reply !== null && (
        <div className="mt-4 ml-1 border-l border-mist pl-4">
          <p className="text-13 text-stone">
            {vendorName} replied on <time dateTime={reply.writtenAt}>{dayOfInstant(reply.writtenAt)}</time>
          </p>
          <p className="mt-1 max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{reply.text}</p>
        </div>
      )}
      <ReviewActions id={review.id} helpful={review.helpful} />
    </article>
  );
}
