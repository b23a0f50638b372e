import type { OwnReview, Question, Review } from '@selvedge/contracts';
import type { ReviewRow } from './store.ts';
import { mayChangeReview } from './text-state.ts';
import type { ReplyShown, ShownReview } from './views.ts';
import type { ShownQuestion } from './views-questions.ts';

/** Shows a review to its author. */
export function presentOwn(row: Omit<ReviewRow, 'vendorId' | 'productId'>): OwnReview {
  const { id, stars, title, body, fit, usualSize, heightCm, authorName, state, reason, moderated } = row;
  const mayChange = mayChangeReview(state, moderated);
  return { id, stars, title, text: body, fit, usualSize, heightCm, authorName, state, reason, mayChange };
}

/** Shows a published review to everybody. */
export function presentReview(row: ShownReview): Review {
  const {
    id,
    stars,
    title,
    body,
    fit,
    usualSize,
    heightCm,
    sizeBought,
    colourBought,
    authorName,
    helpful,
    edited,
  } = row;
  return {
    id,
    stars,
    title,
    text: body,
    fit,
    usualSize,
    heightCm,
    sizeBought,
    colourBought,
    authorName,
    writtenAt: row.writtenAt.toISOString(),
    edited,
    helpful,
    reply: presentReply(row),
  };
}

/** Shows a published question to everybody. */
export function presentQuestion(row: ShownQuestion): Question {
  const { id, body, askerName, askedAt } = row;
  return { id, text: body, askerName, askedAt: askedAt.toISOString(), answer: presentReply(row) };
}

/** Shows the reply that stands with a text; null without one. */
export function presentReply({ replyId, replyText, repliedAt }: ReplyShown): Review['reply'] {
  if (replyId === null || replyText === null || repliedAt === null) return null;
  return { id: replyId, text: replyText, writtenAt: repliedAt.toISOString() };
}
