import { type App, done, refuse } from '../../platform/index.ts';
import { addVotes, countFromPlace, deleteVote, insertVote, lockPublished } from './store-votes.ts';
import type { Voter } from './voter.ts';

export const FROM_PLACE_PER_HOUR_MAX = 200;

/** Counts a review as helpful, once a voter however often they press. Refuses a review nobody sees, and too much from one place. */
export async function voteReview(app: App, reviewId: string, voter: Voter) {
  if ((await countFromPlace(app.db.sql, voter.fromPlace)) >= FROM_PLACE_PER_HOUR_MAX)
    return refuse('too_many_requests');
  return app.db.transaction(async (tx) => {
    const review = await lockPublished(tx, reviewId);
    if (review === null) return refuse('review_not_found');
    const added = await insertVote(tx, { reviewId, voter: voter.name, fromPlace: voter.fromPlace });
    return done({ helpful: added ? await addVotes(tx, reviewId, 1) : review.helpful, voted: true });
  });
}

/** Takes a vote back. Again changes nothing. Refuses a review nobody sees. */
export function unvoteReview(app: App, reviewId: string, voter: Voter) {
  return app.db.transaction(async (tx) => {
    const review = await lockPublished(tx, reviewId);
    if (review === null) return refuse('review_not_found');
    const taken = await deleteVote(tx, reviewId, voter.name);
    return done({ helpful: taken ? await addVotes(tx, reviewId, -1) : review.helpful, voted: false });
  });
}
