import { decideTexts, listModeration, setModeration } from './moderation.ts';
import {
  answerQuestion,
  askQuestion,
  confirmQuestion,
  listQuestions,
  listVendorQuestions,
  viewQuestion,
  withdrawQuestion,
} from './questions.ts';
import {
  listReviews,
  reportText,
  unvoteReview,
  viewOwnReview,
  voteReview,
  withdrawReview,
  writeReview,
} from './reviews.ts';
import { listVendorReviews, replyToReview, reportReview } from './vendor-reviews.ts';
import {
  addToWishlist,
  listTiles,
  removeFromWishlist,
  viewSharedWishlist,
  viewWishlist,
  viewWishlistSlugs,
} from './wishlist.ts';

/** Routes of what people say and wish for: reviews, questions, moderation, wishlists. */
export const reviewsRoutes = {
  decideTexts,
  listModeration,
  setModeration,
  answerQuestion,
  askQuestion,
  confirmQuestion,
  listQuestions,
  listVendorQuestions,
  viewQuestion,
  withdrawQuestion,
  listReviews,
  reportText,
  unvoteReview,
  viewOwnReview,
  voteReview,
  withdrawReview,
  writeReview,
  listVendorReviews,
  replyToReview,
  reportReview,
  addToWishlist,
  listTiles,
  removeFromWishlist,
  viewSharedWishlist,
  viewWishlist,
  viewWishlistSlugs,
} as const;
