import { type App, done, refuse } from '../../platform/index.ts';
import { findTextKind, insertReport, lockText } from './store-moderation.ts';
import { countFromPlace } from './store-votes.ts';
import { FROM_PLACE_PER_HOUR_MAX } from './vote-review.ts';
import type { Voter } from './voter.ts';

/**
 * Puts a published text before the market's people, once a reporter; it stays until they decide. Refuses a text nobody sees, and
 * too much from one place.
 */
export async function reportText(
  app: App,
  id: string,
  { voter, reason, note }: { readonly voter: Voter; readonly reason: string; readonly note: string },
) {
  const { sql } = app.db;
  if ((await countFromPlace(sql, voter.fromPlace)) >= FROM_PLACE_PER_HOUR_MAX)
    return refuse('too_many_requests');
  const kind = await findTextKind(sql, id);
  if (kind === null) return refuse('text_not_found');
  return app.db.transaction(async (tx) => {
    const text = await lockText(tx, kind, id);
    if (text?.state !== 'published') return refuse('text_not_found');
    await insertReport(tx, text, { reporter: voter.name, reason, note, fromPlace: voter.fromPlace });
    return done({ reported: true });
  });
}

/** Puts a review of an own piece before the market's people, in the name of the shop. Refuses any other review. */
export async function reportReview(
  app: App,
  vendorId: string,
  { id, reason, note }: { readonly id: string; readonly reason: string; readonly note: string },
) {
  return app.db.transaction(async (tx) => {
    const text = await lockText(tx, 'review', id);
    if (text?.state !== 'published' || text.vendorId !== vendorId) return refuse('review_not_found');
    await insertReport(tx, text, { reporter: vendorReporter(vendorId), reason, note, fromPlace: '' });
    return done({ reported: true });
  });
}

/** Names a shop as a reporter. */
export function vendorReporter(vendorId: string): string {
  return `vendor:${vendorId}`;
}
