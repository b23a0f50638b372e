import type { OwnReview, WriteReview } from '@selvedge/contracts';
import { type App, done, publish, refuse, type Tx } from '../../platform/index.ts';
import { type Asking, findPurchase, type Purchase, shownName } from './buyer.ts';
import { cleanLine, cleanText, holdReasonsOf } from './check-text.ts';
import { presentOwn } from './present.ts';
import { changeSummary, lockReviewOf, type ReviewRow, readAutoPublish, saveReview } from './store.ts';
import { changeOf, changesNothing } from './summary.ts';
import { mayChangeReview, stateOfWritten, writeEventOf } from './text-state.ts';

/**
 * Writes the review of a buyer, or changes the one they wrote; sent twice, it is one. It is shown at once unless the checks found
 * something or the market wants to look first. Refuses who did not buy the piece or has not got it yet, and one that was looked at.
 */
export async function writeReview(app: App, asking: Asking, given: WriteReview) {
  const found = await findPurchase(app, asking);
  if (!found.ok) return found;
  const { purchase } = found;
  const draft = {
    ...given,
    title: cleanLine(given.title),
    text: cleanText(given.text),
    usualSize: given.usualSize === null ? null : cleanLine(given.usualSize) || null,
    authorName: cleanLine(given.authorName ?? '') || shownName(purchase.line.fullName),
  };
  return app.db.transaction(async (tx) => {
    const before = await lockReviewOf(tx, purchase.buyer, purchase.product.id);
    if (before !== null && !mayChangeReview(before.state, before.moderated))
      return refuse('review_moderated');
    return done(await save(tx, purchase, before, draft));
  });
}

type Draft = WriteReview & { readonly authorName: string };

async function save(tx: Tx, purchase: Purchase, before: ReviewRow | null, draft: Draft): Promise<OwnReview> {
  const { product, line, buyer } = purchase;
  const heldFor = holdReasonsOf(
    [draft.title, draft.text, draft.authorName, draft.usualSize ?? ''].join('\n'),
  );
  const autoPublish = await readAutoPublish(tx);
  const state = stateOfWritten(before, writeEventOf(before, { found: heldFor.length > 0, autoPublish }));
  const { text: body, ...said } = draft;
  const id = await saveReview(tx, {
    ...said,
    body,
    vendorId: product.vendorId,
    productId: product.id,
    orderLineId: line.id,
    orderId: line.orderId,
    buyer,
    sizeBought: line.size,
    colourBought: line.colour,
    state,
    heldFor,
  });
  const after = { ...said, body, id, state, reason: null, moderated: before?.moderated ?? false };
  await countReview(tx, product, before, after);
  return presentOwn(after);
}

type Standing = Pick<ReviewRow, 'state' | 'stars' | 'fit' | 'usualSize'>;

/** Carries a review that changed into the summary of its product, and tells those who show it. */
export async function countReview(
  tx: Tx,
  product: { readonly id: string; readonly vendorId: string },
  before: Standing | null,
  after: Standing,
): Promise<void> {
  const counted = (review: Standing | null) => (review?.state === 'published' ? review : null);
  if (counted(before) === null && counted(after) === null) return;
  const change = changeOf(counted(before), counted(after));
  if (!changesNothing(change)) await changeSummary(tx, product, change);
  await tellChanged(tx, product.id);
}

/** Announces that a product's page shows other reviews or questions than before. */
export function tellChanged(tx: Tx, productId: string): Promise<void> {
  return publish(tx, { topic: 'reviews.changed', subject: productId, payload: { productId } });
}
