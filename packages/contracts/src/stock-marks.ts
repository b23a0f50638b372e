import { z } from 'zod';
import { LINE_QUANTITY_MAX } from './cart.ts';
import { Uuid } from './common.ts';
import { route } from './route.ts';

export const setLowStockMark = route({
  name: 'setLowStockMark',
  method: 'PUT',
  path: '/v1/vendor/stock/low-mark',
  area: 'vendor',
  summary:
    'From how many free pieces on a variant counts as low, or, without a variant, all that have no mark of their own. `null` takes the own mark away',
  access: 'vendor',
  body: z.strictObject({ variantId: Uuid.nullable(), threshold: z.int().min(0).max(10_000).nullable() }),
  response: z.strictObject({ variantId: Uuid.nullable(), threshold: z.int() }).meta({ id: 'LowStockMark' }),
  errors: ['variant_not_found'],
  graphql: 'mutation',
});

export const setBuyerLimit = route({
  name: 'setBuyerLimit',
  method: 'PUT',
  path: '/v1/vendor/stock/buyer-limit',
  area: 'vendor',
  summary:
    'How many of a variant, or of each variant of its product, one buyer may have in all their orders that stand. `null` takes the limit away',
  access: 'vendor',
  body: z.strictObject({
    variantId: Uuid,
    wholeProduct: z.boolean(),
    perBuyer: z.int().min(1).max(LINE_QUANTITY_MAX).nullable(),
  }),
  response: z
    .strictObject({
      limits: z.array(
        z.strictObject({ variantId: Uuid, perBuyer: z.int().nullable() }).meta({ id: 'BuyerLimit' }),
      ),
    })
    .meta({ id: 'BuyerLimits' }),
  errors: ['variant_not_found'],
  graphql: 'mutation',
});
