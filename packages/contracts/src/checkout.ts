import { z } from 'zod';
import { Cart } from './cart.ts';
import { CountryCode, Day, Instant, Money, Slug, Uuid } from './common.ts';
import { errorCodes } from './errors.ts';
import { route } from './route.ts';
import { SavedMethod } from './saved-methods.ts';
import { DeliveryCode } from './vendors.ts';

/** Countries the market delivers to. */
export const deliveryCountries = [
  'AT',
  'BE',
  'BG',
  'CH',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GB',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'NO',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
] as const;

const text = (max: number) => z.string().trim().min(1).max(max);

export const CheckoutAddress = z
  .strictObject({
    email: z.email().max(254),
    fullName: text(120),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[0-9 ()/.-]{6,24}$/, 'a phone number, with country code if abroad')
      .nullable(),
    line1: text(160),
    line2: z.string().trim().max(160).nullable(),
    postcode: text(16),
    city: text(80),
    // A list of literals is a list of texts; `includes` asks for a text.
    country: CountryCode.refine(
      // Widened to ask whether any text is one of them.
      (code) => (deliveryCountries as readonly string[]).includes(code),
      'we do not deliver there yet',
    ),
    smsUpdates: z
      .boolean()
      .optional()
      .meta({ description: 'Tell by SMS, too, how the parcels come along; needs a phone number' }),
  })
  .meta({ id: 'CheckoutAddress' });
export type CheckoutAddress = z.infer<typeof CheckoutAddress>;

export const DeliveryOption = z
  .strictObject({
    code: DeliveryCode,
    name: z.string(),
    price: Money,
    from: Day,
    until: Day,
    chosen: z.boolean(),
  })
  .meta({ id: 'DeliveryOption', description: 'Arrives from … until …, both included' });

export const CheckoutDelivery = z
  .strictObject({
    vendorSlug: Slug,
    vendorName: z.string(),
    pieces: z.int(),
    reaches: z
      .boolean()
      .meta({ description: 'false: the shop does not deliver to the country of the address' }),
    options: z.array(DeliveryOption),
  })
  .meta({ id: 'CheckoutDelivery' });

export const Checkout = z
  .strictObject({
    step: z
      .enum(['address', 'delivery', 'payment'])
      .meta({ description: 'The first step that is not complete' }),
    address: CheckoutAddress.nullable(),
    deliveries: z.array(CheckoutDelivery),
    cart: Cart,
    payment: z
      .strictObject({
        provider: z.literal('stripe'),
        publishableKey: z.string(),
        scriptUrl: z.url(),
        paypal: z.strictObject({ clientId: z.string(), scriptUrl: z.url() }).nullable().meta({
          id: 'PaypalSetup',
          description: 'What the PayPal button needs; null where it is not offered',
        }),
        savedMethods: z.array(SavedMethod),
      })
      .meta({
        id: 'PaymentSetup',
        description: 'What the isolated card fields need, and how else one may pay',
      }),
  })
  .meta({ id: 'Checkout' });
export type Checkout = z.infer<typeof Checkout>;

export const Placement = z
  .strictObject({
    placementId: Uuid,
    status: z.enum(['queued', 'reserved', 'rejected', 'paid', 'unknown']).meta({
      description:
        'rejected: nothing is held, now or any more. paid: the sale is made, and stays so whatever becomes of the order',
    }),
    // The keys of the table are the codes, and there is one at least.
    // the keys of the table, which holds one at least
    reason: z.enum(Object.keys(errorCodes) as [keyof typeof errorCodes]).nullable(),
    variantId: Uuid.nullable().meta({ description: 'The piece at fault, when it was one' }),
    available: z.int().nullable(),
    orderNumber: z.string().nullable(),
    total: Money.nullable(),
    due: Money.nullable().meta({ description: 'What is charged: the total less the gift card' }),
    holdUntil: Instant.nullable(),
    pollAfterMs: z.int(),
  })
  .meta({ id: 'Placement', description: 'unknown: nothing is known of it; send the same key again' });
export type Placement = z.infer<typeof Placement>;

export const viewCheckout = route({
  name: 'viewCheckout',
  method: 'GET',
  path: '/v1/checkout',
  area: 'checkout',
  summary: 'Where the checkout of this bag stands: address, deliveries, totals',
  access: 'bag',
  response: Checkout,
  errors: [],
  graphql: 'query',
});

export const saveCheckoutAddress = route({
  name: 'saveCheckoutAddress',
  method: 'PUT',
  path: '/v1/checkout/address',
  area: 'checkout',
  summary: 'Step 1: who it is for and where it goes',
  access: 'bag',
  body: CheckoutAddress,
  response: Checkout,
  errors: ['empty_bag'],
  graphql: 'mutation',
});

export const saveCheckoutDelivery = route({
  name: 'saveCheckoutDelivery',
  method: 'PUT',
  path: '/v1/checkout/delivery',
  area: 'checkout',
  summary: 'Step 2: how each shop sends its parcel',
  access: 'bag',
  body: z.strictObject({
    deliveries: z
      .array(z.strictObject({ vendorSlug: Slug, code: DeliveryCode }).meta({ id: 'DeliveryChoice' }))
      .min(1)
      .max(60),
  }),
  response: Checkout,
  errors: ['empty_bag', 'address_missing', 'delivery_missing', 'no_delivery'],
  graphql: 'mutation',
});

export const placeOrder = route({
  name: 'placeOrder',
  method: 'POST',
  path: '/v1/placements',
  area: 'checkout',
  summary:
    'Step 3: ask for the goods. The Idempotency-Key is the placement id, a UUID made by the client and used again on every retry. 202 promises nothing about stock; `reserved` does. `Prefer: wait=5` waits for the decision',
  access: 'bag',
  body: z.strictObject({
    expectedTotal: Money.meta({ description: 'The total the shopper was shown' }),
    expectedDue: Money.optional().meta({
      description: 'What the shopper was shown to be charged; left out, it is the total',
    }),
  }),
  response: Placement,
  status: 202,
  idempotent: 'required',
  sheds: true,
  errors: [
    'empty_bag',
    'address_missing',
    'delivery_missing',
    'payment_in_progress',
    'idempotency_conflict',
    'busy',
  ],
});

export const viewPlacement = route({
  name: 'viewPlacement',
  method: 'GET',
  path: '/v1/placements/:placementId',
  area: 'checkout',
  summary: 'What was decided about a placement',
  access: 'bag',
  params: z.strictObject({ placementId: Uuid }),
  response: Placement,
  errors: [],
});

export const watchPlacement = route({
  name: 'watchPlacement',
  method: 'GET',
  path: '/v1/placements/:placementId/events',
  area: 'checkout',
  summary: 'What becomes of a placement, told as it happens; ends with the decision, or after a minute',
  access: 'bag',
  params: z.strictObject({ placementId: Uuid }),
  response: Placement,
  errors: ['busy'],
  events: true,
});

export const releasePlacement = route({
  name: 'releasePlacement',
  method: 'DELETE',
  path: '/v1/placements/:placementId',
  area: 'checkout',
  summary: 'Give back what is held, before paying; the bag stays as it is',
  access: 'bag',
  params: z.strictObject({ placementId: Uuid }),
  response: Placement,
  errors: ['placement_not_found', 'payment_in_progress', 'already_paid'],
});
