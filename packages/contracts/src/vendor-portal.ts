import { z } from 'zod';
import { Cursor, Instant, Money, PageLimit, pageOf, Slug, Uuid, Version } from './common.ts';
import {
  OrderLine,
  OrderNumber,
  PieceSource,
  PostalAddress,
  Shipment,
  VendorOrderState,
  vendorOrderStates,
} from './orders.ts';
import { route } from './route.ts';

export const DayFigure = z
  .strictObject({ day: z.iso.date(), orders: z.int(), goods: Money })
  .meta({ id: 'DayFigure' });

export const VendorOverview = z
  .strictObject({
    toShip: z.int(),
    late: z.int(),
    last30Days: z
      .strictObject({ orders: z.int(), pieces: z.int(), goods: Money })
      .meta({ id: 'PeriodFigures' }),
    previous30Days: z.strictObject({ orders: z.int(), pieces: z.int(), goods: Money }),
    days: z.array(DayFigure),
    bestSellers: z.array(
      z
        .strictObject({ slug: Slug, name: z.string(), pieces: z.int(), goods: Money })
        .meta({ id: 'BestSeller' }),
    ),
    outOfStock: z.int().meta({ description: 'Live variants with nothing left' }),
    lowStock: z.int(),
    balance: z
      .strictObject({ pending: Money, available: Money, reserve: Money })
      .meta({ id: 'VendorBalance' }),
  })
  .meta({ id: 'VendorOverview' });
export type VendorOverview = z.infer<typeof VendorOverview>;

export const VendorOrderSummary = z
  .strictObject({
    id: Uuid,
    number: z.string(),
    state: VendorOrderState,
    createdAt: Instant,
    shipBy: Instant.nullable(),
    recipient: z.string(),
    city: z.string(),
    country: z.string(),
    pieces: z.int(),
    goods: Money,
    pictureHashes: z.array(z.string()),
  })
  .meta({ id: 'VendorOrderSummary' });

export const VendorOrder = z
  .strictObject({
    id: Uuid,
    number: z.string(),
    orderNumber: OrderNumber,
    state: VendorOrderState,
    version: Version,
    createdAt: Instant,
    paidAt: Instant.nullable(),
    shipBy: Instant.nullable(),
    deliveryName: z.string(),
    address: PostalAddress.nullable(),
    lines: z.array(
      z
        .strictObject({
          ...OrderLine.shape,
          id: Uuid,
          commission: Money,
          shippable: z.int().meta({ description: 'Pieces that are neither in a parcel nor cancelled' }),
          weightGrams: z.int().meta({ description: 'Of one piece' }),
          sources: z.array(PieceSource).meta({ description: 'Where its pieces are sent from, and why' }),
        })
        .meta({ id: 'VendorOrderLine' }),
    ),
    goods: Money,
    discount: Money.meta({ description: 'What a coupon took off the goods' }),
    subsidy: Money.meta({ description: 'The part of the discount that the market pays you' }),
    shipping: Money,
    commission: Money,
    net: Money.meta({
      description: 'goods − discount + subsidy + shipping − commission: what becomes yours',
    }),
    shipments: z.array(
      z
        .strictObject({ ...Shipment.shape, hasLabel: z.boolean(), labelPrice: Money.nullable() })
        .meta({ id: 'VendorOrderShipment' }),
    ),
    history: z.array(
      z
        .strictObject({ event: z.string(), actor: z.string(), happenedAt: Instant })
        .meta({ id: 'HistoryEntry' }),
    ),
  })
  .meta({ id: 'VendorOrder' });
export type VendorOrder = z.infer<typeof VendorOrder>;

export const VendorProduct = z
  .strictObject({
    id: Uuid,
    slug: Slug,
    name: z.string(),
    category: z.string(),
    state: z.enum(['draft', 'in_review', 'live', 'archived']),
    pictureHash: z.string().nullable(),
    price: Money.nullable(),
    variants: z.int(),
    onHand: z.int(),
    held: z.int(),
    sold30Days: z.int(),
  })
  .meta({ id: 'VendorProduct' });

export const LedgerLine = z
  .strictObject({
    transactionId: Uuid,
    kind: z.string(),
    source: z.string(),
    account: z.string(),
    effectiveAt: Instant,
    amount: Money.meta({ description: 'Positive is in your favour' }),
  })
  .meta({ id: 'LedgerLine' });

export const viewVendorOverview = route({
  name: 'viewVendorOverview',
  method: 'GET',
  path: '/v1/vendor/overview',
  area: 'vendor',
  summary: 'What to do today, and how the shop is doing',
  access: 'vendor',
  response: VendorOverview,
  errors: [],
  graphql: 'query',
});

export const listVendorOrders = route({
  name: 'listVendorOrders',
  method: 'GET',
  path: '/v1/vendor/orders',
  area: 'vendor',
  summary: "The shop's orders, newest first",
  access: 'vendor',
  query: z.strictObject({
    state: z.enum(vendorOrderStates).optional(),
    q: z.string().trim().max(80).optional(),
    cursor: Cursor.optional(),
    limit: PageLimit.optional(),
  }),
  response: z
    .strictObject({
      ...pageOf('VendorOrderPageItems', VendorOrderSummary).shape,
      counts: z.record(z.enum(vendorOrderStates), z.int()),
    })
    .meta({ id: 'VendorOrderPage' }),
  errors: ['invalid_cursor'],
});

export const viewVendorOrder = route({
  name: 'viewVendorOrder',
  method: 'GET',
  path: '/v1/vendor/orders/:id',
  area: 'vendor',
  summary: 'One vendor order: what to pack, for whom, and what it earns',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  response: VendorOrder,
  errors: ['order_not_found'],
  graphql: 'query',
});

export const listVendorProducts = route({
  name: 'listVendorProducts',
  method: 'GET',
  path: '/v1/vendor/products',
  area: 'vendor',
  summary: "The shop's goods with price and stock",
  access: 'vendor',
  query: z.strictObject({
    state: z.enum(['draft', 'in_review', 'live', 'archived']).optional(),
    stock: z.enum(['out', 'low']).optional(),
    q: z.string().trim().max(80).optional(),
    cursor: Cursor.optional(),
    limit: PageLimit.optional(),
  }),
  response: pageOf('VendorProductPage', VendorProduct),
  errors: ['invalid_cursor'],
});

export const listVendorLedger = route({
  name: 'listVendorLedger',
  method: 'GET',
  path: '/v1/vendor/ledger',
  area: 'vendor',
  summary: 'Every entry on the accounts of the shop, newest first',
  access: 'vendor',
  query: z.strictObject({ cursor: Cursor.optional(), limit: PageLimit.optional() }),
  response: z
    .strictObject({
      ...pageOf('LedgerPageItems', LedgerLine).shape,
      balance: z.strictObject({ pending: Money, available: Money, reserve: Money }),
    })
    .meta({ id: 'VendorLedgerPage' }),
  errors: ['invalid_cursor'],
});
