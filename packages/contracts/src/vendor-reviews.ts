import { z } from 'zod';
import { Cursor, PageLimit, pageOf, Slug, Uuid } from './common.ts';
import { REPLY_TEXT_MAX, Reported, Review, ReviewSummary, reportBody, TextState, words } from './reviews.ts';
import { route } from './route.ts';

export const VendorReview = z
  .strictObject({
    ...Review.shape,
    productSlug: Slug,
    productName: z.string(),
    pictureHash: z.string().nullable(),
    replyState: TextState.nullable(),
    replyReason: z.string().nullable(),
    reported: z.boolean().meta({ description: 'Whether the shop has reported it' }),
  })
  .meta({ id: 'VendorReview' });
export type VendorReview = z.infer<typeof VendorReview>;

export const listVendorReviews = route({
  name: 'listVendorReviews',
  method: 'GET',
  path: '/v1/vendor/reviews',
  area: 'vendor',
  summary: 'What is said of the own pieces, newest first',
  access: 'vendor',
  query: z.strictObject({
    stars: z.coerce.number().int().min(1).max(5).optional(),
    replied: z.enum(['yes', 'no']).optional(),
    cursor: Cursor.optional(),
    limit: PageLimit.optional(),
  }),
  response: z
    .strictObject({
      ...pageOf('VendorReviewItems', VendorReview).shape,
      summary: ReviewSummary,
      unanswered: z.int(),
    })
    .meta({ id: 'VendorReviewPage' }),
  errors: ['invalid_cursor'],
  graphql: 'query',
});

export const WrittenReply = z
  .strictObject({ id: Uuid, text: z.string(), state: TextState })
  .meta({ id: 'WrittenReply' });
export const replyBody = z.strictObject({ text: words(REPLY_TEXT_MAX) });

export const replyToReview = route({
  name: 'replyToReview',
  method: 'PUT',
  path: '/v1/vendor/reviews/:id/reply',
  area: 'vendor',
  summary: 'Reply to a review of an own piece. One a review: sent again, it is changed',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  body: replyBody,
  response: WrittenReply,
  errors: ['review_not_found'],
  graphql: 'mutation',
});

export const reportReview = route({
  name: 'reportReview',
  method: 'POST',
  path: '/v1/vendor/reviews/:id/reports',
  area: 'vendor',
  summary: 'Ask the market to look at a review of an own piece. It stays until they decide',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  body: reportBody,
  response: Reported,
  status: 201,
  errors: ['review_not_found'],
});
