'use client';

import type { VendorReview } from '@selvedge/contracts';
import { api } from '../../api/browser.ts';
import { showDate } from '../../dates.ts';
import { Thumb } from '../../ui/picture.tsx';
import { ReplyForm } from './reply-form.tsx';
import { ReportReview } from './report-review.tsx';
import { Stars } from './stars.tsx';
import { fitWords } from './words.ts';

/** One review of a piece of the shop, with its reply. */
export function ReviewRow({ review }: { readonly review: VendorReview }) {
  const { id, stars, title, text, fit, authorName, writtenAt, productName, pictureHash } = review;
  const about = [
    authorName,
    showDate(writtenAt),
    `${review.colourBought}, ${review.sizeBought}`,
    ...(fit === null ? [] : [fitWords[fit]]),
    ...(review.usualSize === null ? [] : [`usually ${review.usualSize}`]),
    ...(review.heightCm === null ? [] : [`${review.heightCm} cm`]),
  ];
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-4 border-t border-line py-4">
      <Thumb hash={pictureHash} size="line" />
      <div className="min-w-0">
        <div className="flex flex-wrap items-start justify-between gap-x-4">
          <p className="min-w-0">
            <Stars stars={stars} /> <span className="text-stone">{productName}</span>
          </p>
          <ReportReview id={id} reported={review.reported} />
        </div>
        {title !== '' && <p className="font-[550] [overflow-wrap:anywhere]">{title}</p>}
        <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
        <p className="mt-1 text-12 text-stone [overflow-wrap:anywhere]">{about.join(' · ')}</p>
        <ReplyForm
          noun="reply"
          reply={review.reply}
          state={review.replyState}
          reason={review.replyReason}
          send={(words) => api.replyToReview({ params: { id }, body: { text: words } })}
        />
      </div>
    </li>
  );
}
