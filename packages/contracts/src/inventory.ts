import { z } from 'zod';
import { Cursor, Instant, PageLimit, pageOf, Slug, Uuid } from './common.ts';
import { route } from './route.ts';
import { StockLocation } from './stock-locations.ts';

/** The most lines of one receipt or transfer. */
export const STOCK_LINES_MAX = 200;
/** The most pieces of one line. */
export const STOCK_QUANTITY_MAX = 100_000;

export const stockReasons = [
  'opening',
  'receipt',
  'adjustment',
  'sale',
  'return',
  'transfer_out',
  'transfer_in',
  'write_off',
] as const;
export const adjustmentCauses = ['count', 'damaged', 'lost', 'found', 'correction', 'write_off'] as const;

const Note = z.string().trim().max(300);
const Reference = z.string().trim().max(80);
const Quantity = z.int().min(1).max(STOCK_QUANTITY_MAX);

export const StockPlace = z
  .strictObject({
    locationId: Uuid,
    onHand: z.int(),
    held: z.int().meta({ description: 'Kept for orders that are being paid' }),
    claimed: z
      .int()
      .meta({ description: 'Sold, not shipped yet: it lies there, but is no longer counted as on hand' }),
  })
  .meta({ id: 'StockPlace' });

export const StockRow = z
  .strictObject({
    variantId: Uuid,
    productSlug: Slug,
    productName: z.string(),
    colour: z.string(),
    size: z.string(),
    sku: z.string(),
    pictureHash: z.string().nullable(),
    threshold: z.int().meta({ description: 'Free pieces at or below which it counts as low' }),
    ownThreshold: z.boolean().meta({ description: 'Whether the variant has a mark of its own' }),
    perBuyer: z.int().nullable().meta({ description: 'How many one buyer may have; null: no limit' }),
    level: z.enum(['in_stock', 'low', 'out']),
    waiting: z.int().meta({ description: 'Shoppers who asked to be told when it is back' }),
    places: z.array(StockPlace),
  })
  .meta({ id: 'StockRow' });
export type StockRow = z.infer<typeof StockRow>;

export const StockEntry = z
  .strictObject({
    id: Uuid,
    at: Instant,
    variantId: Uuid,
    sku: z.string(),
    productName: z.string(),
    colour: z.string(),
    size: z.string(),
    locationId: Uuid,
    locationName: z.string(),
    quantity: z.int(),
    balance: z.int().meta({ description: 'On hand in that place after the entry' }),
    reason: z.enum(stockReasons),
    cause: z.string().nullable(),
    reference: z.string(),
    note: z.string(),
    actor: z.enum(['system', 'vendor', 'operator']),
    actorName: z.string().nullable(),
  })
  .meta({ id: 'StockEntry' });
export type StockEntry = z.infer<typeof StockEntry>;

/** What was changed, as it stands now. */
export const StockChanged = z
  .strictObject({
    places: z.array(
      z
        .strictObject({ variantId: Uuid, locationId: Uuid, onHand: z.int(), held: z.int() })
        .meta({ id: 'ChangedPlace' }),
    ),
  })
  .meta({ id: 'StockChanged' });

const stockQuery = z.strictObject({
  stock: z.enum(['out', 'low']).optional(),
  locationId: Uuid.optional(),
  q: z.string().trim().max(80).optional(),
  cursor: Cursor.optional(),
  limit: PageLimit.optional(),
});
const StockPage = z
  .strictObject({
    ...pageOf('StockPageItems', StockRow).shape,
    locations: z.array(StockLocation),
    counts: z.strictObject({ out: z.int(), low: z.int() }).meta({ id: 'StockCounts' }),
    threshold: z.int().meta({ description: "The shop's own low-stock mark, for variants without one" }),
  })
  .meta({ id: 'StockPage' });
const entriesQuery = z.strictObject({
  variantId: Uuid.optional(),
  locationId: Uuid.optional(),
  reason: z.enum(stockReasons).optional(),
  cursor: Cursor.optional(),
  limit: PageLimit.optional(),
});
const StockEntryPage = pageOf('StockEntryPage', StockEntry);

export const listVendorStock = route({
  name: 'listVendorStock',
  method: 'GET',
  path: '/v1/vendor/stock',
  area: 'vendor',
  summary: 'What the shop has of each variant in each location: on hand, held, claimed',
  access: 'vendor',
  query: stockQuery,
  response: StockPage,
  errors: ['invalid_cursor'],
  graphql: 'query',
});

export const listStockEntries = route({
  name: 'listStockEntries',
  method: 'GET',
  path: '/v1/vendor/stock/entries',
  area: 'vendor',
  summary: 'The stock ledger, newest first, with the balance after each entry',
  access: 'vendor',
  query: entriesQuery,
  response: StockEntryPage,
  errors: ['invalid_cursor'],
  graphql: 'query',
});

export const receiveStock = route({
  name: 'receiveStock',
  method: 'POST',
  path: '/v1/vendor/stock/receipts',
  area: 'vendor',
  summary: 'Goods came in: many lines into one location. All of them or none',
  access: 'vendor',
  body: z.strictObject({
    locationId: Uuid,
    reference: Reference.optional().meta({ description: 'The delivery note, for instance' }),
    note: Note.optional(),
    lines: z
      .array(z.strictObject({ variantId: Uuid, quantity: Quantity }).meta({ id: 'StockLine' }))
      .min(1)
      .max(STOCK_LINES_MAX),
  }),
  response: StockChanged,
  status: 201,
  idempotent: 'required',
  errors: [
    'location_not_found',
    'location_closed',
    'variant_not_found',
    'too_many_pieces',
    'idempotency_conflict',
  ],
  graphql: 'mutation',
});

export const adjustStock = route({
  name: 'adjustStock',
  method: 'POST',
  path: '/v1/vendor/stock/adjustments',
  area: 'vendor',
  summary:
    'Correct what is on hand: `counted` replaces it and needs the number it was counted against (`seenOnHand`), `change` is added. Never below what is held',
  access: 'vendor',
  body: z
    .strictObject({
      variantId: Uuid,
      locationId: Uuid,
      counted: z.int().min(0).max(1_000_000).optional(),
      seenOnHand: z.int().min(0).optional(),
      change: z.int().min(-STOCK_QUANTITY_MAX).max(STOCK_QUANTITY_MAX).optional(),
      cause: z.enum(adjustmentCauses),
      note: Note.optional(),
    })
    .refine((body) => (body.counted === undefined) !== (body.change === undefined), {
      message: 'send either counted or change',
      path: ['counted'],
    })
    .refine((body) => body.counted === undefined || body.seenOnHand !== undefined, {
      message: 'say what stood there when it was counted',
      path: ['seenOnHand'],
    })
    .refine((body) => body.change !== 0, { message: 'a change of nothing is none', path: ['change'] })
    .refine((body) => body.cause !== 'write_off' || (body.change ?? 0) < 0, {
      message: 'a write-off takes pieces away: send a negative change',
      path: ['change'],
    }),
  response: StockChanged,
  status: 201,
  idempotent: 'required',
  errors: [
    'variant_not_found',
    'location_not_found',
    'location_closed',
    'below_held',
    'too_many_pieces',
    'version_conflict',
    'idempotency_conflict',
  ],
  graphql: 'mutation',
});

export const transferStock = route({
  name: 'transferStock',
  method: 'POST',
  path: '/v1/vendor/stock/transfers',
  area: 'vendor',
  summary: 'Move free pieces between two of the own locations. All of them or none',
  access: 'vendor',
  body: z
    .strictObject({
      fromLocationId: Uuid,
      toLocationId: Uuid,
      note: Note.optional(),
      lines: z
        .array(z.strictObject({ variantId: Uuid, quantity: Quantity }).meta({ id: 'StockLine' }))
        .min(1)
        .max(STOCK_LINES_MAX),
    })
    .refine((body) => body.fromLocationId !== body.toLocationId, {
      message: 'choose another location',
      path: ['toLocationId'],
    }),
  response: StockChanged,
  status: 201,
  idempotent: 'required',
  errors: [
    'location_not_found',
    'location_closed',
    'variant_not_found',
    'not_enough_free',
    'too_many_pieces',
    'idempotency_conflict',
  ],
  graphql: 'mutation',
});

export const listAdminStock = route({
  name: 'listAdminStock',
  method: 'GET',
  path: '/v1/admin/vendors/:slug/stock',
  area: 'admin',
  summary: "A shop's stock, as the shop sees it",
  access: 'operator',
  params: z.strictObject({ slug: Slug }),
  query: stockQuery,
  response: StockPage,
  errors: ['invalid_cursor', 'vendor_not_found'],
});

export const listAdminStockEntries = route({
  name: 'listAdminStockEntries',
  method: 'GET',
  path: '/v1/admin/vendors/:slug/stock/entries',
  area: 'admin',
  summary: "A shop's stock ledger, as the shop sees it",
  access: 'operator',
  params: z.strictObject({ slug: Slug }),
  query: entriesQuery,
  response: StockEntryPage,
  errors: ['invalid_cursor', 'vendor_not_found'],
});
