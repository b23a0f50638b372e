/** Routes of what people say and wish for: reviews, questions, moderation, wishlists. */
export { decideTexts, listModeration, setModeration } from './moderation.ts';
export {
  answerQuestion,
  askQuestion,
  confirmQuestion,
  listQuestions,
  listVendorQuestions,
  viewQuestion,
  withdrawQuestion,
} from './questions.ts';
export {
  listReviews,
  reportText,
  unvoteReview,
  viewOwnReview,
  voteReview,
  withdrawReview,
  writeReview,
} from './reviews.ts';
export { listVendorReviews, replyToReview, reportReview } from './vendor-reviews.ts';
export {
  addToWishlist,
  listTiles,
  removeFromWishlist,
  viewSharedWishlist,
  viewWishlist,
  viewWishlistSlugs,
} from './wishlist.ts';
