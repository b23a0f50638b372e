import { z } from 'zod';
import { AmountMinor } from './after-sale.ts';
import { Cursor, Instant, Money, PageLimit, pageOf, Uuid, Version } from './common.ts';
import { OrderNumber } from './orders.ts';
import { route } from './route.ts';

/** The most gift cards issued at once. */
export const GIFT_CARDS_MAX = 50;
/** What may be on a gift card, in minor units. */
const GIFT_CARD_MIN_MINOR = 100n;
const GIFT_CARD_MAX_MINOR = 100_000n;
const OfId = z.strictObject({ id: Uuid });

export const giftCardStatuses = ['active', 'spent', 'blocked'] as const;
export const GiftCardStatus = z
  .enum(giftCardStatuses)
  .meta({ id: 'GiftCardStatus', description: 'spent: nothing is left on it' });
export type GiftCardStatus = z.infer<typeof GiftCardStatus>;

export const GiftCard = z
  .strictObject({
    id: Uuid,
    last4: z.string(),
    issued: Money,
    held: Money.meta({ description: 'Kept for orders that are being paid' }),
    balance: Money.meta({ description: 'What can still be spent' }),
    source: z.enum(['sold', 'goodwill']),
    note: z.string(),
    status: GiftCardStatus,
    version: Version,
    issuedAt: Instant,
    issuedBy: z.string().nullable(),
  })
  .meta({ id: 'GiftCard' });
export type GiftCard = z.infer<typeof GiftCard>;

export const listGiftCards = route({
  name: 'listGiftCards',
  method: 'GET',
  path: '/v1/admin/gift-cards',
  area: 'admin',
  summary: 'The gift cards, newest first; found by the last four of their code',
  access: 'operator',
  query: z.strictObject({
    status: GiftCardStatus.optional(),
    last4: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9]{4}$/, 'the last four letters or digits')
      .optional(),
    cursor: Cursor.optional(),
    limit: PageLimit.optional(),
  }),
  response: z
    .strictObject({
      ...pageOf('GiftCardPageItems', GiftCard).shape,
      counts: z.record(GiftCardStatus, z.int()),
      outstanding: Money.meta({ description: 'What is on all cards together' }),
    })
    .meta({ id: 'GiftCardPage' }),
  errors: ['invalid_cursor'],
});

export const viewGiftCard = route({
  name: 'viewGiftCard',
  method: 'GET',
  path: '/v1/admin/gift-cards/:id',
  area: 'admin',
  summary: 'One gift card and the orders it paid for, the latest first',
  access: 'operator',
  params: OfId,
  response: z
    .strictObject({
      card: GiftCard,
      uses: z.array(
        z
          .strictObject({
            orderNumber: OrderNumber,
            amount: Money,
            refunded: Money,
            state: z.enum(['held', 'claimed', 'released']),
            at: Instant,
          })
          .meta({ id: 'GiftCardUse' }),
      ),
    })
    .meta({ id: 'GiftCardHistory' }),
  errors: ['gift_card_not_found'],
});

export const issueGiftCards = route({
  name: 'issueGiftCards',
  method: 'POST',
  path: '/v1/admin/gift-cards',
  area: 'admin',
  summary:
    'Issue gift cards. Their codes are in this answer and nowhere else; the same key gives them again for a quarter of an hour, for an answer that was lost',
  access: 'operator',
  body: z.strictObject({
    amountMinor: AmountMinor.refine(
      (minor) => BigInt(minor) >= GIFT_CARD_MIN_MINOR && BigInt(minor) <= GIFT_CARD_MAX_MINOR,
      'between €1 and €1,000',
    ),
    count: z.int().min(1).max(GIFT_CARDS_MAX),
    source: z.enum(['sold', 'goodwill']),
    note: z.string().trim().min(3, 'say what for').max(500),
  }),
  response: z
    .strictObject({
      issued: z.array(
        z.strictObject({ id: Uuid, code: z.string(), amount: Money }).meta({ id: 'IssuedGiftCard' }),
      ),
    })
    .meta({ id: 'IssuedGiftCards' }),
  status: 201,
  idempotent: 'required',
  errors: ['idempotency_conflict'],
});

export const setGiftCardState = route({
  name: 'setGiftCardState',
  method: 'PUT',
  path: '/v1/admin/gift-cards/:id/state',
  area: 'admin',
  summary: 'Block a gift card, or let it be used again',
  access: 'operator',
  params: OfId,
  body: z.strictObject({
    state: z.enum(['active', 'blocked']),
    reason: z.string().trim().min(3, 'say why').max(500),
    version: Version,
  }),
  response: GiftCard,
  errors: ['gift_card_not_found', 'version_conflict'],
});
