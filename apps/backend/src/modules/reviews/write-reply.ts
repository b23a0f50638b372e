import { type App, done, refuse, type VendorTx } from '../../platform/index.ts';
import { cleanText, holdReasonsOf } from './check-text.ts';
import { readAutoPublish } from './store.ts';
import { lockReplyTo, type ReplyTarget, readOwnTarget, saveReply } from './store-replies.ts';
import { tellPublishedReply } from './tell-reply.ts';
import { stateOfWritten, writeEventOf } from './text-state.ts';
import { tellChanged } from './write-review.ts';

type Written = { readonly vendorId: string; readonly id: string; readonly text: string };

/** Replies to a review of an own piece, or changes the reply. Refuses a review that is not shown, or not of an own piece. */
export function replyToReview(app: App, { vendorId, id, text }: Written) {
  return app.db.asVendor(vendorId, async (tx) => {
    const written = await write(tx, { kind: 'review', id }, text);
    return written === null ? refuse('review_not_found') : done(written);
  });
}

/** Answers a question about an own piece, or changes the answer. Refuses a question that is not shown, or not about an own piece. */
export function answerQuestion(app: App, { vendorId, id, text }: Written) {
  return app.db.asVendor(vendorId, async (tx) => {
    const written = await write(tx, { kind: 'question', id }, text);
    return written === null ? refuse('question_not_found') : done(written);
  });
}

/** Writes as the vendor's own role: the database lets it touch nothing of another shop. */
async function write(tx: VendorTx, target: ReplyTarget, given: string) {
  const about = await readOwnTarget(tx, target);
  if (about === null) return null;
  const before = await lockReplyTo(tx, target);
  const body = cleanText(given);
  const heldFor = holdReasonsOf(body);
  const autoPublish = await readAutoPublish(tx);
  const state = stateOfWritten(before, writeEventOf(before, { found: heldFor.length > 0, autoPublish }));
  const id = await saveReply(tx, { ...about, target, body, state, heldFor });
  if (state === 'published' || before?.state === 'published') await tellChanged(tx, about.productId);
  if (state === 'published' && before?.state !== 'published') await tellPublishedReply(tx, id);
  return { id, text: body, state };
}
