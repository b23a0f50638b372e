import { z } from 'zod';
import { Uuid } from './common.ts';
import { route } from './route.ts';

export const SavedMethod = z
  .strictObject({
    id: Uuid,
    brand: z.string(),
    last4: z.string(),
    expMonth: z.int(),
    expYear: z.int(),
  })
  .meta({
    id: 'SavedMethod',
    description: 'A card the shopper asked to keep; the number is with the processor',
  });
export type SavedMethod = z.infer<typeof SavedMethod>;

const SavedMethods = z.strictObject({ items: z.array(SavedMethod) }).meta({ id: 'SavedMethods' });

export const listSavedMethods = route({
  name: 'listSavedMethods',
  method: 'GET',
  path: '/v1/me/payment-methods',
  area: 'checkout',
  summary: 'The cards the signed-in shopper keeps, the one used last first',
  access: 'shopper',
  response: SavedMethods,
  errors: [],
  graphql: 'query',
});

export const removeSavedMethod = route({
  name: 'removeSavedMethod',
  method: 'DELETE',
  path: '/v1/me/payment-methods/:id',
  area: 'checkout',
  summary: 'Forget a card, here and at the processor',
  access: 'shopper',
  params: z.strictObject({ id: Uuid }),
  response: SavedMethods,
  errors: ['payment_method_not_found'],
  graphql: 'mutation',
});
