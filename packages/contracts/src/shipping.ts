import { z } from 'zod';
import { CountryCode, Cursor, Day, Instant, Money, PageLimit, pageOf, Uuid, Version } from './common.ts';
import { OrderNumber, ShipmentState, shipmentStates } from './orders.ts';
import { route } from './route.ts';
import { VendorOrder } from './vendor-portal.ts';
import { DeliveryCode } from './vendors.ts';

/** The most zones a vendor has, methods a zone has, and brackets a method has. */
export const ZONES_MAX = 12;
export const METHODS_PER_ZONE_MAX = 6;
export const BRACKETS_MAX = 12;
/** The heaviest parcel anybody carries here, grams. */
export const PARCEL_GRAMS_MAX = 30_000;

const Minor = z
  .string()
  .regex(/^\d{1,9}$/, 'whole cents, not negative')
  .meta({ description: 'Minor units of the market currency' });
const Grams = z.int().min(1).max(PARCEL_GRAMS_MAX);

export const WeightBracket = z.strictObject({ upToGrams: Grams, price: Minor }).meta({ id: 'WeightBracket' });

export const deliveryKinds = ['flat', 'weight', 'carrier'] as const;
export const DeliveryKind = z.enum(deliveryKinds).meta({
  id: 'DeliveryKind',
  description: 'flat: one price; weight: by brackets; carrier: what the carrier asks, and a sum for packing',
});

export const ZoneMethod = z
  .strictObject({
    code: DeliveryCode,
    name: z.string().trim().min(1).max(40),
    kind: DeliveryKind,
    price: Minor.meta({ description: 'flat: the price; carrier: what counts while the carrier is silent' }),
    freeOver: Minor.nullable(),
    brackets: z.array(WeightBracket).max(BRACKETS_MAX),
    carrierService: z.string().trim().min(1).max(60).nullable(),
    handling: Minor.meta({ description: 'Added to what the carrier asks' }),
    minDays: z.int().min(0).max(60),
    maxDays: z.int().min(0).max(60),
  })
  .meta({ id: 'ZoneMethod' });
export type ZoneMethod = z.infer<typeof ZoneMethod>;

export const ShippingZone = z
  .strictObject({
    id: Uuid,
    version: Version,
    name: z.string(),
    countries: z.array(CountryCode),
    methods: z.array(ZoneMethod),
  })
  .meta({ id: 'ShippingZone' });
export type ShippingZone = z.infer<typeof ShippingZone>;

export const CarrierService = z
  .strictObject({ code: z.string(), name: z.string() })
  .meta({ id: 'CarrierService' });

export const ShippingOrigin = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    line1: z.string().trim().min(1).max(160),
    postcode: z.string().trim().min(1).max(16),
    city: z.string().trim().min(1).max(80),
    country: CountryCode,
    phone: z.string().trim().max(24).nullable(),
  })
  .meta({ id: 'ShippingOrigin', description: 'Where parcels start; stands on every label as the sender' });
export type ShippingOrigin = z.infer<typeof ShippingOrigin>;

export const ShippingSettings = z
  .strictObject({
    origin: ShippingOrigin.nullable(),
    zones: z.array(ShippingZone),
    services: z.array(CarrierService),
    uncovered: z
      .array(CountryCode)
      .meta({ description: 'Countries of the market this shop does not send to' }),
  })
  .meta({ id: 'ShippingSettings' });
export type ShippingSettings = z.infer<typeof ShippingSettings>;

export const viewShippingSettings = route({
  name: 'viewShippingSettings',
  method: 'GET',
  path: '/v1/vendor/shipping',
  area: 'vendor',
  summary: 'Where the shop sends, how, and for how much',
  access: 'vendor',
  response: ShippingSettings,
  errors: [],
});

export const saveShippingOrigin = route({
  name: 'saveShippingOrigin',
  method: 'PUT',
  path: '/v1/vendor/shipping/origin',
  area: 'vendor',
  summary: 'Say where parcels start',
  access: 'vendor',
  body: ShippingOrigin,
  response: ShippingSettings,
  errors: [],
});

export const saveShippingZone = route({
  name: 'saveShippingZone',
  method: 'PUT',
  path: '/v1/vendor/shipping/zones/:id',
  area: 'vendor',
  summary: 'Make a zone or replace it, with its countries and methods. The id is a UUID of the client',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  body: z.strictObject({
    version: Version.nullable().meta({ description: 'null for a zone that is new' }),
    name: z.string().trim().min(1).max(60),
    countries: z.array(CountryCode).min(1).max(60),
    methods: z.array(ZoneMethod).min(1).max(METHODS_PER_ZONE_MAX),
  }),
  response: ShippingSettings,
  errors: [
    'version_conflict',
    'zone_name_taken',
    'country_in_other_zone',
    'method_incomplete',
    'too_many_zones',
  ],
});

export const deleteShippingZone = route({
  name: 'deleteShippingZone',
  method: 'DELETE',
  path: '/v1/vendor/shipping/zones/:id',
  area: 'vendor',
  summary: 'Stop sending to a zone. Orders that were placed keep what they were promised',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  response: ShippingSettings,
  errors: ['zone_not_found'],
});

export const previewDelivery = route({
  name: 'previewDelivery',
  method: 'GET',
  path: '/v1/vendor/shipping/preview',
  area: 'vendor',
  summary: 'What a parcel of a weight and a worth to a country would cost a shopper',
  access: 'vendor',
  query: z.strictObject({
    country: CountryCode,
    weightGrams: z.coerce.number().int().min(1).max(PARCEL_GRAMS_MAX),
    goodsMinor: Minor,
  }),
  response: z
    .strictObject({
      zone: z.string().nullable(),
      options: z.array(
        z
          .strictObject({
            code: DeliveryCode,
            name: z.string(),
            price: Money.nullable().meta({ description: 'null: too heavy for this method' }),
            basis: z.enum(['flat', 'bracket', 'quote', 'fallback', 'free', 'too_heavy']),
            minDays: z.int(),
            maxDays: z.int(),
          })
          .meta({ id: 'DeliveryPreviewOption' }),
      ),
    })
    .meta({ id: 'DeliveryPreview' }),
  errors: [],
});

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
    'too_many_pieces',
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

export const preferenceKinds = ['order_updates', 'delivery_updates', 'marketing'] as const;
export const preferenceChannels = ['email', 'sms'] as const;

export const Preference = z
  .strictObject({
    kind: z.enum(preferenceKinds),
    channel: z.enum(preferenceChannels),
    wanted: z.boolean(),
  })
  .meta({ id: 'Preference' });
export type Preference = z.infer<typeof Preference>;

export const Preferences = z
  .strictObject({
    choices: z.array(Preference),
    phone: z.string().nullable().meta({ description: 'Where SMS go, all but the last digits hidden' }),
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof Preferences>;

const PreferencesBody = z.strictObject({ choices: z.array(Preference).min(1).max(6) });

export const viewPreferences = route({
  name: 'viewPreferences',
  method: 'GET',
  path: '/v1/me/preferences',
  area: 'session',
  summary: 'What the signed-in shopper wants to be told, and how',
  access: 'shopper',
  response: Preferences,
  errors: [],
});

export const savePreferences = route({
  name: 'savePreferences',
  method: 'PUT',
  path: '/v1/me/preferences',
  area: 'session',
  summary: 'Choose what to be told, and how',
  access: 'shopper',
  body: PreferencesBody,
  response: Preferences,
  errors: [],
});

const OrderLink = z.strictObject({ token: z.string().max(200).optional() });

export const viewOrderPreferences = route({
  name: 'viewOrderPreferences',
  method: 'GET',
  path: '/v1/orders/:number/preferences',
  area: 'orders',
  summary: 'What is told about one order: to its shopper, or to the holder of its signed link',
  access: 'public',
  params: z.strictObject({ number: OrderNumber }),
  query: OrderLink,
  response: Preferences,
  errors: ['order_not_found'],
});

export const saveOrderPreferences = route({
  name: 'saveOrderPreferences',
  method: 'PUT',
  path: '/v1/orders/:number/preferences',
  area: 'orders',
  summary: 'Choose what is told about one order',
  access: 'public',
  params: z.strictObject({ number: OrderNumber }),
  query: OrderLink,
  body: PreferencesBody,
  response: Preferences,
  errors: ['order_not_found', 'no_phone'],
});
