import { z } from 'zod';
import { Cursor, Instant, PageLimit, pageOf, Slug, Uuid } from './common.ts';
import { AUTHOR_NAME_MAX, Reply, TextState, words } from './reviews.ts';
import { route } from './route.ts';
import { replyBody, WrittenReply } from './vendor-reviews.ts';

export const QUESTION_TEXT_MAX = 600;

export const Question = z
  .strictObject({
    id: Uuid,
    text: z.string(),
    askerName: z.string(),
    askedAt: Instant,
    answer: Reply.nullable(),
  })
  .meta({ id: 'Question', description: 'Plain text; show it as text' });
export type Question = z.infer<typeof Question>;

export const listQuestions = route({
  name: 'listQuestions',
  method: 'GET',
  path: '/v1/products/:slug/questions',
  area: 'browse',
  summary: 'What was asked about a piece, answered ones first, newest first',
  access: 'public',
  params: z.strictObject({ slug: Slug }),
  query: z.strictObject({ cursor: Cursor.optional(), limit: PageLimit.optional() }),
  response: z
    .strictObject({ ...pageOf('QuestionPageItems', Question).shape, total: z.int() })
    .meta({ id: 'QuestionPage' }),
  errors: ['product_not_found', 'invalid_cursor'],
  graphql: 'query',
  cacheSeconds: 30,
});

export const askQuestion = route({
  name: 'askQuestion',
  method: 'POST',
  path: '/v1/products/:slug/questions',
  area: 'browse',
  summary:
    'Ask the shop about a piece. Signed-in shoppers need no address; anybody else gets a mail to confirm theirs, and is answered by mail',
  access: 'public',
  params: z.strictObject({ slug: Slug }),
  body: z.strictObject({
    text: words(QUESTION_TEXT_MAX, 8),
    askerName: z.string().trim().min(1).max(AUTHOR_NAME_MAX),
    email: z.email().max(254).toLowerCase().optional(),
  }),
  response: z.strictObject({ state: TextState }).meta({ id: 'QuestionAsked' }),
  status: 201,
  errors: ['product_not_found', 'email_required', 'too_many_requests'],
  graphql: 'mutation',
});

export const OwnQuestion = z
  .strictObject({
    state: TextState,
    reason: z.string().nullable(),
    text: z.string(),
    productSlug: Slug,
    productName: z.string(),
    answer: Reply.nullable(),
  })
  .meta({ id: 'OwnQuestion' });
export type OwnQuestion = z.infer<typeof OwnQuestion>;

const byLink = {
  area: 'browse',
  access: 'public',
  params: z.strictObject({
    token: z
      .string()
      .regex(/^[0-9a-f-]{36}\.[A-Za-z0-9_-]{22}$/)
      .meta({ description: 'From the link in the mail' }),
  }),
  response: OwnQuestion,
  errors: ['question_not_found'],
} as const;

export const viewQuestion = route({
  ...byLink,
  name: 'viewQuestion',
  method: 'GET',
  path: '/v1/questions/:token',
  summary: 'A question as its asker sees it, by the link in their mail',
});

export const confirmQuestion = route({
  ...byLink,
  name: 'confirmQuestion',
  method: 'POST',
  path: '/v1/questions/:token/confirmation',
  summary: 'Confirm the address: from now on the question is asked',
});

export const withdrawQuestion = route({
  ...byLink,
  name: 'withdrawQuestion',
  method: 'DELETE',
  path: '/v1/questions/:token',
  summary: 'Take the question back; the address is forgotten',
});

export const VendorQuestion = z
  .strictObject({
    ...Question.shape,
    productSlug: Slug,
    productName: z.string(),
    pictureHash: z.string().nullable(),
    answerState: TextState.nullable(),
    answerReason: z.string().nullable(),
  })
  .meta({ id: 'VendorQuestion' });
export type VendorQuestion = z.infer<typeof VendorQuestion>;

export const listVendorQuestions = route({
  name: 'listVendorQuestions',
  method: 'GET',
  path: '/v1/vendor/questions',
  area: 'vendor',
  summary: 'What shoppers ask about the own pieces, newest first',
  access: 'vendor',
  query: z.strictObject({
    answered: z.enum(['yes', 'no']).optional(),
    cursor: Cursor.optional(),
    limit: PageLimit.optional(),
  }),
  response: z
    .strictObject({ ...pageOf('VendorQuestionItems', VendorQuestion).shape, unanswered: z.int() })
    .meta({ id: 'VendorQuestionPage' }),
  errors: ['invalid_cursor'],
  graphql: 'query',
});

export const answerQuestion = route({
  name: 'answerQuestion',
  method: 'PUT',
  path: '/v1/vendor/questions/:id/answer',
  area: 'vendor',
  summary: 'Answer a question about an own piece. One a question: sent again, it is changed',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  body: replyBody,
  response: WrittenReply,
  errors: ['question_not_found'],
  graphql: 'mutation',
});
