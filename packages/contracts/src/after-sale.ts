import { z } from 'zod';
import { Cursor, Instant, Money, PageLimit, pageOf, Slug, StockClass, Uuid, Version } from './common.ts';
import { OrderNumber, VendorOrderState } from './orders.ts';

/** After the sale: what may be cancelled, sent back or exchanged, and the money that goes back. Routes: `after-sale-routes.ts`. */

export const returnStates = [
  'requested',
  'approved',
  'declined',
  'in_transit',
  'received',
  'refunded',
  'replaced',
  'rejected',
  'cancelled',
] as const;
export const ReturnState = z.enum(returnStates).meta({ id: 'ReturnState' });
export const refundStates = ['requested', 'submitted', 'succeeded', 'failed'] as const;
export const RefundState = z.enum(refundStates).meta({ id: 'RefundState' });

export const returnReasons = [
  'too_small',
  'too_large',
  'not_as_pictured',
  'changed_mind',
  'arrived_late',
  'wrong_piece',
  'faulty',
  'other',
] as const;
export const ReturnReason = z.enum(returnReasons).meta({ id: 'ReturnReason' });
export const shopperCancelReasons = ['changed_mind', 'wrong_details', 'found_elsewhere', 'other'] as const;
export const vendorCancelReasons = [
  'out_of_stock',
  'damaged',
  'cannot_deliver',
  'asked_by_shopper',
  'other',
] as const;
export const pieceConditions = ['as_new', 'worn', 'damaged', 'missing'] as const;
export const PieceCondition = z.enum(pieceConditions).meta({ id: 'PieceCondition' });

/** The most pieces one line or one request speaks of. */
const PIECES_MAX = 1_000;
const LINES_MAX = 200;
const NOTE_MAX = 500;
export const Note = z.string().trim().max(NOTE_MAX);
export const PieceCount = z.int().min(1).max(PIECES_MAX);
export const AmountMinor = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'whole minor units as text, more than nothing');

export const CancelLines = z
  .array(z.strictObject({ lineId: Uuid, quantity: PieceCount }))
  .min(1)
  .max(LINES_MAX);
export const ReturnAskLines = z
  .array(
    z.strictObject({
      lineId: Uuid,
      variantId: Uuid,
      quantity: PieceCount,
      reason: ReturnReason,
      replacementVariantId: Uuid.optional().meta({ description: 'The size or colour wanted instead' }),
    }),
  )
  .min(1)
  .max(LINES_MAX);
export const RefundAsk = z.strictObject({
  lines: z.array(z.strictObject({ lineId: Uuid, amountMinor: AmountMinor })).max(LINES_MAX),
  shipping: z.array(z.strictObject({ vendorOrderId: Uuid, amountMinor: AmountMinor })).max(LINES_MAX),
  note: Note.min(3, 'say why'),
});
export const ReceiptLines = z
  .array(z.strictObject({ returnLineId: Uuid, condition: PieceCondition, restock: z.boolean() }))
  .min(1)
  .max(LINES_MAX);
export const Parcel = z.strictObject({
  carrier: z.string().trim().min(2).max(60),
  trackingNumber: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9 -]{5,40}$/, 'letters, digits, spaces and hyphens'),
});

export const ExchangeChoice = z
  .strictObject({ variantId: Uuid, colour: z.string(), size: z.string(), stock: StockClass })
  .meta({ id: 'ExchangeChoice' });

export const ReturnablePiece = z
  .strictObject({
    variantId: Uuid,
    colour: z.string(),
    size: z.string(),
    quantity: z.int(),
    until: Instant.nullable().meta({
      description: 'The last moment to change one’s mind; null until it is delivered',
    }),
    open: z.boolean().meta({ description: 'False once only what is faulty or wrong may come back' }),
    choices: z.array(ExchangeChoice),
  })
  .meta({ id: 'ReturnablePiece', description: 'Pieces of a line as the shopper has them now' });

export const AfterSaleLine = z
  .strictObject({
    lineId: Uuid,
    productSlug: Slug,
    productName: z.string(),
    colour: z.string(),
    size: z.string(),
    sku: z.string(),
    pictureHash: z.string().nullable(),
    quantity: z.int(),
    unitPrice: Money,
    total: Money,
    refunded: Money,
    refundable: Money,
    cancelled: z.int(),
    returned: z.int(),
    cancellable: z.int(),
    returnable: z.array(ReturnablePiece),
  })
  .meta({ id: 'AfterSaleLine' });

export const AfterSaleParcel = z
  .strictObject({
    vendorOrderId: Uuid,
    vendorSlug: Slug,
    vendorName: z.string(),
    state: VendorOrderState,
    returnDays: z.int(),
    shipping: Money,
    refundableShipping: Money,
    lines: z.array(AfterSaleLine),
  })
  .meta({ id: 'AfterSaleParcel' });

export const ReturnLine = z
  .strictObject({
    id: Uuid,
    lineId: Uuid,
    productName: z.string(),
    colour: z.string(),
    size: z.string(),
    sku: z.string(),
    pictureHash: z.string().nullable(),
    quantity: z.int(),
    reason: ReturnReason,
    replacement: z
      .strictObject({ variantId: Uuid, colour: z.string(), size: z.string(), sku: z.string() })
      .meta({ id: 'Replacement' })
      .nullable(),
    condition: PieceCondition.nullable(),
    restocked: z.boolean(),
    worth: Money.meta({ description: 'What goes back for it when it arrives' }),
  })
  .meta({ id: 'ReturnLine' });

export const Refund = z
  .strictObject({
    id: Uuid,
    orderNumber: OrderNumber,
    vendorName: z.string(),
    cause: z.enum(['cancellation', 'return', 'goodwill']),
    note: z.string(),
    state: RefundState,
    borneBy: z.enum(['vendor', 'market']),
    askedBy: z.enum(['shopper', 'vendor', 'operator']),
    goods: Money,
    shipping: Money,
    amount: Money,
    toGiftCard: Money.meta({ description: 'The part that went back to the gift card it was paid with' }),
    commission: Money.meta({ description: 'Commission that goes back to the vendor' }),
    failureCode: z.string().nullable(),
    attempt: z.int(),
    createdAt: Instant,
    settledAt: Instant.nullable(),
  })
  .meta({ id: 'Refund' });
export type Refund = z.infer<typeof Refund>;

/** What a shopper sees of money on its way back: who bears it and what the commission was are not theirs to know. */
export const ShopperRefund = z
  .strictObject({
    id: Uuid,
    vendorName: z.string(),
    cause: z.enum(['cancellation', 'return', 'goodwill']),
    state: RefundState,
    amount: Money,
    toGiftCard: Money.meta({ description: 'The part of it that is back on the gift card already' }),
    createdAt: Instant,
    settledAt: Instant.nullable(),
  })
  .meta({ id: 'ShopperRefund' });

export const Return = z
  .strictObject({
    id: Uuid,
    number: z.string(),
    orderNumber: OrderNumber,
    vendorOrderId: Uuid,
    vendorName: z.string(),
    kind: z.enum(['refund', 'exchange']),
    state: ReturnState,
    version: Version,
    note: z.string(),
    answer: z.string().nullable(),
    carrier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    replacementCarrier: z.string().nullable(),
    replacementTrackingNumber: z.string().nullable(),
    requestedAt: Instant,
    decidedAt: Instant.nullable(),
    sentAt: Instant.nullable(),
    receivedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    sendTo: z
      .strictObject({ name: z.string(), address: z.string() })
      .meta({ id: 'ReturnAddress' })
      .meta({ description: 'Where the pieces go; the number of the return stands on the parcel' }),
    lines: z.array(ReturnLine),
    worth: Money,
    shipping: Money.meta({ description: 'Delivery that goes back too, when nothing is kept' }),
  })
  .meta({ id: 'Return' });
export type Return = z.infer<typeof Return>;

export const AfterSale = z
  .strictObject({
    orderNumber: OrderNumber,
    parcels: z.array(AfterSaleParcel),
    returns: z.array(Return),
    refunds: z.array(ShopperRefund),
  })
  .meta({ id: 'AfterSale' });
export type AfterSale = z.infer<typeof AfterSale>;

export const StaffAfterSale = z
  .strictObject({
    orderNumber: OrderNumber,
    parcels: z.array(AfterSaleParcel),
    returns: z.array(Return),
    refunds: z.array(Refund),
  })
  .meta({ id: 'StaffAfterSale' });
export type StaffAfterSale = z.infer<typeof StaffAfterSale>;

export const ReturnSummary = z
  .strictObject({
    id: Uuid,
    number: z.string(),
    orderNumber: OrderNumber,
    vendorName: z.string(),
    kind: z.enum(['refund', 'exchange']),
    state: ReturnState,
    pieces: z.int(),
    worth: Money,
    requestedAt: Instant,
    pictureHashes: z.array(z.string()),
  })
  .meta({ id: 'ReturnSummary' });

export const ReturnPage = z
  .strictObject({
    ...pageOf('ReturnPageItems', ReturnSummary).shape,
    counts: z.record(z.enum(returnStates), z.int()),
  })
  .meta({ id: 'ReturnPage' });
export const ReturnQuery = z.strictObject({
  state: z.enum(returnStates).optional(),
  cursor: Cursor.optional(),
  limit: PageLimit.optional(),
});
export const RefundPage = z
  .strictObject({
    ...pageOf('RefundPageItems', Refund).shape,
    counts: z.record(z.enum(refundStates), z.int()),
  })
  .meta({ id: 'RefundPage' });
export const RefundQuery = z.strictObject({
  state: z.enum(refundStates).optional(),
  cursor: Cursor.optional(),
  limit: PageLimit.optional(),
});
