import { z } from 'zod';
import { Slug, Uuid } from './common.ts';
import { route } from './route.ts';

export const StockAlert = z
  .strictObject({
    state: z
      .enum(['unconfirmed', 'waiting', 'told'])
      .meta({ description: '`unconfirmed`: waits for the link in the mail we sent' }),
    productSlug: Slug,
    productName: z.string(),
    colour: z.string(),
    size: z.string(),
    pictureHash: z.string().nullable(),
  })
  .meta({ id: 'StockAlert' });
export type StockAlert = z.infer<typeof StockAlert>;

const params = z.strictObject({
  token: z
    .string()
    .regex(/^[0-9a-f-]{36}\.[A-Za-z0-9_-]{22}$/)
    .meta({ description: 'From the link in the mail' }),
});

export const askStockAlert = route({
  name: 'askStockAlert',
  method: 'POST',
  path: '/v1/stock-alerts',
  area: 'browse',
  summary:
    'Be told when a sold-out size is back. Signed-in shoppers need no address; anybody else gets a mail to confirm theirs. Asking again changes nothing',
  access: 'public',
  body: z.strictObject({
    variantId: Uuid,
    email: z.email().max(254).toLowerCase().optional(),
  }),
  response: z.strictObject({ state: z.enum(['unconfirmed', 'waiting']) }).meta({ id: 'StockAlertAsked' }),
  status: 201,
  errors: ['variant_not_found', 'in_stock', 'email_required', 'too_many_requests'],
  graphql: 'mutation',
});

export const viewStockAlert = route({
  name: 'viewStockAlert',
  method: 'GET',
  path: '/v1/stock-alerts/:token',
  area: 'browse',
  summary: 'What somebody asked to be told, by the link in their mail',
  access: 'public',
  params,
  response: StockAlert,
  errors: ['stock_alert_not_found'],
});

export const confirmStockAlert = route({
  name: 'confirmStockAlert',
  method: 'POST',
  path: '/v1/stock-alerts/:token/confirmation',
  area: 'browse',
  summary: 'Confirm the address: from now on they wait in line',
  access: 'public',
  params,
  response: StockAlert,
  errors: ['stock_alert_not_found'],
});

export const stopStockAlert = route({
  name: 'stopStockAlert',
  method: 'DELETE',
  path: '/v1/stock-alerts/:token',
  area: 'browse',
  summary: 'Do not tell them; the address is forgotten',
  access: 'public',
  params,
  response: z.strictObject({ stopped: z.boolean() }).meta({ id: 'StockAlertStopped' }),
  errors: [],
});
