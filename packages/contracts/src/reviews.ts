import { z } from 'zod';
import { Cursor, Instant, PageLimit, pageOf, Slug, Uuid } from './common.ts';
import { OrderNumber } from './orders.ts';
import { route } from './route.ts';

export const REVIEW_TITLE_MAX = 100;
export const REVIEW_TEXT_MAX = 3000;
export const REPLY_TEXT_MAX = 1500;
export const AUTHOR_NAME_MAX = 40;

export const fits = ['runs_small', 'true_to_size', 'runs_large'] as const;
export const Fit = z
  .enum(fits)
  .meta({ id: 'Fit', description: 'How it fits, against what one usually wears' });
export type Fit = z.infer<typeof Fit>;

/** What a text somebody wrote goes through. Shoppers see `published` alone. */
export const textStates = ['unconfirmed', 'pending', 'published', 'rejected', 'hidden', 'withdrawn'] as const;
export const TextState = z.enum(textStates).meta({ id: 'TextState' });
export type TextState = z.infer<typeof TextState>;

export const Stars = z.int().min(1).max(5);

/** A text with something to see in it: spaces and invisible signs alone are none. */
export const words = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(text), { message: 'write a few words' });

export const Reply = z
  .strictObject({ id: Uuid, text: z.string(), writtenAt: Instant })
  .meta({ id: 'Reply', description: 'What the shop answered' });

export const Review = z
  .strictObject({
    id: Uuid,
    stars: z.int(),
    title: z.string(),
    text: z.string(),
    fit: Fit.nullable(),
    usualSize: z.string().nullable(),
    heightCm: z.int().nullable(),
    sizeBought: z.string(),
    colourBought: z.string(),
    authorName: z.string(),
    writtenAt: Instant,
    edited: z.boolean(),
    helpful: z.int().meta({ description: 'How many found it helpful' }),
    reply: Reply.nullable(),
  })
  .meta({ id: 'Review', description: 'Plain text by somebody who bought the piece; show it as text' });
export type Review = z.infer<typeof Review>;

export const ReviewSummary = z
  .strictObject({
    count: z.int(),
    average: z.number().nullable().meta({ description: 'One decimal; null while there is no review' }),
    stars: z
      .array(z.strictObject({ stars: z.int(), count: z.int() }).meta({ id: 'StarCount' }))
      .meta({ description: 'From five stars down to one' }),
    fit: z
      .strictObject({ runsSmall: z.int(), trueToSize: z.int(), runsLarge: z.int() })
      .meta({ id: 'FitCounts' }),
  })
  .meta({ id: 'ReviewSummary' });
export type ReviewSummary = z.infer<typeof ReviewSummary>;

export const reviewSorts = ['newest', 'helpful', 'highest', 'lowest'] as const;

export const listReviews = route({
  name: 'listReviews',
  method: 'GET',
  path: '/v1/products/:slug/reviews',
  area: 'browse',
  summary: 'What people who bought a piece say of it: the summary over all of them, and one page',
  access: 'public',
  params: z.strictObject({ slug: Slug }),
  query: z.strictObject({
    stars: z.coerce.number().int().min(1).max(5).optional(),
    fit: Fit.optional(),
    size: z.string().max(20).optional().meta({ description: 'The size they bought' }),
    sort: z.enum(reviewSorts).optional(),
    cursor: Cursor.optional(),
    limit: PageLimit.optional(),
  }),
  response: z
    .strictObject({
      ...pageOf('ReviewPageItems', Review).shape,
      summary: ReviewSummary,
      sizes: z.array(z.string()).meta({ description: 'The sizes that were bought, to filter by' }),
    })
    .meta({ id: 'ReviewPage' }),
  errors: ['product_not_found', 'invalid_cursor'],
  graphql: 'query',
  cacheSeconds: 30,
});

export const OwnReview = z
  .strictObject({
    id: Uuid,
    stars: z.int(),
    title: z.string(),
    text: z.string(),
    fit: Fit.nullable(),
    usualSize: z.string().nullable(),
    heightCm: z.int().nullable(),
    authorName: z.string(),
    state: TextState,
    reason: z.string().nullable().meta({ description: 'Why it is not shown, in the words of who decided' }),
    mayChange: z.boolean().meta({ description: 'False once somebody has looked at it' }),
  })
  .meta({ id: 'OwnReview' });
export type OwnReview = z.infer<typeof OwnReview>;

export const ReviewForm = z
  .strictObject({
    productSlug: Slug,
    productName: z.string(),
    vendorName: z.string(),
    pictureHash: z.string().nullable(),
    sizeBought: z.string(),
    colourBought: z.string(),
    sizes: z.array(z.string()),
    authorName: z.string().meta({ description: 'How the author would be shown if they say nothing' }),
    review: OwnReview.nullable(),
  })
  .meta({ id: 'ReviewForm' });
export type ReviewForm = z.infer<typeof ReviewForm>;

const own = {
  path: '/v1/products/:slug/own-review',
  area: 'browse',
  access: 'public',
  params: z.strictObject({ slug: Slug }),
  query: z.strictObject({
    order: OrderNumber.optional().meta({ description: 'With `token`: the order it was bought with' }),
    token: z.string().max(200).optional(),
  }),
} as const;
const ownErrors = [
  'product_not_found',
  'order_not_found',
  'not_signed_in',
  'not_bought',
  'not_delivered',
] as const;

export const viewOwnReview = route({
  ...own,
  name: 'viewOwnReview',
  method: 'GET',
  summary: 'What a buyer needs to review a piece, with their review if they wrote one',
  response: ReviewForm,
  errors: ownErrors,
  graphql: 'query',
});

export const writeReview = route({
  ...own,
  name: 'writeReview',
  method: 'PUT',
  summary:
    'Review a piece that was bought and has arrived: by its account, or by the signed link of its order. One a buyer and piece: sent again, it is changed',
  body: z.strictObject({
    stars: Stars,
    title: z.string().trim().max(REVIEW_TITLE_MAX),
    text: words(REVIEW_TEXT_MAX),
    fit: Fit.nullable(),
    usualSize: z.string().trim().min(1).max(20).nullable(),
    heightCm: z.int().min(50).max(230).nullable(),
    authorName: z.string().trim().min(1).max(AUTHOR_NAME_MAX).nullable(),
  }),
  response: OwnReview,
  errors: [...ownErrors, 'review_moderated'],
  graphql: 'mutation',
});
export type WriteReview = z.infer<typeof writeReview.body>;

export const withdrawReview = route({
  ...own,
  name: 'withdrawReview',
  method: 'DELETE',
  summary: 'Take the own review back: nobody sees it any more',
  response: OwnReview,
  errors: [...ownErrors, 'review_not_found'],
  graphql: 'mutation',
});

const Votes = z.strictObject({ helpful: z.int(), voted: z.boolean() }).meta({ id: 'ReviewVotes' });
const onReview = { area: 'browse', access: 'bag', params: z.strictObject({ id: Uuid }) } as const;

export const voteReview = route({
  ...onReview,
  name: 'voteReview',
  method: 'PUT',
  path: '/v1/reviews/:id/vote',
  summary: 'Found helpful: once an account, or once a browser',
  response: Votes,
  errors: ['review_not_found', 'too_many_requests'],
  graphql: 'mutation',
});

export const unvoteReview = route({
  ...onReview,
  name: 'unvoteReview',
  method: 'DELETE',
  path: '/v1/reviews/:id/vote',
  summary: 'Take the own vote back',
  response: Votes,
  errors: ['review_not_found'],
  graphql: 'mutation',
});

export const reportReasons = ['spam', 'offensive', 'personal_data', 'not_about_it', 'other'] as const;
export const ReportReason = z.enum(reportReasons).meta({ id: 'ReportReason' });
export const reportBody = z.strictObject({
  reason: ReportReason,
  note: z.string().trim().max(300).optional(),
});
export const Reported = z.strictObject({ reported: z.boolean() }).meta({ id: 'Reported' });

export const reportText = route({
  name: 'reportText',
  method: 'POST',
  path: '/v1/texts/:id/reports',
  area: 'browse',
  access: 'bag',
  params: z.strictObject({ id: Uuid }),
  summary: 'Tell the market that a review, a reply or a question does not belong here. Once each',
  body: reportBody,
  response: Reported,
  status: 201,
  errors: ['text_not_found', 'too_many_requests'],
});
