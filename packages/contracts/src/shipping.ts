import { z } from 'zod';
import { CountryCode, Money, Uuid, Version } from './common.ts';
import { route } from './route.ts';
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
export const Grams = z.int().min(1).max(PARCEL_GRAMS_MAX);

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
