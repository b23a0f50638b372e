import type { ReviewForm } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { Thumb } from '../order/thumb.tsx';
import { type About, takeBack } from './write-actions.ts';
import { WriteForm } from './write-form.tsx';

type WritePageProps = { readonly form: ReviewForm; readonly about: About; readonly note: string | null };

const STATES = {
  published: 'Your review stands on the page of the piece.',
  pending:
    'Thank you. Somebody reads it first, usually within a day; then it stands on the page of the piece.',
  rejected: 'We could not show your review.',
  hidden: 'Your review is not shown any more.',
  withdrawn: 'You took your review back. You can write another one.',
  unconfirmed: '',
} as const;

/** Where a buyer reviews a piece, changes the review or takes it back. */
export function WritePage({ form, about, note }: WritePageProps) {
  const { productSlug, productName, vendorName, colourBought, sizeBought, pictureHash, review } = form;
  const stands = review !== null && review.state !== 'withdrawn';
  return (
    <div className="wrap grid gap-x-16 gap-y-8 py-8 md:grid-cols-[14rem_minmax(0,38rem)] md:py-14">
      <div className="flex gap-4 md:block">
        <div className="aspect-[4/5] w-24 shrink-0 bg-card md:w-full">
          {pictureHash !== null && <Thumb hash={pictureHash} className="h-full w-full object-cover" />}
        </div>
        <div className="md:mt-3">
          <p className="label text-stone">{vendorName}</p>
          <Link href={links.product(productSlug)} prefetch={false} className="hover:underline">
            {productName}
          </Link>
          <p className="text-13 text-stone">
            {colourBought}, {sizeBought}
          </p>
        </div>
      </div>
      <div>
        <h1 className="display text-40">{stands ? 'Your review' : 'How is it?'}</h1>
        {review !== null && (
          <div role="status" className="mt-5 border-l-2 border-ink bg-card px-4 py-3">
            <p>{STATES[review.state]}</p>
            {review.reason !== null && <p className="mt-1 [overflow-wrap:anywhere]">{review.reason}</p>}
            <p className="mt-1">
              <Link href={`${links.product(productSlug)}#reviews`} prefetch={false} className="thread">
                To the piece
              </Link>
            </p>
          </div>
        )}
        {note === 'failed' && (
          <p role="alert" className="mt-4 text-selvedge">
            That did not work. Try again in a moment.
          </p>
        )}
        {review === null || review.mayChange ? (
          <div className="mt-8">
            <WriteForm form={stands || review === null ? form : { ...form, review: null }} about={about} />
          </div>
        ) : (
          <p className="mt-6 text-stone">
            Somebody has looked at this review, so it cannot be changed any more. You can take it back and
            write another one.
          </p>
        )}
        {stands && (
          <details className="mt-10 border-t border-line pt-4">
            <summary className="thread inline-flex min-h-11 items-center text-stone">Take it back</summary>
            <p className="mt-2">Nobody will see it any more, and what it counted for is taken off.</p>
            <form action={takeBack.bind(null, about)} className="mt-4">
              <button type="submit" className="action-quiet">
                Yes, take my review back
              </button>
            </form>
          </details>
        )}
      </div>
    </div>
  );
}
