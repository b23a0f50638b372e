import { type App, done, refuse } from '../../platform/index.ts';
import { type Asking, findPurchase } from './buyer.ts';
import { presentOwn } from './present.ts';
import { lockReviewOf, setReviewWithdrawn } from './store.ts';
import { countReview } from './write-review.ts';

/** Takes the own review back. Again changes nothing. Refuses who did not buy the piece, and who wrote nothing. */
export async function withdrawReview(app: App, asking: Asking) {
  const found = await findPurchase(app, asking);
  if (!found.ok) return found;
  const { product, buyer } = found.purchase;
  return app.db.transaction(async (tx) => {
    const before = await lockReviewOf(tx, buyer, product.id);
    if (before === null) return refuse('review_not_found');
    const after = { ...before, state: 'withdrawn' } as const;
    await setReviewWithdrawn(tx, before.id);
    await countReview(tx, product, before, after);
    return done(presentOwn(after));
  });
}
