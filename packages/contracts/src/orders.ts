import { z } from 'zod';
import { Cursor, Day, Instant, Money, PageLimit, pageOf, Slug, Uuid } from './common.ts';
import { route } from './route.ts';

export const OrderNumber = z.string().regex(/^SV-[0-9A-Z]{4}-[0-9A-Z]{2,6}$/);
export const orderStates = [
  'awaiting_payment',
  'paid',
  'partly_shipped',
  'shipped',
  'delivered',
  'cancelled',
  'expired',
] as const;
export const OrderState = z.enum(orderStates).meta({ id: 'OrderState' });
export const vendorOrderStates = [
  'awaiting_payment',
  'to_ship',
  'partly_shipped',
  'shipped',
  'delivered',
  'cancelled',
] as const;
export const VendorOrderState = z.enum(vendorOrderStates).meta({ id: 'VendorOrderState' });

export const OrderLine = z
  .strictObject({
    productSlug: Slug,
    productName: z.string(),
    colour: z.string(),
    size: z.string(),
    sku: z.string(),
    pictureHash: z.string().nullable(),
    quantity: z.int(),
    unitPrice: Money,
    total: Money,
  })
  .meta({ id: 'OrderLine' });

/** Why a piece comes from where it does: the logistics routing of the order. */
export const routings = ['only_location', 'nearest', 'priority', 'one_parcel', 'split'] as const;
export const PieceSource = z
  .strictObject({
    location: z.string(),
    city: z.string(),
    country: z.string(),
    pieces: z.int(),
    routing: z.enum(routings).meta({
      id: 'Routing',
      description:
        'only_location: it lies nowhere else. nearest: the nearest location that had the whole parcel. priority: as near as others, and before them in the order of locations. one_parcel: a nearer one had some of it, and one parcel beats two. split: none had all of it',
    }),
  })
  .meta({ id: 'PieceSource', description: 'So many pieces of a line were put aside in this location' });
export type PieceSource = z.infer<typeof PieceSource>;

export const shipmentStates = [
  'label_created',
  'in_transit',
  'out_for_delivery',
  'exception',
  'delivered',
  'returned',
  'cancelled',
] as const;
export const ShipmentState = z.enum(shipmentStates).meta({ id: 'ShipmentState' });

export const ShipmentLine = z
  .strictObject({
    productName: z.string(),
    colour: z.string(),
    size: z.string(),
    sku: z.string(),
    pictureHash: z.string().nullable(),
    quantity: z.int(),
  })
  .meta({ id: 'ShipmentLine', description: 'So many pieces of a line lie in this parcel' });

export const TrackingEvent = z
  .strictObject({
    status: z.string(),
    message: z.string(),
    place: z.string().nullable(),
    happenedAt: Instant,
  })
  .meta({ id: 'TrackingEvent' });

export const Shipment = z
  .strictObject({
    id: Uuid,
    number: z.string(),
    carrier: z.string(),
    trackingNumber: z.string(),
    trackingUrl: z.string().nullable().meta({ description: "The carrier's own page, where there is one" }),
    state: ShipmentState,
    createdAt: Instant,
    shippedAt: Instant.nullable(),
    deliveredAt: Instant.nullable(),
    expectedOn: Day.nullable(),
    heardAt: Instant.nullable().meta({ description: 'When the carrier last told anything' }),
    silent: z.boolean().meta({ description: 'On its way, and nothing was heard of it for days' }),
    lines: z.array(ShipmentLine),
    events: z.array(TrackingEvent).meta({ description: 'Newest first' }),
  })
  .meta({ id: 'Shipment' });
export type Shipment = z.infer<typeof Shipment>;

export const OrderParcel = z
  .strictObject({
    vendorSlug: Slug,
    vendorName: z.string(),
    state: VendorOrderState,
    deliveryName: z.string(),
    deliverFrom: Day,
    deliverUntil: Day,
    goods: Money,
    discount: Money,
    shipping: Money,
    lines: z.array(OrderLine),
    shipments: z.array(Shipment),
  })
  .meta({ id: 'OrderParcel', description: "One shop's part of an order" });

export const PostalAddress = z
  .strictObject({
    fullName: z.string(),
    line1: z.string(),
    line2: z.string().nullable(),
    postcode: z.string(),
    city: z.string(),
    country: z.string(),
    phone: z.string().nullable(),
  })
  .meta({ id: 'PostalAddress' });

export const OrderEvent = z
  .strictObject({ event: z.string(), vendorName: z.string().nullable(), happenedAt: Instant })
  .meta({ id: 'OrderEvent' });

export const Order = z
  .strictObject({
    number: OrderNumber,
    state: OrderState,
    placedAt: Instant,
    paidAt: Instant.nullable(),
    email: z.string(),
    address: PostalAddress,
    goods: Money,
    discount: Money,
    couponCode: z.string().nullable(),
    shipping: Money,
    total: Money.meta({ description: 'goods − discount + shipping' }),
    giftCard: z
      .strictObject({ last4: z.string(), used: Money })
      .meta({ id: 'PaidGiftCard', description: 'What a gift card paid of the total' })
      .nullable(),
    card: z
      .strictObject({
        brand: z.string(),
        last4: z.string().nullable().meta({ description: 'null when it was no card: PayPal' }),
      })
      .meta({ id: 'PaidCard' })
      .nullable(),
    parcels: z.array(OrderParcel),
    history: z.array(OrderEvent),
  })
  .meta({ id: 'Order' });
export type Order = z.infer<typeof Order>;

export const OrderSummary = z
  .strictObject({
    number: OrderNumber,
    state: OrderState,
    placedAt: Instant,
    total: Money,
    pieces: z.int(),
    vendors: z.array(z.string()),
    pictureHashes: z.array(z.string()),
  })
  .meta({ id: 'OrderSummary' });

export const listOrders = route({
  name: 'listOrders',
  method: 'GET',
  path: '/v1/orders',
  area: 'orders',
  summary: "The signed-in shopper's orders, newest first",
  access: 'shopper',
  query: z.strictObject({ cursor: Cursor.optional(), limit: PageLimit.optional() }),
  response: pageOf('OrderPage', OrderSummary),
  errors: ['invalid_cursor'],
  graphql: 'query',
});

export const viewOrder = route({
  name: 'viewOrder',
  method: 'GET',
  path: '/v1/orders/:number',
  area: 'orders',
  summary: 'One order: by its shopper when signed in, or by anybody with its signed link',
  access: 'public',
  params: z.strictObject({ number: OrderNumber }),
  query: z.strictObject({ token: z.string().max(200).optional() }),
  response: Order,
  errors: ['order_not_found'],
  graphql: 'query',
});
