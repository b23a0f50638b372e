'use client';

import type { VendorQuestion } from '@selvedge/contracts';
import { api } from '../../api/browser.ts';
import { showDate } from '../../dates.ts';
import { Thumb } from '../../ui/picture.tsx';
import { ReplyForm } from './reply-form.tsx';

/** One question about a piece of the shop, with its answer. */
export function QuestionRow({ question }: { readonly question: VendorQuestion }) {
  const { id, text, askerName, askedAt, productName, pictureHash } = question;
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-4 border-t border-line py-4">
      <Thumb hash={pictureHash} size="line" />
      <div className="min-w-0">
        <p className="text-stone">{productName}</p>
        <p className="max-w-prose font-[550] [overflow-wrap:anywhere]">{text}</p>
        <p className="mt-1 text-12 text-stone [overflow-wrap:anywhere]">
          {askerName}, {showDate(askedAt)}
        </p>
        <ReplyForm
          noun="answer"
          reply={question.answer}
          state={question.answerState}
          reason={question.answerReason}
          send={(words) => api.answerQuestion({ params: { id }, body: { text: words } })}
        />
      </div>
    </li>
  );
}
