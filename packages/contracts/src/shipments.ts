import { z } from 'zod';
import { Cursor, Day, Instant, Money, PageLimit, pageOf, Uuid, Version } from './common.ts';
import { ShipmentState, shipmentStates } from './orders.ts';
import { route } from './route.ts';
import { Grams, PARCEL_GRAMS_MAX } from './shipping.ts';
import { VendorOrder } from './vendor-portal.ts';

export const LabelRate = z
  .strictObject({
    service: z.string(),
    carrier: z.string(),
    name: z.string(),
    price: Money,
    days: z.int().nullable(),
  })
  .meta({ id: 'LabelRate' });

export const listLabelRates = route({
  name: 'listLabelRates',
  method: 'GET',
  path: '/v1/vendor/orders/:id/label-rates',
  area: 'vendor',
  summary: 'What the carrier asks for a label for a parcel of this order',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  query: z.strictObject({ weightGrams: z.coerce.number().int().min(1).max(PARCEL_GRAMS_MAX) }),
  response: z.strictObject({ rates: z.array(LabelRate) }).meta({ id: 'LabelRates' }),
  errors: [
    'order_not_found',
    'not_ready_to_ship',
    'origin_missing',
    'carrier_refused',
    'carrier_unavailable',
  ],
});

export const shipVendorOrder = route({
  name: 'shipVendorOrder',
  method: 'POST',
  path: '/v1/vendor/orders/:id/shipments',
  area: 'vendor',
  summary:
    'Send some or all pieces of a vendor order as one parcel: by a carrier of your own, named with its tracking number, or with a label bought here. The shipment id is a UUID of the client; the same one again gives the same parcel',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  body: z.strictObject({
    shipmentId: Uuid,
    version: Version,
    lines: z
      .array(z.strictObject({ lineId: Uuid, quantity: z.int().min(1).max(999) }).meta({ id: 'ParcelPiece' }))
      .min(1)
      .max(200),
    own: z
      .strictObject({
        carrier: z.string().trim().min(2).max(60),
        trackingNumber: z
          .string()
          .trim()
          .regex(/^[A-Za-z0-9 -]{5,40}$/, 'letters, digits, spaces and hyphens'),
      })
      .meta({ id: 'OwnCarrier' })
      .nullable(),
    label: z
      .strictObject({ service: z.string().min(1).max(60), weightGrams: Grams })
      .meta({ id: 'LabelOrder' })
      .nullable(),
  }),
  response: VendorOrder,
  status: 201,
  errors: [
    'order_not_found',
    'already_shipped',
    'not_ready_to_ship',
    'version_conflict',
    'too_many_to_ship',
    'tracking_taken',
    'choose_one_way',
    'origin_missing',
    'rate_gone',
    'carrier_refused',
    'carrier_unavailable',
    'idempotency_conflict',
  ],
  graphql: 'mutation',
});

export const handOverShipment = route({
  name: 'handOverShipment',
  method: 'POST',
  path: '/v1/vendor/shipments/:id/hand-over',
  area: 'vendor',
  summary: 'Say that the carrier has a labelled parcel; the shopper is told',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  response: VendorOrder,
  errors: ['shipment_not_found', 'already_shipped', 'shipment_voided'],
});

export const voidShipment = route({
  name: 'voidShipment',
  method: 'POST',
  path: '/v1/vendor/shipments/:id/void',
  area: 'vendor',
  summary: 'Give a label back that was not used; its pieces are to be shipped again',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  response: VendorOrder,
  errors: ['shipment_not_found', 'already_shipped', 'carrier_unavailable'],
});

export const VendorShipment = z
  .strictObject({
    id: Uuid,
    orderId: Uuid,
    number: z.string(),
    orderNumber: z.string(),
    carrier: z.string(),
    trackingNumber: z.string(),
    state: ShipmentState,
    hasLabel: z.boolean(),
    recipient: z.string(),
    city: z.string(),
    country: z.string(),
    pieces: z.int(),
    createdAt: Instant,
    expectedOn: Day.nullable(),
    heardAt: Instant.nullable(),
    silent: z.boolean(),
  })
  .meta({ id: 'VendorShipment' });

export const listVendorShipments = route({
  name: 'listVendorShipments',
  method: 'GET',
  path: '/v1/vendor/shipments',
  area: 'vendor',
  summary: "The shop's parcels, newest first",
  access: 'vendor',
  query: z.strictObject({
    state: z.enum(shipmentStates).optional(),
    q: z.string().trim().max(80).optional(),
    cursor: Cursor.optional(),
    limit: PageLimit.optional(),
  }),
  response: z
    .strictObject({
      ...pageOf('VendorShipmentPageItems', VendorShipment).shape,
      counts: z.record(z.enum(shipmentStates), z.int()),
    })
    .meta({ id: 'VendorShipmentPage' }),
  errors: ['invalid_cursor'],
});
