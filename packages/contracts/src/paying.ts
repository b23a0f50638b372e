import { z } from 'zod';
import { Uuid } from './common.ts';
import { route } from './route.ts';

export const PaymentResult = z
  .strictObject({
    status: z.enum(['paid', 'processing', 'requires_action', 'declined', 'expired']),
    clientSecret: z.string().nullable(),
    approveUrl: z.url().nullable().meta({
      description: 'Where the shopper approves a PayPal payment, when they do so on PayPal’s own page',
    }),
    paypalOrderId: z.string().nullable(),
    declineCode: z.string().nullable(),
    message: z
      .string()
      .nullable()
      .meta({ description: 'What to tell the shopper when it was declined or came too late' }),
    orderNumber: z.string(),
    orderToken: z.string().nullable().meta({ description: 'Opens the order for a guest' }),
  })
  .meta({ id: 'PaymentResult' });
export type PaymentResult = z.infer<typeof PaymentResult>;

export const payPlacement = route({
  name: 'payPlacement',
  method: 'POST',
  path: '/v1/placements/:placementId/payment',
  area: 'checkout',
  summary:
    'Authorise the payment with a token of the card fields; the goods are claimed, then the money is captured',
  access: 'bag',
  params: z.strictObject({ placementId: Uuid }),
  body: z.strictObject({
    confirmationToken: z.string().regex(/^ctoken_[A-Za-z0-9_]{8,120}$/),
    keepCard: z
      .boolean()
      .default(false)
      .meta({ description: 'Keep the card for the next time; needs a sign-in' }),
  }),
  response: PaymentResult,
  errors: ['placement_not_found', 'hold_expired', 'payment_method_not_found', 'payment_unavailable'],
});

export const payWithSavedCard = route({
  name: 'payWithSavedCard',
  method: 'POST',
  path: '/v1/placements/:placementId/payment/saved-card',
  area: 'checkout',
  summary: 'Authorise the payment with a card the signed-in shopper kept; the bank may still ask',
  access: 'shopper',
  params: z.strictObject({ placementId: Uuid }),
  body: z.strictObject({ savedMethodId: Uuid }),
  response: PaymentResult,
  errors: ['placement_not_found', 'hold_expired', 'payment_method_not_found', 'payment_unavailable'],
});

export const payWithPaypal = route({
  name: 'payWithPaypal',
  method: 'POST',
  path: '/v1/placements/:placementId/payment/paypal',
  area: 'checkout',
  summary:
    'Open the payment at PayPal; the shopper approves it there, and the completion of the placement brings it to its end',
  access: 'bag',
  params: z.strictObject({ placementId: Uuid }),
  response: PaymentResult,
  errors: ['placement_not_found', 'hold_expired', 'payment_method_not_found', 'payment_unavailable'],
});

export const confirmWithoutCharge = route({
  name: 'confirmWithoutCharge',
  method: 'POST',
  path: '/v1/placements/:placementId/payment/no-charge',
  area: 'checkout',
  summary: 'Confirm an order that a gift card or a discount covers whole; nothing is charged',
  access: 'bag',
  params: z.strictObject({ placementId: Uuid }),
  response: PaymentResult,
  errors: ['placement_not_found', 'hold_expired', 'payment_method_not_found', 'payment_unavailable'],
});

export const completePlacement = route({
  name: 'completePlacement',
  method: 'POST',
  path: '/v1/placements/:placementId/completion',
  area: 'checkout',
  summary: 'The return page: bring the payment to its end, whatever else does so too',
  access: 'bag',
  params: z.strictObject({ placementId: Uuid }),
  response: PaymentResult,
  errors: ['placement_not_found', 'payment_unavailable'],
});
