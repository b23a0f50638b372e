import { z } from 'zod';
import { Cursor, Instant, PageLimit, pageOf, Slug, Uuid } from './common.ts';
import { Handled } from './operations.ts';
import { ReportReason, TextState } from './reviews.ts';
import { route } from './route.ts';

export const textKinds = ['review', 'reply', 'question'] as const;
export const TextKind = z.enum(textKinds).meta({ id: 'TextKind' });
export type TextKind = z.infer<typeof TextKind>;

/** Why a text waits for a person instead of being shown at once. */
export const holdReasons = ['link', 'email', 'phone', 'language', 'shouting'] as const;
export const HoldReason = z.enum(holdReasons).meta({ id: 'HoldReason' });
export type HoldReason = z.infer<typeof HoldReason>;

export const moderationViews = ['waiting', 'reported', 'published', 'rejected', 'hidden'] as const;
/** The most texts decided on at once. */
export const DECIDE_MAX = 100;

export const ModeratedText = z
  .strictObject({
    id: Uuid,
    kind: TextKind,
    productSlug: Slug,
    productName: z.string(),
    vendorName: z.string(),
    authorName: z.string(),
    stars: z.int().nullable(),
    title: z.string(),
    text: z.string(),
    about: z.string().nullable().meta({ description: 'What a reply replies to' }),
    state: TextState,
    reason: z.string().nullable(),
    heldFor: z.array(HoldReason),
    reports: z.int(),
    reportReasons: z.array(ReportReason),
    at: Instant,
  })
  .meta({ id: 'ModeratedText' });
export type ModeratedText = z.infer<typeof ModeratedText>;

const admin = { area: 'admin', access: 'operator' } as const;

export const listModeration = route({
  ...admin,
  name: 'listModeration',
  method: 'GET',
  path: '/v1/admin/moderation',
  summary:
    'Reviews, replies and questions to look at, the longest waiting first; or those decided, latest first',
  query: z.strictObject({
    view: z.enum(moderationViews).optional(),
    kind: TextKind.optional(),
    cursor: Cursor.optional(),
    limit: PageLimit.optional(),
  }),
  response: z
    .strictObject({
      ...pageOf('ModerationItems', ModeratedText).shape,
      waiting: z.int(),
      reported: z.int(),
      autoPublish: z.boolean(),
    })
    .meta({ id: 'ModerationPage' }),
  errors: ['invalid_cursor'],
});

export const decideTexts = route({
  ...admin,
  name: 'decideTexts',
  method: 'POST',
  path: '/v1/admin/moderation/decisions',
  summary:
    'Approve, reject or hide texts. `approve` also keeps a reported one and shows a hidden one again. A reason is told to the author and is needed to reject or hide',
  body: z.strictObject({
    ids: z.array(Uuid).min(1).max(DECIDE_MAX),
    decision: z.enum(['approve', 'reject', 'hide']),
    reason: z.string().trim().max(300).optional(),
  }),
  response: Handled,
  errors: ['reason_required'],
});

export const setModeration = route({
  ...admin,
  name: 'setModeration',
  method: 'PUT',
  path: '/v1/admin/moderation/setting',
  summary: 'Whether texts the checks find nothing in are shown at once, or wait for a person as well',
  body: z.strictObject({ autoPublish: z.boolean() }),
  response: z.strictObject({ autoPublish: z.boolean() }).meta({ id: 'ModerationSetting' }),
  errors: [],
});
